package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.conflictmap.timeline.TypedDay.End;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {
    @ParameterizedTest
    @CsvSource({
        "2015-11-07, en, 2015-11-07",
        "2015-1-7, en, 2015-01-07",
        "' 7  November 2015 ', en, 2015-11-07",
        "7 Nov 2015, en, 2015-11-07",
        "Sat 7 Nov 2015, en, 2015-11-07",
        "7.11.2015, en, 2015-11-07",
        "7. November 2015, de, 2015-11-07",
        "07.11.15, de, 2015-11-07",
        "11/7/15, en-US, 2015-11-07",
        "07/11/2015, en-GB, 2015-11-07",
        "٢٠١٥-١١-٠٧, ar, 2015-11-07",
        "٧ نوفمبر ٢٠١٥, ar, 2015-11-07",
        "7 Nov 2015, ar, 2015-11-07",
    })
    void aDayIsReadAsPeopleWriteIt(String text, String language, LocalDate expected) {
        assertThat(TypedDay.parse(text, End.FIRST, Locale.forLanguageTag(language)))
                .hasValue((int) expected.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({"2015-11, FIRST, 2015-11-01", "2015-11, LAST, 2015-11-30", "2015, LAST, 2015-12-31"})
    void aMonthOrYearMeansItsFirstOrItsLastDay(String text, End end, LocalDate expected) {
        assertThat(TypedDay.parse(text, end, Locale.ENGLISH)).hasValue((int) expected.toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2015-02-30", "31.2.2015", "30 February 2015", "../2015-11-07", "7"})
    void whatIsNoDayOfTheCalendarIsNone(String text) {
        assertThat(TypedDay.parse(text, End.FIRST, Locale.ENGLISH)).isEmpty();
    }
}
