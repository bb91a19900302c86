package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedTest {
    private static final Locale ARABIC = new Locale.Builder().setLanguage("ar").build();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
    void everyKindHasWordsInBothLanguages(Expected.Kind kind) {
        Expected expected = Expected.of(kind, "a", "b", "c");
        assertThat(expected.words(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        assertThat(expected.words(ARABIC)).isNotBlank().doesNotContain("{");
        if (kind != Expected.Kind.WORDS) {
            assertThat(expected.words(ARABIC)).isNotEqualTo(expected.words(Locale.ENGLISH));
        }
    }

    @Test
    void aReportKeepsTheKindAndWhatItNames() {
        ImportReport.Builder report = new ImportReport.Builder("synthetic.csv", "synthetic");
        Expected[] all = {
            Expected.PLAIN, Expected.DATE, Expected.of(Expected.Kind.ONE_PLACE_OF, "", "Syria", "Hama (1), Hama (2)")
        };
        for (Expected one : all) {
            report.note(new ImportReport.Entry(ImportReason.NO_PLACE, 1, 1, "", "", one));
        }
        for (int index = 0; index < all.length; index++) {
            assertThat(report.build().entry(ImportReason.NO_PLACE, index).expected())
                    .isEqualTo(all[index]);
        }
    }

    @Test
    void whereANamedPlaceLiesIsSaidAsFarAsItIsKnown() {
        assertThat(Expected.of(Expected.Kind.PLACE_IN, "", "Syria").words(Locale.ENGLISH))
                .isEqualTo("a place in Syria");
        assertThat(Expected.of(Expected.Kind.PLACE_IN, "Hama", "Syria").words(Locale.ENGLISH))
                .isEqualTo("a place in Hama, Syria");
        assertThat(Expected.of(Expected.Kind.PLACE_IN, "", "").words(Locale.ENGLISH))
                .isEqualTo("a place of that name");
    }

    @Test
    void whatIsNamedMayHoldQuotesAndBraces() {
        assertThat(Expected.of(Expected.Kind.POINT_IN, "Côte d'{0}").words(Locale.ENGLISH))
                .isEqualTo("a point in Côte d'{0}");
    }
}
