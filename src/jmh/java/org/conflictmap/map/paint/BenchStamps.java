package org.conflictmap.map.paint;

import org.conflictmap.map.MapTheme;
import org.conflictmap.map.label.TextShaper;
import org.conflictmap.map.mass.StampSet;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.store.EventTable;

/** The stamps of the map's points, for benchmarks that stamp them in other ways. */
public final class BenchStamps {
    private BenchStamps() {}

    public static StampSet of(MapTheme theme) {
        return new SymbolSprites(new SymbolPainter(new TextShaper()))
                .points(EventColors.byType(EventTable.EMPTY), theme.colors(), 1, 1);
    }
}
