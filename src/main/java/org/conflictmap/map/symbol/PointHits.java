package org.conflictmap.map.symbol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.PointPicker;
import org.conflictmap.map.mass.StampSet;
import org.conflictmap.map.mass.UnitBox;

/** Finds events that are points of a picture: the one that is seen, with those on exactly the same coordinates. */
public final class PointHits implements EventHits {
    private final ShownRows shown;
    private final Viewport viewport;
    private final PointPicker picker;
    private final double radiusPx;

    /** @param radiusPx radius of a point in logical pixels */
    public PointHits(ShownRows shown, Viewport viewport, StampSet stamps, double radiusPx) {
        this.shown = shown;
        this.viewport = viewport;
        this.radiusPx = radiusPx;
        picker = new PointPicker(shown.points(), shown.certain(), shown.possible(), viewport, stamps);
    }

    @Override
    public List<SymbolGroup> at(double xPx, double yPx) {
        OptionalInt top = picker.topmostAt(xPx, yPx, SymbolIndex.TOLERANCE_PX);
        return top.isEmpty() ? List.of() : List.of(groupOf(top.getAsInt()));
    }

    private SymbolGroup groupOf(int row) {
        int[] places = placesAt(shown, shown.points().table().place(row));
        return SymbolGroup.ofPlaces(SymbolGroup.Kind.PLACE, places, shown, viewport, radiusPx);
    }

    /** The places on exactly the coordinates of one that have events which are shown. */
    public static int[] placesAt(ShownRows shown, int place) {
        int x = shown.points().x(place);
        int y = shown.points().y(place);
        IntStream.Builder places = IntStream.builder();
        shown.points().visitPlaces(new UnitBox(x, y, x, y), places::add);
        return places.build()
                .filter(other -> shown.points().rowsAt(other, shown.certain(), shown.possible()).length > 0)
                .sorted()
                .toArray();
    }

    @Override
    public Optional<SymbolGroup> anchor(int row) {
        return anchor(row, shown, viewport, radiusPx);
    }

    static Optional<SymbolGroup> anchor(int row, ShownRows shown, Viewport viewport, double radiusPx) {
        boolean isThere = row >= 0
                && row < shown.points().table().size()
                && shown.contains(row)
                && shown.points().table().place(row) >= 0
                && shown.points().isPoint(shown.points().table().place(row));
        return isThere ? Optional.of(SymbolGroup.ofRow(row, shown, viewport, radiusPx)) : Optional.empty();
    }
}
