package org.conflictmap.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.store.EventTable;
import org.conflictmap.ui.open.DatasetList;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The dataset's name, the search, and the few actions that are always at hand. For the JavaFX thread only. */
final class TopBar extends HBox {
    /** So far the search gives way to the name of what is shown. */
    private static final double LEAST_SEARCH_PART = 0.2;

    /** What the buttons take, all together. */
    private static final double BUTTONS_PX = 520;

    private final ViewerState state;
    private final Texts texts;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Actions actions;
    private final SplitMenuButton open;
    private final MenuButton menu = new MenuButton();

    TopBar(ViewerState state, Texts texts, Actions actions, Region search, Openings openings) {
        this.state = state;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        title.getStyleClass().add("dataset-title");
        title.setId("dataset-title");
        subtitle.getStyleClass().add("dataset-subtitle");
        VBox names = new VBox(title, subtitle);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        Button left = actions.foldLeft.iconButton(texts);
        left.getStyleClass().add("flat");
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.minWidthProperty().bind(widthProperty().multiply(LEAST_SEARCH_PART));
        Button problems = actions.problems.iconButton(texts);
        problems.getStyleClass().addAll("flat", "warning");
        problems.visibleProperty().bind(actions.problems.possible());
        problems.managedProperty().bind(problems.visibleProperty());
        Button present = actions.present.button(texts);
        present.getStyleClass().add("accent");
        Button theme = actions.theme.iconButton(texts);
        theme.getStyleClass().add("flat");
        Button datasets = datasets(names, openings.list());
        getChildren().addAll(left, datasets, spacer(), search, spacer(), problems);
        open = actions.open.splitButton(texts);
        openings.recent().addTo(open);
        for (Control button : List.of(open, actions.export.button(texts), present, theme)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(button);
        }
        menu.setId("menu");
        menu.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        menu.getStyleClass().addAll("flat", "no-arrow", "button-icon");
        menu.setAccessibleText(texts.get("menu"));
        getChildren().add(menu);
        state.table().addListener(changed -> name());
        name();
        datasets.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                0, Math.min(datasets.prefWidth(-1), getWidth() * (1 - LEAST_SEARCH_PART) - BUTTONS_PX)),
                        widthProperty(),
                        title.textProperty(),
                        subtitle.textProperty(),
                        title.fontProperty()));
    }

    /** The names are a button: behind it is the list of what is in view. */
    private Button datasets(VBox names, DatasetList list) {
        FontIcon sign = new FontIcon(Feather.CHEVRON_DOWN);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox content = new HBox(names, sign);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("datasets-content");
        Button button = new Button("", content);
        button.setId("datasets");
        button.getStyleClass().addAll("flat", "datasets");
        button.setAccessibleText(texts.get("datasets"));
        button.setTooltip(new Tooltip(texts.get("datasets")));
        button.setOnAction(event -> list.toggle(button));
        return button;
    }

    /** Fills the menus, which nobody opens before there is a map. */
    void fillMenus() {
        for (AppAction action : List.of(actions.open, actions.openFolder, actions.openBeside)) {
            open.getItems().add(action.menuItem(texts));
        }
        for (AppAction action : actions.all()) {
            if (action == actions.previous
                    || action == actions.foldLeft
                    || action == actions.information
                    || action == actions.quit) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(action.menuItem(texts));
        }
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private void name() {
        Dataset dataset = state.dataset().get();
        EventTable table = state.table().get();
        if (dataset == Dataset.EMPTY) {
            title.setText(texts.get("app.title"));
            subtitle.setText(texts.get("top.nothing"));
            return;
        }
        title.setText(dataset.manifest().title());
        int sources = dataset.sources().size();
        int datasets = table.sources().size();
        subtitle.setText(
                datasets > 1
                        ? texts.get(
                                "top.summary.datasets",
                                table.size(),
                                table.places().size(),
                                datasets)
                        : sources > 0
                                ? texts.get(
                                        "top.summary",
                                        table.size(),
                                        table.places().size(),
                                        sources)
                                : texts.get(
                                        "top.summary.file",
                                        table.size(),
                                        table.places().size()));
    }
}
