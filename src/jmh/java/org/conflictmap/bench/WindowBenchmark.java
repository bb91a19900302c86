package org.conflictmap.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.conflictmap.event.DayRange;
import org.conflictmap.query.Facets;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A window of a year moves by a day over all events; ours, made anew, and a list of records in one loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WindowBenchmark {
    private static final int YEAR = 365;

    @Param({"1000000", "10000000"})
    public int events;

    private EventTable table = EventTable.EMPTY;
    private WindowView view = WindowView.of(EventTable.EMPTY, RowSet.all(0), DayRange.ALL);
    private Facets facets = Facets.of(EventTable.EMPTY, RowSet.all(0));
    private int call;

    @Setup
    public void setUp() {
        table = SyntheticTable.of(events, SyntheticTable.Positions.PLACES, 1);
        view = WindowView.of(table, RowSet.all(events), window());
        facets = Facets.of(table, view.certain());
    }

    private DayRange window() {
        int first = Math.toIntExact(SyntheticTable.FIRST_DAY.toEpochDay()) + call++ % (9 * YEAR);
        return new DayRange(first, first + YEAR - 1);
    }

    @Benchmark
    public WindowView oursMoved() {
        view = view.moved(window());
        return view;
    }

    @Benchmark
    public Facets oursMovedWithFacets() {
        view = view.moved(window());
        facets = facets.moved(view.certain());
        return facets;
    }

    @Benchmark
    public WindowView oursAnew() {
        return WindowView.of(table, RowSet.all(events), window());
    }

    @State(Scope.Benchmark)
    public static class Naive {
        private NaiveEvents list = NaiveEvents.NONE;

        @Setup
        public void setUp(WindowBenchmark benchmark) {
            list = NaiveEvents.of(benchmark.table);
        }
    }

    @Benchmark
    public int[] naive(Naive naive) {
        DayRange window = window();
        return naive.list.inWindow(LocalDate.ofEpochDay(window.firstDay()), LocalDate.ofEpochDay(window.lastDay()));
    }
}
