package org.conflictmap.map.basemap;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.conflictmap.map.Extent;

/**
 * Reads a {@link BasemapFile}. Some tens of milliseconds for a hundred thousand vertices on a cold virtual machine; it
 * loads no class of a library.
 */
public final class BasemapReader {
    private final String fileName;
    private final byte[] bytes;
    private int position;
    private String[] strings = {};

    private BasemapReader(String fileName, byte[] bytes) {
        this.fileName = fileName;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @throws IOException when the file cannot be read, ends too early or is damaged; the message names the file and says
     *     what was expected
     */
    public static BasemapFile read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Reads what was in a file.
     *
     * @param fileName how errors call the file
     * @throws IOException as {@link #read(Path)}
     */
    public static BasemapFile read(String fileName, byte[] compressed) throws IOException {
        byte[] bytes;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed), 1 << 16)) {
            bytes = in.readAllBytes();
        } catch (EOFException e) {
            throw new IOException(fileName + ": the basemap file ends too early, in its compressed stream", e);
        } catch (ZipException e) {
            throw new IOException(fileName + ": damaged, or not a gzip-compressed basemap file: " + e.getMessage(), e);
        }
        BasemapReader reader = new BasemapReader(fileName, bytes);
        try {
            return reader.file();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw reader.damaged("a whole record", "the end of the data");
        }
    }

    private BasemapFile file() throws IOException {
        expect("magic number", BasemapFile.MAGIC, int32());
        expect("format version", BasemapFile.VERSION, count());
        strings = new String[count()];
        for (int i = 0; i < strings.length; i++) {
            int length = count();
            strings[i] = new String(bytes, position, length, StandardCharsets.UTF_8);
            position += length;
        }
        int layerCount = count();
        List<BasemapLayer> layers = new ArrayList<>();
        for (int i = 0; i < layerCount; i++) {
            layers.add(layer());
        }
        expect("end mark", BasemapFile.END_MARK, int32());
        return new BasemapFile(layers);
    }

    private BasemapLayer layer() throws IOException {
        String name = string();
        LayerKind[] kinds = LayerKind.values();
        int kindNumber = count();
        if (kindNumber >= kinds.length) {
            throw damaged("a layer kind below " + kinds.length, kindNumber);
        }
        LayerKind kind = kinds[kindNumber];
        double quantum = Float.intBitsToFloat(int32());
        if (!(quantum > 0 && quantum < 1e6)) {
            throw damaged("a quantum above 0 m", quantum);
        }
        Extent frame = frame(quantum);
        BasemapLayerBuilder layer = new BasemapLayerBuilder(name, kind, frame);
        int featureCount = count();
        int x = 0;
        int y = 0;
        for (int i = 0; i < featureCount; i++) {
            String featureName = string();
            String featureNameAr = string();
            FeatureClass featureClass = featureClass();
            String code = string();
            layer.begin(featureName, featureNameAr, featureClass, code, varint());
            int parts = count();
            for (int part = 0; part < parts; part++) {
                int vertices = count();
                if (vertices < kind.fewestVertices()) {
                    throw damaged("at least " + kind.fewestVertices() + " vertices", vertices);
                }
                int stored = kind == LayerKind.POLYGON ? vertices + 1 : vertices;
                int at = layer.reservePart(2 * stored);
                double[] xy = layer.values();
                int end = at + 2 * vertices;
                for (int v = at; v < end; v += 2) {
                    x += difference();
                    y += difference();
                    xy[v] = x * quantum;
                    xy[v + 1] = y * quantum;
                }
                if (stored > vertices) {
                    xy[end] = xy[at];
                    xy[end + 1] = xy[at + 1];
                }
            }
            layer.end();
        }
        return layer.build();
    }

    private Extent frame(double quantum) throws IOException {
        double minX = difference() * quantum;
        double minY = difference() * quantum;
        double maxX = difference() * quantum;
        double maxY = difference() * quantum;
        if (!(minX <= maxX && minY <= maxY)) {
            throw damaged("a frame with its west before its east", minX + " to " + maxX);
        }
        return new Extent(minX, minY, maxX, maxY);
    }

    private FeatureClass featureClass() throws IOException {
        String key = string();
        FeatureClass known = FeatureClass.ofKey(key);
        if (known == null) {
            throw damaged("a known feature class", "\"" + key + "\"");
        }
        return known;
    }

    private String string() throws IOException {
        int index = varint();
        if (index < 0 || index >= strings.length) {
            throw damaged("a string number below " + strings.length, index);
        }
        return strings[index];
    }

    /** A whole number that counts something: it cannot exceed the bytes that remain, as nothing takes less than one. */
    private int count() throws IOException {
        int value = varint();
        if (value < 0 || value > bytes.length - position) {
            throw damaged("a count of at most " + (bytes.length - position), value);
        }
        return value;
    }

    private int difference() {
        int value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    private int varint() {
        int b = bytes[position++];
        int value = b & 0x7F;
        for (int shift = 7; b < 0; shift += 7) {
            b = bytes[position++];
            value |= (b & 0x7F) << shift;
        }
        return value;
    }

    private int int32() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return value;
    }

    private void expect(String what, int expected, int found) throws IOException {
        if (found != expected) {
            throw damaged(what + " 0x" + Integer.toHexString(expected), "0x" + Integer.toHexString(found));
        }
    }

    private IOException damaged(String expected, Object found) {
        return new IOException(fileName + ": damaged basemap file near byte " + position + ": expected " + expected
                + ", found " + found);
    }
}
