package org.conflictmap.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSource;
import org.conflictmap.store.TextColumn;

/** Synthetic rows as of a file, whose columns are all that is known of them: nothing in them was ever reported. */
public final class SyntheticFileRows {
    public static final int FIRST_DAY = (int) LocalDate.of(2015, 1, 1).toEpochDay();
    public static final int DAYS = 1_000;

    private SyntheticFileRows() {}

    /** A source of rows that keeps nothing. */
    public record Source(Dataset dataset) implements RowSource {
        public Source(String id) {
            this(new Dataset(
                    new Dataset.Manifest(id, "Synthetic " + id, "", "en", "", List.of(), null, null, ""),
                    List.of(),
                    Gazetteer.EMPTY,
                    Map.of(),
                    Map.of(),
                    List.of()));
        }
    }

    /** So many rows of days, ranges, open dates and none, at a few places, by a few actors. */
    public static EventTable of(int rows, long seed) {
        Random random = new Random(seed);
        EventTableBuilder builder = new EventTableBuilder(new Source("rows-" + seed));
        for (int row = 0; row < rows; row++) {
            int day = FIRST_DAY + random.nextInt(DAYS);
            switch (random.nextInt(20)) {
                case 0 -> {}
                case 1 -> builder.throughout(day, day + random.nextInt(40));
                case 2 -> builder.someDayOf(day, day + random.nextInt(400));
                default -> builder.day(day);
            }
            int place = random.nextInt(30);
            builder.type(EventType.values()[random.nextInt(EventType.values().length)])
                    .subType(builder.texts(TextColumn.SUB_TYPE).code("Synthetic kind " + random.nextInt(3)))
                    .source(builder.texts(TextColumn.SOURCE).code("Synthetic Gazette " + random.nextInt(4)))
                    .record(row + 2, row * 100L);
            for (int actor = random.nextInt(3); actor > 0; actor--) {
                builder.actor(
                        builder.texts(TextColumn.ACTOR).code("Actor no" + random.nextInt(12)), ActorClass.OTHER, 0);
            }
            builder.place(
                    place,
                    place,
                    builder.texts(TextColumn.PLACE).code("Al-Place no" + place),
                    builder.texts(TextColumn.PLACE).code("District no" + place % 5),
                    builder.texts(TextColumn.PLACE).code("Synthetia"),
                    0,
                    PlacePrecision.EXACT);
            builder.add();
        }
        return builder.freeze();
    }
}
