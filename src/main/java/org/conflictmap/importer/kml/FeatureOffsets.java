package org.conflictmap.importer.kml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.conflictmap.importer.file.ImportException;

/**
 * Notes at which byte each of KML's features begins, while the bytes go by on their way to a parser: Java's XML parsers
 * count characters, and not even these reliably. Comments, CDATA and processing instructions are told apart. A document
 * type declaration, in which entities would be made, is refused. For one thread.
 */
final class FeatureOffsets extends FilterInputStream {
    /** What KML calls a feature, but for those that hold others. */
    static final Set<String> FEATURES =
            Set.of("Placemark", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "NetworkLink", "Tour");

    private static final int LONGEST_NAME = 64;

    private enum State {
        TEXT,
        /** Behind a {@code <}. */
        MARK,
        NAME,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final String file;
    private final Queue<Long> offsets = new ArrayDeque<>();
    private final byte[] name = new byte[LONGEST_NAME];
    private State state = State.TEXT;
    private long at;
    private long markAt;
    private int nameLength;
    private byte before;
    private byte beforeThat;

    /** @param offset of the first byte in its file */
    FeatureOffsets(InputStream in, long offset, String file) {
        super(in);
        this.at = offset;
        this.file = file;
    }

    /** Where the next feature begins that the parser comes to. */
    long next() {
        Long offset = offsets.poll();
        return offset == null ? at : offset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int index = from; index < from + read; index++) {
            see(into[index]);
            beforeThat = before;
            before = into[index];
            at++;
        }
        return read;
    }

    private void see(byte b) throws ImportException {
        switch (state) {
            case TEXT -> {
                if (b == '<') {
                    state = State.MARK;
                    markAt = at;
                    nameLength = 0;
                }
            }
            case MARK, NAME -> name(b);
            case COMMENT -> endsWith(b, '-', '-');
            case CDATA -> endsWith(b, ']', ']');
            case INSTRUCTION -> endsWith(b, beforeThat, '?');
        }
    }

    private void endsWith(byte b, int wantedBeforeThat, int wantedBefore) {
        if (b == '>' && before == wantedBefore && beforeThat == wantedBeforeThat) {
            state = State.TEXT;
        }
    }

    private void name(byte b) throws ImportException {
        if (state == State.MARK && b == '?') {
            state = State.INSTRUCTION;
            return;
        }
        state = State.NAME;
        boolean isDeclaration = nameLength > 0 && name[0] == '!';
        if (b == '>' || b == '/' || b <= ' ' && b >= 0 || nameLength == LONGEST_NAME) {
            end();
            return;
        }
        name[nameLength++] = b;
        if (isDeclaration && nameLength == 3 && name[1] == '-' && b == '-') {
            state = State.COMMENT;
            before = 0;
        } else if (isDeclaration && nameLength == 8 && text().equals("![CDATA[")) {
            state = State.CDATA;
        } else if (isDeclaration && text().equals("!DOCTYPE")) {
            throw new ImportException(
                    ImportException.Reason.UNREADABLE,
                    file
                            + " has a document type declaration. KML has none; it is not read, since what it declares could"
                            + " reach other files.");
        }
    }

    private void end() {
        state = State.TEXT;
        if (canBeFeature()) {
            String full = text();
            if (FEATURES.contains(full.substring(full.indexOf(':') + 1))) {
                offsets.add(markAt);
            }
        }
    }

    /** By its last letter, since a string for every element would cost a tenth of all reading. */
    private boolean canBeFeature() {
        byte last = nameLength == 0 ? 0 : name[nameLength - 1];
        return last == 'k' || last == 'y' || last == 'r';
    }

    private String text() {
        return new String(name, 0, nameLength, StandardCharsets.US_ASCII);
    }
}
