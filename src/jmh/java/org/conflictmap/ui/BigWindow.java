package org.conflictmap.ui;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.conflictmap.bench.SyntheticTable;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.query.Filter;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.session.SessionStore;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.map.MapView;
import org.conflictmap.ui.search.SearchBox;
import org.jspecify.annotations.Nullable;

/**
 * The real window on synthetic events: {@code BigWindow ROWS}, or files in place
 * of the number, opens it to be tried by hand and says whenever its thread was
 * held up for more than a frame; {@code BigWindow ROWS measure} goes through what a user does and prints, for each, how
 * long the window thread was held up in the worst case and in all. {@code DISTINCT} gives every event a position of its
 * own; a word such as {@code POINTS} says how events are drawn.
 */
public final class BigWindow {
    private static final long FRAME_NANOS = 16_000_000;
    private static final long PROBE_MILLIS = 2;
    private static final long REST_MILLIS = 1_200;
    private static final int MOST_PLACES = 4;

    /** System property that has the program measure its frames. */
    private static final String FRAMES = "conflictmap.frames";

    private static final double WIDTH_PX = 1600;
    private static final double HEIGHT_PX = 1000;

    private BigWindow() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /**
     * Asks the window thread for an answer every other millisecond: how late it comes is how long it was held up. On a busy
     * machine the processor time that it used meanwhile says more; where it was, a sample of its stack.
     */
    private static final class Watchdog {
        private final Thread window;
        private final boolean says;
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final AtomicLong worst = new AtomicLong();
        private final AtomicLong worstCpu = new AtomicLong();
        private final AtomicLong startCpu = new AtomicLong();
        private final Map<String, Integer> places = new ConcurrentHashMap<>();
        private volatile boolean isAnswered = true;

        /** For the window's thread, which calls it. */
        Watchdog(boolean says) {
            this.says = says;
            window = Thread.currentThread();
            Thread thread = new Thread(this::watch, "watchdog");
            thread.setDaemon(true);
            thread.start();
        }

        private void watch() {
            long asked = 0;
            while (true) {
                if (isAnswered) {
                    isAnswered = false;
                    asked = System.nanoTime();
                    long from = asked;
                    long cpu = cpu();
                    Platform.runLater(() -> answered(System.nanoTime() - from, cpu() - cpu));
                } else if (System.nanoTime() - asked > FRAME_NANOS) {
                    places.merge(place(), 1, Integer::sum);
                }
                sleep(PROBE_MILLIS);
            }
        }

        private long cpu() {
            return threads.getThreadCpuTime(window.getId());
        }

        private String place() {
            StackTraceElement[] stack = window.getStackTrace();
            for (StackTraceElement frame : stack) {
                if (frame.getClassName().startsWith("org.conflictmap")) {
                    return frame.toString();
                }
            }
            return stack.length == 0 ? "" : stack[Math.min(stack.length - 1, 6)].toString();
        }

        private void answered(long late, long cpu) {
            isAnswered = true;
            worst.accumulateAndGet(late, Math::max);
            worstCpu.accumulateAndGet(cpu, Math::max);
            if (says && late > FRAME_NANOS) {
                System.out.printf("window thread held up for %.1f ms, %.1f ms of it working%n", late / 1e6, cpu / 1e6);
            }
        }

        void reset() {
            worst.set(0);
            worstCpu.set(0);
            startCpu.set(cpu());
            places.clear();
        }

        void say(String action, int times) {
            System.out.printf(
                    "%-38s held up %6.1f ms at worst; worked %6.1f ms at worst, %6.1f ms each time%n",
                    action, worst.get() / 1e6, worstCpu.get() / 1e6, (cpu() - startCpu.get()) / 1e6 / times);
            places.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(MOST_PLACES)
                    .forEach(
                            place -> System.out.println("        " + place.getValue() + " times in " + place.getKey()));
        }
    }

    /** The window as JavaFX starts it. */
    public static final class App extends Application {
        private @Nullable Watchdog watchdog;

        @Override
        public void start(Stage stage) throws Exception {
            String what = getParameters().getRaw().get(0);
            List<String> args = getParameters().getRaw();
            boolean isMeasured = args.contains("measure");
            SyntheticTable.Positions positions =
                    args.contains("DISTINCT") ? SyntheticTable.Positions.DISTINCT : SyntheticTable.Positions.PLACES;
            WindowThread windowThread = new WindowThread();
            Tasks tasks = Tasks.threaded(windowThread);
            Basemap basemap = new Basemap(Installation.find().orElseThrow().basemap());
            Path settings = Files.createTempDirectory("conflictmap-bench");
            Viewer viewer = new Viewer(
                    stage,
                    new Viewer.Workshop(
                            windowThread,
                            tasks,
                            new MapView.Painters(
                                    new MapPainter(basemap, Gazetteer.EMPTY),
                                    tasks.lane("map frames"),
                                    new MapPainter(basemap, Gazetteer.EMPTY),
                                    tasks.lane("map backdrop")),
                            new SessionStore(settings),
                            Geography.NONE,
                            Installation.find().orElseThrow()),
                    Texts.of(Locale.ENGLISH),
                    new Viewer.Desktop(
                            folder -> {},
                            (chooser, owner) -> null,
                            (chooser, owner) -> List.of(),
                            (chooser, owner) -> null));
            windowThread.started();
            viewer.show();
            if (System.getProperty(FRAMES) != null) {
                stage.setWidth(WIDTH_PX);
                stage.setHeight(HEIGHT_PX);
            }
            Watchdog watching = new Watchdog(!isMeasured);
            watchdog = watching;
            tasks.submit(
                    progress -> read(what, positions, progress),
                    data -> {
                        watching.reset();
                        viewer.state().open(data.dataset(), data.table());
                        viewer.goHome();
                        for (EventMode mode : EventMode.values()) {
                            if (args.contains(mode.name())) {
                                ((MapView) stage.getScene().lookup(".map-view"))
                                        .look()
                                        .set(new EventLook(mode, SymbolSizing.EVENTS));
                            }
                        }
                        tasks.submit(
                                progress -> SearchIndex.of(data.dataset(), data.table()),
                                ((SearchBox) stage.getScene().lookup("#search")).indexProperty()::set,
                                Throwable::printStackTrace);
                        if (isMeasured) {
                            Thread script = new Thread(() -> measure(viewer, stage), "script");
                            script.setDaemon(true);
                            script.start();
                        }
                    },
                    Throwable::printStackTrace);
            if (isMeasured) {
                return;
            }
            stage.setTitle("Big window: " + what);
        }

        private static OpenData read(String what, SyntheticTable.Positions positions, Tasks.Progress progress)
                throws IOException {
            if (!what.chars().allMatch(Character::isDigit)) {
                List<OpenData> parts = new ArrayList<>();
                for (String file : what.split(",")) {
                    ImportContext context = new ImportContext(
                            progress, Gazetteer.EMPTY, Geography.NONE, LocalDate.now(), Optional.empty());
                    Formats.ALL.read(Path.of(file), context).forEach(imported -> parts.add(imported.data()));
                }
                return OpenData.join(parts);
            }
            EventTable table = SyntheticTable.of(Integer.parseInt(what), positions, 1);
            return OpenData.of(table.sources().get(0).dataset(), table);
        }

        private void measure(Viewer viewer, Stage stage) {
            ViewerState state = viewer.state();
            sleep(5_000);
            watchdog().say("open", 1);
            int first = Math.toIntExact(SyntheticTable.FIRST_DAY.toEpochDay());
            repeat(
                    "window of a year moved by a week",
                    40,
                    step -> state.window.set(new DayRange(first + 7 * step, first + 7 * step + 364)));
            repeat(
                    "window of a day moved by a day",
                    40,
                    step -> state.window.set(new DayRange(first + 2_000 + step, first + 2_000 + step)));
            repeat("window of all time", 1, step -> state.window.set(new DayRange(first, first + 3_651)));
            repeat("next event", 40, step -> state.step(1));
            repeat(
                    "an event far away",
                    10,
                    step -> state.select(state.table().get().size() / 11 * (step + 1)));
            repeat("a type switched off and on", 6, step -> {
                EnumSet<EventType> types = EnumSet.allOf(EventType.class);
                if (step % 2 == 0) {
                    types.remove(EventType.PROTESTS);
                }
                state.types.set(types);
            });
            List<String> filters = List.of(
                    "actor in (\"Synthetic actor 003\")",
                    "deaths best 3.. and not source in (\"Synthetic source 01\")",
                    "inside (37 33, 40 33, 40 36) and area in (\"Synthetic area 04\", \"Synthetic area 05\")",
                    "text \"actor 01\"",
                    "within 50000 m of 38 35",
                    "all");
            repeat("a filter set", 12, step -> state.filter.set(Filter.parse(filters.get(step % filters.size()))));
            repeat("the last filters undone", 12, step -> state.undo());
            Platform.runLater(() -> ((ToggleButton) stage.getScene().lookup("#filter-actor")).fire());
            repeat(
                    "a filter set, actors listed",
                    12,
                    step -> state.filter.set(Filter.parse(filters.get(step % filters.size()))));
            repeat(
                    "window of a year moved, actors listed",
                    40,
                    step -> state.window.set(new DayRange(first + 7 * step, first + 7 * step + 364)));
            Node plot = stage.getScene().lookup("#timeline-plot");
            repeat("timeline zoomed in", 60, step -> scroll(plot, 20));
            repeat("timeline panned", 20, step -> scroll(plot, step < 10 ? -1 : 1, 40));
            repeat("timeline zoomed out", 60, step -> scroll(plot, -20));
            SearchBox search = (SearchBox) stage.getScene().lookup("#search");
            repeat("search", 18, step -> {
                search.requestFocus();
                search.setText("synthetic actor 01".substring(0, step + 1));
            });
            repeat("search closed", 1, step -> search.clear());
            repeat("tray opened", 1, step -> ((Button) stage.getScene().lookup("#unplaced-tray")).fire());
            repeat("tray closed", 1, step -> ((Button) stage.getScene().lookup("#unplaced-tray")).fire());
            repeat("list opened", 1, step -> viewer.toggleList());
            repeat(
                    "window of a year moved, list open",
                    40,
                    step -> state.window.set(new DayRange(first + 7 * step, first + 7 * step + 364)));
            repeat("next event, list open", 40, step -> state.step(1));
            repeat("list closed", 1, step -> viewer.toggleList());
            repeat("fit to events", 1, step -> viewer.fitToEvents());
            repeat("present", 1, step -> viewer.present());
            repeat("next while presenting", 10, step -> state.step(1));
            repeat("present ended", 1, step -> viewer.present());
            Platform.runLater(viewer::close);
        }

        private interface Step {
            void run(int step);
        }

        private void repeat(String action, int times, Step step) {
            watchdog().reset();
            for (int at = 0; at < times; at++) {
                int now = at;
                Platform.runLater(() -> step.run(now));
                sleep(100);
            }
            sleep(REST_MILLIS);
            watchdog().say(action, times);
        }

        private Watchdog watchdog() {
            return Objects.requireNonNull(watchdog);
        }
    }

    private static void scroll(Node plot, double deltaY) {
        scroll(plot, 0, deltaY);
    }

    private static void scroll(Node plot, double direction, double delta) {
        double deltaX = direction * delta;
        double deltaY = direction == 0 ? delta : 0;
        double x = plot.getBoundsInLocal().getWidth() / 3;
        Point2D screen = plot.localToScreen(x, 60);
        plot.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                60,
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                deltaX,
                deltaY,
                deltaX,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(plot, x, 60)));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
