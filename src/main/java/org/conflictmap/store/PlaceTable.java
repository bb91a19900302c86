package org.conflictmap.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.jspecify.annotations.Nullable;

/**
 * The distinct places at which the events of a table stand, once each for every precision that they are used with: the
 * base itself and "near the base" are two. Immutable; safe for all threads. Cost: 37 bytes a place, the {@link Place} of
 * those that a gazetteer knows, and for each area of which the data gives the outline 80 bytes and its {@link GroundShape}.
 */
public final class PlaceTable {
    private static final String ID = "row-place:";

    private final PlaceColumns columns;
    private final int size;
    private final Place[] kept;
    private final Drawn[] drawn;
    private final Dictionary names;

    /**
     * An area as the data draws it.
     *
     * @param shape null if only its bounds are known
     */
    record Drawn(Place.Bounds bounds, @Nullable GroundShape shape) {}

    PlaceTable(PlaceColumns columns, Place[] kept, Drawn[] drawn, Dictionary names) {
        this.columns = columns;
        this.size = columns.size;
        this.kept = kept;
        this.drawn = drawn;
        this.names = names;
    }

    public int size() {
        return size;
    }

    public PlacePrecision precision(int index) {
        return columns.precision(index);
    }

    /** Degrees east, or NaN if the place has no position. */
    public double lon(int index) {
        return columns.lon[index];
    }

    /** Degrees north, or NaN if the place has no position. */
    public double lat(int index) {
        return columns.lat[index];
    }

    /** The dictionary of {@link TextColumn#PLACE}. */
    public Dictionary names() {
        return names;
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

    /** Its record, if a gazetteer has one; else null. */
    public @Nullable Place kept(int index) {
        int record = columns.record[index];
        return record > 0 ? kept[record - 1] : null;
    }

    PlaceColumns columns() {
        return columns;
    }

    /** All records that a gazetteer has; nobody may change them. */
    Place[] kept() {
        return kept;
    }

    /** All outlines; nobody may change them. */
    Drawn[] drawn() {
        return drawn;
    }

    /** The rectangle of an area, if the data gave it, or null. */
    public Place.@Nullable Bounds bounds(int index) {
        Place place = kept(index);
        if (place != null) {
            return place.bounds();
        }
        Drawn outline = drawn(index);
        return outline == null ? null : outline.bounds;
    }

    /** What an area is on the ground, if the data draws it, or null. */
    public @Nullable GroundShape shape(int index) {
        Drawn outline = drawn(index);
        return outline == null ? null : outline.shape;
    }

    @Nullable
    Drawn drawn(int index) {
        int record = columns.record[index];
        return record < 0 ? drawn[-record - 1] : null;
    }

    /** Whether events at it stand on the map: the same answer for the map, the tray of the unplaced and all counts. */
    public boolean isOnMap(int index) {
        boolean hasOutline = columns.areaKey[index] != Dictionary.NONE || bounds(index) != null;
        return precision(index).isOnMap(!Double.isNaN(lon(index)), hasOutline);
    }

    /** How well its coordinates are known, as far as a gazetteer says. */
    public Place.Verification verification(int index) {
        Place place = kept(index);
        return place == null ? Place.Verification.NOT_STATED : place.verification();
    }

    /**
     * The name to show: English if a gazetteer knows it, else as the data has it, else its area, else its coordinates, from
     * and to those of an area.
     */
    public String displayName(int index) {
        Place place = kept(index);
        return place != null ? place.displayName() : ownName(index);
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
                bounds(index),
                areaKey(index),
                0,
                name.isEmpty() ? List.of() : List.of(new PlaceName(name, "", "", PlaceName.Kind.PREFERRED)),
                List.of(),
                areaNames(index));
    }

    private String ownName(int index) {
        String name = names.text(columns.name[index]);
        String area = name.isEmpty() ? areaNames(index) : name;
        boolean isNameless = area.isEmpty() && !Double.isNaN(lon(index));
        Place.Bounds reach = bounds(index);
        if (isNameless && reach != null) {
            return String.format(
                    Locale.ROOT, "%.2f–%.2f, %.2f–%.2f", reach.south(), reach.north(), reach.west(), reach.east());
        }
        return isNameless ? String.format(Locale.ROOT, "%.4f, %.4f", lat(index), lon(index)) : area;
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

    /** The place of a gazetteer's id that events stand at. Cost: one pass over those. */
    Optional<Place> kept(String id) {
        return Arrays.stream(kept).filter(place -> place.id().equals(id)).findFirst();
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
