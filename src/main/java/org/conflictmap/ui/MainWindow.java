package org.conflictmap.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.details.DetailsPanel;
import org.conflictmap.ui.list.EventList;
import org.conflictmap.ui.map.MapPane;
import org.conflictmap.ui.map.MapView;
import org.conflictmap.ui.open.DropOverlay;
import org.conflictmap.ui.open.Opener;
import org.conflictmap.ui.present.Presentation;
import org.conflictmap.ui.search.SearchBox;
import org.conflictmap.ui.side.LayerStyles;
import org.conflictmap.ui.timeline.TimelineView;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the window and how they hang together: the map in the middle, what is shown on the left, the evidence on
 * the right, time below. For the JavaFX thread only.
 */
final class MainWindow {
    /** The style class of a dark root: for colours that AtlantaFX does not name. */
    private static final String DARK = "dark";

    private static final double FOLD_LEFT_BELOW_PX = 1000;
    private static final double FOLD_RIGHT_BELOW_PX = 760;
    private static final double MESSAGES_PX = 12;
    private static final double LEFT_OF_MESSAGES_PX = 56;
    private static final double BASE_FONT_PX = 13;

    private final ViewerState state;
    private final Journeys journeys;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final TopBar topBar;
    private final Panels panels;
    private final StackPane side = place("side-place");
    private final StackPane details = place("details-place");
    private final StackPane time = place("time-place");
    private final StackPane tray = new StackPane();
    private final MapPane map;
    private final SearchBox search;
    private final EventList list;
    private final NoticeBar notices;
    private final VBox messages;
    private @Nullable TimelineView timeline;
    private boolean presenting;
    private boolean leftWanted = true;
    private boolean rightWanted = true;
    private boolean listWanted;

    MainWindow(ViewerState state, Texts texts, MapView view, Actions actions, Openings openings, Tasks tasks) {
        Opener opener = openings.opener();
        this.state = state;
        search = new SearchBox(texts, tasks);
        topBar = new TopBar(state, texts, actions, search, openings);
        panels = new Panels(state, texts, tasks);
        list = new EventList(texts);
        notices = new NoticeBar(texts);
        List<Node> buttons = new ArrayList<>();
        for (AppAction action : List.of(actions.zoomIn, actions.zoomOut, actions.fit, actions.home)) {
            Button button = action.iconButton(texts);
            button.setFocusTraversable(false);
            buttons.add(button);
        }
        map = new MapPane(state, texts, view, buttons, tray, actions.information::runIfPossible);
        journeys = new Journeys(state, view, tasks, () -> presenting);
        messages = new VBox(opener.bar(), notices);
        messages.setAlignment(Pos.TOP_CENTER);
        messages.setPickOnBounds(false);
        messages.getStyleClass().add("messages");
        messages.paddingProperty()
                .bind(map.cornerWidth()
                        .map(corner -> new Insets(
                                MESSAGES_PX,
                                corner.doubleValue() + 2 * MESSAGES_PX,
                                MESSAGES_PX,
                                LEFT_OF_MESSAGES_PX)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, notices::handle);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::playOrPause);
        StackPane middle = new StackPane(map, messages);
        middle.setMinWidth(0);
        map.coverWithMessage(opener.bar());
        map.coverWithMessage(notices);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox center = new VBox(middle, list);
        center.setMinWidth(0);
        HBox.setHgrow(center, Priority.ALWAYS);
        show(list, false);
        HBox row = new HBox(side, center, details);
        row.setMinHeight(0);
        frame.setTop(topBar);
        frame.setCenter(row);
        frame.setBottom(time);
        DropOverlay drop = new DropOverlay(texts, opener::open, () -> notices().show(texts.get("drop.other")));
        drop.watch(root);
        root.getChildren().addAll(frame, drop);
        root.getStyleClass().add("viewer");
        root.getStylesheets().addAll(stylesheets());
        root.setNodeOrientation(
                texts.locale().getLanguage().equals("ar")
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        side.setMinWidth(Region.USE_PREF_SIZE);
        details.setMinWidth(Region.USE_PREF_SIZE);
        root.widthProperty().addListener(changed -> fold());
        connect();
    }

    /** Space lets time run wherever the keyboard is, unless something there takes it: a button, a list, a field. */
    private void playOrPause(KeyEvent key) {
        TimelineView shown = timeline;
        boolean isPlain = !key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        if (shown != null
                && key.getCode() == KeyCode.SPACE
                && isPlain
                && !(key.getTarget() instanceof TextInputControl)) {
            shown.playingProperty().set(!shown.playingProperty().get());
            key.consume();
        }
    }

    /** Room for a part that is made later, as large as it will be. */
    private static StackPane place(String styleClass) {
        StackPane place = new StackPane();
        place.getStyleClass().add(styleClass);
        return place;
    }

    /**
     * Makes the parts beside the map, with a pulse between them. They are not needed for the first map, and cost more than
     * it.
     *
     * @param styles what the menus of the layers do
     * @param then run when all are there
     */
    void furnish(LayerStyles styles, Runnable then) {
        inTurn(
                List.of(
                        () -> {
                            TimelineView made = panels.timeline();
                            timeline = made;
                            scaleTimeline();
                            time.getChildren().add(made);
                        },
                        () -> side.getChildren().add(panels.side(map.filters()::draw, styles)),
                        () -> details.getChildren().add(panels.details(journeys::lookAt)),
                        () -> tray.getChildren().add(panels.tray()),
                        topBar::fillMenus,
                        then),
                0);
    }

    private static void inTurn(List<Runnable> steps, int next) {
        if (next < steps.size()) {
            Platform.runLater(() -> {
                steps.get(next).run();
                inTurn(steps, next + 1);
            });
        }
    }

    /** Panels give way to the map: on a narrow window first the left one goes, then the right one. */
    private void fold() {
        double width = root.getWidth();
        boolean leftShown = leftWanted && !presenting && (width == 0 || width >= FOLD_LEFT_BELOW_PX);
        boolean rightShown = rightWanted && !presenting && (width == 0 || width >= FOLD_RIGHT_BELOW_PX);
        show(side, leftShown);
        show(details, rightShown);
        show(list, listWanted && !presenting);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void connect() {
        search.setOnRow(row -> {
            state.select(row);
            state.selected().ifPresent(journeys::lookAt);
        });
        search.setOnPlace(journeys::lookAt);
        search.datasetProperty().bind(state.dataset());
        list.tableProperty().bind(state.table());
        list.colorsProperty().bind(state.eventColors());
        list.rowsProperty().bind(panels.rowsInView());
        list.selectedRowProperty().bind(state.selectedRow);
        list.setOnRow(state::select);
        list.setOnPlace(row -> state.selected().ifPresent(journeys::lookAt));
        list.setOnClose(this::toggleList);
        state.theme.addListener(changed -> applyTheme());
        applyTheme();
    }

    private void applyTheme() {
        state.theme.get().dress();
        root.getStyleClass().removeIf(DARK::equals);
        if (state.theme.get() == Theme.DARK) {
            root.getStyleClass().add(DARK);
        }
    }

    /** The root of the scene. */
    Parent root() {
        return root;
    }

    MapPane map() {
        return map;
    }

    Journeys journeys() {
        return journeys;
    }

    NoticeBar notices() {
        return notices;
    }

    SearchBox search() {
        return search;
    }

    void toggle(Actions.Panel panel) {
        if (panel == Actions.Panel.LEFT) {
            leftWanted = !side.isVisible();
        } else {
            rightWanted = !details.isVisible();
        }
        fold();
    }

    /** Opens the list of events below the map, and puts the keyboard there; or closes it. */
    void toggleList() {
        listWanted = !listWanted;
        fold();
        if (listWanted) {
            list.start();
        } else {
            map.view().requestFocus();
        }
    }

    /** The panels that the user has folded away. */
    Set<Actions.Panel> folded() {
        Set<Actions.Panel> folded = EnumSet.noneOf(Actions.Panel.class);
        if (!leftWanted) {
            folded.add(Actions.Panel.LEFT);
        }
        if (!rightWanted) {
            folded.add(Actions.Panel.RIGHT);
        }
        return folded;
    }

    /** What the search looks through from now on. */
    void setSearchIndex(SearchIndex index) {
        search.indexProperty().set(index);
    }

    /** Folds the panels away, puts messages aside, and enlarges type and symbols, or takes all of it back. */
    void setPresenting(boolean now) {
        presenting = now;
        show(topBar, !now);
        show(messages, !now);
        fold();
        root.setStyle(now ? "-fx-font-size: " + BASE_FONT_PX * Presentation.SCALE + "px;" : "");
        scaleTimeline();
        map.setPresenting(now);
    }

    private void scaleTimeline() {
        TimelineView shown = timeline;
        if (shown != null) {
            shown.playingProperty().set(false);
            shown.scaleProperty().set(presenting ? Presentation.SCALE : 1);
        }
    }

    /** Gives a dialog this window's styles. */
    void style(Parent dialog) {
        dialog.getStylesheets().addAll(root.getStylesheets());
        if (state.theme.get() == Theme.DARK) {
            dialog.getStyleClass().add(DARK);
        }
        dialog.setNodeOrientation(root.getNodeOrientation());
    }

    /** The shortcuts of all actions. */
    void installShortcuts(Actions actions) {
        for (AppAction action : actions.all()) {
            KeyCombination shortcut = action.shortcut();
            if (shortcut != null && root.getScene() != null) {
                root.getScene().getAccelerators().put(shortcut, action::runIfPossible);
            }
        }
    }

    private static List<String> stylesheets() {
        return List.of(
                Objects.requireNonNull(MainWindow.class.getResource("viewer.css"))
                        .toExternalForm(),
                DetailsPanel.STYLESHEET);
    }
}
