package org.conflictmap.importer.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.conflictmap.importer.file.ImportException.Reason;
import org.conflictmap.importer.file.LeftOut.Why;

/** Opens a file by what its first bytes say, and unpacks what is packed. */
final class Unpacking {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long FREE_BYTES = 1 << 20;
    /** "PK", 5, 6: begins the record that ends an archive, before a comment of at most 65,535 bytes. */
    private static final int DIRECTORY_END = 0x504B0506;

    private static final int DIRECTORY_END_BYTES = 22 + 65_535;

    private final Path path;
    private final Limits limits;
    private final BooleanSupplier isCancelled;
    private final String name;
    /** Of all members so far. */
    private long unpackedBytes;

    Unpacking(Path path, Limits limits, BooleanSupplier isCancelled) {
        this.path = path;
        this.limits = limits;
        this.isCancelled = isCancelled;
        this.name = String.valueOf(path.getFileName());
    }

    Unpacked open() throws IOException {
        if (Files.isDirectory(path)) {
            throw new ImportException(Reason.NOT_A_FILE, name + " is a folder, not a file with events.");
        }
        if (!Files.exists(path) && Files.isSymbolicLink(path)) {
            throw new ImportException(Reason.NOT_A_FILE, name + " is a link that leads to no file.");
        }
        if (!Files.exists(path)) {
            throw new ImportException(Reason.NOT_A_FILE, name + " is not there any more.");
        }
        if (!Files.isRegularFile(path)) {
            throw new ImportException(Reason.NOT_A_FILE, name + " is a device or a pipe, not a file with events.");
        }
        byte[] first = head();
        Head head = new Head(first);
        if (head.isEmpty()) {
            throw new ImportException(Reason.EMPTY, name + " is empty.");
        }
        head.refuseBlank(name);
        if (head.isEmptyZip()) {
            throw new ImportException(Reason.EMPTY, name + " is an archive without a file in it.");
        }
        if (head.isGzip()) {
            try (InputStream packed = Files.newInputStream(path)) {
                return alone(unpack(name, new GZIPInputStream(packed, BUFFER_BYTES)));
            } catch (EOFException | ZipException e) {
                throw new ImportException(Reason.TRUNCATED, name + " is cut off or broken: it can't be unpacked.");
            }
        }
        if (head.isZip()) {
            return members();
        }
        Charset wide = head.wide();
        if (wide != null) {
            try (Reader text = new InputStreamReader(Files.newInputStream(path), wide)) {
                return alone(transcoded(name, text));
            }
        }
        head.refuseBinary(name);
        return alone(new ImportFile(name, path, ImportFile.channel(path), new Head(sample(first)).charset()));
    }

    private static Unpacked alone(ImportFile file) {
        return new Unpacked(List.of(file), List.of());
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(Head.LENGTH);
        } catch (AccessDeniedException e) {
            throw new ImportException(Reason.UNREADABLE, name + " may not be read: permission denied.");
        }
    }

    /** The head, and as much from the middle: a file can be ASCII for long. */
    private byte[] sample(byte[] head) throws IOException {
        long size = Files.size(path);
        if (size <= Head.LENGTH) {
            return head;
        }
        try (FileChannel channel = ImportFile.channel(path)) {
            ByteBuffer middle = ByteBuffer.allocate(Head.LENGTH);
            channel.read(middle, size / 2);
            byte[] bytes = Arrays.copyOf(middle.array(), middle.position());
            int from = 0;
            while (from < bytes.length && bytes[from] != '\n') {
                from++;
            }
            byte[] both = Arrays.copyOf(head, head.length + bytes.length - from);
            int cut = head.length;
            while (cut > 0 && head[cut - 1] < 0) {
                cut--;
            }
            Arrays.fill(both, cut, head.length, (byte) ' ');
            System.arraycopy(bytes, from, both, head.length, bytes.length - from);
            return both;
        }
    }

    private Unpacked members() throws IOException {
        List<ImportFile> files = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        try {
            if (!hasDirectory()) {
                throw new ImportException(Reason.TRUNCATED, name + " is cut off: its table of contents is missing.");
            }
            try {
                unpackMembers(files, leftOut, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException namesInOtherCharset) {
                closeAll(files);
                files.clear();
                leftOut.clear();
                unpackedBytes = 0;
                unpackMembers(files, leftOut, StandardCharsets.ISO_8859_1);
            }
            return new Unpacked(files, leftOut);
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            closeAll(files);
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new ImportException(
                        Reason.UNREADABLE, name + " is locked with a password. Unpack it, and open what is in it.");
            }
            throw new ImportException(Reason.TRUNCATED, name + " is cut off or broken: it can't be unpacked.");
        } catch (IOException | RuntimeException e) {
            closeAll(files);
            throw e;
        }
    }

    private static void closeAll(List<ImportFile> files) throws IOException {
        for (ImportFile file : files) {
            file.close();
        }
    }

    /** Whether the archive's table of contents ends where it has to: without it, members may be missing unseen. */
    private boolean hasDirectory() throws IOException {
        try (FileChannel channel = ImportFile.channel(path)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(channel.size(), DIRECTORY_END_BYTES));
            channel.read(end, channel.size() - end.capacity());
            for (int at = end.position() - Integer.BYTES; at >= 0; at--) {
                if (end.getInt(at) == DIRECTORY_END) {
                    return true;
                }
            }
            return false;
        }
    }

    private void unpackMembers(List<ImportFile> files, List<LeftOut> leftOut, Charset names) throws IOException {
        boolean isOffice = false;
        ImportException refused = null;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String member = entry.getName();
                isOffice |= member.equals("[Content_Types].xml") || member.equals("content.xml");
                if (isOffice) {
                    break;
                }
                if (entry.isDirectory()) {
                    continue;
                }
                String shown = name + ": " + member;
                Optional<Why> why = NoEvents.of(member);
                if (why.isPresent()) {
                    leftOut.add(new LeftOut(path, shown, why.get()));
                    passOver(zip);
                    continue;
                }
                if (files.size() == limits.members()) {
                    throw new ImportException(
                            Reason.TOO_LARGE_UNPACKED, name + " has more than " + limits.members() + " files in it.");
                }
                try {
                    files.add(unpack(shown, zip));
                } catch (ImportException e) {
                    if (e.reason() != Reason.BINARY
                            && e.reason() != Reason.PACKED_TWICE
                            && e.reason() != Reason.EMPTY) {
                        throw e;
                    }
                    leftOut.add(new LeftOut(path, shown, Why.of(e.reason())));
                    refused = e;
                }
            }
        }
        if (isOffice) {
            throw new ImportException(
                    Reason.BINARY, name + " is a document or spreadsheet. Save it as CSV and open that.");
        }
        if (files.isEmpty() && leftOut.stream().anyMatch(one -> one.why() == Why.PACKED)) {
            throw packedTwice();
        }
        if (files.isEmpty() && refused != null) {
            throw refused;
        }
        if (files.isEmpty()) {
            throw new ImportException(Reason.EMPTY, name + " has no file with events in it.");
        }
    }

    /** What is not read may be as long as what is. */
    private void passOver(InputStream packed) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        while (packed.read(buffer) >= 0) {
            goOn();
        }
    }

    private ImportException packedTwice() {
        return new ImportException(
                Reason.PACKED_TWICE, name + " is an archive in an archive. Unpack it once, and open what is in it.");
    }

    private ImportFile unpack(String member, InputStream packed) throws IOException {
        Path file = temporary();
        try {
            unpack(member, packed, file);
            return unpacked(member, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void unpack(String member, InputStream packed, Path file) throws IOException {
        long packedBytes = Files.size(path);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long written = 0;
            for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
                written += read;
                unpackedBytes += read;
                if (written > limits.bytes() || unpackedBytes > FREE_BYTES + packedBytes * limits.ratio()) {
                    throw new ImportException(
                            Reason.TOO_LARGE_UNPACKED,
                            member + " unpacks to more than " + unpackedBytes / FREE_BYTES
                                    + " MB, far more than its packed size would let one expect. It was not read.");
                }
                out.write(buffer, 0, read);
                goOn();
            }
        }
    }

    private ImportFile unpacked(String member, Path file) throws IOException {
        Head head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new Head(in.readNBytes(Head.LENGTH));
        }
        if (head.isGzip() || head.isZip()) {
            throw packedTwice();
        }
        head.refuseBlank(member);
        Charset wide = head.wide();
        if (wide != null) {
            try (Reader text = new InputStreamReader(Files.newInputStream(file), wide)) {
                return transcoded(member, text);
            } finally {
                Files.delete(file);
            }
        }
        head.refuseBinary(member);
        return new ImportFile(member, path, temporary(file), head.charset());
    }

    /** The channel of a temporary file, which goes when the channel is closed, where the system can at once. */
    private static FileChannel temporary(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private ImportFile transcoded(String member, Reader text) throws IOException {
        Path file = temporary();
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            char[] buffer = new char[BUFFER_BYTES];
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                out.write(buffer, 0, read);
                goOn();
            }
        }
        return new ImportFile(member, path, temporary(file), StandardCharsets.UTF_8);
    }

    private void goOn() {
        if (isCancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("conflict-map-", ".unpacked");
        file.toFile().deleteOnExit();
        return file;
    }
}
