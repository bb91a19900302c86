package org.conflictmap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSource;
import org.conflictmap.store.TextColumn;

/** Synthetic rows as a list of plain records, the naive twin of the table that is made of them. Nothing was ever reported. */
final class SyntheticRows {
    record Row(
            EventType type,
            String subType,
            String title,
            List<Actor> actors,
            String place,
            String area,
            String country,
            double lon,
            double lat,
            PlacePrecision precision,
            int low,
            int best,
            int high,
            String source,
            String dataset,
            When when) {}

    final List<Row> rows = new ArrayList<>();
    final EventTable table;

    private record Source(Dataset dataset) implements RowSource {}

    /** So many rows by chance, in two datasets. */
    SyntheticRows(long seed, int size) {
        Random random = new Random(seed);
        List<When> dates = Stream.generate(() -> SyntheticEvents.randomWhen(random))
                .limit(400)
                .toList();
        List<EventTable> tables = new ArrayList<>();
        for (String dataset : List.of("synthetic-a", "synthetic-b")) {
            EventTableBuilder builder = new EventTableBuilder(new Source(dataset(dataset)));
            for (int i = 0; i < size / 2; i++) {
                Row row = row(random, dataset, dates.get(random.nextInt(dates.size())));
                add(builder, row, rows.size());
                rows.add(row);
            }
            tables.add(builder.freeze());
        }
        table = EventTable.join(tables);
    }

    /** The record that a row of the table was made from. */
    Row row(int row) {
        return rows.get(table.record(row));
    }

    private static Dataset dataset(String id) {
        return new Dataset(
                new Dataset.Manifest(id, id, "", "en", "", List.of(), null, new Place.Bounds(-180, -90, 180, 90), ""),
                List.of(),
                Gazetteer.EMPTY,
                Map.of(),
                Map.of(),
                List.of());
    }

    private static Row row(Random random, String dataset, When when) {
        EventType type = EventType.values()[random.nextInt(EventType.values().length)];
        int place = random.nextInt(20);
        PlacePrecision precision = PlacePrecision.values()[random.nextInt(PlacePrecision.values().length)];
        List<Actor> actors = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int actor = random.nextInt(12);
            actors.add(new Actor("Synthetic actor " + actor, "", ActorClass.values()[actor % 5]));
        }
        int best = random.nextInt(5) == 0 ? EventTable.NOT_SAID : random.nextInt(30);
        return new Row(
                type,
                random.nextInt(6) == 0 ? "" : "Synthetic sub-type " + random.nextInt(7),
                random.nextInt(3) == 0 ? "Synthetic tïtle " + random.nextInt(9) : "",
                actors,
                "Synthetic place " + place,
                place % 5 == 0 ? "" : "Synthetic area " + place % 5,
                "Synthetic country " + place % 2,
                36 + place * 0.17,
                33 + place * 7 % 20 * 0.19,
                precision,
                random.nextBoolean() ? EventTable.NOT_SAID : 0,
                best,
                best < 0 || random.nextBoolean() ? EventTable.NOT_SAID : best + random.nextInt(9),
                random.nextInt(9) == 0 ? "" : "Synthetic source " + random.nextInt(5),
                dataset,
                when);
    }

    private static void add(EventTableBuilder builder, Row row, int number) {
        builder.type(row.type)
                .when(row.when)
                .subType(builder.texts(TextColumn.SUB_TYPE).code(row.subType))
                .title(builder.texts(TextColumn.TITLE).code(row.title))
                .source(builder.texts(TextColumn.SOURCE).code(row.source))
                .deaths(row.low, row.best, row.high)
                .record(number, 0);
        for (Actor actor : row.actors) {
            builder.actor(builder.texts(TextColumn.ACTOR).code(actor.name()), actor.actorClass(), 0);
        }
        if (row.precision != PlacePrecision.NONE) {
            builder.place(
                    row.lon,
                    row.lat,
                    builder.texts(TextColumn.PLACE).code(row.place),
                    builder.texts(TextColumn.PLACE).code(row.area),
                    builder.texts(TextColumn.PLACE).code(row.country),
                    0,
                    row.precision);
        }
        builder.add();
    }
}
