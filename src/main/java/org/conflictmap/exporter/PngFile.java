package org.conflictmap.exporter;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.conflictmap.map.paint.Frame;

/**
 * Writes PNG (W3C Recommendation, third edition): the picture, its resolution (pHYs) and texts about it (iTXt), so that a
 * figure that has lost its caption still says where it comes from.
 */
final class PngFile {
    private static final double METERS_PER_INCH = 0.0254;
    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngFile() {}

    /**
     * Writes a frame, which is taken to be opaque.
     *
     * @param dotsPerInch physical pixels on an inch of paper
     * @param texts by PNG's keywords, "Title", "Copyright", ...; in Latin letters, at most 79 of them
     */
    static void write(Frame frame, double dotsPerInch, Map<String, String> texts, Path file) throws ExportException {
        WholeFile.write(file, out -> write(frame, dotsPerInch, texts, out));
    }

    private static void write(Frame frame, double dotsPerInch, Map<String, String> texts, OutputStream out)
            throws IOException {
        BufferedImage image = opaque(frame);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
            metadata.mergeTree(FORMAT, tree(dotsPerInch, texts));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    /** The frame's own pixels as an image without alpha, not copied. */
    private static BufferedImage opaque(Frame frame) {
        DirectColorModel rgb = new DirectColorModel(24, 0xFF0000, 0x00FF00, 0x0000FF);
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(frame.pixels(), frame.widthPx() * frame.heightPx()),
                frame.widthPx(),
                frame.heightPx(),
                frame.widthPx(),
                rgb.getMasks(),
                null);
        return new BufferedImage(rgb, raster, false, null);
    }

    private static IIOMetadataNode tree(double dotsPerInch, Map<String, String> texts) {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode resolution = new IIOMetadataNode("pHYs");
        String perMeter = Long.toString(Math.round(dotsPerInch / METERS_PER_INCH));
        resolution.setAttribute("pixelsPerUnitXAxis", perMeter);
        resolution.setAttribute("pixelsPerUnitYAxis", perMeter);
        resolution.setAttribute("unitSpecifier", "meter");
        root.appendChild(resolution);
        IIOMetadataNode all = new IIOMetadataNode("iTXt");
        texts.forEach((keyword, text) -> {
            IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
            entry.setAttribute("keyword", keyword);
            entry.setAttribute("compressionFlag", "FALSE");
            entry.setAttribute("compressionMethod", "0");
            entry.setAttribute("languageTag", "");
            entry.setAttribute("translatedKeyword", "");
            entry.setAttribute("text", text);
            all.appendChild(entry);
        });
        root.appendChild(all);
        return root;
    }
}
