package org.conflictmap.importer.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A file that is open for reading at any place, whatever it was packed in. What was packed, or is not written in bytes
 * that hold ASCII, lies unpacked in a temporary file that goes when this is closed or the program ends. Safe for all
 * threads.
 */
public final class ImportFile implements AutoCloseable {
    private final String name;
    private final Path origin;
    private final FileChannel channel;
    private final long size;
    private final long originSize;
    private final FileTime modified;
    private final Charset charset;

    ImportFile(String name, Path origin, FileChannel channel, Charset charset) throws IOException {
        this.name = name;
        this.origin = origin;
        this.channel = channel;
        this.size = channel.size();
        this.originSize = Files.size(origin);
        this.modified = Files.getLastModifiedTime(origin);
        this.charset = charset;
    }

    /** Opens a file that is not packed; for what is known to be so. */
    public static ImportFile open(Path path) throws IOException {
        return open(path, Limits.STANDARD, () -> false).get(0);
    }

    /**
     * Opens a file, or what is in it: the content of a gzip file, the members of a zip archive.
     *
     * @param isCancelled is asked while unpacking
     * @throws ImportException if it is no file, empty, of a kind that can't be read, broken, or would unpack to more than
     *     the limits allow
     * @throws java.util.concurrent.CancellationException if it is cancelled
     */
    public static List<ImportFile> open(Path path, Limits limits, BooleanSupplier isCancelled) throws IOException {
        return unpack(path, limits, isCancelled).files();
    }

    /** As {@link #open(Path, Limits, BooleanSupplier)}, with what of an archive is left out. */
    public static Unpacked unpack(Path path, Limits limits, BooleanSupplier isCancelled) throws IOException {
        return new Unpacking(path, limits, isCancelled).open();
    }

    static FileChannel channel(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    /** The number of bytes, unpacked. */
    public long size() {
        return size;
    }

    /** What to show the user: the file's name, and the member's if it is in an archive. */
    public String name() {
        return name;
    }

    /** The file that the user gave. */
    public Path origin() {
        return origin;
    }

    /** How its bytes are to be read; always one in which ASCII is ASCII. */
    public Charset charset() {
        return charset;
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
        int read = 0;
        while (read >= 0 && head.hasRemaining()) {
            read = channel.read(head, head.position());
        }
        return Arrays.copyOf(head.array(), head.position());
    }

    /** The whole file as a stream of bytes, from an offset on. */
    public InputStream stream(long offset) {
        return new InputStream() {
            private long at = offset;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = ImportFile.this.read(at, into, from, length);
                at += Math.max(0, read);
                return read;
            }
        };
    }

    /** @throws ImportException if the file is not as it was when it was opened */
    public void checkUnchanged() throws IOException {
        if (!Files.exists(origin)
                || Files.size(origin) != originSize
                || !Files.getLastModifiedTime(origin).equals(modified)) {
            throw new ImportException(
                    ImportException.Reason.CHANGED,
                    name + " has changed since it was opened. Open it again to see it as it is now.");
        }
    }

    /** What to throw when there are fewer bytes than there were when it was opened. */
    public ImportException cutOff() {
        return new ImportException(
                ImportException.Reason.CHANGED, name + " has become shorter while it was read. It was not opened.");
    }

    /** The text of some bytes of this file. */
    public String decode(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, charset);
    }

    /** The same file, read in another charset in which ASCII is ASCII. */
    public ImportFile withCharset(Charset other) throws IOException {
        return new ImportFile(name, origin, channel, other);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
