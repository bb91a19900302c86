package org.conflictmap.query;

/** A text is no filter. Its message says where and what was expected, to be shown to who typed it. */
public final class FilterException extends RuntimeException {
    private final int position;

    /** @param position the index of the first character that can't be read; the length of the text if it is too short */
    FilterException(int position, String message) {
        super(message);
        this.position = position;
    }

    public int position() {
        return position;
    }
}
