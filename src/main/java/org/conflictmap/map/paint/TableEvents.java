package org.conflictmap.map.paint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.map.mass.UnitBox;
import org.conflictmap.map.symbol.AreaGrouping;
import org.conflictmap.map.symbol.EventColors;
import org.conflictmap.map.symbol.ShownRows;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.map.symbol.SymbolGrouping;
import org.conflictmap.map.symbol.SymbolScale;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;
import org.jspecify.annotations.Nullable;

/** What the painters keep of one table, made when it is first needed. For one thread at a time. */
final class TableEvents {
    /** With more symbols than this in a picture, they are neither named nor counted, and names lie above them. */
    static final int MOST_NAMED = 300;

    /** More places than this in view overlap too much for a symbol each, if most have several events. */
    private static final int MOST_SYMBOLS = 6_000;

    /** If most places have one event, this many symbols are better than points. */
    private static final int MOST_SINGLE_SYMBOLS = 400;

    /** More places than this are shown as points where a symbol for each place is asked for. */
    private static final int MOST_GROUPED = 1_000_000;

    /** Points stay apart while there is this much of the picture for each, in square pixels. */
    private static final double PX_A_POINT = 80;

    /** Symbols that are farther than this beside the picture are not of interest. */
    static final double NEAR_PX = 200;

    /** How many symbols are in a picture if all events are shown. */
    enum Crowd {
        FEW,
        MANY
    }

    /** How the events are drawn under a camera, whatever is filtered. */
    record Manner(EventMode mode, SymbolSizing sizing, Crowd crowd) {}

    private final EventTable table;
    private final TablePoints points;
    private EventColors colors;
    private AreaGrouping shownAreas;
    private @Nullable List<SymbolGroup> allAreas;
    private final RowSet all;
    private final Map<SymbolSizing, SymbolScale> scales = new EnumMap<>(SymbolSizing.class);
    private final Map<SymbolSizing, SymbolGrouping> shown = new EnumMap<>(SymbolSizing.class);
    private final Map<SymbolSizing, SymbolGrouping> everything = new EnumMap<>(SymbolSizing.class);
    private @Nullable MannerKey mannerKey;
    private Manner manner = new Manner(EventMode.SYMBOLS, SymbolSizing.EVENTS, Crowd.FEW);

    private record MannerKey(Viewport viewport, EventLook look, double symbolScale) {}

    TableEvents(EventTable table) {
        this(TablePoints.of(table));
    }

    TableEvents(TablePoints points) {
        this.points = points;
        table = points.table();
        all = RowSet.all(table.size());
        colors = EventColors.byType(table);
        shownAreas = new AreaGrouping(points, colors);
    }

    EventTable table() {
        return table;
    }

    TablePoints points() {
        return points;
    }

    SymbolScale scale(SymbolSizing sizing) {
        return scales.computeIfAbsent(sizing, wanted -> SymbolScale.of(table, wanted));
    }

    /** The marks of the events by a request's rules. Groups are made anew when these change. */
    EventColors colors(FrameRequest request) {
        if (!colors.isOf(table, request.look().colors())) {
            colors = new EventColors(table, request.look().colors());
            shown.clear();
            shownAreas = new AreaGrouping(points, colors);
        }
        return colors;
    }

    /** The groups of what is shown; the caller says what that is. */
    SymbolGrouping shown(SymbolSizing sizing) {
        return shown.computeIfAbsent(sizing, wanted -> new SymbolGrouping(points, scale(wanted), colors));
    }

    /** The areas of what is shown. */
    AreaGrouping shownAreas() {
        return shownAreas;
    }

    /** The symbols in and near a picture if all events of the table are shown, the largest first. */
    List<SymbolGroup> allSymbols(FrameRequest request) {
        return everything(request.look().sizing())
                .symbols(allRows(), request.viewport(), request.symbolScale(), NEAR_PX);
    }

    /** The areas in which events of the table are. */
    List<SymbolGroup> allAreas() {
        List<SymbolGroup> areas = allAreas;
        if (areas == null) {
            areas = new AreaGrouping(points, EventColors.byType(table)).areas(allRows());
            allAreas = areas;
        }
        return areas;
    }

    private SymbolGrouping everything(SymbolSizing sizing) {
        return everything.computeIfAbsent(
                sizing, wanted -> new SymbolGrouping(points, scale(wanted), EventColors.byType(table)));
    }

    private ShownRows allRows() {
        return new ShownRows(points, all, all);
    }

    /** How a request's events are drawn. Linear in the places for a new camera. */
    Manner manner(FrameRequest request) {
        MannerKey key = new MannerKey(request.viewport(), request.look(), request.symbolScale());
        if (!key.equals(mannerKey)) {
            mannerKey = key;
            EventMode mode = mode(request.look().mode(), request.viewport());
            manner = new Manner(
                    mode,
                    request.look().sizing(),
                    mode == EventMode.SYMBOLS && allSymbols(request).size() <= MOST_NAMED ? Crowd.FEW : Crowd.MANY);
        }
        return manner;
    }

    private EventMode mode(EventMode wanted, Viewport viewport) {
        boolean isTooMany = table.places().size() > MOST_GROUPED;
        if (wanted == EventMode.SYMBOLS && isTooMany) {
            return EventMode.POINTS;
        }
        if (wanted != EventMode.AUTO) {
            return wanted;
        }
        int inView = points.countIn(UnitBox.of(viewport, 0));
        int mostSymbols = table.places().size() > table.size() / 2 ? MOST_SINGLE_SYMBOLS : MOST_SYMBOLS;
        if (inView <= mostSymbols && !isTooMany) {
            return EventMode.SYMBOLS;
        }
        double area = viewport.widthPx() * (double) viewport.heightPx();
        return inView <= area / PX_A_POINT ? EventMode.POINTS : EventMode.HEXAGONS;
    }
}
