package org.conflictmap.importer.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.conflictmap.task.Tasks;

/** The bytes of a file while it is being read: tells how far that is, and stops when it is cancelled. For one thread. */
public final class WatchedStream extends InputStream {
    private static final int PROGRESS_BYTES = 1 << 18;

    /** For reading that nobody waits for long. */
    public static final Tasks.Progress UNWATCHED = onlyCancelled(() -> false);

    private final ImportFile file;
    private final Tasks.Progress progress;
    private long at;
    private long told;

    public WatchedStream(ImportFile file, long offset, Tasks.Progress progress) {
        this.file = file;
        this.progress = progress;
        this.at = offset;
        this.told = offset;
    }

    /** Can be cancelled as another can, and reports nothing: for a first look. */
    public static Tasks.Progress onlyCancelled(Tasks.Progress progress) {
        return onlyCancelled(progress::isCancelled);
    }

    private static Tasks.Progress onlyCancelled(BooleanSupplier isCancelled) {
        return new Tasks.Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return isCancelled.getAsBoolean();
            }
        };
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws CancellationException if the progress says so */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        if (length == 0) {
            return 0;
        }
        int read = file.read(at, into, from, length);
        at += Math.max(0, read);
        if (at - told >= PROGRESS_BYTES) {
            progress.report(at, file.size());
            told = at;
        }
        return read;
    }
}
