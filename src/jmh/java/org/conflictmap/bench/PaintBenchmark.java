package org.conflictmap.bench;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.DayRange;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.mass.Peers;
import org.conflictmap.map.mass.StampRaster;
import org.conflictmap.map.mass.StampSet;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.map.paint.BenchStamps;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.MapPainter;
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

/**
 * Painting 1600 by 1000 pixels of events: all of them, or all but a tenth, in turn, so that all is painted anew; all of them
 * while the camera moves by some pixels; or those of a year that moves to and fro. By the map's painter, ground and
 * names included, and by peers that only copy the ground and draw the events on it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
public class PaintBenchmark {
    private static final int WIDTH_PX = 1600;
    private static final int HEIGHT_PX = 1000;
    private static final int WINDOWS = 36;
    private static final int FIRST_WINDOW_DAYS = 900;
    private static final int PAN_PX = 7;

    @Param({"1000000"})
    public int events;

    @Param({"DISTINCT", "PLACES"})
    public SyntheticTable.Positions positions;

    /** 1 shows all of the events, 20 a small part of the ground. */
    @Param({"1"})
    public double zoom;

    /** How far a year moves from frame to frame: a month, or as far as it does while time plays. */
    @Param({"30"})
    public int stepDays;

    private final int[] target = new int[WIDTH_PX * HEIGHT_PX];
    private final int[] ground = new int[WIDTH_PX * HEIGHT_PX];
    private final RowSet[] certain = new RowSet[WINDOWS];
    private final RowSet[] possible = new RowSet[WINDOWS];
    private final SplittableRandom random = new SplittableRandom(1);
    private MapPainter painter;
    private StampRaster raster;
    private StampSet stamps;
    private Peers peers;
    private TablePoints points;
    private FrameRequest all;
    private FrameRequest most;
    private FrameRequest panned;
    private Frame picked;
    private int frame;

    @Setup
    public void fill() {
        EventTable table = SyntheticTable.of(events, positions, 1);
        Viewport viewport = Viewport.world(WIDTH_PX, HEIGHT_PX, 1)
                .fitting(
                        new Place.Bounds(
                                SyntheticTable.WEST, SyntheticTable.SOUTH, SyntheticTable.EAST, SyntheticTable.NORTH),
                        20)
                .zoomedAbout(WIDTH_PX / 2.0, HEIGHT_PX / 2.0, zoom);
        painter = new MapPainter(new Basemap(Installation.find().orElseThrow().basemap()), Gazetteer.EMPTY);
        all = FrameRequest.of(viewport, MapTheme.LIGHT, table);
        RowSet some = RowSet.of(IntStream.range(0, table.size())
                .filter(row -> row % 10 != 0)
                .collect(BitSet::new, BitSet::set, BitSet::or));
        most = all.withRows(all.certain().and(some), all.possible().and(some));
        panned = all.withViewport(viewport.panned(PAN_PX, PAN_PX));
        int first = (int) SyntheticTable.FIRST_DAY.toEpochDay() + FIRST_WINDOW_DAYS;
        for (int i = 0; i < WINDOWS; i++) {
            int day = first + i * stepDays;
            WindowView view = WindowView.of(table, all.certain(), new DayRange(day, day + 364));
            certain[i] = view.certain();
            possible[i] = view.possible();
        }
        stamps = BenchStamps.of(MapTheme.LIGHT);
        raster = new StampRaster();
        peers = new Peers(stamps, WIDTH_PX, HEIGHT_PX);
        points = TablePoints.of(table);
        Arrays.fill(ground, MapTheme.LIGHT.colors().land());
        picked = painter.paint(look(all, EventMode.POINTS), new int[WIDTH_PX * HEIGHT_PX]);
        picked.symbols().at(1, 1);
        painter.useSheet(
                painter.wideSheet(look(all, EventMode.POINTS), painter.sheet().orElseThrow(), () -> false)
                        .orElseThrow());
    }

    private static FrameRequest look(FrameRequest request, EventMode mode) {
        return request.withLook(new EventLook(mode, SymbolSizing.EVENTS));
    }

    /** All events, and in turn all but one in ten: so many enter or leave that nothing is kept of the frame before. */
    private FrameRequest full() {
        return look(++frame % 2 == 0 ? all : most, EventMode.POINTS);
    }

    /** Those of a year, one step before or after that of the frame before. */
    private FrameRequest moved(EventMode mode) {
        int step = ++frame % (2 * WINDOWS - 2);
        int window = Math.min(step, 2 * WINDOWS - 2 - step);
        return look(all, mode).withRows(certain[window], possible[window]);
    }

    private StampRaster.Job job(FrameRequest request) {
        return new StampRaster.Job(
                points, request.certain(), request.possible(), request.viewport(), stamps, target, ground, 0);
    }

    @Benchmark
    public Object fullPoints() {
        return painter.paint(full(), target);
    }

    @Benchmark
    public Object pannedPoints() {
        return painter.paint(look(++frame % 2 == 0 ? all : panned, EventMode.POINTS), target);
    }

    @Benchmark
    public Object windowPoints() {
        return painter.paint(moved(EventMode.POINTS), target);
    }

    @Benchmark
    public Object fullRasterOfOneThread() {
        return raster.paint(job(full()), StampRaster.Sharing.ONE_THREAD);
    }

    @Benchmark
    public Object windowRasterOfOneThread() {
        return raster.paint(job(moved(EventMode.POINTS)), StampRaster.Sharing.ONE_THREAD);
    }

    @Benchmark
    public Object fullPlainStamps() {
        return peers.plainStamps(job(full()));
    }

    @Benchmark
    public Object windowPlainStamps() {
        return peers.plainStamps(job(moved(EventMode.POINTS)));
    }

    @Benchmark
    public Object fullJava2dSprites() {
        return peers.java2dSprites(job(full()));
    }

    @Benchmark
    public Object windowJava2dSprites() {
        return peers.java2dSprites(job(moved(EventMode.POINTS)));
    }

    @Benchmark
    public Object fullJava2dDiscs() {
        return peers.java2dDiscs(job(full()));
    }

    @Benchmark
    public Object windowSymbols() {
        return painter.paint(moved(EventMode.SYMBOLS), target);
    }

    @Benchmark
    public Object windowHexagons() {
        return painter.paint(moved(EventMode.HEXAGONS), target);
    }

    @Benchmark
    public Object windowDensity() {
        return painter.paint(moved(EventMode.DENSITY), target);
    }

    @Benchmark
    public Object copyOfThePicture() {
        System.arraycopy(ground, 0, target, 0, target.length);
        return target;
    }

    @Benchmark
    public Object pick() {
        return picked.symbols().at(random.nextInt(WIDTH_PX), random.nextInt(HEIGHT_PX));
    }
}
