package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.query.SyntheticEvents.event;

import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.timeline.Playback.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackTest {
    private static final DayRange DOMAIN = days("2015-09-30/2015-11-15");

    @ParameterizedTest
    @CsvSource({
        "WINDOW, DAY, 2015-11-07/2015-11-11, 2015-11-08/2015-11-12",
        "WINDOW, WEEK, 2015-11-02/2015-11-08, 2015-11-09/2015-11-15",
        "WINDOW, MONTH, 2015-10-01/2015-10-31, 2015-11-01/2015-11-30",
        "WINDOW, DAY, 2015-11-11/2015-11-15, 2015-11-11/2015-11-15",
        "CUMULATIVE, DAY, 2015-09-30/2015-11-11, 2015-09-30/2015-11-12",
        "CUMULATIVE, WEEK, 2015-09-30/2015-11-11, 2015-09-30/2015-11-15",
    })
    void aStepForwardMovesBothEndsOrOnlyTheLast(Mode mode, CalendarStep step, String window, String expected) {
        assertThat(new Playback(mode, step).next(days(window), DOMAIN)).isEqualTo(days(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOW, DAY, 2015-11-07/2015-11-11, 2015-11-06/2015-11-10",
        "WINDOW, MONTH, 2015-11-01/2015-11-30, 2015-10-01/2015-10-31",
        "WINDOW, DAY, 2015-09-30/2015-10-02, 2015-09-30/2015-10-02",
        "CUMULATIVE, DAY, 2015-09-30/2015-11-11, 2015-09-30/2015-11-10",
        "CUMULATIVE, WEEK, 2015-09-30/2015-10-02, 2015-09-30/2015-09-30",
    })
    void aStepBackIsItsOpposite(Mode mode, CalendarStep step, String window, String expected) {
        assertThat(new Playback(mode, step).previous(days(window), DOMAIN)).isEqualTo(days(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOW, 2015-11-07/2015-11-11, 2015-09-30/2015-10-04",
        "WINDOW, 2015-11-09/2015-11-15, 2015-09-28/2015-10-04",
        "WINDOW, 2015-11-01/2015-11-30, 2015-09-01/2015-09-30",
        "WINDOW, 2014-11-10/2015-11-15, 2015-09-30/2015-09-30",
        "CUMULATIVE, 2014-11-10/2015-11-15, 2014-11-10/2015-09-30",
    })
    void playingAgainBeginsAtTheBeginning(Mode mode, String window, String expected) {
        Playback playback = Playback.suiting(mode, days(window), DOMAIN);
        assertThat(playback.first(days(window), DOMAIN)).isEqualTo(days(expected));
    }

    @ParameterizedTest
    @CsvSource({"WINDOW", "CUMULATIVE"})
    void playingFromTheBeginningComesToAnEnd(Mode mode) {
        Playback playback = new Playback(mode, CalendarStep.DAY);
        DayRange window = playback.first(days("2015-11-07/2015-11-11"), DOMAIN);
        int steps = 0;
        while (!playback.isAtEnd(window, DOMAIN)) {
            window = playback.next(window, DOMAIN);
            steps++;
        }
        assertThat(window.lastDay()).isEqualTo(DOMAIN.lastDay());
        assertThat(steps).isLessThan(47);
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOW, 2015-11-07/2015-11-11, DAY",
        "WINDOW, 2015-11-02/2015-11-08, WEEK",
        "WINDOW, 2015-11-01/2015-11-30, DAY",
        "WINDOW, 2015-10-01/2015-10-31, MONTH",
        "CUMULATIVE, 2015-11-02/2015-11-08, DAY",
    })
    void theStepSuitsTheWindow(Mode mode, String window, CalendarStep step) {
        DayRange domain = window.startsWith("2015-11-01") ? days("2015-11") : DOMAIN;
        assertThat(Playback.suiting(mode, days(window), domain).step()).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, 2015-09-30/2015-11-15",
        "MONTH, 2015-11-01/2015-11-30",
        "WEEK, 2015-11-09/2015-11-15",
        "DAY, 2015-11-11/2015-11-11"
    })
    void aPresetHoldsTheLastDayOfTheWindowAndIsRecognised(WindowPreset preset, String expected) {
        DayRange window = preset.apply(days("2015-11-07/2015-11-11"), DOMAIN);
        assertThat(window).isEqualTo(days(expected));
        assertThat(WindowPreset.of(window, DOMAIN)).contains(preset);
    }

    @Test
    void aWindowOfItsOwnIsNoPreset() {
        assertThat(WindowPreset.of(days("2015-11-07/2015-11-11"), DOMAIN)).isEmpty();
        assertThat(WindowPreset.DAY.apply(DayRange.ALL, DOMAIN)).isEqualTo(days("2015-11-15"));
    }

    @Test
    void whatLastsForLongDoesNotStretchTheCoreOfTheDomain() {
        TimeDomain domain = TimeDomain.of(SyntheticEvents.table(
                        event("siege", EventType.BATTLES, "2013-05-01/2015-11-10"),
                        event("campaign", EventType.BATTLES, "2014-09-23/.."),
                        event("air", EventType.BATTLES, "2015-09-30"),
                        event("summit", EventType.BATTLES, "2015-11-14/2015-11-15")))
                .orElseThrow();
        assertThat(domain.known()).isEqualTo(days("2013-05-01/2015-11-15"));
        assertThat(domain.core()).isEqualTo(DOMAIN);
        assertThat(TimeDomain.of(SyntheticEvents.table(event("undated", EventType.BATTLES, ""))))
                .isEmpty();
    }

    private static DayRange days(String edtf) {
        return When.parse(edtf).span();
    }
}
