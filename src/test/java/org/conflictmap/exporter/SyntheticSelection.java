package org.conflictmap.exporter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.Passage;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.Source;
import org.conflictmap.event.When;
import org.conflictmap.event.Where;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.store.RowSet;

/** Synthetic events to export: nothing in them was ever reported, and their places do not exist. */
final class SyntheticSelection {
    static final Where TOWN = new Where("town", PlacePrecision.EXACT, "in the town", "");
    static final Where PROVINCE = new Where("province", PlacePrecision.PROVINCE, "", "");
    static final DayRange MAY = DayRange.of(LocalDate.of(2001, 5, 1), LocalDate.of(2001, 5, 31));

    private SyntheticSelection() {}

    static Event event(String id, String edtf, Where where, Count... counts) {
        return new Event(
                id,
                "Synthetic, \"quoted\"\nand broken title of " + id,
                EventType.BATTLES,
                "Armed clash",
                EventType.Vocabulary.ACLED,
                edtf.isEmpty() ? When.UNDATED : When.parse(edtf),
                where,
                List.of(),
                List.of(
                        new Actor("=A1+1", "attacker", ActorClass.REBEL_GROUP),
                        new Actor("قوات مختلقة", "", ActorClass.STATE_FORCES)),
                List.of(counts),
                List.of(new Claim(
                        "a synthetic speaker",
                        "source",
                        List.of(new Passage("text", 3, 9, Set.of()), new Passage("text", 20, 25, Set.of())),
                        "")),
                "");
    }

    static Count killed(long low, String wording) {
        return new Count(Count.KILLED, low, null, null, wording);
    }

    /** All of the events, seen through May 2001. */
    static EventSelection of(Event... events) {
        Dataset dataset = new Dataset(
                new Dataset.Manifest(
                        "synthetic",
                        "Synthetic dataset",
                        "Made up for tests",
                        "en",
                        "CC0-1.0",
                        List.of("Nobody", "Nothing"),
                        null,
                        new Place.Bounds(10, 0, 12, 2),
                        ""),
                List.of(events),
                gazetteer(
                        place("town", new Place.Position(10.25, -1.0E-4), "Synthetic Town", "بلدة"),
                        place("province", new Place.Position(11, 1), "Synthetic Province", "محافظة")),
                Map.of("source", source()),
                Map.of(),
                List.of());
        return of(dataset, EventTable.of(dataset));
    }

    /** All rows of an imported file. */
    static EventSelection of(OpenData data) {
        return of(data.dataset(), data.table());
    }

    private static EventSelection of(Dataset dataset, EventTable table) {
        return new EventSelection(dataset, table, MAY, RowSet.all(table.size()));
    }

    private static Source source() {
        return new Source(
                "source",
                "Synthetic report",
                "Synthetic Publisher",
                Source.Verification.NOT_VERIFIED,
                "",
                List.of(),
                "",
                When.parse("2001-06-01"),
                null,
                "en",
                "",
                "",
                List.of());
    }

    private static Place place(String id, Place.Position position, String english, String arabic) {
        return new Place(
                id,
                position,
                "PPL",
                Place.Extent.EXACT,
                Place.Verification.NOT_VERIFIED,
                "made up",
                null,
                "",
                null,
                null,
                0,
                List.of(
                        new PlaceName(english, "en", "Latn", PlaceName.Kind.PREFERRED),
                        new PlaceName(arabic, "ar", "Arab", PlaceName.Kind.PREFERRED)),
                List.of(),
                "");
    }

    private static Gazetteer gazetteer(Place... places) {
        return new Gazetteer() {
            @Override
            public Optional<Place> byId(String id) {
                return places().stream().filter(place -> place.id().equals(id)).findFirst();
            }

            @Override
            public List<Place> search(String name, int limit) {
                return List.of();
            }

            @Override
            public List<Place> places() {
                return List.of(places);
            }
        };
    }

    /** Progress that nobody watches or cancels. */
    static final org.conflictmap.task.Tasks.Progress UNWATCHED = new org.conflictmap.task.Tasks.Progress() {
        @Override
        public void report(long done, long total) {
            // Nobody watches.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
