package org.conflictmap.importer;

import org.jspecify.annotations.Nullable;

/** Why a record is not shown as its file has it, or what about it is doubtful. */
public enum ImportReason {
    /** The record has another number of fields than the header. */
    FIELD_COUNT(Outcome.REJECTED),
    /** The record cannot be taken apart: an open quote, broken JSON or XML. */
    SYNTAX(Outcome.REJECTED),
    /** A record that is no event: an empty line, a total, a header that is repeated. */
    NO_EVENT(Outcome.REJECTED),
    NO_DATE(Outcome.UNDATED),
    /** There is something in the date's field, but no date. */
    BAD_DATE(Outcome.UNDATED),
    /** The last day is before the first. */
    REVERSED_DATES(Outcome.UNDATED),
    /** Neither coordinates nor a name that a gazetteer knows. */
    NO_PLACE(Outcome.UNPLACED),
    /** There is something in the coordinates' fields, but no numbers. */
    BAD_COORDINATES(Outcome.UNPLACED),
    /** Beyond -90..90 degrees of latitude or -180..180 of longitude. */
    COORDINATES_OUT_OF_RANGE(Outcome.UNPLACED),
    /** No more than the country is known: its centroid is no place. */
    COUNTRY_ONLY(Outcome.UNPLACED),
    /** A name that several places have about equally; the user can choose. */
    AMBIGUOUS_NAME(Outcome.UNPLACED),
    /** A line of a table's head that is no record: a title above the names of the columns, tags below. It is read over. */
    HEADING(null),
    /** 0 degrees north, 0 degrees east. */
    NULL_ISLAND(null),
    /** Latitude and longitude look as if they were each other's. */
    SWAPPED_COORDINATES(null),
    OUTSIDE_COUNTRY(null),
    /** A shape that is not well formed, or too large: shown as well as it can be. */
    ODD_SHAPE(null),
    FUTURE_DATE(null),
    /** Not a number, below 0, or low, best and high out of order: shown as not said. */
    BAD_DEATHS(null),
    /** A type that the format's vocabulary does not have: shown as another. */
    UNKNOWN_TYPE(null),
    /** A precision code that the format's codebook does not have: drawn as the coarsest. */
    UNKNOWN_PRECISION(null),
    /** Another record has the same id; both are shown. */
    REPEATED_ID(null),
    /** Placed by its name alone, in a gazetteer. */
    PLACED_BY_NAME(null);

    private final @Nullable Outcome outcome;

    ImportReason(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    /** What it makes of a record; null if it only is a remark. */
    public @Nullable Outcome outcome() {
        return outcome;
    }
}
