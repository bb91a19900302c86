package org.conflictmap.exporter;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file could not be written; what was there before is unchanged. */
public final class ExportException extends IOException {
    /** Why, as far as it can be told apart. */
    public enum Reason {
        NO_FOLDER,
        IS_A_FOLDER,
        NOT_ALLOWED,
        /** Something else: {@link #detail} says what. */
        OTHER
    }

    private final transient Path file;
    private final Reason reason;

    ExportException(Path file, IOException cause) {
        super("cannot write " + file + ": " + describe(reason(file, cause), cause), cause);
        this.file = file;
        this.reason = reason(file, cause);
    }

    /** The file that was asked for. */
    public Path file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }

    /** What the system says about it, in the system's words. */
    public String detail() {
        Throwable cause = getCause();
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }

    private static Reason reason(Path file, IOException cause) {
        if (Files.isDirectory(file)) {
            return Reason.IS_A_FOLDER;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (cause instanceof NoSuchFileException || folder == null || !Files.isDirectory(folder)) {
            return Reason.NO_FOLDER;
        }
        return cause instanceof AccessDeniedException ? Reason.NOT_ALLOWED : Reason.OTHER;
    }

    private static String describe(Reason reason, IOException cause) {
        return switch (reason) {
            case NO_FOLDER -> "its folder does not exist";
            case IS_A_FOLDER -> "it is a folder";
            case NOT_ALLOWED -> "permission denied";
            case OTHER -> String.valueOf(cause.getMessage());
        };
    }
}
