package org.conflictmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.dataset.Problem;
import org.conflictmap.dataset.Problem.Severity;
import org.conflictmap.event.DayRange;
import org.conflictmap.exporter.DatasetFigure;
import org.conflictmap.exporter.PictureExport;
import org.conflictmap.exporter.PictureSize;
import org.conflictmap.gazetteer.Place.Bounds;
import org.conflictmap.importer.Imported;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.style.SldStyles;
import org.conflictmap.map.symbol.UnplacedRows;
import org.conflictmap.query.WindowView;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.conflictmap.store.RowSet;
import org.conflictmap.timeline.DayText;
import org.jspecify.annotations.Nullable;

/**
 * A map painted without a display, with the painters of the window.
 *
 * @param input a dataset folder, or a file with events
 * @param out the PNG file to write
 * @param from the first day shown, as an epoch day; null for the first that the events name
 * @param to the last day shown, as an epoch day; null for the last that the events name
 * @param bounds what to show; null for what the dataset covers
 * @param styles the files by which layers are drawn
 */
record Rendering(
        Path input,
        Path out,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable Bounds bounds,
        PictureSize size,
        MapTheme theme,
        Map<LayerId, Path> styles,
        TableOptions tables) {
    private static final double PADDING_PX = 90;
    private static final Bounds WORLD = new Bounds(-180, -60, 180, 75);

    /** A picture of all of a dataset, in the usual size and colours. */
    static Rendering of(Path input, Path out) {
        return new Rendering(
                input, out, null, null, null, PictureSize.FULL_HD, MapTheme.LIGHT, Map.of(), TableOptions.NONE);
    }

    /**
     * Paints, writes the file, and tells where it is and what is on it.
     *
     * @return the exit code
     */
    int run(PrintWriter told, PrintWriter err) {
        if (!Files.isRegularFile(input) && !Files.isReadable(input.resolve(DatasetReader.MANIFEST))) {
            err.println(input + ": cannot be painted; expected a file with events, or a folder with a readable "
                    + DatasetReader.MANIFEST);
            return CommandLineMain.IMPOSSIBLE;
        }
        Optional<Installation> installation = Installation.find().or(() -> Installation.above(input.toAbsolutePath()));
        if (installation.isEmpty()) {
            err.println("the program's data folder was not found; start in its folder or set -Dconflictmap.home");
            return CommandLineMain.IMPOSSIBLE;
        }
        OpenData data;
        List<Problem> problems = new ArrayList<>();
        LayerStack layers;
        try {
            layers = layers(problems);
            data = read();
        } catch (IOException e) {
            err.println(e.getMessage());
            return CommandLineMain.IMPOSSIBLE;
        }
        Dataset dataset = data.dataset();
        EventTable table = data.table();
        DayRange window = window(table);
        WindowView view = WindowView.of(table, RowSet.all(table.size()), window);
        DatasetFigure figure =
                new DatasetFigure(installation.get(), dataset, dataset.manifest(), window, Locale.ENGLISH);
        try {
            new PictureExport(figure, request(dataset, table, view).withLayers(layers), size, dataset.manifest(), out)
                    .run(OpenedFile.Unwatched.PROGRESS);
        } catch (IOException e) {
            err.println(e.getMessage());
            return CommandLineMain.IMPOSSIBLE;
        }
        figure.problems().forEach(err::println);
        problems.forEach(problem -> err.println(ofStyle(problem)));
        tell(told, dataset, table, view);
        boolean isSound = count(dataset, Severity.ERROR) == 0
                && problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        return isSound ? CommandLineMain.SOUND : CommandLineMain.PROBLEMS;
    }

    private LayerStack layers(List<Problem> problems) throws IOException {
        LayerStack layers = LayerStack.STANDARD;
        for (Map.Entry<LayerId, Path> style : styles.entrySet()) {
            SldStyles.Read read = SldStyles.read(style.getValue(), style.getKey());
            problems.addAll(read.problems());
            layers = layers.withStyle(style.getKey(), read.style());
        }
        return layers;
    }

    private static String ofStyle(Problem problem) {
        String rule = problem.record().isEmpty() ? "" : ", rule '" + problem.record() + "'";
        String line = problem.line() == 0 ? "" : ", line " + problem.line();
        return problem.file() + line + rule + ": " + problem.field() + " is '" + problem.value() + "'; expected "
                + problem.expected() + "; " + problem.consequence();
    }

    private OpenData read() throws IOException {
        if (Files.isRegularFile(input)) {
            return OpenData.join(
                    OpenedFile.read(input, tables).stream().map(Imported::data).toList());
        }
        return OpenData.of(DatasetReader.complete(DatasetReader.read(input)));
    }

    private DayRange window(EventTable table) {
        DayRange known = table.knownDays().orElse(DayRange.ALL);
        int first = from != null ? from : Math.min(known.firstDay(), to != null ? to : known.firstDay());
        int last = to != null ? to : Math.max(known.lastDay(), first);
        return new DayRange(first, last);
    }

    private FrameRequest request(Dataset dataset, EventTable table, WindowView view) {
        Viewport whole = size.viewport(Viewport.world(size.widthPx(), size.heightPx(), 1));
        return FrameRequest.of(whole.fitting(shown(dataset, table), bounds != null ? 0 : PADDING_PX), theme, table)
                .withRows(view.certain(), view.possible());
    }

    private Bounds shown(Dataset dataset, EventTable table) {
        if (bounds != null) {
            return bounds;
        }
        Bounds covered = dataset.manifest().coverageBounds();
        return covered != null ? covered : around(table).orElse(WORLD);
    }

    /** The box of all places that have coordinates, with a margin that makes a single one visible. */
    private static Optional<Bounds> around(EventTable table) {
        double margin = 0.35;
        Bounds box = null;
        for (int place = 0; place < table.places().size(); place++) {
            double lon = table.places().lon(place);
            double lat = table.places().lat(place);
            if (table.places().precision(place).isPoint() && !Double.isNaN(lon)) {
                box = box == null
                        ? new Bounds(lon - margin, lat - margin, lon + margin, lat + margin)
                        : new Bounds(
                                Math.min(box.west(), lon - margin),
                                Math.min(box.south(), lat - margin),
                                Math.max(box.east(), lon + margin),
                                Math.max(box.north(), lat + margin));
            }
        }
        return Optional.ofNullable(box);
    }

    private void tell(PrintWriter told, Dataset dataset, EventTable table, WindowView view) {
        int unplaced =
                UnplacedRows.of(table, view.certain().or(view.possible())).count();
        told.println(out.toAbsolutePath().normalize());
        told.println(dataset.manifest().title());
        line(told, "window", DayText.of(Locale.ENGLISH).range(view.window()) + ", both days included");
        line(
                told,
                "events",
                "%d certainly in the window, %d possibly".formatted(view.certainCount(), view.possibleCount()));
        line(told, "unplaced", "%d of them, known by country at most, are not on the map".formatted(unplaced));
        line(told, "undated", "%d in the dataset".formatted(view.undated().count()));
        line(
                told,
                "problems",
                "%d errors, %d warnings%s"
                        .formatted(
                                count(dataset, Severity.ERROR),
                                count(dataset, Severity.WARNING),
                                dataset.problems().isEmpty() ? "" : "; the command check lists them"));
    }

    private static void line(PrintWriter told, String name, String value) {
        told.printf(Locale.ROOT, "  %-10s%s%n", name, value);
    }

    private static long count(Dataset dataset, Severity severity) {
        return dataset.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
