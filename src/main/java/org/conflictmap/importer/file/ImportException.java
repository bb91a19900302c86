package org.conflictmap.importer.file;

import java.io.IOException;

/** A file that cannot be read as a whole: the message says which, what is wrong and what was expected. */
public class ImportException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        NOT_A_FILE,
        EMPTY,
        BINARY,
        TRUNCATED,
        /** An archive in an archive. */
        PACKED_TWICE,
        TOO_LARGE_UNPACKED,
        CHANGED,
        UNKNOWN_FORMAT,
        /** It has places, not events: it can be opened as a gazetteer. */
        IS_GAZETTEER,
        NEEDS_MAPPING,
        OUT_OF_MEMORY,
        UNREADABLE
    }

    private final Reason reason;

    public ImportException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
