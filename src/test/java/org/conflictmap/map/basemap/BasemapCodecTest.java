package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.conflictmap.map.Extent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasemapCodecTest {
    private static final float QUANTUM = 10;
    private static final Extent FRAME = new Extent(-1000, -1000, 1000, 1000);

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        BasemapLayer read = BasemapReader.read("synthetic", BasemapWriter.encode(synthetic(), QUANTUM))
                .layer("lakes");

        assertThat(read.kind()).isEqualTo(LayerKind.POLYGON);
        assertThat(read.frame()).isEqualTo(FRAME);
        assertThat(read.features())
                .containsExactly(new BasemapFeature(
                        "Synthetic Lake",
                        "بحيرة مصطنعة",
                        FeatureClass.RESERVOIR,
                        "XX.01",
                        7,
                        0,
                        2,
                        new Extent(-500, -400, 500, 400)));
        assertThat(vertices(read, 0)).containsExactly(-500, -400, 500, -400, 500, 400, -500, 400, -500, -400);
        assertThat(read.isHole(0)).isFalse();
        assertThat(read.isHole(1)).isTrue();
    }

    @Test
    void everyLayerKeepsItsNameAndOrder() throws IOException {
        BasemapFile read = BasemapReader.read("synthetic", BasemapWriter.encode(synthetic(), QUANTUM));

        assertThat(read.layers()).extracting(BasemapLayer::name).containsExactly("lakes", "rivers", "towns");
        assertThatThrownBy(() -> read.layer("roads"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContainingAll("roads", "lakes", "rivers", "towns");
    }

    @Test
    void coordinatesMoveByAtMostHalfTheQuantum() throws IOException {
        Random random = new Random(2015);
        double[] line = random.doubles(400, -1.9e7, 1.9e7).toArray();
        BasemapLayerBuilder builder = new BasemapLayerBuilder("synthetic line", LayerKind.LINE, Extent.WORLD);
        builder.begin("", "", FeatureClass.RIVER, "", 0);
        builder.addPart(line);
        builder.end();

        BasemapLayer read = BasemapReader.read(
                        "synthetic", BasemapWriter.encode(new BasemapFile(List.of(builder.build())), QUANTUM))
                .layers()
                .get(0);

        double[] found = vertices(read, 0);
        for (int i = 0; i < line.length; i++) {
            assertThat(found[i]).isCloseTo(line[i], within(QUANTUM / 2.0));
        }
    }

    @Test
    void verticesThatCoincideAfterRoundingAreWrittenOnce() throws IOException {
        BasemapLayerBuilder builder = new BasemapLayerBuilder("synthetic line", LayerKind.LINE, FRAME);
        builder.begin("", "", FeatureClass.RIVER, "", 0);
        builder.addPart(new double[] {0, 0, 1, 1, 2, 2, 100, 0});
        builder.addPart(new double[] {0, 0, 1, 1});
        builder.end();

        BasemapLayer read = BasemapReader.read(
                        "synthetic", BasemapWriter.encode(new BasemapFile(List.of(builder.build())), QUANTUM))
                .layers()
                .get(0);

        assertThat(read.partCount()).isEqualTo(1);
        assertThat(vertices(read, 0)).containsExactly(0, 0, 100, 0);
    }

    @Test
    void theSameLayersGiveTheSameBytes() {
        assertThat(BasemapWriter.encode(synthetic(), QUANTUM)).isEqualTo(BasemapWriter.encode(synthetic(), QUANTUM));
    }

    @Test
    void aFileCutShortAnywhereIsRefusedByName() {
        byte[] whole = BasemapWriter.encode(synthetic(), QUANTUM);

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatIOException()
                    .isThrownBy(() -> BasemapReader.read("cut.basemap", cut))
                    .withMessageContaining("cut.basemap");
        }
    }

    @Test
    void dataCutShortInsideASoundGzipStreamIsRefused() throws IOException {
        byte[] plain = gunzip(BasemapWriter.encode(synthetic(), QUANTUM));

        for (int length = 0; length < plain.length; length++) {
            byte[] cut = gzip(Arrays.copyOf(plain, length));
            assertThatIOException()
                    .isThrownBy(() -> BasemapReader.read("cut.basemap", cut))
                    .withMessageContainingAll("cut.basemap", "expected", "found");
        }
    }

    @Test
    void aDamagedFileNeverThrowsAnythingButAnIOException() throws IOException {
        byte[] plain = gunzip(BasemapWriter.encode(synthetic(), QUANTUM));

        for (int at = 0; at < plain.length; at++) {
            for (int value : new int[] {0, 0x7F, 0x80, 0xFF}) {
                byte[] damaged = plain.clone();
                damaged[at] = (byte) value;
                try {
                    BasemapReader.read("damaged.basemap", gzip(damaged));
                } catch (IOException e) {
                    assertThat(e).hasMessageContaining("damaged.basemap");
                }
            }
        }
    }

    @Test
    void anotherKindOfFileIsRefusedWithWhatWasExpected(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("note.basemap"), "not a basemap");

        assertThatIOException()
                .isThrownBy(() -> BasemapReader.read(text))
                .withMessageContainingAll("note.basemap", "gzip");
        assertThatIOException()
                .isThrownBy(() -> BasemapReader.read("other.gz", gzip(new byte[100])))
                .withMessageContainingAll("other.gz", "magic number");
    }

    @Test
    void aMissingPartOfTheBasemapIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new Basemap(folder).part(Basemap.Part.REGION))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("region-10m.basemap");
    }

    @Test
    void aPartIsReadOnceAndKept(@TempDir Path folder) throws IOException {
        BasemapWriter.write(synthetic(), QUANTUM, folder.resolve("places.basemap"));
        Basemap basemap = new Basemap(folder);

        assertThat(basemap.part(Basemap.Part.PLACES)).isSameAs(basemap.part(Basemap.Part.PLACES));
    }

    private static BasemapFile synthetic() {
        BasemapLayerBuilder lakes = new BasemapLayerBuilder("lakes", LayerKind.POLYGON, FRAME);
        lakes.begin("Synthetic Lake", "بحيرة مصطنعة", FeatureClass.RESERVOIR, "XX.01", 7);
        lakes.addPart(new double[] {-500, -400, 500, -400, 500, 400, -500, 400, -500, -400});
        lakes.addPart(new double[] {-100, -100, -100, 100, 100, 100, 100, -100, -100, -100});
        lakes.end();
        BasemapLayerBuilder rivers = new BasemapLayerBuilder("rivers", LayerKind.LINE, FRAME);
        rivers.begin("", "", FeatureClass.RIVER, "", 3);
        rivers.addPart(new double[] {0, 0, 200, 150, 900, -900});
        rivers.end();
        BasemapLayerBuilder towns = new BasemapLayerBuilder("towns", LayerKind.POINT, FRAME);
        towns.begin("Synthetic Town", "", FeatureClass.CAPITAL, "1", 0);
        towns.addPart(new double[] {10, 20});
        towns.end();
        return new BasemapFile(List.of(lakes.build(), rivers.build(), towns.build()));
    }

    private static double[] vertices(BasemapLayer layer, int part) {
        double[] xy = new double[2 * (layer.partEnd(part) - layer.partStart(part))];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = layer.x(layer.partStart(part) + i / 2);
            xy[i + 1] = layer.y(layer.partStart(part) + i / 2);
        }
        return xy;
    }

    private static byte[] gunzip(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
