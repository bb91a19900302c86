package org.conflictmap.importer;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.TextColumn;
import org.jspecify.annotations.Nullable;

/**
 * Where every format puts its records: checks them the same way for all, counts each one exactly once, and notes what is
 * wrong or implausible. What is not checked here (type, title, actors, source) is set on {@link #rows} directly, between
 * {@link #begin} and {@link #end}. For one thread.
 */
public final class EventSink {
    private static final byte UNKNOWN = 0;
    private static final byte PLAUSIBLE = 1;
    private static final byte OUTSIDE = 2;
    private static final byte SWAPPED = 3;

    /** Of all shapes of a file: some 100 MB. */
    private static final long MOST_SHAPE_POSITIONS = 12_000_000;

    private final EventTableBuilder rows;
    private final ImportReport.Builder report;
    private final Geography geography;
    private final int latestDay;
    private byte[] verdicts = new byte[64];
    private int lastCountry;
    private String lastCountryName = "";
    private long line;
    private long offset;
    private Outcome outcome = Outcome.SHOWN;
    private boolean isPlaced;
    private boolean isDated;
    private final Map<AreaUse, Integer> areaKeys = new HashMap<>();

    public EventSink(EventTableBuilder rows, ImportReport.Builder report, ImportContext context) {
        this.rows = rows;
        this.report = report;
        this.geography = context.geography();
        LocalDate tomorrow = context.today().plusDays(1);
        this.latestDay = Math.toIntExact(tomorrow.toEpochDay());
    }

    public EventTableBuilder rows() {
        return rows;
    }

    /**
     * A new record: until something is said, an event at no known time and at no place.
     *
     * @param recordLine on which it begins, from 1, or its index from 1; unique in its file
     */
    public void begin(long recordLine, long recordOffset) {
        line = recordLine;
        offset = recordOffset;
        outcome = Outcome.SHOWN;
        isPlaced = false;
        isDated = false;
        rows.record((int) Math.min(Integer.MAX_VALUE, line), offset);
    }

    /** Says why the record, or something of it, is not shown as the file has it, or what is doubtful. */
    public void note(ImportReason reason, String field, String value, Expected expected) {
        report.note(new ImportReport.Entry(reason, line, offset, field, value, expected));
        Outcome consequence = reason.outcome();
        if (consequence == null) {
            if (reason != ImportReason.PLACED_BY_NAME) {
                rows.flag();
            }
        } else if (consequence.compareTo(outcome) > 0) {
            outcome = consequence;
        }
    }

    /** The record's date; one that is later than tomorrow is noted. */
    public void when(When when, String field, String value) {
        isDated |= when.isDated();
        rows.when(when);
        future(when.firstDay(), field, value);
    }

    /** On a day, an epoch day. */
    public void day(int day, String field, String value) {
        isDated = true;
        rows.day(day);
        future(day, field, value);
    }

    /**
     * On some day of a range, or throughout it; epoch days, both included. A range that ends before it begins is noted, and
     * is no date.
     */
    public void days(int firstDay, int lastDay, When.Extent extent, String field, String value) {
        if (lastDay < firstDay) {
            note(ImportReason.REVERSED_DATES, field, value, Expected.LAST_NOT_BEFORE_FIRST);
            return;
        }
        isDated = true;
        if (extent == When.Extent.THROUGHOUT) {
            rows.throughout(firstDay, lastDay);
        } else {
            rows.someDayOf(firstDay, lastDay);
        }
        future(firstDay, field, value);
    }

    private void future(int day, String field, String value) {
        if (day > latestDay) {
            note(ImportReason.FUTURE_DATE, field, value, Expected.of(Expected.Kind.DAY_THAT_HAS_COME));
        }
    }

    /**
     * The record's place: coordinates in degrees of WGS 84, and what the data calls it. Coordinates that can't be are
     * noted, and the place has none; those that are implausible are noted and kept.
     *
     * @param name code of {@link TextColumn#PLACE}, as area and country are
     */
    public void place(double lon, double lat, int name, int area, int country, PlacePrecision precision) {
        if (!isOnEarth(lon, lat)) {
            outOfRange(lat + ", " + lon);
            return;
        }
        isPlaced = true;
        int areaKey = precision.isPoint()
                ? 0
                : areaKeys.computeIfAbsent(new AreaUse(lon, lat, area, country, precision), this::areaKey);
        rows.place(lon, lat, name, area, country, areaKey, precision);
        if (precision == PlacePrecision.COUNTRY) {
            note(ImportReason.COUNTRY_ONLY, "", name(country), Expected.PLAIN);
        }
        check(lon, lat, country);
    }

    /**
     * The record's place is an area of which the data gives the outline: it is shown as the area, its middle is no place.
     * Bounds that can't be are noted, and the record has no place. Of shapes no more are kept than memory should hold.
     *
     * @param shape what is drawn; null if no more than the bounds is known
     * @param name code of {@link TextColumn#PLACE}, as area and country are
     */
    public void area(
            Place.Bounds bounds,
            @Nullable GroundShape shape,
            int name,
            int area,
            int country,
            PlacePrecision precision) {
        if (!isOnEarth(bounds.west(), bounds.south()) || !isOnEarth(bounds.east(), bounds.north())) {
            outOfRange(bounds.south() + ".." + bounds.north() + ", " + bounds.west() + ".." + bounds.east());
            return;
        }
        isPlaced = true;
        boolean isKept = shape != null && rows.shapePositions() + shape.positionCount() <= MOST_SHAPE_POSITIONS;
        if (shape != null && !isKept) {
            note(
                    ImportReason.ODD_SHAPE,
                    "",
                    String.valueOf(shape.positionCount()),
                    Expected.of(Expected.Kind.POSITIONS_IN_ALL, String.valueOf(MOST_SHAPE_POSITIONS)));
        }
        rows.area(bounds, isKept ? shape : null, name, area, country, precision);
    }

    static boolean isOnEarth(double lon, double lat) {
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
    }

    private void outOfRange(String value) {
        note(
                ImportReason.COORDINATES_OUT_OF_RANGE,
                "latitude, longitude",
                value,
                Expected.of(Expected.Kind.DEGREES_IN_RANGE));
    }

    private record AreaUse(double lon, double lat, int area, int country, PlacePrecision precision) {}

    private int areaKey(AreaUse use) {
        String key = geography.areaKey(use.lon, use.lat, name(use.area), name(use.country), use.precision);
        return rows.texts(TextColumn.PLACE).code(key);
    }

    private String name(int code) {
        return rows.texts(TextColumn.PLACE).text(code);
    }

    private void check(double lon, double lat, int country) {
        if (lon == 0 && lat == 0) {
            note(
                    ImportReason.NULL_ISLAND,
                    "latitude, longitude",
                    "0, 0",
                    Expected.of(Expected.Kind.PLACE_OF_THE_EVENT));
            return;
        }
        if (country == 0) {
            return;
        }
        int place = rows.placeIndex();
        if (place >= verdicts.length) {
            verdicts = Arrays.copyOf(verdicts, Math.max(place + 1, verdicts.length * 2));
        }
        if (verdicts[place] == UNKNOWN) {
            if (country != lastCountry) {
                lastCountry = country;
                lastCountryName = name(country);
            }
            verdicts[place] = verdict(lon, lat, lastCountryName);
        }
        if (verdicts[place] == OUTSIDE || verdicts[place] == SWAPPED) {
            note(
                    verdicts[place] == SWAPPED ? ImportReason.SWAPPED_COORDINATES : ImportReason.OUTSIDE_COUNTRY,
                    "latitude, longitude",
                    lat + ", " + lon,
                    Expected.of(Expected.Kind.POINT_IN, name(country)));
        }
    }

    private byte verdict(double lon, double lat, String country) {
        if (geography.inside(lon, lat, country) != Geography.Inside.NO) {
            return PLAUSIBLE;
        }
        boolean couldBeSwapped = Math.abs(lon) <= 90;
        return couldBeSwapped && geography.inside(lat, lon, country) == Geography.Inside.YES ? SWAPPED : OUTSIDE;
    }

    /**
     * How many were killed; {@link org.conflictmap.store.EventTable#NOT_SAID} where it is not said. Numbers that are out of
     * order are noted, and only the best is kept.
     */
    public void deaths(int low, int best, int high) {
        int least = Math.max(low, 0);
        int middle = best < 0 ? least : best;
        if (middle < least || high >= 0 && high < middle) {
            note(
                    ImportReason.BAD_DEATHS,
                    "",
                    low + ", " + best + ", " + high,
                    Expected.of(Expected.Kind.LOW_BEST_HIGH));
            rows.deaths(-1, best, -1);
        } else {
            rows.deaths(low, best, high);
        }
    }

    /**
     * At a place of a gazetteer, which the data only named.
     *
     * @param meant what the data says of where it lies
     */
    public void place(Place place, PlacePrecision precision, String field, String value, Expected meant) {
        Place known = precision.isArea() ? withAreaKey(place, precision) : place;
        boolean hasOutline = known.areaKey() != null || known.bounds() != null;
        isPlaced = precision == PlacePrecision.COUNTRY || precision.isOnMap(known.position() != null, hasOutline);
        rows.place(known, precision);
        note(ImportReason.PLACED_BY_NAME, field, value, meant);
        if (precision == PlacePrecision.COUNTRY) {
            note(ImportReason.COUNTRY_ONLY, field, value, Expected.PLAIN);
        }
    }

    /** A gazetteer that knows nothing of the basemap has areas without polygons. */
    private Place withAreaKey(Place place, PlacePrecision precision) {
        Place.Position position = place.position();
        if (place.areaKey() != null || place.bounds() != null || position == null) {
            return place;
        }
        String key = geography.areaKey(position.lon(), position.lat(), place.displayName(), place.country(), precision);
        return key.isEmpty() ? place : place.withAreaKey(key);
    }

    /**
     * The record is complete and becomes a row. A missing date or place is noted if nothing was said about it.
     */
    public void end() {
        if (!isDated && outcome.compareTo(Outcome.UNDATED) < 0) {
            note(ImportReason.NO_DATE, "", "", Expected.DATE);
        }
        if (!isPlaced && outcome.compareTo(Outcome.UNPLACED) < 0) {
            note(ImportReason.NO_PLACE, "", "", Expected.of(Expected.Kind.COORDINATES_OR_NAME));
        }
        report.count(outcome);
        rows.add();
    }

    /** The record is no event: it ends here, in place of {@link #end}. */
    public void reject(ImportReason reason, String field, String value, Expected expected) {
        note(reason, field, value, expected);
        report.count(Outcome.REJECTED);
        rows.reject();
    }
}
