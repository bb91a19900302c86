package org.conflictmap.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.event.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts that sources name. Only bytes with the very hash that the dataset states are that text: in any other,
 * passages might point at other words, so it is not shown at all.
 *
 * <p>A text without a file is one that its owner has to bring: it is looked for by its hash among the files of some
 * folders, those over {@link #MOST_BYTES} aside. Used by one thread.
 */
final class TextFinder {
    private static final long MOST_BYTES = 5_000_000;
    private static final String NOT_SHOWN = "the text is not shown";

    private final DatasetFiles files;
    private final List<Path> folders;
    private @Nullable Map<String, byte[]> bytesByHash;

    /** @param folders where texts without a file are looked for, subfolders not included */
    TextFinder(DatasetFiles files, List<Path> folders) {
        this.files = files;
        this.folders = folders;
    }

    /**
     * Its content, decoded.
     *
     * @param fields what names it, to hang problems on
     */
    Optional<String> find(SourceText text, Fields fields) {
        if (text.file() == null) {
            return Optional.ofNullable(candidates().get(text.sha256())).flatMap(bytes -> decode(bytes, fields));
        }
        Optional<Path> file = files.path(DatasetFiles.nameIn(fields.file(), text.file()));
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            fields.wrong("file", text.file(), "a file of this name", NOT_SHOWN);
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file.get());
            String hash = sha256(bytes);
            if (hash.equals(text.sha256())) {
                return decode(bytes, fields);
            }
            fields.wrong(
                    "sha256",
                    text.sha256(),
                    hash + ", the hash of " + text.file(),
                    NOT_SHOWN + ", since passages might point at other words");
        } catch (IOException e) {
            fields.wrong("file", text.file() + ": " + e.getMessage(), "a readable file", NOT_SHOWN);
        }
        return Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, Fields fields) {
        try {
            String content = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(content.startsWith("\uFEFF") ? content.substring(1) : content);
        } catch (CharacterCodingException e) {
            fields.wrong("file", "bytes that are no UTF-8", "UTF-8", NOT_SHOWN);
            return Optional.empty();
        }
    }

    private Map<String, byte[]> candidates() {
        Map<String, byte[]> known = bytesByHash;
        if (known == null) {
            known = new HashMap<>();
            for (Path folder : folders) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                    for (Path file : entries) {
                        addCandidate(known, file);
                    }
                } catch (IOException | DirectoryIteratorException e) {
                    continue;
                }
            }
            bytesByHash = known;
        }
        return known;
    }

    /** A file that cannot be read is not the text that is looked for. */
    private static void addCandidate(Map<String, byte[]> known, Path file) {
        try {
            if (Files.size(file) <= MOST_BYTES) {
                byte[] bytes = Files.readAllBytes(file);
                known.put(sha256(bytes), bytes);
            }
        } catch (IOException e) {
            return;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
