package org.conflictmap.ui;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.map.MapPane;
import org.conflictmap.ui.map.MapView;
import org.jspecify.annotations.Nullable;

/**
 * Where the camera goes when it is sent: home, to an event or a place, to all events, back to where it was; and what it does
 * when the map changes its size. For the JavaFX thread only.
 */
final class Journeys {
    private static final double FIT_PADDING_PX = 90;
    private static final double HOME_PADDING_PX = 24;
    /** On a small map the padding leaves room for what it surrounds. */
    private static final double MOST_PADDING_PART = 1 / 6.0;

    private static final double SINGLE_PLACE_DEGREES = 0.35;

    private final ViewerState state;
    private final MapView view;
    private final Tasks tasks;
    private final BooleanSupplier isPresenting;
    private @Nullable Function<Viewport, Optional<Viewport>> jump;
    /** Where the jump led; while the camera stands there it follows the map's size. */
    private @Nullable Viewport jumped;

    private @Nullable Event lookedAt;

    /** @param isPresenting whether a caption covers a part of the map */
    Journeys(ViewerState state, MapView view, Tasks tasks, BooleanSupplier isPresenting) {
        this.state = state;
        this.view = view;
        this.tasks = tasks;
        this.isPresenting = isPresenting;
        for (var size : List.of(view.widthProperty(), view.heightProperty())) {
            size.addListener(changed -> Platform.runLater(this::resized));
        }
        view.setSizedCamera(this::sized);
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
            view.flyTo(fitting(bounds, FIT_PADDING_PX));
        } else if (position != null) {
            Place.Bounds around = new Place.Bounds(
                    position.lon() - SINGLE_PLACE_DEGREES,
                    position.lat() - SINGLE_PLACE_DEGREES,
                    position.lon() + SINGLE_PLACE_DEGREES,
                    position.lat() + SINGLE_PLACE_DEGREES);
            view.flyTo(fitting(around, FIT_PADDING_PX));
        }
    }

    /** The camera that shows all of an area, beside the caption while presenting. */
    private Viewport fitting(Place.Bounds bounds, double paddingPx) {
        return fitting(view.viewport().get(), bounds, paddingPx);
    }

    private Viewport fitting(Viewport now, Place.Bounds bounds, double paddingPx) {
        double covered = isPresenting.getAsBoolean() ? now.widthPx() * MapPane.CAPTION_PART : 0;
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
                found -> found.ifPresent(bounds -> view.flyTo(fitting(bounds, FIT_PADDING_PX))),
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
            if (!showsSame(target, view.viewport().get())) {
                view.flyTo(target);
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
        view.stopFlight();
        jumpIfSized();
    }

    private void resized() {
        Event event = lookedAt;
        if (isPresenting.getAsBoolean() && event != null) {
            lookAt(event);
        }
    }

    private void jumpIfSized() {
        if (view.getWidth() > 1) {
            view.viewport().set(sized(view.viewport().get()));
        }
    }

    /** Where the jump leads in a map of that size, unless the camera was moved by something else meanwhile. */
    private Viewport sized(Viewport now) {
        Function<Viewport, Optional<Viewport>> wanted = jump;
        Viewport before = jumped;
        if (wanted == null) {
            return now;
        }
        if (before != null && !showsSame(before, now)) {
            jump = null;
            return now;
        }
        Viewport camera = wanted.apply(now).or(() -> home(now)).orElse(now);
        jumped = camera;
        return camera;
    }

    /** Whether the camera is the home view, and follows the size of the map. */
    boolean isAtHome() {
        Function<Viewport, Optional<Viewport>> wanted = jump;
        Viewport before = jumped;
        Viewport now = view.viewport().get();
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

    private Optional<Viewport> home() {
        return home(view.viewport().get());
    }

    private Optional<Viewport> home(Viewport sized) {
        Place.Bounds covered = state.dataset().get().manifest().coverageBounds();
        return covered != null
                ? Optional.of(fitting(sized, covered, HOME_PADDING_PX))
                : placesOf(state.table().get()).map(bounds -> fitting(sized, bounds, FIT_PADDING_PX));
    }

    /** Shows what an earlier camera showed, in the map's present size. */
    void returnTo(Viewport earlier) {
        Viewport now = view.viewport().get();
        view.stopFlight();
        view.viewport().set(earlier.resized(now.widthPx(), now.heightPx()).withPixelRatio(now.pixelRatio()));
    }
}
