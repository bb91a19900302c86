package org.conflictmap.map.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader of the map may want to know of the basemap, from {@code basemap.json} in its folder. Immutable.
 *
 * @param credits what every figure says of the sources, one a line
 * @param reliefCredit what a figure with the relief says as well
 * @param disclaimer what every figure says of the boundaries
 * @param accuracy how far lines may be off, in words
 */
public record BasemapInformation(
        String title,
        List<String> credits,
        String reliefCredit,
        String disclaimer,
        String accuracy,
        List<Source> sources) {
    /** The file's name inside the basemap's folder. */
    public static final String FILE_NAME = "basemap.json";

    /**
     * One source.
     *
     * @param from the package and version from which it was taken
     * @param url where the source is at home, or null
     * @param used what of it is on the map
     * @param changes what was done to it
     */
    public record Source(
            String title,
            String from,
            String licence,
            @Nullable String url,
            String used,
            List<String> changes) {
        public Source {
            changes = List.copyOf(changes);
        }
    }

    public BasemapInformation {
        credits = List.copyOf(credits);
        sources = List.copyOf(sources);
    }

    /**
     * Reads the information. Loads Jackson's data binding, which takes some hundred milliseconds on a cold virtual
     * machine: not on the way to the first frame.
     *
     * @param folder the basemap's folder
     * @throws IOException when the file is missing, is no JSON or lacks a field; the message names it
     */
    public static BasemapInformation read(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        try {
            return JsonMapper.shared().readValue(Files.readAllBytes(file), BasemapInformation.class);
        } catch (JacksonException e) {
            throw new IOException(file + ": not the description of a basemap: " + e.getOriginalMessage() + at(e), e);
        }
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null ? "" : ", at line " + e.getLocation().getLineNr();
    }
}
