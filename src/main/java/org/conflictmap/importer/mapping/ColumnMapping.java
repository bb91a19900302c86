package org.conflictmap.importer.mapping;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which column of a table means what, and how its dates and numbers are written. Immutable; it can be kept and compared.
 *
 * @param columns the columns' names as the header has them; a meaning that no column has is absent
 * @param dateOrder how dates of digits only are read
 */
public record ColumnMapping(Map<Meaning, String> columns, DateOrder dateOrder, DecimalMark decimalMark) {
    /** What a column can mean. */
    public enum Meaning {
        ID,
        TITLE,
        /** The only date, or the first day; or its year, if month and day stand apart. */
        START,
        MONTH,
        DAY,
        END,
        LATITUDE,
        LONGITUDE,
        /** A point in one column, "36.2, 37.1" with the latitude first, or a shape: WKT, WKB, GeoJSON. */
        COORDINATES,
        PLACE,
        AREA,
        COUNTRY,
        PRECISION,
        TYPE,
        SUB_TYPE,
        ACTOR_1,
        ACTOR_2,
        DEATHS_LOW,
        DEATHS_BEST,
        DEATHS_HIGH,
        SOURCE,
        NOTES
    }

    /** The order of the parts of a date such as 03/04/2015. */
    public enum DateOrder {
        YEAR_MONTH_DAY,
        DAY_MONTH_YEAR,
        MONTH_DAY_YEAR
    }

    /** What stands before the decimals. */
    public enum DecimalMark {
        POINT,
        COMMA
    }

    public ColumnMapping {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** Whether there is a column for the day and one for the place, so that an event can be shown. */
    public boolean hasTimeAndPlace() {
        boolean hasPosition = columns.containsKey(Meaning.LATITUDE) && columns.containsKey(Meaning.LONGITUDE)
                || columns.containsKey(Meaning.COORDINATES)
                || columns.containsKey(Meaning.PLACE);
        return hasPosition && columns.containsKey(Meaning.START);
    }
}
