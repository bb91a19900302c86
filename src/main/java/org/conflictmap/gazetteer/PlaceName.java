package org.conflictmap.gazetteer;

/**
 * One name of a place.
 *
 * @param language BCP 47 tag; "und" if not known
 * @param script ISO 15924 code, "Latn" or "Arab"
 */
public record PlaceName(String text, String language, String script, Kind kind) {
    /** Which of the names of one language is shown. */
    public enum Kind {
        PREFERRED,
        VARIANT
    }

    /** Whether it is written from right to left. */
    public boolean isArabic() {
        return script.equals("Arab");
    }
}
