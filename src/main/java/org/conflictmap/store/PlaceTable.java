package org.conflictmap.store;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.jspecify.annotations.Nullable;

/**
 * The distinct places at which the events of a table stand, once each for every precision that they are used with: the
 * base itself and "near the base" are two. Immutable; safe for all threads. Cost: 36 bytes a place, and the
 * {@link Place} of those that a gazetteer knows.
 */
public final class PlaceTable {
    private static final String ID = "row-place:";

    /** The columns of a table; names are codes, {@code kept} is null if no place has a record. */
    @SuppressWarnings("ArrayRecordComponent")
    record Columns(
            double[] lon,
            double[] lat,
            int[] name,
            int[] area,
            int[] country,
            int[] areaKey,
            PlacePrecision[] precision,
            @Nullable Place @Nullable [] kept) {
        Columns(int size, boolean isNoneKept) {
            this(
                    new double[size],
                    new double[size],
                    new int[size],
                    new int[size],
                    new int[size],
                    new int[size],
                    new PlacePrecision[size],
                    isNoneKept ? null : new Place[size]);
        }
    }

    private final Columns columns;
    private final Dictionary names;

    PlaceTable(Columns columns, Dictionary names) {
        this.columns = columns;
        this.names = names;
    }

    public int size() {
        return columns.lon.length;
    }

    public PlacePrecision precision(int index) {
        return columns.precision[index];
    }

    /** Degrees east, or NaN if the place has no position. */
    public double lon(int index) {
        return columns.lon[index];
    }

    /** Degrees north, or NaN if the place has no position. */
    public double lat(int index) {
        return columns.lat[index];
    }

    /** Its name, a code of {@link TextColumn#PLACE}. */
    public int name(int index) {
        return columns.name[index];
    }

    /** The area that it lies in, first-level administrative as a rule, a code of {@link TextColumn#PLACE}. */
    public int area(int index) {
        return columns.area[index];
    }

    /** Its country as the data names it, a code of {@link TextColumn#PLACE}. */
    public int country(int index) {
        return columns.country[index];
    }

    int areaKeyCode(int index) {
        return columns.areaKey[index];
    }

    /** Key of the polygon that it stands for in the basemap, or null. */
    public @Nullable String areaKey(int index) {
        return columns.areaKey[index] == Dictionary.NONE ? null : names.text(columns.areaKey[index]);
    }

    @Nullable
    Place kept(int index) {
        return columns.kept == null ? null : columns.kept[index];
    }

    /** How well its coordinates are known, as far as a gazetteer says. */
    public Place.Verification verification(int index) {
        Place place = kept(index);
        return place == null ? Place.Verification.NOT_STATED : place.verification();
    }

    /** The name to show: English if a gazetteer knows it, else as the data has it. */
    public String displayName(int index) {
        Place place = kept(index);
        return place != null ? place.displayName() : names.text(columns.name[index]);
    }

    /** The place as a record: the gazetteer's, or one made of the columns, whose id is {@link #id}. */
    public Place place(int index) {
        Place place = kept(index);
        if (place != null) {
            return place;
        }
        String name = displayName(index);
        double lon = lon(index);
        return new Place(
                id(index),
                Double.isNaN(lon) ? null : new Place.Position(lon, lat(index)),
                "",
                precision(index).isPoint() ? Place.Extent.EXACT : Place.Extent.AREA,
                Place.Verification.NOT_STATED,
                "",
                null,
                "",
                null,
                areaKey(index),
                0,
                name.isEmpty() ? List.of() : List.of(new PlaceName(name, "", "", PlaceName.Kind.PREFERRED)),
                List.of(),
                areaNames(index));
    }

    private String areaNames(int index) {
        String area = names.text(area(index));
        String country = names.text(country(index));
        return area.isEmpty() || country.isEmpty() ? area + country : area + ", " + country;
    }

    /** The id of a place: the gazetteer's, or one that holds within this table only. */
    public String id(int index) {
        Place place = kept(index);
        return place != null ? place.id() : ID + index;
    }

    /** The place of an id that {@link #id} made for a place without a record. */
    OptionalInt indexOf(String id) {
        if (!id.startsWith(ID)) {
            return OptionalInt.empty();
        }
        int index = Integer.parseInt(id, ID.length(), id.length(), 10);
        return index < size() ? OptionalInt.of(Objects.checkIndex(index, size())) : OptionalInt.empty();
    }
}
