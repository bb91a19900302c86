package org.conflictmap.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Facets;
import org.conflictmap.query.Filter;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.timeline.CalendarStep;
import org.conflictmap.timeline.Histogram;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A filter of three predicates and a box changes, and what is left is counted by facet and by month: ours, a list of
 * records in one loop, and DuckDB on the same rows. The box moves a little at every call, so that nothing can be kept.
 * All three have to find the same number of rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FilterBenchmark {
    static final Set<EventType> TYPES = Set.of(EventType.BATTLES, EventType.EXPLOSIONS_REMOTE_VIOLENCE);
    static final Set<PlacePrecision> PRECISIONS = Set.of(PlacePrecision.EXACT, PlacePrecision.NEAR);
    static final int LEAST_DEATHS = 2;

    @Param({"1000000", "10000000"})
    public int events;

    private EventTable table = EventTable.EMPTY;
    private DayRange days = DayRange.ALL;
    private Facets ofAll = Facets.of(EventTable.EMPTY, RowSet.all(0));
    private int call;

    /** The west of the box of a call; the box is 3 by 2.5 degrees. */
    static double west(int call) {
        return 36.5 + call % 50 * 0.01;
    }

    static Filter filter(double west) {
        return new Filter.And(List.of(
                new Filter.Types(TYPES),
                new Filter.Precisions(PRECISIONS),
                new Filter.Casualties(
                        Filter.Figure.BEST, LEAST_DEATHS, Filter.Casualties.MOST, Filter.NotSaid.EXCLUDED),
                Filter.Inside.box(west, 33.5, west + 3, 36)));
    }

    @Setup
    public void setUp() {
        table = SyntheticTable.of(events, SyntheticTable.Positions.PLACES, 1);
        days = table.knownDays().orElseThrow();
        ofAll = Facets.of(table, RowSet.all(events));
    }

    /** What the user waits for: rows, facets, histogram; nothing is kept from one call to the next. */
    @Benchmark
    public Object ours() {
        RowSet rows = filter(west(call++)).select(table);
        return List.of(ofAll.moved(rows), Histogram.of(table, rows, CalendarStep.MONTH, days));
    }

    @Benchmark
    public RowSet oursFilterOnly() {
        return filter(west(call++)).select(table);
    }

    /** As the window does it: facets go on from those of the filter before; only the rows that differ are counted. */
    @State(Scope.Benchmark)
    public static class Moving {
        private Facets facets = Facets.of(EventTable.EMPTY, RowSet.all(0));

        @Setup
        public void setUp(FilterBenchmark benchmark) {
            facets = Facets.of(benchmark.table, filter(west(0)).select(benchmark.table));
        }
    }

    @Benchmark
    public Object oursMoving(Moving moving) {
        RowSet rows = filter(west(call++)).select(table);
        moving.facets = moving.facets.moved(rows);
        return List.of(moving.facets, Histogram.of(table, rows, CalendarStep.MONTH, days));
    }

    /** The naive way: a list of records. */
    @State(Scope.Benchmark)
    public static class Naive {
        private NaiveEvents list = NaiveEvents.NONE;

        @Setup
        public void setUp(FilterBenchmark benchmark) {
            list = NaiveEvents.of(benchmark.table);
            check(benchmark, list.count(west(0)), "the naive list");
        }
    }

    @Benchmark
    public Object naive(Naive naive) {
        return naive.list.recount(west(call++));
    }

    /** DuckDB on two threads, in memory. */
    @State(Scope.Benchmark)
    public static class Duck {
        private DuckTable duck = new DuckTable();

        @Setup
        public void setUp(FilterBenchmark benchmark) {
            duck.load(benchmark.table);
            check(benchmark, duck.count(west(0)), "DuckDB");
        }

        @TearDown(Level.Trial)
        public void close() {
            duck.close();
        }
    }

    @Benchmark
    public long duckDb(Duck duck) {
        return duck.duck.recount(west(call++));
    }

    private static void check(FilterBenchmark benchmark, long found, String who) {
        int ours = filter(west(0)).select(benchmark.table).count();
        if (ours != found) {
            throw new IllegalStateException(who + " finds " + found + " rows, we " + ours);
        }
    }
}
