package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {
    private static final ToDoubleFunction<String> SEVEN_PX_A_LETTER = text -> 7.0 * text.length();

    private final TimeAxis axis = TimeAxis.fitting(days("2015-09-30/2015-11-15"), 1000);

    @Test
    void fittingLeavesATenthOnBothSides() {
        assertThat(axis.days()).isEqualTo(days("2015-09-25/2015-11-20"));
    }

    @Test
    void aDayFillsTheStretchFromItsNumberToTheNext() {
        int day = days("2015-11-10").firstDay();
        assertThat(axis.dayAt(axis.xOf(day) + 0.01)).isEqualTo(day);
        assertThat(axis.dayAt(axis.xOf(day + 1) - 0.01)).isEqualTo(day);
        assertThat(axis.timeAt(axis.xOf(day + 0.5))).isCloseTo(day + 0.5, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "250, 1.5", "999, 0.5", "500, 1000", "500, 0.0000001"})
    void zoomingKeepsWhatIsUnderTheCursor(double x, double factor) {
        TimeAxis zoomed = axis.zoomedAbout(x, factor);
        if (factor > 0.001) {
            assertThat(zoomed.timeAt(x)).isCloseTo(axis.timeAt(x), within(1e-6));
        }
        assertThat(zoomed.toDay() - zoomed.fromDay()).isBetween(TimeAxis.LEAST_DAYS, 1_100_000.0);
    }

    @Test
    void panningMovesWhatIsDrawnWithTheHand() {
        assertThat(axis.panned(100).xOf(axis.fromDay())).isCloseTo(100, within(1e-6));
    }

    @Test
    void showingMovesOnlyAsFarAsNeeded() {
        DayRange inside = days("2015-10-10/2015-10-12");
        assertThat(axis.showing(inside)).isSameAs(axis);
        TimeAxis moved = axis.showing(days("2015-12-01/2015-12-02"));
        assertThat(moved.xOf(days("2015-12-03").firstDay())).isBetween(900.0, 1000.0);
        assertThat(moved.pxPerDay()).isCloseTo(axis.pxPerDay(), within(1e-9));
    }

    @Test
    void theMiddleOfTheViewIsHeldToTheDomain() {
        TimeAxis lost = axis.panned(-100_000).heldTo(days("2015-09-30/2015-11-15"));
        assertThat(lost.timeAt(500)).isCloseTo(days("2015-11-16").firstDay(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 9, 4, 2, 0.9, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001})
    void labelsNeverOverlapAndAreNeverCutOffAtAnyZoom(double zoom) {
        for (String language : new String[] {"en", "ar", "de"}) {
            TimeAxis zoomed = axis.zoomedAbout(500, zoom);
            TimeTicks ticks = TimeTicks.of(zoomed, Locale.forLanguageTag(language), SEVEN_PX_A_LETTER);
            assertThat(ticks.labels()).as("zoom %s, %s", zoom, language).isNotEmpty();
            for (var row : java.util.List.of(ticks.labels(), ticks.groups())) {
                for (int i = 0; i < row.size(); i++) {
                    assertThat(row.get(i).xPx()).isGreaterThanOrEqualTo(0);
                    assertThat(row.get(i).xPx() + row.get(i).widthPx()).isLessThanOrEqualTo(1000);
                    if (i > 0) {
                        assertThat(row.get(i).xPx())
                                .isGreaterThan(
                                        row.get(i - 1).xPx() + row.get(i - 1).widthPx());
                    }
                }
            }
        }
    }

    @Test
    void sevenWeeksAreRuledByWeeksFromMondaysUnderTheNamesOfTheirMonths() {
        TimeTicks ticks = TimeTicks.of(axis, Locale.ENGLISH, SEVEN_PX_A_LETTER);
        assertThat(ticks.step()).isEqualTo(CalendarStep.WEEK);
        assertThat(ticks.labels())
                .extracting(TimeTicks.Label::text)
                .containsExactly("28", "5", "12", "19", "26", "2", "9", "16");
        assertThat(ticks.groups())
                .extracting(TimeTicks.Label::text)
                .containsExactly("Sep 2015", "October 2015", "November 2015");
    }

    @Test
    void closeUpTheDaysOfTheWeekAreNamed() {
        TimeTicks ticks = TimeTicks.of(TimeAxis.fitting(days("2015-11-10"), 1000), Locale.ENGLISH, SEVEN_PX_A_LETTER);
        assertThat(ticks.labels()).extracting(TimeTicks.Label::text).contains("Tue 10", "Wed 11");
    }

    private static DayRange days(String edtf) {
        return When.parse(edtf).span();
    }
}
