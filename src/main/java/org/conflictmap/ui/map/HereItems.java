package org.conflictmap.ui.map;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.conflictmap.dataset.Installation;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Whereabouts;
import org.conflictmap.map.basemap.Whereabouts.Here;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;

/**
 * What the map's menu says of the point that it was opened at: what is there, looked up while the menu is open, and its
 * coordinates to copy. For the JavaFX thread only.
 */
public final class HereItems {
    private final Texts texts;
    private final Tasks tasks;
    private final Whereabouts whereabouts;
    private Tasks.Handle asked = () -> {};

    /** Nothing is read yet. */
    public HereItems(Texts texts, Tasks tasks, Installation installation) {
        this.texts = texts;
        this.tasks = tasks;
        whereabouts = new Whereabouts(new Basemap(installation.basemap()));
    }

    /** The items for a point; what an earlier one still waits for is given up. */
    List<MenuItem> at(double lon, double lat) {
        MenuItem name = new MenuItem(texts.get("here.looking"));
        name.setId("here-name");
        name.setDisable(true);
        name.getStyleClass().add("here-name");
        asked.cancel();
        asked = tasks.submit(
                progress -> whereabouts.at(lon, lat),
                here -> name.setText(words(here)),
                failure -> name.setText(texts.get("here.failed", String.valueOf(failure.getMessage()))));
        String coordinates = String.format(Locale.ROOT, "%.4f, %.4f", lat, lon);
        MenuItem copy = new MenuItem(texts.get("here.copy", coordinates));
        copy.setId("here-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(coordinates);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return List.of(name, copy);
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
