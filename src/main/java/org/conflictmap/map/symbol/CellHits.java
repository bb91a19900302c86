package org.conflictmap.map.symbol;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.HexagonGrid;
import org.conflictmap.map.mass.RowCounts;

/** Finds the events of hexagons, as they were counted in the frame. Answering is linear in the places of the cell. */
public final class CellHits implements EventHits {
    private final ShownRows shown;
    private final Viewport viewport;
    private final HexagonGrid grid;
    private final int[] certain;
    private final int[] possible;
    private final double radiusPx;

    /**
     * @param counts by cell, copied
     * @param radiusPx radius of an event's symbol in logical pixels
     */
    public CellHits(ShownRows shown, Viewport viewport, HexagonGrid grid, RowCounts counts, double radiusPx) {
        this.shown = shown;
        this.viewport = viewport;
        this.grid = grid;
        certain = counts.certainCounts();
        possible = counts.possibleCounts();
        this.radiusPx = radiusPx;
    }

    @Override
    public List<SymbolGroup> at(double xPx, double yPx) {
        int cell = grid.cellAtPx(xPx, yPx);
        if (cell < 0 || certain[cell] + possible[cell] == 0) {
            return List.of();
        }
        IntStream.Builder places = IntStream.builder();
        grid.visitPlaces(cell, places::add);
        return List.of(new SymbolGroup(
                SymbolGroup.Kind.CELL,
                places.build().sorted().toArray(),
                shown,
                certain[cell] + possible[cell],
                certain[cell],
                EventMark.of(EventType.OTHER),
                grid.centerXPx(cell),
                grid.centerYPx(cell),
                radiusPx));
    }

    @Override
    public Optional<SymbolGroup> anchor(int row) {
        return PointHits.anchor(row, shown, viewport, radiusPx);
    }
}
