package org.conflictmap.exporter;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.DayRange;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapInformation;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.paint.FigurePainter;
import org.conflictmap.map.paint.FigureTexts;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.map.symbol.UnplacedRows;
import org.conflictmap.store.RowSet;
import org.conflictmap.timeline.DayText;
import org.jspecify.annotations.Nullable;

/**
 * The map of a dataset as a figure that stands for itself: with title, window of time and what is in it, legend, scale
 * bar, credits and what must be said of boundaries. Safe for all threads, one figure at a time; the basemap is read with
 * the first one.
 */
public final class DatasetFigure implements Function<FrameRequest, Frame> {
    private final Installation installation;
    private final Dataset.Manifest about;
    private final DayRange window;
    private final Locale locale;
    private final ResourceBundle words;
    private final MapPainter mapPainter;
    private final List<String> problems = new ArrayList<>();
    private @Nullable BasemapInformation basemap;
    private boolean isReliefAsked;

    /**
     * Prepares figures; nothing is read yet.
     *
     * @param dataset whose places are named
     * @param about what is said of what is shown
     * @param window the days that the figures show, both ends included
     * @param locale their language; English where there is no translation
     */
    public DatasetFigure(
            Installation installation, Dataset dataset, Dataset.Manifest about, DayRange window, Locale locale) {
        this.installation = installation;
        this.about = about;
        this.window = window;
        this.locale = locale;
        words = ResourceBundle.getBundle(
                "org.conflictmap.exporter.figure",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        mapPainter = new MapPainter(new Basemap(installation.basemap()), dataset.gazetteer());
    }

    /** Paints a figure of the size of the request's viewport. */
    @Override
    public synchronized Frame apply(FrameRequest request) {
        if (!isReliefAsked && request.layers().isPainted(LayerId.RELIEF)) {
            isReliefAsked = true;
            useRelief();
        }
        String title = about.title().isBlank() ? say("untitled") : about.title();
        FigureTexts texts = new FigureTexts(title, inWindow(request), List.of(ofDataset(), ofBasemap(request)), locale);
        return new FigurePainter(mapPainter).paint(request, texts);
    }

    private void useRelief() {
        try {
            mapPainter.useRelief(Relief.read(installation.basemap().resolve(Relief.FILE_NAME)));
        } catch (IOException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** What of the basemap could not be read for the figures so far; empty if all is well. */
    public synchronized List<String> problems() {
        return Stream.concat(problems.stream(), mapPainter.problems().stream())
                .distinct()
                .toList();
    }

    private String inWindow(FrameRequest request) {
        RowSet possible = request.possible().minus(request.certain());
        int unplaced =
                UnplacedRows.of(request.table(), request.certain().or(possible)).count();
        return say("window", DayText.of(locale).range(window), request.certain().count(), possible.count(), unplaced);
    }

    private String ofDataset() {
        List<String> sentences = new ArrayList<>(about.credits());
        if (!about.licence().isEmpty()) {
            sentences.add(say("licence", about.licence()));
        }
        return String.join(" ", sentences);
    }

    private String ofBasemap(FrameRequest request) {
        try {
            BasemapInformation known = basemap == null ? BasemapInformation.read(installation.basemap()) : basemap;
            basemap = known;
            List<String> sentences = new ArrayList<>(known.credits());
            if (MapPainter.isReliefSeen(request)) {
                sentences.add(known.reliefCredit());
            }
            return String.join(". ", sentences) + ". " + known.disclaimer();
        } catch (IOException e) {
            problems.add(String.valueOf(e.getMessage()));
            return say("boundaries");
        }
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
