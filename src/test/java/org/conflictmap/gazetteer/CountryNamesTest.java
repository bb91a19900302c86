package org.conflictmap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {
    @ParameterizedTest
    @CsvSource({
        "Syria, SY",
        "Syrian Arab Republic, SY",
        "SYR, SY",
        "sy, SY",
        "سوريا, SY",
        "Turkey, TR",
        "Türkiye, TR",
        "DR Congo (Zaire), CD",
        "Democratic Republic of Congo, CD",
        "Republic of Congo, CG",
        "Congo, CG",
        "Yemen (North Yemen), YE",
        "Russia (Soviet Union), RU",
        "Serbia (Yugoslavia), RS",
        "Myanmar (Burma), MM",
        "Bosnia-Herzegovina, BA",
        "Ivory Coast, CI",
        "Côte d'Ivoire, CI",
        "Kingdom of eSwatini (Swaziland), SZ",
        "United States of America, US",
        "The Gambia, GM",
        "Viet Nam, VN",
        "Kosovo, XK"
    })
    void knowsTheSpellingsOfTheField(String name, String code) {
        assertThat(CountryNames.code(name)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Synthetia", "(", "12", "X9"})
    void whatIsNoCountryHasNoCode(String name) {
        assertThat(CountryNames.code(name)).isEmpty();
    }
}
