package org.conflictmap.ui.map;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.conflictmap.dataset.Installation;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Whereabouts;
import org.conflictmap.map.basemap.Whereabouts.Here;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;

/**
 * The menu of a point of the map: what is there, which is looked up while it is open, and its coordinates to copy. For the
 * JavaFX thread only.
 */
public final class PlaceMenu {
    private final MapView map;
    private final Texts texts;
    private final Tasks tasks;
    private final Whereabouts whereabouts;
    private final MenuItem name = new MenuItem();
    private final MenuItem copy = new MenuItem();
    private final ContextMenu menu = new ContextMenu(name, copy);
    private Tasks.Handle asked = () -> {};
    private String coordinates = "";

    /** Opens on the map's secondary button and the keyboard's menu key; there in the middle of the map. */
    public PlaceMenu(MapView map, Texts texts, Tasks tasks, Installation installation) {
        this.map = map;
        this.texts = texts;
        this.tasks = tasks;
        whereabouts = new Whereabouts(new Basemap(installation.basemap()));
        name.setId("here-name");
        name.setDisable(true);
        copy.setId("here-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(coordinates);
            Clipboard.getSystemClipboard().setContent(content);
        });
        menu.setOnHidden(event -> asked.cancel());
        map.setOnContextMenuRequested(this::open);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
    }

    private void open(ContextMenuEvent event) {
        Viewport viewport = map.viewport().get();
        double x = event.isKeyboardTrigger() ? viewport.widthPx() / 2.0 : event.getX();
        double y = event.isKeyboardTrigger() ? viewport.heightPx() / 2.0 : event.getY();
        double lon = viewport.lonAt(x);
        double lat = viewport.latAt(y);
        coordinates = String.format(Locale.ROOT, "%.4f, %.4f", lat, lon);
        copy.setText(texts.get("here.copy", coordinates));
        name.setText(texts.get("here.looking"));
        asked.cancel();
        asked = tasks.submit(
                progress -> whereabouts.at(lon, lat),
                here -> name.setText(words(here)),
                failure -> name.setText(texts.get("here.failed", String.valueOf(failure.getMessage()))));
        var onScreen = map.localToScreen(x, y);
        menu.show(map, onScreen.getX(), onScreen.getY());
        event.consume();
    }

    private String words(Here here) {
        if (here.countries().isEmpty()) {
            return texts.get("here.none");
        }
        String named = either(here.countries());
        if (!here.governorates().isEmpty()) {
            named = either(here.governorates()) + texts.get("here.joint") + named;
        }
        return here.isNearBorder() ? texts.get("here.near", named) : named;
    }

    private String either(List<String> names) {
        return String.join(texts.get("here.or"), names);
    }
}
