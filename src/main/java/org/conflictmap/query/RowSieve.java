package org.conflictmap.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.query.Filter.NotSaid;
import org.conflictmap.store.ByteColumn;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.IntColumn;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.TextColumn;
import org.conflictmap.task.Parallel;

/**
 * A filter made ready for one table: rows are asked 64 at a time, and only those that are still wanted. What depends on
 * a code alone was asked once for every code. Safe for all threads.
 *
 * <p>The loops over rows are a marked island: plain arrays, no calls. Benchmark: {@code FilterBenchmark}.
 */
abstract class RowSieve {
    /** With fewer rows wanted they are looked at one by one; with the last of 64 wanted, eight at a time. */
    private static final int FEW = 10;

    private static final int LEAST_WORDS_PER_THREAD = 2048;

    /** Which of the rows {@code 64 * word} and following that are wanted pass, lowest bit first. */
    abstract long passing(int word, long wanted);

    /** How dear a row is; the cheap ones are asked first. */
    int cost() {
        return 1;
    }

    static RowSet select(Filter filter, EventTable table) {
        int size = table.size();
        RowSieve sieve = of(filter.simplify(), table);
        if (sieve instanceof Always) {
            return RowSet.all(size);
        }
        long[] words = new long[(size + 63) >>> 6];
        List<Integer> counts =
                Parallel.ranges(words.length, LEAST_WORDS_PER_THREAD, (from, to) -> sieve.fill(words, from, to, size));
        return RowSet.adopt(words, counts.stream().mapToInt(Integer::intValue).sum());
    }

    private int fill(long[] words, int from, int to, int size) {
        int count = 0;
        for (int word = from; word < to; word++) {
            int left = size - (word << 6);
            long found = passing(word, left >= 64 ? -1L : -1L >>> -left);
            words[word] = found;
            count += Long.bitCount(found);
        }
        return count;
    }

    static RowSieve of(Filter filter, EventTable table) {
        if (filter instanceof Filter.And) {
            RowSieve[] sieves = of(((Filter.And) filter).filters(), table);
            Arrays.sort(sieves, Comparator.comparingInt(RowSieve::cost));
            return new All(sieves);
        }
        if (filter instanceof Filter.Or) {
            return new Any(of(((Filter.Or) filter).filters(), table));
        }
        if (filter instanceof Filter.Not) {
            return new None(of(((Filter.Not) filter).filter(), table));
        }
        if (filter instanceof Filter.Types) {
            byte[] lookup = new byte[EventType.values().length];
            ((Filter.Types) filter).types().forEach(type -> lookup[type.ordinal()] = 1);
            return new Bytes(table.column(ByteColumn.TYPE), lookup);
        }
        if (filter instanceof Filter.Precisions) {
            byte[] lookup = new byte[PlacePrecision.values().length];
            ((Filter.Precisions) filter).precisions().forEach(precision -> lookup[precision.ordinal()] = 1);
            return new Bytes(table.column(ByteColumn.PRECISION), lookup);
        }
        if (filter instanceof Filter.Casualties) {
            return casualties((Casualties) filter, table);
        }
        return byText(filter, table);
    }

    private static RowSieve[] of(List<Filter> filters, EventTable table) {
        return filters.stream().map(filter -> of(filter, table)).toArray(RowSieve[]::new);
    }

    private static RowSieve casualties(Casualties killed, EventTable table) {
        IntColumn column =
                switch (killed.figure()) {
                    case LOW -> IntColumn.DEATHS_LOW;
                    case BEST -> IntColumn.DEATHS_BEST;
                    case HIGH -> IntColumn.DEATHS_HIGH;
                };
        return new Range(
                table.column(column),
                killed.least(),
                killed.most(),
                killed.notSaid() == NotSaid.INCLUDED ? EventTable.NOT_SAID : killed.least());
    }

    private static RowSieve byText(Filter filter, EventTable table) {
        if (filter instanceof Filter.SubTypes) {
            return new Codes(
                    table.column(IntColumn.SUB_TYPE),
                    Lookups.texts(table.texts(TextColumn.SUB_TYPE), ((Filter.SubTypes) filter).names()));
        }
        if (filter instanceof Filter.Sources) {
            return new Codes(
                    table.column(IntColumn.SOURCE),
                    Lookups.texts(table.texts(TextColumn.SOURCE), ((Filter.Sources) filter).names()));
        }
        if (filter instanceof Filter.Actors) {
            byte[] names = Lookups.texts(table.texts(TextColumn.ACTOR), ((Filter.Actors) filter).names());
            return actorLists(
                    table,
                    Lookups.actors(table, actor -> names[table.actorTable().name(actor) + 1]));
        }
        if (filter instanceof Filter.ActorClasses) {
            java.util.Set<ActorClass> classes = ((Filter.ActorClasses) filter).classes();
            return actorLists(table, Lookups.actors(table, actor ->
                    (byte) (classes.contains(table.actorTable().actorClass(actor)) ? 1 : 0)));
        }
        if (filter instanceof Filter.Datasets) {
            return new Bytes(
                    table.column(ByteColumn.DATASET), Lookups.datasets(table, ((Filter.Datasets) filter).ids()));
        }
        if (filter instanceof Filter.Text) {
            return WordSieve.of(table, ((Filter.Text) filter).words());
        }
        if (filter instanceof Filter.Expert) {
            return new ExpertSieve(table, ((Filter.Expert) filter).ecql());
        }
        return byPlace(filter, table);
    }

    private static RowSieve actorLists(EventTable table, byte[] lookup) {
        return new Codes(table.column(IntColumn.ACTORS), lookup);
    }

    private static RowSieve byPlace(Filter filter, EventTable table) {
        if (filter instanceof Filter.Places) {
            return places(table, PlaceLookups.named(table.places(), ((Filter.Places) filter).names()));
        }
        if (filter instanceof Filter.Areas) {
            return places(table, AreaNames.of(table).lookup(((Filter.Areas) filter).names()));
        }
        if (filter instanceof Filter.Inside) {
            return places(table, PlaceLookups.inside(table.places(), ((Filter.Inside) filter).corners()));
        }
        if (filter instanceof Filter.Near) {
            return places(table, PlaceLookups.near(table.places(), (Filter.Near) filter));
        }
        return new Always();
    }

    static RowSieve places(EventTable table, byte[] lookup) {
        return new Codes(table.column(IntColumn.PLACE), lookup);
    }

    /** Every row. */
    static final class Always extends RowSieve {
        @Override
        long passing(int word, long wanted) {
            return wanted;
        }
    }

    /** Rows whose small code is set in the lookup. */
    static final class Bytes extends RowSieve {
        private final byte[] codes;
        private final byte[] lookup;

        Bytes(byte[] codes, byte[] lookup) {
            this.codes = codes;
            this.lookup = lookup;
        }

        @Override
        long passing(int word, long wanted) {
            int row = word << 6;
            long found = 0;
            if (Long.bitCount(wanted) < FEW) {
                for (long left = wanted; left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    found |= (long) lookup[codes[row + bit]] << bit;
                }
                return found;
            }
            if (wanted < 0) {
                for (int bit = 0; bit < 64; bit += 8) {
                    int at = row + bit;
                    found |= (long) (lookup[codes[at]]
                                    | lookup[codes[at + 1]] << 1
                                    | lookup[codes[at + 2]] << 2
                                    | lookup[codes[at + 3]] << 3
                                    | lookup[codes[at + 4]] << 4
                                    | lookup[codes[at + 5]] << 5
                                    | lookup[codes[at + 6]] << 6
                                    | lookup[codes[at + 7]] << 7)
                            << bit;
                }
                return found & wanted;
            }
            for (int bit = 63 - Long.numberOfLeadingZeros(wanted); bit >= 0; bit--) {
                found = found << 1 | lookup[codes[row + bit]];
            }
            return found & wanted;
        }
    }

    /** Rows whose code is set in the lookup, whose first entry is that of code -1. */
    static final class Codes extends RowSieve {
        private final int[] codes;
        private final byte[] lookup;

        Codes(int[] codes, byte[] lookup) {
            this.codes = codes;
            this.lookup = lookup;
        }

        @Override
        long passing(int word, long wanted) {
            int row = word << 6;
            long found = 0;
            if (Long.bitCount(wanted) < FEW) {
                for (long left = wanted; left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    found |= (long) lookup[codes[row + bit] + 1] << bit;
                }
                return found;
            }
            if (wanted < 0) {
                for (int bit = 0; bit < 64; bit += 8) {
                    int at = row + bit;
                    found |= (long) (lookup[codes[at] + 1]
                                    | lookup[codes[at + 1] + 1] << 1
                                    | lookup[codes[at + 2] + 1] << 2
                                    | lookup[codes[at + 3] + 1] << 3
                                    | lookup[codes[at + 4] + 1] << 4
                                    | lookup[codes[at + 5] + 1] << 5
                                    | lookup[codes[at + 6] + 1] << 6
                                    | lookup[codes[at + 7] + 1] << 7)
                            << bit;
                }
                return found & wanted;
            }
            for (int bit = 63 - Long.numberOfLeadingZeros(wanted); bit >= 0; bit--) {
                found = found << 1 | lookup[codes[row + bit] + 1];
            }
            return found & wanted;
        }

        @Override
        int cost() {
            return 3;
        }

        boolean isEmpty() {
            for (byte entry : lookup) {
                if (entry != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Rows whose number is in a range, or is the one that stands for none. */
    static final class Range extends RowSieve {
        private final int[] numbers;
        private final int least;
        private final int most;
        private final int orThis;

        Range(int[] numbers, int least, int most, int orThis) {
            this.numbers = numbers;
            this.least = least;
            this.most = most;
            this.orThis = orThis;
        }

        @Override
        long passing(int word, long wanted) {
            int row = word << 6;
            long found = 0;
            int last = 63 - Long.numberOfLeadingZeros(wanted);
            for (int bit = 0; bit <= last; bit++) {
                int number = numbers[row + bit];
                found |= (number >= least & number <= most | number == orThis ? 1L : 0L) << bit;
            }
            return found & wanted;
        }

        @Override
        int cost() {
            return 2;
        }
    }

    /** Rows of a set. */
    static final class Rows extends RowSieve {
        private final RowSet rows;

        Rows(RowSet rows) {
            this.rows = rows;
        }

        @Override
        long passing(int word, long wanted) {
            return rows.word(word) & wanted;
        }
    }

    /** Rows that pass all sieves. */
    static final class All extends RowSieve {
        private final RowSieve[] sieves;

        All(RowSieve... sieves) {
            this.sieves = sieves;
        }

        @Override
        long passing(int word, long wanted) {
            long left = wanted;
            for (int at = 0; at < sieves.length && left != 0; at++) {
                left = sieves[at].passing(word, left);
            }
            return left;
        }

        @Override
        int cost() {
            return Arrays.stream(sieves).mapToInt(RowSieve::cost).sum();
        }
    }

    /** Rows that pass at least one sieve. */
    static final class Any extends RowSieve {
        private final RowSieve[] sieves;

        Any(RowSieve... sieves) {
            this.sieves = sieves;
        }

        @Override
        long passing(int word, long wanted) {
            long found = 0;
            for (int at = 0; at < sieves.length && found != wanted; at++) {
                found |= sieves[at].passing(word, wanted & ~found);
            }
            return found;
        }

        @Override
        int cost() {
            return Arrays.stream(sieves).mapToInt(RowSieve::cost).sum();
        }
    }

    /** Rows that do not pass a sieve. */
    static final class None extends RowSieve {
        private final RowSieve sieve;

        None(RowSieve sieve) {
            this.sieve = sieve;
        }

        @Override
        long passing(int word, long wanted) {
            return wanted & ~sieve.passing(word, wanted);
        }

        @Override
        int cost() {
            return sieve.cost();
        }
    }
}
