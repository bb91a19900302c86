package org.conflictmap.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.WebMercator;
import org.conflictmap.query.Filter;
import org.conflictmap.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Turns how the window looks into a {@link Session} and back. What a session names and is not there any more, a screen or
 * a layer, is passed over. For the JavaFX thread only.
 */
final class Remembered {
    private static final double FIRST_WIDTH_PX = 1360;
    private static final double FIRST_HEIGHT_PX = 860;
    /** So much of a window must be on a screen for it to be got hold of. */
    private static final double GRIP_PX = 80;

    /** How many datasets' colours are remembered. */
    private static final int COLORS_AT_MOST = 100;

    private Remembered() {}

    /**
     * What is to be remembered of a window.
     *
     * @param camera null for the home view, which is another in a window of another size
     * @param styles the files by which layers are drawn
     */
    static Session of(
            Session.@Nullable Window window,
            @Nullable Viewport camera,
            ViewerState state,
            EventLook look,
            Map<LayerId, Path> styles,
            Set<Actions.Panel> folded,
            Session.Files files,
            @Nullable Path exportFolder) {
        Session.Camera seen = camera == null
                ? null
                : new Session.Camera(
                        WebMercator.lon(camera.centerX()), WebMercator.lat(camera.centerY()), camera.metersPerPixel());
        List<Session.Layer> layers = state.layers.get().layers().stream()
                .map(layer -> new Session.Layer(
                        layer.id().key(), layer.visibility(), layer.opacity(), styles.get(layer.id())))
                .toList();
        Set<String> panels = new LinkedHashSet<>();
        folded.forEach(panel -> panels.add(panel.name()));
        return new Session(
                window,
                seen,
                state.theme.get().name(),
                layers,
                panels,
                files,
                state.choice().asFilter(),
                look,
                colors(state.colors.get().chosen()),
                exportFolder);
    }

    /** The last that were chosen. */
    private static Map<String, ColorRule> colors(Map<String, ColorRule> chosen) {
        Map<String, ColorRule> last = new LinkedHashMap<>();
        chosen.entrySet().stream()
                .skip(Math.max(0, chosen.size() - COLORS_AT_MOST))
                .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
        return last;
    }

    /** Where a window stands; null while it fills the screen to present. */
    static Session.@Nullable Window window(Stage stage) {
        return stage.isFullScreen()
                ? null
                : new Session.Window(
                        stage.getX(),
                        stage.getY(),
                        stage.getWidth(),
                        stage.getHeight(),
                        stage.isMaximized() ? Session.Extent.MAXIMIZED : Session.Extent.NORMAL);
    }

    /** Puts a window where it stood, if a screen is still there; a new one in the middle, no larger than the screen. */
    static void place(Stage stage, Session.@Nullable Window window) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (window == null) {
            stage.setWidth(Math.min(FIRST_WIDTH_PX, screen.getWidth()));
            stage.setHeight(Math.min(FIRST_HEIGHT_PX, screen.getHeight()));
            stage.centerOnScreen();
            return;
        }
        stage.setWidth(window.width());
        stage.setHeight(window.height());
        if (Screen.getScreens().stream().anyMatch(any -> canBeReached(window, any.getVisualBounds()))) {
            stage.setX(window.x());
            stage.setY(window.y());
        }
        stage.setMaximized(window.extent() == Session.Extent.MAXIMIZED);
    }

    private static boolean canBeReached(Session.Window window, Rectangle2D screen) {
        return window.x() < screen.getMaxX() - GRIP_PX
                && window.x() + window.width() > screen.getMinX() + GRIP_PX
                && window.y() >= screen.getMinY()
                && window.y() < screen.getMaxY() - GRIP_PX;
    }

    static Theme theme(Session session) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(session.theme()) && theme != Theme.PRESENTATION)
                .findFirst()
                .orElse(Theme.LIGHT);
    }

    /** The remembered layers in their order; layers that are new since then lie on the one that usually is below them. */
    static LayerStack layers(Session session) {
        List<LayerState> known = new ArrayList<>();
        for (Session.Layer layer : session.layers()) {
            Arrays.stream(LayerId.values())
                    .filter(id -> id.key().equals(layer.id()) && known.stream().noneMatch(other -> other.id() == id))
                    .forEach(id -> known.add(new LayerState(id, layer.visibility(), layer.opacity())));
        }
        LayerId below = null;
        for (LayerState usual : LayerStack.STANDARD.layers()) {
            List<LayerId> ids = known.stream().map(LayerState::id).toList();
            if (!ids.contains(usual.id())) {
                known.add(ids.indexOf(below) + 1, usual);
            }
            below = usual.id();
        }
        return new LayerStack(known);
    }

    static Set<Actions.Panel> folded(Session session) {
        Set<Actions.Panel> folded = new LinkedHashSet<>();
        for (Actions.Panel panel : Actions.Panel.values()) {
            if (session.foldedPanels().contains(panel.name())) {
                folded.add(panel);
            }
        }
        return folded;
    }

    /** The files by which layers were drawn. */
    static Map<LayerId, Path> styles(Session session) {
        Map<LayerId, Path> styles = new EnumMap<>(LayerId.class);
        for (Session.Layer layer : session.layers()) {
            Path style = layer.style();
            for (LayerId id : LayerId.values()) {
                if (style != null && id.key().equals(layer.id())) {
                    styles.put(id, style);
                }
            }
        }
        return styles;
    }

    /** What was filtered by when the same was open. */
    static Filter filter(Session session, List<Path> open) {
        return session.files().open().equals(open) ? session.filter() : Filter.ALL;
    }

    /** The remembered camera in a map of the present size, for what it was remembered with. */
    static Optional<Viewport> camera(Session session, List<Path> open, Viewport size) {
        Session.Camera camera = session.camera();
        if (camera == null || !session.files().open().equals(open)) {
            return Optional.empty();
        }
        double x = WebMercator.x(camera.lon());
        double y = WebMercator.y(camera.lat());
        return Optional.of(size.zoomedAbout(
                        size.widthPx() / 2.0, size.heightPx() / 2.0, size.metersPerPixel() / camera.metersPerPixel())
                .centeredAt(x, y));
    }
}
