package org.conflictmap.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.query.Filter.Figure;
import org.conflictmap.query.Filter.NotSaid;
import org.conflictmap.query.SyntheticRows.Row;
import org.conflictmap.store.EventTable;

/** A filter by chance, and the same asked of plain records, one by one. */
record RandomFilter(Filter filter, Predicate<Row> naive) {
    static RandomFilter of(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 18 : 15);
        switch (kind) {
            case 0 -> {
                Set<EventType> types = some(EventType.class, random);
                return new RandomFilter(new Filter.Types(types), row -> types.contains(row.type()));
            }
            case 1 -> {
                Set<PlacePrecision> precisions = some(PlacePrecision.class, random);
                return new RandomFilter(new Filter.Precisions(precisions), row -> precisions.contains(row.precision()));
            }
            case 2 -> {
                Set<ActorClass> classes = some(ActorClass.class, random);
                return new RandomFilter(
                        new Filter.ActorClasses(classes),
                        row -> row.actors().stream().anyMatch(actor -> classes.contains(actor.actorClass())));
            }
            case 3 -> {
                Set<String> names = some("Synthetic sub-type ", 8, random);
                return new RandomFilter(new Filter.SubTypes(names), row -> names.contains(row.subType()));
            }
            case 4, 5 -> {
                Set<String> names = some("Synthetic actor ", 14, random);
                return new RandomFilter(
                        new Filter.Actors(names),
                        row -> row.actors().stream().anyMatch(actor -> names.contains(actor.name())));
            }
            case 6 -> {
                Set<String> names = some("Synthetic place ", 20, random);
                return new RandomFilter(new Filter.Places(names), row -> isPlaced(row) && names.contains(row.place()));
            }
            case 7 -> {
                Set<String> names = some("Synthetic area ", 5, random);
                names.addAll(some("Synthetic country ", 2, random));
                return new RandomFilter(
                        new Filter.Areas(names),
                        row -> isPlaced(row) && (names.contains(row.area()) || names.contains(row.country())));
            }
            case 8 -> {
                Set<String> names = some("Synthetic source ", 5, random);
                return new RandomFilter(new Filter.Sources(names), row -> names.contains(row.source()));
            }
            case 9 -> {
                Set<String> ids = Set.of("synthetic-" + (random.nextBoolean() ? "a" : "c"));
                return new RandomFilter(new Filter.Datasets(ids), row -> ids.contains(row.dataset()));
            }
            case 10, 11 -> {
                return casualties(random);
            }
            case 12 -> {
                return text(random);
            }
            case 13 -> {
                return area(random);
            }
            case 14 -> {
                int least = random.nextInt(20);
                return new RandomFilter(new Filter.Expert("best >= " + least), row -> row.best() >= least);
            }
            default -> {
                return combined(kind, random, depth);
            }
        }
    }

    private static RandomFilter combined(int kind, Random random, int depth) {
        List<RandomFilter> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(of(random, depth - 1));
        }
        List<Filter> filters = parts.stream().map(RandomFilter::filter).toList();
        if (kind == 15) {
            return new RandomFilter(
                    new Filter.And(filters), row -> parts.stream().allMatch(part -> part.naive.test(row)));
        }
        if (kind == 16) {
            return new RandomFilter(
                    new Filter.Or(filters), row -> parts.stream().anyMatch(part -> part.naive.test(row)));
        }
        RandomFilter part = of(random, depth - 1);
        return new RandomFilter(new Filter.Not(part.filter), part.naive.negate());
    }

    private static RandomFilter casualties(Random random) {
        Figure figure = Figure.values()[random.nextInt(3)];
        NotSaid notSaid = NotSaid.values()[random.nextInt(2)];
        int least = random.nextInt(20);
        int most = random.nextInt(3) == 0 ? Casualties.MOST : least + random.nextInt(20);
        return new RandomFilter(new Casualties(figure, least, most, notSaid), row -> {
            int said = figure == Figure.LOW ? row.low() : figure == Figure.BEST ? row.best() : row.high();
            return said == EventTable.NOT_SAID ? notSaid == NotSaid.INCLUDED : least <= said && said <= most;
        });
    }

    private static RandomFilter text(Random random) {
        String words = List.of(
                        "TITLE", "type 3", "actor 1", "area 2 sub", "country", "source 4", "nowhere", "", "syn  the")
                .get(random.nextInt(9));
        return new RandomFilter(new Filter.Text(words), row -> {
            List<String> texts = new ArrayList<>(List.of(row.subType(), row.title(), row.source()));
            row.actors().forEach(actor -> texts.add(actor.name()));
            if (isPlaced(row)) {
                texts.addAll(List.of(row.place(), row.area(), row.country()));
            }
            return List.of(NameKey.of(words).split(" ")).stream()
                    .allMatch(word ->
                            texts.stream().anyMatch(text -> NameKey.of(text).contains(word)));
        });
    }

    private static RandomFilter area(Random random) {
        double west = 35.95 + random.nextDouble() * 3;
        double south = 32.95 + random.nextDouble() * 3;
        double east = west + random.nextDouble();
        double north = south + random.nextDouble();
        return new RandomFilter(
                Filter.Inside.box(west, south, east, north),
                row -> row.precision().isPoint()
                        && west <= row.lon()
                        && row.lon() <= east
                        && south <= row.lat()
                        && row.lat() <= north);
    }

    private static boolean isPlaced(Row row) {
        return row.precision() != PlacePrecision.NONE;
    }

    private static Set<String> some(String prefix, int count, Random random) {
        Set<String> names = new HashSet<>();
        IntStream.range(0, count).filter(i -> random.nextInt(3) == 0).forEach(i -> names.add(prefix + i));
        return names;
    }

    static <E extends Enum<E>> Set<E> some(Class<E> type, Random random) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (random.nextBoolean()) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
