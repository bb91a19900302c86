package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayTextTest {
    private final DayText english = DayText.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-11-07/2015-11-11 | 7 – 11 November 2015",
                "2015-09-30/2015-11-11 | 30 September – 11 November 2015",
                "2014-11-10/2015-11-11 | 10 November 2014 – 11 November 2015",
                "2015-11-10 | Tuesday 10 November 2015",
                "../2015-11-11 | until 11 November 2015",
                "2015-09-30/.. | since 30 September 2015",
                "../.. | all of time",
            })
    void aWindowSaysEachMonthAndYearOnce(String edtf, String expected) {
        assertThat(english.range(When.parse(edtf).span())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-11-10 | Tue 10 Nov 2015",
                "2015-11-10~ | about Tue 10 Nov 2015",
                "2015-10? | perhaps some time in October 2015",
                "2015 | some time in 2015",
                "[2015-10-01..2015-10-09] | some time between 1 October 2015 and 9 October 2015",
                "../2015-11-11 | on or before 11 November 2015",
                "[2015-11-11..] | on or after 11 November 2015",
                "2015-11-14/2015-11-15 | 14 – 15 November 2015",
                "/2015-11-10 | begin: not known; end: Tue 10 Nov 2015",
                "2015-09-30/.. | begin: Wed 30 Sep 2015; end: not known",
                "2015-09/2015-10 | begin: some time in September 2015; end: some time in October 2015",
                "../.. | no date given",
            })
    void aDateSaysWhatIsNotKnown(String edtf, String expected) {
        assertThat(english.when(When.parse(edtf))).isEqualTo(expected);
    }

    @Test
    void arabicHasItsOwnWords() {
        DayText arabic = DayText.of(Locale.forLanguageTag("ar"));
        assertThat(arabic.range(new DayRange(DayRange.NO_FIRST, 16_750))).startsWith("حتى");
        assertThat(arabic.when(When.parse("2015-11-10~"))).startsWith("نحو").contains("نوفمبر");
    }
}
