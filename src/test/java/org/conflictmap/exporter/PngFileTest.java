package org.conflictmap.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.symbol.SymbolIndex;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PngFileTest {
    private static final int[] PIXELS = {0xFFD55E00, 0xFF000000, 0xFFFFFFFF, 0xFF0072B2, 0xFF010203, 0xFF009E73, 0};

    private final Path file;

    PngFileTest(@TempDir Path folder) throws IOException {
        file = folder.resolve("map.png");
        FrameRequest request = FrameRequest.of(Viewport.world(3, 2, 1), MapTheme.LIGHT, EventTable.EMPTY);
        Frame frame = new Frame(PIXELS, 3, 2, request, SymbolIndex.EMPTY, Frame.Completeness.COMPLETE);
        PngFile.write(frame, 300, Map.of("Title", "Synthetic – خريطة", "Copyright", "Nobody"), file);
    }

    @Test
    void everyPixelIsAsItWasPainted() throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());

        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getRGB(0, 0, 3, 2, null, 0, 3))
                .containsExactly(0xFFD55E00, 0xFF000000, 0xFFFFFFFF, 0xFF0072B2, 0xFF010203, 0xFF009E73);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void theResolutionIsThatOfThePaper() throws IOException {
        Element resolution = (Element) metadata().getElementsByTagName("pHYs").item(0);

        assertThat(resolution.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
        assertThat(resolution.getAttribute("unitSpecifier")).isEqualTo("meter");
    }

    @Test
    void titleAndCreditsAreInTheFileInAnyScript() throws IOException {
        NodeList entries = metadata().getElementsByTagName("iTXtEntry");
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            texts.put(entry.getAttribute("keyword"), entry.getAttribute("text"));
        }

        assertThat(texts).containsEntry("Title", "Synthetic – خريطة").containsEntry("Copyright", "Nobody");
    }

    private Element metadata() throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            Node tree = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            return (Element) tree;
        } finally {
            reader.dispose();
        }
    }
}
