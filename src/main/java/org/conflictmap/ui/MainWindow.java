package org.conflictmap.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.query.SearchIndex;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSet;
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
    private static final double FIT_PADDING_PX = 90;
    private static final double HOME_PADDING_PX = 24;
    /** On a small map the padding leaves room for what it surrounds. */
    private static final double MOST_PADDING_PART = 1 / 6.0;

    private static final double SINGLE_PLACE_DEGREES = 0.35;

    private final ViewerState state;
    private final Tasks tasks;
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
    private @Nullable Function<Viewport, Optional<Viewport>> jump;
    /** Where the jump led; while the camera stands there it follows the map's size. */
    private @Nullable Viewport jumped;

    private @Nullable Event lookedAt;
    private @Nullable TimelineView timeline;
    private boolean presenting;
    private boolean leftWanted = true;
    private boolean rightWanted = true;
    private boolean listWanted;

    MainWindow(ViewerState state, Texts texts, MapView view, Actions actions, Openings openings, Tasks tasks) {
        Opener opener = openings.opener();
        this.state = state;
        this.tasks = tasks;
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
        VBox messages = new VBox(opener.bar(), notices);
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
        StackPane middle = new StackPane(map, messages);
        middle.setMinWidth(0);
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
        for (var size : List.of(view.widthProperty(), view.heightProperty())) {
            size.addListener(changed -> Platform.runLater(this::resized));
        }
        view.setFirstCamera(this::firstCamera);
        connect();
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
                        () -> details.getChildren().add(panels.details(this::lookAt)),
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
            state.selected().ifPresent(this::lookAt);
        });
        search.setOnPlace(this::lookAt);
        search.datasetProperty().bind(state.dataset());
        list.tableProperty().bind(state.table());
        list.colorsProperty().bind(state.eventColors());
        list.rowsProperty().bind(panels.rowsInView());
        list.selectedRowProperty().bind(state.selectedRow);
        list.setOnRow(state::select);
        list.setOnPlace(row -> state.selected().ifPresent(this::lookAt));
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

    /** Folds the panels away and enlarges type and symbols, or takes both back. */
    void setPresenting(boolean now) {
        presenting = now;
        show(topBar, !now);
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

    /**
     * Moves the camera to the event's place; to the home view if it has none. While presenting the camera stays with it when
     * the window changes its size.
     */
    void lookAt(Event event) {
        lookedAt = event;
        state.dataset()
                .get()
                .placeOf(event)
                .filter(place -> hasExtent(place))
                .ifPresentOrElse(this::lookAt, this::goHome);
    }

    private static boolean hasExtent(Place place) {
        return place.position() != null || place.bounds() != null;
    }

    /** Moves the camera so that the place is seen with what lies around it. */
    void lookAt(Place place) {
        Place.Bounds bounds = place.bounds();
        Place.Position position = place.position();
        if (bounds != null) {
            map.view().flyTo(fitting(bounds, FIT_PADDING_PX));
        } else if (position != null) {
            Place.Bounds around = new Place.Bounds(
                    position.lon() - SINGLE_PLACE_DEGREES,
                    position.lat() - SINGLE_PLACE_DEGREES,
                    position.lon() + SINGLE_PLACE_DEGREES,
                    position.lat() + SINGLE_PLACE_DEGREES);
            map.view().flyTo(fitting(around, FIT_PADDING_PX));
        }
    }

    /** The camera that shows all of an area, beside the caption while presenting. */
    private Viewport fitting(Place.Bounds bounds, double paddingPx) {
        Viewport now = map.view().viewport().get();
        double covered = presenting ? now.widthPx() * MapPane.CAPTION_PART : 0;
        double shorter = Math.min(now.widthPx() - covered, now.heightPx());
        return now.resized((int) (now.widthPx() - covered), now.heightPx())
                .fitting(bounds, Math.min(paddingPx, shorter * MOST_PADDING_PART))
                .resized(now.widthPx(), now.heightPx())
                .panned(covered / 2, 0);
    }

    /** Moves the camera so that all placed events that pass the filters are seen. */
    void fitToEvents() {
        EventTable table = state.table().get();
        RowSet rows = state.rows().get();
        tasks.submit(
                progress -> placesOfEvents(table, rows),
                found -> found.ifPresent(bounds -> map.view().flyTo(fitting(bounds, FIT_PADDING_PX))),
                failure -> {});
    }

    /** Where the rows that stand on the map are. Cost: one pass over the rows, and one over their different places. */
    private static Optional<Place.Bounds> placesOfEvents(EventTable table, RowSet rows) {
        BitSet used = new BitSet(table.places().size());
        for (int row = rows.next(0); row >= 0; row = rows.next(row + 1)) {
            if (table.place(row) != EventTable.NO_PLACE && table.places().isOnMap(table.place(row))) {
                used.set(table.place(row));
            }
        }
        return boundsOf(table.places(), used);
    }

    private static Optional<Place.Bounds> boundsOf(PlaceTable places, BitSet used) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int place = used.nextSetBit(0); place >= 0; place = used.nextSetBit(place + 1)) {
            double lon = places.lon(place);
            double lat = places.lat(place);
            if (!Double.isNaN(lon)) {
                west = Math.min(west, lon - SINGLE_PLACE_DEGREES);
                east = Math.max(east, lon + SINGLE_PLACE_DEGREES);
                south = Math.min(south, lat - SINGLE_PLACE_DEGREES);
                north = Math.max(north, lat + SINGLE_PLACE_DEGREES);
            }
        }
        return west > east ? Optional.empty() : Optional.of(new Place.Bounds(west, south, east, north));
    }

    /** Where what stands on the map is in a whole table, without walking over its rows. */
    private static Optional<Place.Bounds> placesOf(EventTable table) {
        PlaceTable places = table.places();
        BitSet onMap = new BitSet(places.size());
        for (int place = 0; place < places.size(); place++) {
            onMap.set(place, places.isOnMap(place));
        }
        return boundsOf(places, onMap);
    }

    /** Shows the area that the dataset covers, in any size of the map until the camera is moved. */
    void goHome() {
        home().ifPresent(target -> {
            jump = now -> Optional.empty();
            jumped = target;
            if (!showsSame(target, map.view().viewport().get())) {
                map.view().flyTo(target);
            }
        });
    }

    /**
     * Moves the camera without a flight, as soon as the map has a size; and again whenever that changes, until the camera is
     * moved by something else.
     *
     * @param camera a camera for a map of the given camera's size; the home view where it has none
     */
    void jumpTo(Function<Viewport, Optional<Viewport>> camera) {
        jump = camera;
        jumped = null;
        map.view().stopFlight();
        jumpIfSized();
    }

    private void resized() {
        jumpIfSized();
        Event event = lookedAt;
        if (presenting && event != null) {
            lookAt(event);
        }
    }

    private void jumpIfSized() {
        Function<Viewport, Optional<Viewport>> wanted = jump;
        if (wanted == null || map.view().getWidth() <= 1) {
            return;
        }
        Viewport now = map.view().viewport().get();
        Viewport before = jumped;
        if (before == null || showsSame(before, now)) {
            Viewport camera = wanted.apply(now).or(this::home).orElse(now);
            jumped = camera;
            map.view().viewport().set(camera);
        } else {
            jump = null;
        }
    }

    /** Whether the camera is the home view, and follows the size of the map. */
    boolean isAtHome() {
        Function<Viewport, Optional<Viewport>> wanted = jump;
        Viewport before = jumped;
        Viewport now = map.view().viewport().get();
        return wanted != null
                && before != null
                && showsSame(before, now)
                && wanted.apply(now).isEmpty();
    }

    private static boolean showsSame(Viewport earlier, Viewport now) {
        return earlier.resized(now.widthPx(), now.heightPx())
                .withPixelRatio(now.pixelRatio())
                .equals(now);
    }

    /** The jump that is waited for, if that is to a known area: the first frame is painted there and not of the world. */
    private Viewport firstCamera(Viewport sized) {
        Function<Viewport, Optional<Viewport>> wanted = jump;
        Place.Bounds covered = state.dataset().get().manifest().coverageBounds();
        if (wanted == null) {
            return sized;
        }
        return wanted.apply(sized).orElse(covered == null ? sized : sized.fitting(covered, 0));
    }

    private Optional<Viewport> home() {
        Place.Bounds covered = state.dataset().get().manifest().coverageBounds();
        return covered != null
                ? Optional.of(fitting(covered, HOME_PADDING_PX))
                : placesOf(state.table().get()).map(bounds -> fitting(bounds, FIT_PADDING_PX));
    }

    /** Shows what an earlier camera showed, in the map's present size. */
    void returnTo(Viewport earlier) {
        Viewport now = map.view().viewport().get();
        map.view().stopFlight();
        map.view().viewport().set(earlier.resized(now.widthPx(), now.heightPx()).withPixelRatio(now.pixelRatio()));
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
