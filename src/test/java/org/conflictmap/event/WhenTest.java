package org.conflictmap.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    @ParameterizedTest
    @CsvSource({
        "2015-11-10, 2015-11-10/2015-11-10, 2015-11-10/2015-11-10, SOME_TIME, DAY",
        "2015-11, 2015-11-01/2015-11-30, 2015-11-01/2015-11-30, SOME_TIME, MONTH",
        "2016-02, 2016-02-01/2016-02-29, 2016-02-01/2016-02-29, SOME_TIME, MONTH",
        "2015, 2015-01-01/2015-12-31, 2015-01-01/2015-12-31, SOME_TIME, YEAR",
        "201X, 2010-01-01/2019-12-31, 2010-01-01/2019-12-31, SOME_TIME, LONGER",
        "2015-XX-XX, 2015-01-01/2015-12-31, 2015-01-01/2015-12-31, SOME_TIME, YEAR",
        "2015-11-XX, 2015-11-01/2015-11-30, 2015-11-01/2015-11-30, SOME_TIME, MONTH",
        "2015-11-1X, 2015-11-10/2015-11-19, 2015-11-10/2015-11-19, SOME_TIME, MONTH",
        "2015-11-3X, 2015-11-30/2015-11-30, 2015-11-30/2015-11-30, SOME_TIME, DAY",
        "2015-11-10T07:30:00Z, 2015-11-10/2015-11-10, 2015-11-10/2015-11-10, SOME_TIME, DAY",
        "[2015-10-01..2015-10-05], 2015-10-01/2015-10-05, 2015-10-01/2015-10-05, SOME_TIME, WEEK",
        "[..2015-10-05], ../2015-10-05, ../2015-10-05, SOME_TIME, OPEN",
        "../2015-10-05, ../2015-10-05, ../2015-10-05, SOME_TIME, OPEN",
        "[2015-10-05..], 2015-10-05/.., 2015-10-05/.., SOME_TIME, OPEN",
        "2015-11-14/2015-11-15, 2015-11-14/2015-11-14, 2015-11-15/2015-11-15, THROUGHOUT, DAY",
        "2015-10/2015-11, 2015-10-01/2015-10-31, 2015-11-01/2015-11-30, THROUGHOUT, MONTH",
        "/2015-11-10, ../2015-11-10, 2015-11-10/2015-11-10, THROUGHOUT, OPEN",
        "2015-09-30/.., 2015-09-30/2015-09-30, 2015-09-30/.., THROUGHOUT, OPEN",
        "2015-09-30/, 2015-09-30/2015-09-30, 2015-09-30/.., THROUGHOUT, OPEN",
        "2015/2015, 2015-01-01/2015-12-31, 2015-01-01/2015-12-31, THROUGHOUT, YEAR",
    })
    void edtfSaysOnWhichDaysAnEventCanBeginAndEnd(
            String edtf, String start, String end, When.Extent extent, When.Precision precision) {
        When when = When.parse(edtf);
        assertThat(when.start()).hasToString(start);
        assertThat(when.end()).hasToString(end);
        assertThat(when.extent()).isEqualTo(extent);
        assertThat(when.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2015-13",
                "2015-02-30",
                "10/11/2015",
                "2015-11-12/2015-11-10",
                "15-11-10",
                "2015-21",
                "2015-XX-10",
                "[2015-11-02..2015-11-01]",
                "2015-11-4X"
            })
    void whatIsNoDateIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> When.parse(text))
                .isInstanceOf(EdtfException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-11-10, 2015-11-10, 2015-11-10, CERTAIN",
        "2015-11-10, 2015-11-11, 2015-11-20, NO",
        "2015-10, 2015-10-01, 2015-10-31, CERTAIN",
        "2015-10, 2015-10-02, 2015-10-31, POSSIBLE",
        "2015-10, 2015-11-01, 2015-11-30, NO",
        "2015-11-14/2015-11-15, 2015-11-15, 2015-11-20, CERTAIN",
        "2015-10/2015-12, 2015-11-10, 2015-11-10, CERTAIN",
        "2015-10/2015-12, 2015-10-10, 2015-10-12, POSSIBLE",
        "../2015-11-11, 2015-11-11, 2015-11-11, POSSIBLE",
        "2015-09-30/.., 2016-01-01, 2016-01-02, POSSIBLE",
        "/2015-11-10, 2015-11-01, 2015-11-10, CERTAIN",
        "/2015-11-10, 2015-11-01, 2015-11-09, POSSIBLE",
        "2015-11-10~, 2015-01-01, 2015-12-31, POSSIBLE",
        "2015-11-10?, 2015-11-11, 2015-12-31, NO",
        "[2015-11-10~..2015-11-19~], 2015-01-01, 2015-12-31, POSSIBLE",
        "[2015-11-10..2015-11-19?], 2015-01-01, 2015-12-31, POSSIBLE",
        "[..2015-11-19%], 2015-01-01, 2015-12-31, POSSIBLE",
        "../.., 2015-11-10, 2015-11-10, NO",
    })
    void aWindowHoldsAnEventCertainlyPossiblyOrNot(
            String edtf, java.time.LocalDate first, java.time.LocalDate last, String expected) {
        When when = When.parse(edtf);
        DayRange window = DayRange.of(first, last);
        String match = when.certainlyIn(window) ? "CERTAIN" : when.possiblyIn(window) ? "POSSIBLE" : "NO";
        assertThat(match).isEqualTo(expected);
    }

    @Test
    void aSiegeThatBeganMoreThanAYearBeforeIsCertainInItsLastYear() {
        When siege = Edtf.parse("/2015-11-10", "../2014-11-10", null);
        assertThat(siege.start()).hasToString("../2014-11-10");
        assertThat(siege.certainlyIn(When.parse("2015-03-01").span())).isTrue();
        assertThat(siege.certainlyIn(When.parse("2014-03-01").span())).isFalse();
        assertThat(siege.possiblyIn(When.parse("2014-03-01").span())).isTrue();
        assertThat(siege.possiblyIn(When.parse("2015-11-11").span())).isFalse();
    }

    @Test
    void aCampaignKnownToGoOnIsCertainUntilTheDayOfTheReport() {
        When campaign = Edtf.parse("2015-09-30/..", null, "2015-11-11/..");
        assertThat(campaign.certainlyIn(When.parse("2015-11-11").span())).isTrue();
        assertThat(campaign.certainlyIn(When.parse("2015-11-12").span())).isFalse();
        assertThat(campaign.possiblyIn(When.parse("2015-11-12").span())).isTrue();
    }

    /** The oracle makes every reading of a date, from a first day to a last, and asks each whether it touches the window. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void certainIsWhatEveryReadingSaysAndPossibleWhatOneSays(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(20);
            int to = from + random.nextInt(12);
            DayRange start = new DayRange(from, from + random.nextInt(6));
            boolean isPeriod = random.nextBoolean();
            DayRange end =
                    isPeriod ? new DayRange(Math.max(to, start.lastDay()), Math.max(to, start.lastDay()) + 4) : start;
            When when = new When(
                    "synthetic",
                    isPeriod ? When.Extent.THROUGHOUT : When.Extent.SOME_TIME,
                    start,
                    end,
                    When.Qualifier.STATED,
                    "",
                    "");
            List<DayRange> readings = readings(when);
            int first = random.nextInt(40) - 4;
            DayRange window = new DayRange(first, first + random.nextInt(15));
            assertThat(when.certainlyIn(window))
                    .as("%s in %s", when, window)
                    .isEqualTo(readings.stream().allMatch(window::overlaps));
            assertThat(when.possiblyIn(window))
                    .as("%s in %s", when, window)
                    .isEqualTo(readings.stream().anyMatch(window::overlaps));
        }
    }

    private static List<DayRange> readings(When when) {
        List<DayRange> readings = new ArrayList<>();
        for (int from = when.start().firstDay(); from <= when.start().lastDay(); from++) {
            if (when.extent() == When.Extent.SOME_TIME) {
                readings.add(new DayRange(from, from));
                continue;
            }
            for (int to = when.end().firstDay(); to <= when.end().lastDay(); to++) {
                readings.add(new DayRange(from, to));
            }
        }
        return readings;
    }

    @Test
    void whatIsCertainIsAlsoPossible() {
        for (String edtf :
                new String[] {"2015-11", "/2015-11-10", "2015-09-30/..", "[2015-10-01..2015-11-02]", "2015"}) {
            When when = When.parse(edtf);
            for (int first = 16_600; first < 16_800; first += 7) {
                for (int days = 0; days < 120; days += 13) {
                    DayRange window = new DayRange(first, first + days);
                    assertThat(when.possiblyIn(window) || !when.certainlyIn(window))
                            .as("%s in %s", edtf, window)
                            .isTrue();
                }
            }
        }
    }
}
