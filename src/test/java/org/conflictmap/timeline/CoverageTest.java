package org.conflictmap.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.query.SyntheticEvents;
import org.conflictmap.store.EventTable;
import org.conflictmap.timeline.Coverage.Basis;
import org.conflictmap.timeline.Coverage.Gap;
import org.conflictmap.timeline.Coverage.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All datasets are synthetic. */
class CoverageTest {
    @Test
    void aDatasetCoversWhatItsManifestSays() {
        Coverage coverage = Coverage.of(table("a", "2011/2020", "2015-11-10"));
        assertThat(coverage.parts()).containsExactly(new Part("Synthetic a", days("2011/2020"), Basis.STATED));
    }

    @Test
    void aFileThatSaysNothingCoversTheDaysOfItsEvents() {
        Coverage coverage = Coverage.of(table("a", null, "2017-01-03", "2019-05"));
        assertThat(coverage.parts())
                .containsExactly(new Part("Synthetic a", days("2017-01-03/2019-05-31"), Basis.ITS_EVENTS));
        assertThat(coverage.gaps())
                .extracting(gap -> gap.days().toString())
                .containsExactly("../2017-01-02", "2019-06-01/..");
        assertThat(coverage.gaps()).allMatch(Gap::isAll);
    }

    @Test
    void openDatesSayNoMoreThanTheDayThatTheyName() {
        EventTable table = EventTable.join(
                List.of(table("a", null, "/2015-11-10", "2015-09-30/.."), table("b", null, "2017", "")));
        assertThat(Coverage.of(table).parts())
                .extracting(part -> part.days().toString())
                .containsExactly("2015-09-30/2015-11-10", "2017-01-01/2017-12-31");
    }

    @Test
    void ofSeveralDatasetsItIsSaidWhichOnesAreMissing() {
        Coverage coverage = new Coverage(List.of(
                new Part("one", days("2011/2020"), Basis.STATED),
                new Part("two", days("2017/2023"), Basis.ITS_EVENTS)));
        List<Gap> gaps = coverage.gaps();
        assertThat(gaps)
                .extracting(gap -> gap.days() + " "
                        + gap.missing().stream().map(Part::title).toList() + " " + gap.isAll())
                .containsExactly(
                        "../2010-12-31 [one, two] true",
                        "2011-01-01/2016-12-31 [two] false",
                        "2021-01-01/2023-12-31 [one] false",
                        "2024-01-01/.. [one, two] true");
    }

    @Test
    void aHiddenDatasetCoversNothing() {
        EventTable table = EventTable.join(List.of(table("a", "2011/2020", "2015"), table("b", null, "2017")));
        String hidden = table.sources().get(0).dataset().manifest().id();
        assertThat(Coverage.of(table, Set.of(hidden)).parts())
                .extracting(Part::title)
                .containsExactly("Synthetic b");
    }

    @Test
    void whereNothingIsKnownNothingIsMissing() {
        assertThat(Coverage.NONE.gaps()).isEmpty();
        assertThat(Coverage.of(EventTable.EMPTY).gaps()).isEmpty();
        assertThat(Coverage.of(table("a", null, "")).gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDayIsInTheGapThatItsDatasetsLeave(long seed) {
        Random random = new Random(seed);
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < 1 + random.nextInt(4); part++) {
            int first = random.nextInt(60);
            parts.add(new Part("part " + part, new DayRange(first, first + random.nextInt(30)), Basis.STATED));
        }
        List<Gap> gaps = new Coverage(parts).gaps();
        for (int day = -5; day < 100; day++) {
            int now = day;
            List<Part> missing =
                    parts.stream().filter(part -> !part.days().contains(now)).toList();
            List<List<Part>> found = gaps.stream()
                    .filter(gap -> gap.days().contains(now))
                    .map(Gap::missing)
                    .toList();
            assertThat(found).isEqualTo(missing.isEmpty() ? List.of() : List.of(missing));
        }
    }

    private static DayRange days(String edtf) {
        return When.parse(edtf).span();
    }

    private static EventTable table(String id, @Nullable String coverage, String... dates) {
        List<Event> events = new ArrayList<>();
        for (String date : dates) {
            events.add(SyntheticEvents.event(id + events.size(), EventType.BATTLES, date));
        }
        When covered = coverage == null ? null : When.parse(coverage);
        return EventTable.of(new Dataset(
                new Dataset.Manifest(id, "Synthetic " + id, "", "en", "", List.of(), covered, null, ""),
                events,
                Gazetteer.EMPTY,
                Map.of(),
                Map.of(),
                List.of()));
    }
}
