package org.conflictmap.ui.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.conflictmap.session.Session.Recent;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;

/**
 * The files and folders that were opened last, in a menu; one that is not there any more says so, and goes from the list
 * when it is chosen. For the JavaFX thread only; the disk is looked at elsewhere.
 */
public final class RecentMenu {
    private final Tasks tasks;
    private final Texts texts;
    private final Consumer<Recent> open;
    private final List<Recent> recent;
    private final List<MenuItem> items = new ArrayList<>();

    /** @param recent the last opened first */
    public RecentMenu(Tasks tasks, Texts texts, List<Recent> recent, Consumer<Recent> open) {
        this.tasks = tasks;
        this.texts = texts;
        this.open = open;
        this.recent = new ArrayList<>(recent);
    }

    /** The last opened first. */
    public List<Recent> all() {
        return List.copyOf(recent);
    }

    /** This was opened now. */
    public void add(Recent opened) {
        remove(opened);
        recent.add(0, opened);
    }

    /** Puts the list at the end of a menu. */
    public void addTo(MenuButton menu) {
        menu.setOnShowing(event -> {
            menu.getItems().removeAll(items);
            items.clear();
            if (!recent.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            Map<Path, Label> places = new LinkedHashMap<>();
            for (Recent one : recent) {
                Label place = new Label(String.valueOf(one.path().getParent()));
                places.put(one.path(), place);
                items.add(item(one, place));
            }
            menu.getItems().addAll(items);
            tellMissing(places);
        });
    }

    private MenuItem item(Recent one, Label place) {
        Path path = one.path();
        Label name = new Label(String.valueOf(path.getFileName()));
        place.getStyleClass().add("recent-place");
        VBox lines = new VBox(name, place);
        Tooltip.install(lines, new Tooltip(path.toString()));
        CustomMenuItem item = new CustomMenuItem(lines);
        item.getStyleClass().add("recent-item");
        item.setId("recent-" + recent.indexOf(one));
        item.setOnAction(event -> open.accept(one));
        return item;
    }

    private void tellMissing(Map<Path, Label> places) {
        List<Path> asked = List.copyOf(places.keySet());
        tasks.submit(
                progress -> asked.stream().filter(Files::notExists).toList(),
                missing -> places.forEach((path, place) -> {
                    if (missing.contains(path)) {
                        place.setText(texts.get("recent.missing"));
                    }
                }),
                failure -> {});
    }

    /** Forgets a file or folder. */
    public void remove(Recent gone) {
        recent.removeIf(one -> one.path().equals(gone.path()));
    }
}
