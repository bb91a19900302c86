package org.conflictmap.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
 * Painting 1600 by 1000 pixels of events: all of them, or those of a year that moves by a month from frame to frame; by
 * the map's painter, ground and names included, and by peers that only copy the ground and draw the events on it.
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

    @Param({"1000000"})
    public int events;

    @Param({"DISTINCT", "PLACES"})
    public SyntheticTable.Positions positions;

    /** 1 shows all of the events, 20 a small part of the ground. */
    @Param({"1"})
    public double zoom;

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
    private Frame picked;
    private int window;

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
        int first = (int) SyntheticTable.FIRST_DAY.toEpochDay() + FIRST_WINDOW_DAYS;
        for (int i = 0; i < WINDOWS; i++) {
            WindowView view = WindowView.of(table, all.certain(), new DayRange(first + i * 30, first + i * 30 + 364));
            certain[i] = view.certain();
            possible[i] = view.possible();
        }
        stamps = BenchStamps.of(MapTheme.LIGHT);
        raster = new StampRaster();
        peers = new Peers(stamps, WIDTH_PX, HEIGHT_PX);
        points = TablePoints.of(table);
        Arrays.fill(ground, MapTheme.LIGHT.colors().land());
        picked = painter.paint(look(EventMode.POINTS), new int[WIDTH_PX * HEIGHT_PX]);
        picked.symbols().at(1, 1);
    }

    private FrameRequest look(EventMode mode) {
        return all.withLook(new EventLook(mode, SymbolSizing.EVENTS));
    }

    private FrameRequest moved(EventMode mode) {
        window = (window + 1) % WINDOWS;
        return look(mode).withRows(certain[window], possible[window]);
    }

    private StampRaster.Job job(FrameRequest request) {
        return new StampRaster.Job(
                points, request.certain(), request.possible(), request.viewport(), stamps, target, ground);
    }

    @Benchmark
    public Object fullPoints() {
        return painter.paint(look(EventMode.POINTS), target);
    }

    @Benchmark
    public Object windowPoints() {
        return painter.paint(moved(EventMode.POINTS), target);
    }

    @Benchmark
    public Object fullRasterOfOneThread() {
        return raster.paint(job(all), StampRaster.Sharing.ONE_THREAD);
    }

    @Benchmark
    public Object windowRasterOfOneThread() {
        return raster.paint(job(moved(EventMode.POINTS)), StampRaster.Sharing.ONE_THREAD);
    }

    @Benchmark
    public Object fullPlainStamps() {
        return peers.plainStamps(job(all));
    }

    @Benchmark
    public Object windowPlainStamps() {
        return peers.plainStamps(job(moved(EventMode.POINTS)));
    }

    @Benchmark
    public Object fullJava2dSprites() {
        return peers.java2dSprites(job(all));
    }

    @Benchmark
    public Object windowJava2dSprites() {
        return peers.java2dSprites(job(moved(EventMode.POINTS)));
    }

    @Benchmark
    public Object fullJava2dDiscs() {
        return peers.java2dDiscs(job(all));
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
