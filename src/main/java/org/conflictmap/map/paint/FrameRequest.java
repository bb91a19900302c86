package org.conflictmap.map.paint;

import org.conflictmap.map.EventLook;
import org.conflictmap.map.LayerStack;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.label.Covers;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * All that a frame depends on. Immutable: the same request paints the same picture.
 *
 * @param certain rows certainly in the window of time
 * @param possible rows possibly in it; may or may not contain the certain ones
 * @param selectedRow the selected event, or {@link #NOTHING}
 * @param hoveredPlace the place under the cursor, an index into the table's places, or {@link #NOTHING}
 * @param fannedPlace the place whose group is fanned out, or {@link #NOTHING}
 * @param symbolScale size of symbols, lines and type: 1 on a screen, 1.6 for presenting
 * @param look how the events are drawn
 * @param covers what the window shows over the map: where names are not to be, as far as they are placed anew; names that
 *     are placed stay, and a frame is the same whatever lies over it
 * @param seq grows with every request; a frame with an older number than the one shown is dropped
 */
public record FrameRequest(
        Viewport viewport,
        LayerStack layers,
        MapTheme theme,
        EventTable table,
        RowSet certain,
        RowSet possible,
        int selectedRow,
        int hoveredPlace,
        int fannedPlace,
        double symbolScale,
        EventLook look,
        Covers covers,
        long seq) {
    /** No row or place. */
    public static final int NOTHING = -1;

    /** A request with the standard look of events. */
    public FrameRequest(
            Viewport viewport,
            LayerStack layers,
            MapTheme theme,
            EventTable table,
            RowSet certain,
            RowSet possible,
            int selectedRow,
            int hoveredPlace,
            int fannedPlace,
            double symbolScale,
            long seq) {
        this(
                viewport,
                layers,
                theme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                EventLook.STANDARD,
                Covers.NONE,
                seq);
    }

    /** A request for all events of a table, nothing selected. */
    public static FrameRequest of(Viewport viewport, MapTheme theme, EventTable table) {
        RowSet all = RowSet.all(table.size());
        return new FrameRequest(viewport, LayerStack.STANDARD, theme, table, all, all, NOTHING, NOTHING, NOTHING, 1, 0);
    }

    public FrameRequest withViewport(Viewport newViewport) {
        return new FrameRequest(
                newViewport,
                layers,
                theme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                look,
                covers,
                seq);
    }

    public FrameRequest withLayers(LayerStack newLayers) {
        return new FrameRequest(
                viewport,
                newLayers,
                theme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                look,
                covers,
                seq);
    }

    /** With other rows in the window of time. */
    public FrameRequest withRows(RowSet newCertain, RowSet newPossible) {
        return new FrameRequest(
                viewport,
                layers,
                theme,
                table,
                newCertain,
                newPossible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                look,
                covers,
                seq);
    }

    public FrameRequest withTheme(MapTheme newTheme) {
        return new FrameRequest(
                viewport,
                layers,
                newTheme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                look,
                covers,
                seq);
    }

    public FrameRequest withSelectedRow(int row) {
        return new FrameRequest(
                viewport,
                layers,
                theme,
                table,
                certain,
                possible,
                row,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                look,
                covers,
                seq);
    }

    public FrameRequest withLook(EventLook newLook) {
        return new FrameRequest(
                viewport,
                layers,
                theme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                newLook,
                covers,
                seq);
    }

    /** With other things over the map. */
    public FrameRequest withCovers(Covers newCovers) {
        return new FrameRequest(
                viewport,
                layers,
                theme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                fannedPlace,
                symbolScale,
                look,
                newCovers,
                seq);
    }

    /** With a place fanned out, or {@link #NOTHING}. */
    public FrameRequest withFannedPlace(int place) {
        return new FrameRequest(
                viewport,
                layers,
                theme,
                table,
                certain,
                possible,
                selectedRow,
                hoveredPlace,
                place,
                symbolScale,
                look,
                covers,
                seq);
    }
}
