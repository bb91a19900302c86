package org.conflictmap.event;

/**
 * When something happened, as far as it was told, in EDTF (ISO 8601-2).
 *
 * <p>Two ranges of days hold all that is known: the days on which it can have begun and those on which it can have
 * ended. A point in time that is only vaguely dated has the same range for both. From them follow the two questions
 * that a window of time asks, {@link #possiblyIn} and {@link #certainlyIn}.
 *
 * @param edtf the date as written in the dataset; empty if it has none
 * @param start the days on which it can have begun
 * @param end the days on which it can have ended
 * @param qualifier whether the source itself is unsure; what is not {@link Qualifier#STATED} is never certain
 * @param wording how the source puts it, in the dataset's own words; empty if it does not say
 * @param basis how the date was worked out; empty if the source states it
 */
public record When(
        String edtf, Extent extent, DayRange start, DayRange end, Qualifier qualifier, String wording, String basis) {
    /** No date is told. */
    public static final When UNDATED =
            new When("", Extent.SOME_TIME, DayRange.ALL, DayRange.ALL, Qualifier.STATED, "", "");

    /** Whether an event fills its dates or falls somewhere into them. */
    public enum Extent {
        /** On one occasion within the range: "some day in October". */
        SOME_TIME,
        /** From its start to its end: "the siege lasted until". */
        THROUGHOUT
    }

    /** EDTF's qualifiers. */
    public enum Qualifier {
        STATED(""),
        APPROXIMATE("~"),
        UNCERTAIN("?"),
        UNCERTAIN_AND_APPROXIMATE("%");

        private final String sign;

        Qualifier(String sign) {
            this.sign = sign;
        }

        /** What EDTF writes behind a date; nothing if it is stated. */
        public String sign() {
            return sign;
        }
    }

    /** How fine a date is, finest first. */
    public enum Precision {
        DAY,
        WEEK,
        MONTH,
        YEAR,
        /** Known within more than a year. */
        LONGER,
        /** One side is not known at all. */
        OPEN,
        /** No date. */
        UNDATED
    }

    public When {
        if (start.firstDay() > end.firstDay() || start.lastDay() > end.lastDay()) {
            throw new IllegalArgumentException("'" + edtf + "' begins " + start + " but ends " + end);
        }
    }

    /**
     * Reads a date.
     *
     * @throws EdtfException if the text is none, with what was expected
     */
    public static When parse(String edtf) {
        return Edtf.parse(edtf, null, null);
    }

    /**
     * From one date to another, the period being as vague and as unsure as they are.
     *
     * @throws EdtfException if the last date is wholly before the first
     */
    public static When throughout(When first, When last) {
        Qualifier qualifier = first.qualifier == Qualifier.STATED ? last.qualifier : first.qualifier;
        return Edtf.throughout(first.edtf + "/" + last.edtf, first.span(), last.span(), qualifier);
    }

    /** The first day on which it can have been going on, or {@link DayRange#NO_FIRST}. */
    public int firstDay() {
        return start.firstDay();
    }

    /** The last day on which it can have been going on, or {@link DayRange#NO_LAST}. */
    public int lastDay() {
        return end.lastDay();
    }

    /** All days on which it can have been going on. */
    public DayRange span() {
        return new DayRange(firstDay(), lastDay());
    }

    /** The day by which it had certainly begun; {@link DayRange#NO_LAST} if the date is never certain. */
    public int certainFromDay() {
        return qualifier == Qualifier.STATED ? start.lastDay() : DayRange.NO_LAST;
    }

    /** The day until which it certainly went on; {@link DayRange#NO_FIRST} if the date is never certain. */
    public int certainToDay() {
        return qualifier == Qualifier.STATED ? end.firstDay() : DayRange.NO_FIRST;
    }

    /** Whether it can have been going on in the window: at least one reading of its date touches the window. */
    public boolean possiblyIn(DayRange window) {
        return isDated() && firstDay() <= window.lastDay() && lastDay() >= window.firstDay();
    }

    /** Whether it was going on in the window for sure: every reading of its date touches the window. */
    public boolean certainlyIn(DayRange window) {
        return isDated() && certainFromDay() <= window.lastDay() && certainToDay() >= window.firstDay();
    }

    public boolean isDated() {
        return firstDay() != DayRange.NO_FIRST
                || lastDay() != DayRange.NO_LAST
                || start.lastDay() != DayRange.NO_LAST
                || end.firstDay() != DayRange.NO_FIRST;
    }

    /** How fine the coarser of its two ends is. */
    public Precision precision() {
        if (!isDated()) {
            return Precision.UNDATED;
        }
        Precision ofStart = precision(start);
        Precision ofEnd = precision(end);
        return ofStart.compareTo(ofEnd) >= 0 ? ofStart : ofEnd;
    }

    private static Precision precision(DayRange range) {
        if (!range.hasFirst() || !range.hasLast()) {
            return Precision.OPEN;
        }
        long days = range.days();
        if (days == 1) {
            return Precision.DAY;
        }
        if (days <= 7) {
            return Precision.WEEK;
        }
        if (days <= 31) {
            return Precision.MONTH;
        }
        return days <= 366 ? Precision.YEAR : Precision.LONGER;
    }

    /** This date with what the dataset says about it. */
    public When withWords(String newWording, String newBasis) {
        return new When(edtf, extent, start, end, qualifier, newWording, newBasis);
    }
}
