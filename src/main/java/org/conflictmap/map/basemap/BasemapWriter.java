package org.conflictmap.map.basemap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.conflictmap.map.Extent;

/**
 * Writes a {@link BasemapFile}. The same layers give the same bytes. Coordinates are rounded to the quantum; of vertices
 * that then coincide with the one before only the first is kept, and a line or ring that shrinks to less than two or
 * three vertices is left out.
 */
public final class BasemapWriter {
    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private final ByteArrayOutputStream layerBytes = new ByteArrayOutputStream();
    private final float quantum;
    private int x;
    private int y;

    private BasemapWriter(float quantum) {
        this.quantum = quantum;
    }

    /**
     * Writes a file.
     *
     * @param quantum the step to which coordinates are rounded, in Web Mercator metres
     */
    public static void write(BasemapFile basemap, float quantum, Path file) throws IOException {
        Files.write(file, encode(basemap, quantum));
    }

    /** The bytes of a file; the arguments are those of {@link #write}. */
    public static byte[] encode(BasemapFile basemap, float quantum) {
        return new BasemapWriter(quantum).encode(basemap);
    }

    private byte[] encode(BasemapFile basemap) {
        basemap.layers().forEach(this::layer);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int32(BasemapFile.MAGIC, whole);
        varint(BasemapFile.VERSION, whole);
        varint(strings.size(), whole);
        for (String string : strings.keySet()) {
            byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
            varint(utf8.length, whole);
            whole.writeBytes(utf8);
        }
        varint(basemap.layers().size(), whole);
        whole.writeBytes(layerBytes.toByteArray());
        int32(BasemapFile.END_MARK, whole);
        return gzip(whole.toByteArray());
    }

    private void layer(BasemapLayer layer) {
        string(layer.name());
        varint(layer.kind().ordinal(), layerBytes);
        int32(Float.floatToIntBits(quantum), layerBytes);
        Extent frame = layer.frame();
        for (double side : new double[] {frame.minX(), frame.minY(), frame.maxX(), frame.maxY()}) {
            difference(quanta(side));
        }
        varint(layer.features().size(), layerBytes);
        x = 0;
        y = 0;
        for (BasemapFeature feature : layer.features()) {
            string(feature.name());
            string(feature.nameAr());
            string(feature.featureClass().key());
            string(feature.code());
            varint(feature.scaleRank(), layerBytes);
            parts(layer, feature);
        }
    }

    private void parts(BasemapLayer layer, BasemapFeature feature) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int count = 0;
        for (int part = feature.firstPart(); part < feature.endPart(); part++) {
            int[] vertices = rounded(layer, part);
            if (vertices.length / 2 >= layer.kind().fewestVertices()) {
                part(vertices, kept);
                count++;
            }
        }
        varint(count, layerBytes);
        layerBytes.writeBytes(kept.toByteArray());
    }

    private int[] rounded(BasemapLayer layer, int part) {
        int start = layer.partStart(part);
        int end = layer.partEnd(part);
        int[] vertices = new int[2 * (end - start)];
        int used = 0;
        for (int v = start; v < end; v++) {
            int qx = quanta(layer.x(v));
            int qy = quanta(layer.y(v));
            if (used == 0 || qx != vertices[used - 2] || qy != vertices[used - 1]) {
                vertices[used++] = qx;
                vertices[used++] = qy;
            }
        }
        if (layer.kind() == LayerKind.POLYGON
                && used > 2
                && vertices[0] == vertices[used - 2]
                && vertices[1] == vertices[used - 1]) {
            used -= 2;
        }
        return Arrays.copyOf(vertices, used);
    }

    private void part(int[] vertices, ByteArrayOutputStream out) {
        varint(vertices.length / 2, out);
        for (int i = 0; i < vertices.length; i += 2) {
            varint(zigzag(vertices[i] - x), out);
            varint(zigzag(vertices[i + 1] - y), out);
            x = vertices[i];
            y = vertices[i + 1];
        }
    }

    private int quanta(double metres) {
        return Math.toIntExact(Math.round(metres / quantum));
    }

    private void string(String value) {
        int size = strings.size();
        varint(strings.computeIfAbsent(value, v -> size), layerBytes);
    }

    private void difference(int value) {
        varint(zigzag(value), layerBytes);
    }

    private static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private static void varint(int value, ByteArrayOutputStream out) {
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static void int32(int value, ByteArrayOutputStream out) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(value >>> shift);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return out.toByteArray();
    }
}
