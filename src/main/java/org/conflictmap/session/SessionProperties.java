package org.conflictmap.session;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.TableReading;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.query.Filter;
import org.conflictmap.session.Session.Camera;
import org.conflictmap.session.Session.Extent;
import org.conflictmap.session.Session.Files;
import org.conflictmap.session.Session.Layer;
import org.conflictmap.session.Session.Recent;
import org.conflictmap.session.Session.Window;
import org.conflictmap.session.SessionStore.Restored;
import org.jspecify.annotations.Nullable;

/** A session as properties, there and back. A value that makes no sense is told and its default taken. */
final class SessionProperties {
    private static final String PATH = "the path of a file or folder";

    private final Properties properties;
    private final Path file;
    private final List<String> troubles = new ArrayList<>();

    SessionProperties(Properties properties, Path file) {
        this.properties = properties;
        this.file = file;
    }

    static Properties of(Session session) {
        Properties properties = new Properties();
        Window window = session.window();
        if (window != null) {
            put(properties, "window.x", window.x());
            put(properties, "window.y", window.y());
            put(properties, "window.width", window.width());
            put(properties, "window.height", window.height());
            put(properties, "window.extent", window.extent());
        }
        Camera camera = session.camera();
        if (camera != null) {
            put(properties, "camera.lon", camera.lon());
            put(properties, "camera.lat", camera.lat());
            put(properties, "camera.metersPerPixel", camera.metersPerPixel());
        }
        put(properties, "theme", session.theme());
        for (int index = 0; index < session.layers().size(); index++) {
            Layer layer = session.layers().get(index);
            put(properties, "layer." + index + ".id", layer.id());
            put(properties, "layer." + index + ".visibility", layer.visibility());
            put(properties, "layer." + index + ".opacity", layer.opacity());
            Path style = layer.style();
            if (style != null) {
                put(properties, "layer." + index + ".style", style);
            }
        }
        putAll(properties, "folded.", session.foldedPanels());
        put(properties, "filter", session.filter().print());
        put(properties, "look.mode", session.look().mode().key());
        put(properties, "look.sizing", session.look().sizing().key());
        int color = 0;
        for (Map.Entry<String, ColorRule> chosen : session.colors().entrySet()) {
            put(properties, "color." + color + ".dataset", chosen.getKey());
            put(properties, "color." + color++ + ".rule", chosen.getValue().key());
        }
        if (session.exportFolder() != null) {
            put(properties, "export.folder", session.exportFolder());
        }
        putAll(properties, "open.", session.files().open());
        int recent = 0;
        for (Recent one : session.files().recent()) {
            String key = "recent." + recent++;
            put(properties, key, one.path());
            putAll(properties, key + ".about.", one.about());
        }
        int table = 0;
        for (Map.Entry<String, TableReading> entry : session.files().tables().entrySet()) {
            put(properties, "table." + table++ + ".", entry.getKey(), entry.getValue());
        }
        int choice = 0;
        for (PlaceChoice made : session.files().choices()) {
            String prefix = "place." + choice++ + ".";
            put(properties, prefix + "file", made.file());
            put(properties, prefix + "name", made.name());
            if (made.area() != null && made.country() != null) {
                put(properties, prefix + "area", made.area());
                put(properties, prefix + "country", made.country());
            }
            put(properties, prefix + "id", made.placeId());
            put(properties, prefix + "made", made.made());
        }
        return properties;
    }

    private static void put(Properties properties, String prefix, String key, TableReading table) {
        put(properties, prefix + "key", key);
        put(properties, prefix + "dateOrder", table.mapping().dateOrder());
        put(properties, prefix + "decimalMark", table.mapping().decimalMark());
        table.charset().ifPresent(charset -> put(properties, prefix + "charset", charset));
        table.mapping().columns().forEach((meaning, column) -> put(properties, prefix + "column." + meaning, column));
    }

    private static void putAll(Properties properties, String prefix, Iterable<?> values) {
        int index = 0;
        for (Object value : values) {
            put(properties, prefix + index++, value);
        }
    }

    private static void put(Properties properties, String key, Object value) {
        properties.setProperty(key, value.toString());
    }

    Restored restored() {
        Session session = new Session(
                window().orElse(null),
                camera().orElse(null),
                properties.getProperty("theme", ""),
                layers(),
                foldedPanels(),
                new Files(paths("open."), recent(), tables(), choices()),
                filter(),
                look(),
                colors(),
                exportFolder());
        return new Restored(session, troubles);
    }

    private Filter filter() {
        Filter filter = properties.getProperty("filter") == null
                ? Filter.ALL
                : value("filter", "a filter as the program writes it", Filter::parse);
        return filter == null ? Filter.ALL : filter;
    }

    private Map<String, ColorRule> colors() {
        Map<String, ColorRule> colors = new LinkedHashMap<>();
        for (int index = 0; properties.getProperty("color." + index + ".dataset") != null; index++) {
            ColorRule rule = value(
                    "color." + index + ".rule",
                    "by what a dataset is coloured",
                    text -> keyed(ColorRule.values(), ColorRule::key, text));
            if (rule != null) {
                colors.put(properties.getProperty("color." + index + ".dataset"), rule);
            }
        }
        return colors;
    }

    private @Nullable Path exportFolder() {
        return properties.getProperty("export.folder") == null
                ? null
                : value("export.folder", "the path of a folder", Path::of);
    }

    /** Sessions of before there was a choice have none. */
    private EventLook look() {
        if (properties.getProperty("look.mode") == null) {
            return EventLook.STANDARD;
        }
        EventMode mode =
                value("look.mode", "a way of drawing events", text -> keyed(EventMode.values(), EventMode::key, text));
        SymbolSizing sizing =
                value("look.sizing", "events or killed", text -> keyed(SymbolSizing.values(), SymbolSizing::key, text));
        return new EventLook(
                mode == null ? EventLook.STANDARD.mode() : mode, sizing == null ? EventLook.STANDARD.sizing() : sizing);
    }

    private static <E> E keyed(E[] all, Function<E, String> key, String text) {
        return Arrays.stream(all)
                .filter(one -> key.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private Optional<Window> window() {
        if (properties.getProperty("window.x") == null) {
            return Optional.empty();
        }
        Double x = number("window.x", -1e6, 1e6);
        Double y = number("window.y", -1e6, 1e6);
        Double width = number("window.width", 1, 1e6);
        Double height = number("window.height", 1, 1e6);
        Extent extent = value("window.extent", "NORMAL or MAXIMIZED", Extent::valueOf);
        return x == null || y == null || width == null || height == null
                ? Optional.empty()
                : Optional.of(new Window(x, y, width, height, extent == null ? Extent.NORMAL : extent));
    }

    private Optional<Camera> camera() {
        if (properties.getProperty("camera.lon") == null) {
            return Optional.empty();
        }
        Double lon = number("camera.lon", -180, 180);
        Double lat = number("camera.lat", -90, 90);
        Double metersPerPixel = number("camera.metersPerPixel", 1e-3, 1e6);
        return lon == null || lat == null || metersPerPixel == null
                ? Optional.empty()
                : Optional.of(new Camera(lon, lat, metersPerPixel));
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (int index = 0; properties.getProperty("layer." + index + ".id") != null; index++) {
            String prefix = "layer." + index + ".";
            Visibility visibility = value(prefix + "visibility", "SHOWN or HIDDEN", Visibility::valueOf);
            Double opacity = number(prefix + "opacity", 0, 1);
            layers.add(new Layer(
                    properties.getProperty(prefix + "id"),
                    visibility == null ? Visibility.SHOWN : visibility,
                    opacity == null ? 1 : opacity,
                    properties.getProperty(prefix + "style") == null
                            ? null
                            : value(prefix + "style", "the path of a file", Path::of)));
        }
        return layers;
    }

    private Set<String> foldedPanels() {
        Set<String> panels = new LinkedHashSet<>();
        for (int index = 0; properties.getProperty("folded." + index) != null; index++) {
            panels.add(properties.getProperty("folded." + index));
        }
        return panels;
    }

    private List<Recent> recent() {
        List<Recent> recent = new ArrayList<>();
        for (int index = 0; properties.getProperty("recent." + index) != null; index++) {
            String key = "recent." + index;
            Path path = value(key, PATH, Path::of);
            if (path != null) {
                recent.add(new Recent(path, paths(key + ".about.")));
            }
        }
        return recent;
    }

    private List<Path> paths(String prefix) {
        List<Path> paths = new ArrayList<>();
        for (int index = 0; properties.getProperty(prefix + index) != null; index++) {
            Path path = value(prefix + index, PATH, Path::of);
            if (path != null) {
                paths.add(path);
            }
        }
        return paths;
    }

    private Map<String, TableReading> tables() {
        Map<String, TableReading> tables = new LinkedHashMap<>();
        for (int index = 0; properties.getProperty("table." + index + ".key") != null; index++) {
            String prefix = "table." + index + ".";
            DateOrder order = value(prefix + "dateOrder", "an order of day, month and year", DateOrder::valueOf);
            DecimalMark mark = value(prefix + "decimalMark", "POINT or COMMA", DecimalMark::valueOf);
            Charset charset = properties.getProperty(prefix + "charset") == null
                    ? null
                    : value(prefix + "charset", "the name of a charset", Charset::forName);
            if (order != null && mark != null) {
                tables.put(
                        properties.getProperty(prefix + "key"),
                        new TableReading(
                                new ColumnMapping(columns(prefix + "column."), order, mark),
                                Optional.ofNullable(charset)));
            }
        }
        return tables;
    }

    private List<PlaceChoice> choices() {
        List<PlaceChoice> choices = new ArrayList<>();
        for (int index = 0; properties.getProperty("place." + index + ".file") != null; index++) {
            String prefix = "place." + index + ".";
            Path file = value(prefix + "file", "the path of a file", Path::of);
            LocalDate made = value(prefix + "made", "a day such as 2026-11-24", SessionProperties::day);
            if (file != null && made != null) {
                choices.add(new PlaceChoice(
                        file,
                        properties.getProperty(prefix + "name", ""),
                        properties.getProperty(prefix + "area"),
                        properties.getProperty(prefix + "country"),
                        properties.getProperty(prefix + "id", ""),
                        made));
            }
        }
        return choices;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private Map<Meaning, String> columns(String prefix) {
        Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
        for (Meaning meaning : Meaning.values()) {
            String column = properties.getProperty(prefix + meaning);
            if (column != null) {
                columns.put(meaning, column);
            }
        }
        return columns;
    }

    private @Nullable Double number(String key, double least, double most) {
        return value(key, "a number from " + least + " to " + most, text -> {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
            throw new IllegalArgumentException(text);
        });
    }

    private <T> @Nullable T value(String key, String expected, Function<String, T> parse) {
        String text = properties.getProperty(key, "");
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            troubles.add(file + ": " + key + " is '" + text + "', expected " + expected + "; ignored");
            return null;
        }
    }
}
