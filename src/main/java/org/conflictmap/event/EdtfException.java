package org.conflictmap.event;

/** A date that is not EDTF as this program reads it; the message says what was expected. */
public final class EdtfException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final String expected;

    public EdtfException(String text, String expected) {
        super("'" + text + "' is not a date; expected " + expected);
        this.text = text;
        this.expected = expected;
    }

    /** What was to be read. */
    public String text() {
        return text;
    }

    /** What should stand there. */
    public String expected() {
        return expected;
    }
}
