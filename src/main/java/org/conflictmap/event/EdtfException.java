package org.conflictmap.event;

/** A date that is not EDTF as this program reads it; the message says what was expected. */
public final class EdtfException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public EdtfException(String text, String expected) {
        super("'" + text + "' is not a date; expected " + expected);
    }
}
