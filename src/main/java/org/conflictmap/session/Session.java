package org.conflictmap.session;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictmap.importer.mapping.TableReading;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.query.Filter;
import org.jspecify.annotations.Nullable;

/**
 * How the window looked when it was closed. What it names, a theme, a layer, a panel or a dataset, may be gone by the next
 * time. Immutable.
 *
 * @param window null if it was never shown
 * @param camera null for the one that fits the events
 * @param theme the theme's name; empty for the one that comes first
 * @param layers in the order in which they are painted; empty for the usual ones
 * @param foldedPanels the names of panels that are folded away
 * @param files what was opened
 * @param filter what was filtered by
 * @param look how the events were drawn
 * @param colors by what datasets were coloured where the user has chosen it, by their ids; the last chosen comes last
 * @param exportFolder where something was exported last; null if nothing was
 */
public record Session(
        @Nullable Window window,
        @Nullable Camera camera,
        String theme,
        List<Layer> layers,
        Set<String> foldedPanels,
        Files files,
        Filter filter,
        EventLook look,
        Map<String, ColorRule> colors,
        @Nullable Path exportFolder) {
    /** Nothing is remembered. */
    public static final Session FIRST = new Session(null, null, "", List.of(), Set.of(), Files.NONE);

    /** Whether a window fills its screen. */
    public enum Extent {
        NORMAL,
        MAXIMIZED
    }

    /** Where a window stands, in logical pixels; the screen that it stood on may be gone. */
    public record Window(double x, double y, double width, double height, Extent extent) {}

    /** What the map showed: its centre in WGS 84 degrees, and metres of Web Mercator a logical pixel. */
    public record Camera(double lon, double lat, double metersPerPixel) {}

    /**
     * How a layer was shown.
     *
     * @param id of a layer that may be gone by now
     * @param opacity from 0, invisible, to 1
     * @param style the file of the style that it was drawn in, which may be gone; null for its own style
     */
    public record Layer(
            String id,
            Visibility visibility,
            double opacity,
            @Nullable Path style) {
        /** In its own style. */
        public Layer(String id, Visibility visibility, double opacity) {
            this(id, visibility, opacity, null);
        }
    }

    /**
     * A file or folder that was opened lately.
     *
     * @param about other files that say something about its events, and were opened with it
     */
    public record Recent(Path path, List<Path> about) {
        public Recent {
            about = List.copyOf(about);
        }
    }

    /**
     * What was opened; files and folders may be gone by now.
     *
     * @param open what was in view
     * @param recent what was opened lately, the last first
     * @param tables how tables of no special format were read, by {@link TableReading#keyOf}
     * @param choices which places are meant by names, the oldest first
     */
    public record Files(
            List<Path> open, List<Recent> recent, Map<String, TableReading> tables, List<PlaceChoice> choices) {
        public static final Files NONE = new Files(List.of(), List.of(), Map.of(), List.of());

        public Files {
            open = List.copyOf(open);
            recent = List.copyOf(recent);
            choices = List.copyOf(choices);
            tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        }
    }

    /** Without a filter, drawn as usual, and nothing exported. */
    public Session(
            @Nullable Window window,
            @Nullable Camera camera,
            String theme,
            List<Layer> layers,
            Set<String> foldedPanels,
            Files files) {
        this(window, camera, theme, layers, foldedPanels, files, Filter.ALL, EventLook.STANDARD, Map.of(), null);
    }

    public Session {
        layers = List.copyOf(layers);
        colors = Collections.unmodifiableMap(new LinkedHashMap<>(colors));
        foldedPanels = Collections.unmodifiableSet(new LinkedHashSet<>(foldedPanels));
    }
}
