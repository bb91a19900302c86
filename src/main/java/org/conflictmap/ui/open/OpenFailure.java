package org.conflictmap.ui.open;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.ui.Texts;

/** A file or folder that could not be opened, and why. Immutable. */
public record OpenFailure(Path path, Throwable cause) {
    /** A folder that is no dataset, and in which no file can be read. */
    static final class NoDatasetException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** A folder with more files than are opened together. */
    static final class TooManyFilesException extends Exception {
        private static final long serialVersionUID = 1L;

        TooManyFilesException(int files) {
            super(Integer.toString(files));
        }
    }

    /** What went wrong, in a sentence for the user. */
    public String words(Texts texts) {
        Path name = path.getFileName();
        return texts.get("open.failed." + key(), name == null ? path : name, detail());
    }

    private String key() {
        if (cause instanceof ImportException known) {
            return known.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        if (cause instanceof NoDatasetException) {
            return "no-dataset";
        }
        if (cause instanceof TooManyFilesException) {
            return "too-many-files";
        }
        if (cause instanceof OutOfMemoryError) {
            return "out-of-memory";
        }
        if (cause instanceof NoSuchFileException) {
            return "not-a-file";
        }
        return cause instanceof AccessDeniedException ? "not-allowed" : "unreadable";
    }

    private String detail() {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
