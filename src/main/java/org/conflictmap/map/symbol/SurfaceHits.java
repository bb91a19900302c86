package org.conflictmap.map.symbol;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.UnitBox;

/** Finds the events about a point of a surface. Linear in the events there. */
public final class SurfaceHits implements EventHits {
    /** Half the side of the square about the cursor, in logical pixels. */
    private static final double REACH_PX = 8;

    private final ShownRows shown;
    private final Viewport viewport;
    private final double radiusPx;

    /** @param radiusPx radius of an event's symbol in logical pixels */
    public SurfaceHits(ShownRows shown, Viewport viewport, double radiusPx) {
        this.shown = shown;
        this.viewport = viewport;
        this.radiusPx = radiusPx;
    }

    @Override
    public List<SymbolGroup> at(double xPx, double yPx) {
        IntStream.Builder places = IntStream.builder();
        Viewport about = viewport.panned(viewport.widthPx() / 2.0 - xPx, viewport.heightPx() / 2.0 - yPx)
                .resized((int) (2 * REACH_PX), (int) (2 * REACH_PX));
        shown.points().visitPlaces(UnitBox.of(about, 0), places::add);
        int[] present = places.build()
                .filter(place -> shown.points().rowsAt(place, shown.certain(), shown.possible()).length > 0)
                .sorted()
                .toArray();
        return present.length == 0
                ? List.of()
                : List.of(SymbolGroup.ofPlaces(SymbolGroup.Kind.CELL, present, shown, viewport, radiusPx));
    }

    @Override
    public Optional<SymbolGroup> anchor(int row) {
        return PointHits.anchor(row, shown, viewport, radiusPx);
    }
}
