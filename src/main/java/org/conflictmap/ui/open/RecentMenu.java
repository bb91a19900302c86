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
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;

/**
 * The files and folders that were opened last, in a menu; one that is not there any more says so, and goes from the list
 * when it is chosen. For the JavaFX thread only; the disk is looked at elsewhere.
 */
public final class RecentMenu {
    private final Tasks tasks;
    private final Texts texts;
    private final Consumer<Path> open;
    private final List<Path> paths;
    private final List<MenuItem> items = new ArrayList<>();

    /** @param paths the last opened first */
    public RecentMenu(Tasks tasks, Texts texts, List<Path> paths, Consumer<Path> open) {
        this.tasks = tasks;
        this.texts = texts;
        this.open = open;
        this.paths = new ArrayList<>(paths);
    }

    /** The last opened first. */
    public List<Path> paths() {
        return List.copyOf(paths);
    }

    /** This was opened now. */
    public void add(Path path) {
        paths.remove(path);
        paths.add(0, path);
    }

    /** Puts the list at the end of a menu. */
    public void addTo(MenuButton menu) {
        menu.setOnShowing(event -> {
            menu.getItems().removeAll(items);
            items.clear();
            if (!paths.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            Map<Path, Label> places = new LinkedHashMap<>();
            for (Path path : paths) {
                Label place = new Label(String.valueOf(path.getParent()));
                places.put(path, place);
                items.add(item(path, place));
            }
            menu.getItems().addAll(items);
            tellMissing(places);
        });
    }

    private MenuItem item(Path path, Label place) {
        Label name = new Label(String.valueOf(path.getFileName()));
        place.getStyleClass().add("recent-place");
        VBox lines = new VBox(name, place);
        Tooltip.install(lines, new Tooltip(path.toString()));
        CustomMenuItem item = new CustomMenuItem(lines);
        item.getStyleClass().add("recent-item");
        item.setId("recent-" + paths.indexOf(path));
        item.setOnAction(event -> open.accept(path));
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
    public void remove(Path path) {
        paths.remove(path);
    }
}
