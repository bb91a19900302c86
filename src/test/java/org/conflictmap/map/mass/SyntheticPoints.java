package org.conflictmap.map.mass;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.RowSource;

/** Invented events by the thousand, each a day after the one before, in a box about (36, 34). */
public final class SyntheticPoints {
    private static final double WEST = 35;
    private static final double SOUTH = 33;
    private static final double DEGREES = 2;
    private static final int FIRST_DAY = 10_000;

    private record Source(Dataset dataset) implements RowSource {}

    private SyntheticPoints() {}

    /** A camera that sees all of them, and those at the edges only in part. */
    public static Viewport viewport(int widthPx, int heightPx, double pixelRatio) {
        return Viewport.world(widthPx, heightPx, pixelRatio)
                .fitting(new Place.Bounds(WEST, SOUTH, WEST + DEGREES, SOUTH + DEGREES), -10);
    }

    /**
     * Exact points.
     *
     * @param places how many different ones; each event is at one of them
     */
    public static EventTable table(int events, int places, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventTableBuilder builder = builder("synthetic-" + seed);
        double[] lon = random.doubles(places).map(part -> WEST + part * DEGREES).toArray();
        double[] lat = random.doubles(places)
                .map(part -> SOUTH + part * part * DEGREES)
                .toArray();
        EventType[] types = EventType.values();
        for (int event = 0; event < events; event++) {
            int place = events == places ? event : random.nextInt(places);
            add(builder, event, types[random.nextInt(types.length)], lon[place], lat[place], PlacePrecision.EXACT);
        }
        return builder.freeze();
    }

    /** One event of each precision, at the same coordinates. */
    public static EventTable ofEveryPrecision() {
        EventTableBuilder builder = builder("synthetic");
        int event = 0;
        for (PlacePrecision precision : PlacePrecision.values()) {
            add(builder, event++, EventType.BATTLES, WEST + 1, SOUTH + 1, precision);
        }
        return builder.freeze();
    }

    /** Exact points, a place for each event, and then districts of which no more than a point in them is known. */
    public static EventTable withDistricts(int points, int districts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EventTableBuilder builder = builder("synthetic-districts-" + seed);
        for (int event = 0; event < points + districts; event++) {
            double lon = WEST + random.nextDouble() * DEGREES;
            double lat = SOUTH + random.nextDouble() * DEGREES;
            PlacePrecision precision = event < points ? PlacePrecision.EXACT : PlacePrecision.DISTRICT;
            add(builder, event, EventType.BATTLES, lon, lat, precision);
        }
        return builder.freeze();
    }

    private static EventTableBuilder builder(String id) {
        return new EventTableBuilder(new Source(new Dataset(
                new Dataset.Manifest(id, "Synthetic", "", "en", "", List.of(), null, null, ""),
                List.of(),
                Gazetteer.EMPTY,
                Map.of(),
                Map.of(),
                List.of())));
    }

    private static void add(
            EventTableBuilder builder, int event, EventType type, double lon, double lat, PlacePrecision precision) {
        builder.day(FIRST_DAY + event)
                .type(type)
                .deaths(event % 7, event % 7, event % 7)
                .place(lon, lat, Dictionary.NONE, Dictionary.NONE, Dictionary.NONE, Dictionary.NONE, precision)
                .record(event, event)
                .add();
    }

    /** A part of the rows, chosen by chance. */
    public static RowSet some(int size, double part, SplittableRandom random) {
        long[] words = new long[(size + 63) / 64];
        for (int row = 0; row < size; row++) {
            words[row >>> 6] |= random.nextDouble() < part ? 1L << row : 0;
        }
        return RowSet.ofWords(words);
    }
}
