package org.conflictmap.map.mass;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of a table are, in {@link WorldUnits}, and which events are at a place: computed once for a table.
 * Immutable to its users; safe for all threads. Only places that are points have coordinates here: areas, countries and
 * what has no position are {@link WorldUnits#NOWHERE}.
 *
 * <p>Cost: 16 bytes a place and 4 bytes a row, and 8 bytes a row more if there are so many places that rows are read
 * faster when each has its coordinates. About 60 ns a place, shared between the processors.
 */
public final class TablePoints {
    /** With fewer rows a place than this, each row has its own coordinates. */
    private static final int ROWS_A_PLACE = 4;

    private static final int LEAST_PER_THREAD = 25_000;

    private final EventTable table;
    final int[] placeX;
    final int[] placeY;
    private final int @Nullable [] rowX;
    private final int @Nullable [] rowY;
    private final int[] areaPlaces;
    private final boolean isAnyNear;
    private @Nullable RowsOfPlaces rowsOfPlaces;
    private @Nullable PlaceGrid grid;

    private TablePoints(EventTable table) {
        this.table = table;
        PlaceTable places = table.places();
        placeX = new int[places.size()];
        placeY = new int[places.size()];
        inParts(places.size(), (from, to) -> project(places, from, to));
        areaPlaces = IntStream.range(0, places.size())
                .filter(place -> places.precision(place).isArea())
                .toArray();
        isAnyNear = IntStream.range(0, places.size()).anyMatch(place -> places.precision(place) == PlacePrecision.NEAR);
        if (places.size() > table.size() / ROWS_A_PLACE) {
            int[] xs = new int[table.size()];
            int[] ys = new int[table.size()];
            inParts(table.size(), (from, to) -> spread(xs, ys, from, to));
            rowX = xs;
            rowY = ys;
        } else {
            rowX = null;
            rowY = null;
        }
    }

    public static TablePoints of(EventTable table) {
        return new TablePoints(table);
    }

    private void project(PlaceTable places, int from, int to) {
        for (int place = from; place < to; place++) {
            boolean isPoint = places.precision(place).isPoint() && !Double.isNaN(places.lon(place));
            placeX[place] = isPoint ? WorldUnits.ofLon(places.lon(place)) : WorldUnits.NOWHERE;
            placeY[place] = isPoint ? WorldUnits.ofLat(places.lat(place)) : WorldUnits.NOWHERE;
        }
    }

    private void spread(int[] xs, int[] ys, int from, int to) {
        for (int row = from; row < to; row++) {
            int place = table.place(row);
            xs[row] = place == EventTable.NO_PLACE ? WorldUnits.NOWHERE : placeX[place];
            ys[row] = place == EventTable.NO_PLACE ? WorldUnits.NOWHERE : placeY[place];
        }
    }

    /** Work on a part of a range. */
    @FunctionalInterface
    interface Part {
        void run(int from, int to);
    }

    /** Divides a range between the processors if it is worth it. */
    static void inParts(int size, Part part) {
        Parallel.ranges(size, LEAST_PER_THREAD, (from, to) -> {
            part.run(from, to);
            return true;
        });
    }

    public EventTable table() {
        return table;
    }

    /** Whether {@link #xs} and {@link #ys} are those of rows and not of places. */
    boolean isByRow() {
        return rowX != null;
    }

    /** See {@link WorldUnits}; nobody may change it. */
    int[] xs() {
        return rowX == null ? placeX : rowX;
    }

    /** See {@link WorldUnits}; nobody may change it. */
    int[] ys() {
        return rowY == null ? placeY : rowY;
    }

    /** How many places there are, points or not. */
    public int places() {
        return placeX.length;
    }

    public boolean isPoint(int place) {
        return placeX[place] != WorldUnits.NOWHERE;
    }

    /** See {@link WorldUnits}. */
    public int x(int place) {
        return placeX[place];
    }

    /** See {@link WorldUnits}. */
    public int y(int place) {
        return placeY[place];
    }

    /** Whether events of the table are known to be near a place, and not quite at it. */
    public boolean isAnyNear() {
        return isAnyNear;
    }

    /** The places that are areas, ascending; not to be changed. */
    public int[] areaPlaces() {
        return areaPlaces;
    }

    /** How many places are points in a box. Linear in the places. */
    public int countIn(UnitBox box) {
        int count = 0;
        for (int place = 0; place < placeX.length; place++) {
            count += box.contains(placeX[place], placeY[place]) ? 1 : 0;
        }
        return count;
    }

    /** The points that may be in a box and all that are: linear in them. The first call makes an index of all places. */
    public void visitPlaces(UnitBox box, IntConsumer visitor) {
        grid().visit(box, place -> {
            if (box.contains(placeX[place], placeY[place])) {
                visitor.accept(place);
            }
        });
    }

    /** Those rows of a place that are in one of two sets, ascending. The first call makes an index of all rows. */
    public int[] rowsAt(int place, RowSet certain, RowSet possible) {
        return rowsOfPlaces()
                .rows(place)
                .filter(row -> certain.contains(row) || possible.contains(row))
                .toArray();
    }

    /** How many rows a place has in all. */
    public int total(int place) {
        return rowsOfPlaces().count(place);
    }

    /** Makes the indexes that looking for events needs, if they are not there yet: some 50 ns a row and a place. */
    public void makeIndexes() {
        Parallel.both(this::rowsOfPlaces, this::grid);
    }

    RowsOfPlaces rowsOfPlaces() {
        synchronized (placeX) {
            RowsOfPlaces made = rowsOfPlaces;
            if (made == null) {
                made = new RowsOfPlaces(table);
                rowsOfPlaces = made;
            }
            return made;
        }
    }

    private PlaceGrid grid() {
        synchronized (placeY) {
            PlaceGrid made = grid;
            if (made == null) {
                made = new PlaceGrid(placeX, placeY);
                grid = made;
            }
            return made;
        }
    }
}
