package org.conflictmap.exporter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.task.Tasks;

/**
 * Paints the map as it is seen at another size and writes it as PNG, with title, licence and credits also in the file's
 * metadata. The file appears whole or not at all. Memory: four bytes a pixel, and what the painter takes.
 *
 * @param figure paints the request in the thread that runs the export, at the request's own size
 * @param seen what is seen; its viewport is fitted to the size
 * @param about the dataset that is shown
 * @param file what to write; a file that is there is replaced
 */
public record PictureExport(
        Function<FrameRequest, Frame> figure, FrameRequest seen, PictureSize size, Dataset.Manifest about, Path file)
        implements Tasks.Work<List<Path>> {
    /**
     * Paints and writes.
     *
     * @return the file
     * @throws ExportException if it cannot be written
     * @throws CancellationException if it was cancelled; nothing was written then
     */
    @Override
    public List<Path> run(Tasks.Progress progress) throws IOException {
        progress.report(0, 0);
        Frame frame = figure.apply(seen.withViewport(size.viewport(seen.viewport())));
        if (progress.isCancelled()) {
            throw new CancellationException(file + " is not wanted any more");
        }
        PngFile.write(frame, size.dotsPerInch(), texts(), file);
        return List.of(file);
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("Title", about.title());
        texts.put("Description", about.description());
        texts.put("Copyright", about.licence());
        texts.put("Source", String.join(" ", about.credits()));
        texts.put("Software", "Conflict Map Viewer");
        texts.values().removeIf(String::isBlank);
        return texts;
    }
}
