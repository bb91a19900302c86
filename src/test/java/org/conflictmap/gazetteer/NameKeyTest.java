package org.conflictmap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource({
        "Aleppo, ALEPPO",
        "Al Lādhiqīyah, al-Ladhiqiyah",
        "Al Lādhiqīyah, al  ladhiqiyah ",
        "‘Ayn Ḩalāqīm, `Ayn Halaqim",
        "‘Ayn Ḩalāqīm, Ayn Halaqim",
        "Ma‘arrat an Nu‘mān, Maarrat an-Numan",
        "İstanbul, istanbul",
        "Diyarbakır, Diyarbakir",
        "Hələb, Heleb",
        "Lattaquié, lattaquie",
        "إدلب, ادلب",
        "آمد, امد",
        "حلَب, حلب",
        "حـــلب, حلب",
        "سورية, سوريه",
        "سوريا, سوریا",
        "مصطفى, مصطفي",
        "كويرس شرقي, کویرس شرقی",
        "الطبقة 2, الطبقه ٢",
    })
    void spellingsOfOneNameHaveTheSameKey(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Aleppo, Aley", "حلب, حلبا", "Kuwayris, Kuwayris Sharqi", "Al Bab, Albab"})
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "al-Ladhiqiyah, ladhiqiyah",
        "Ar Raqqah, raqqah",
        "As-Suwayda, suwayda",
        "اللاذقية, لاذقيه",
        "Aleppo, aleppo",
        "Al, al",
        "البا, البا",
    })
    void theArticleIsTakenOffWhereAWordIsLeft(String name, String key) {
        assertThat(NameKey.withoutArticle(NameKey.of(name))).isEqualTo(key);
    }

    @Test
    void aNameOfMarksOnlyHasAnEmptyKey() {
        assertThat(NameKey.of(" -’ ")).isEmpty();
    }
}
