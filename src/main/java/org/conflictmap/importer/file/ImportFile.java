package org.conflictmap.importer.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/** A file that is open for reading at any place. Safe for all threads. */
public final class ImportFile implements AutoCloseable {
    private final Path origin;
    private final FileChannel channel;
    private final long size;
    private final FileTime modified;

    private ImportFile(Path origin, FileChannel channel) throws IOException {
        this.origin = origin;
        this.channel = channel;
        this.size = channel.size();
        this.modified = Files.getLastModifiedTime(origin);
    }

    public static ImportFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new ImportException(ImportException.Reason.NOT_A_FILE, path + " is not a file");
        }
        return new ImportFile(path, FileChannel.open(path, StandardOpenOption.READ));
    }

    public long size() {
        return size;
    }

    /** What to show the user. */
    public String name() {
        return String.valueOf(origin.getFileName());
    }

    public Path origin() {
        return origin;
    }

    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /**
     * Reads bytes from an offset on.
     *
     * @return how many were read; -1 at the end
     */
    public int read(long offset, byte[] into, int from, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(into, from, length), offset);
    }

    /** The first bytes, fewer if the file is shorter. */
    public byte[] head(int length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(length, size));
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {}
        return Arrays.copyOf(head.array(), head.position());
    }

    /** @throws ImportException if the file is not as it was when it was opened */
    public void checkUnchanged() throws IOException {
        if (Files.size(origin) != size || !Files.getLastModifiedTime(origin).equals(modified)) {
            throw new ImportException(ImportException.Reason.CHANGED, name() + " was changed while it was open");
        }
    }

    public String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, charset());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
