package org.conflictmap.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictmap.importer.acled.AcledFormat;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.file.Limits;
import org.conflictmap.importer.gdelt.GdeltFormat;
import org.conflictmap.importer.geojson.GeoJsonFormat;
import org.conflictmap.importer.geonames.GeoNamesReader;
import org.conflictmap.importer.kml.KmlFormat;
import org.conflictmap.importer.mapping.MappedFormat;
import org.conflictmap.importer.timemap.TimeMapJsonFormat;
import org.conflictmap.importer.timemap.TimeMapTableFormat;
import org.conflictmap.importer.ucdp.UcdpFormat;
import org.conflictmap.importer.ucdp.UcdpGeoJsonFormat;
import org.conflictmap.task.Tasks;

/** The formats that files can be in, the most special first. */
public record Formats(List<ImportFormat> formats) {
    /** All that this program reads. */
    public static final Formats ALL = new Formats(List.of(
            new AcledFormat(),
            new UcdpFormat(),
            new UcdpGeoJsonFormat(),
            new TimeMapTableFormat(),
            new TimeMapJsonFormat(),
            new GdeltFormat(),
            new GeoJsonFormat(),
            new KmlFormat(),
            new MappedFormat()));

    private static final long MEBI = 1 << 20;

    public Formats {
        formats = List.copyOf(formats);
    }

    /** The format of a file, by its content; empty if none knows it. */
    public Optional<ImportFormat> recognise(ImportFile file) throws IOException {
        ImportFormat possible = null;
        for (ImportFormat format : formats) {
            ImportFormat.Recognition recognition = format.recognise(file);
            if (recognition == ImportFormat.Recognition.SURE) {
                return Optional.of(format);
            }
            if (recognition == ImportFormat.Recognition.POSSIBLE && possible == null) {
                possible = format;
            }
        }
        return Optional.ofNullable(possible);
    }

    /**
     * Reads what is in a file, each member of an archive as a dataset of its own. Of several members, those are left out of
     * which nobody said what their columns mean.
     *
     * @throws ImportException if it can't be read, does not fit into memory, or nothing in it is of a known format; {@code IS_GAZETTEER} for what
     *     {@link #readGazetteers} reads
     * @throws java.util.concurrent.CancellationException if the context's progress says that it is cancelled
     */
    public List<Imported> read(Path path, ImportContext context) throws IOException {
        return read(path, context.progress(), part -> part.read(context));
    }

    /** Reads one of the files that are in what was opened. */
    @FunctionalInterface
    public interface PartReader {
        Imported read(Together.Part part) throws IOException;
    }

    /** As {@link #read(Path, ImportContext)}, for one who has something to say of the files in it. */
    public List<Imported> read(Path path, Tasks.Progress progress, PartReader reader) throws IOException {
        Together together = new Together(this, progress);
        try {
            together.add(path);
            return read(path, together, reader);
        } catch (OutOfMemoryError e) {
            together.close();
            throw outOfMemory(path);
        } catch (IOException | RuntimeException e) {
            together.close();
            throw e;
        }
    }

    /** What to throw if a file is too large for the memory. */
    public static ImportException outOfMemory(Path path) {
        return new ImportException(
                ImportException.Reason.OUT_OF_MEMORY,
                path.getFileName() + " is too large for the memory that this program may use, "
                        + Runtime.getRuntime().maxMemory() / MEBI + " MB. It was not opened. Start the program with"
                        + " more, such as -Xmx4g, or open a part of the file.");
    }

    private static List<Imported> read(Path path, Together together, PartReader reader) throws IOException {
        if (!together.dumps().isEmpty()) {
            throw isGazetteer(together.dumps().get(0).file());
        }
        if (together.parts().isEmpty()) {
            throw Together.unknown(path, 1);
        }
        List<Imported> read = new ArrayList<>();
        ImportException unasked = null;
        for (Together.Part part : together.parts()) {
            try {
                read.add(reader.read(part));
            } catch (ImportException e) {
                if (e.reason() != ImportException.Reason.NEEDS_MAPPING) {
                    throw e;
                }
                unasked = unasked == null ? e : unasked;
            }
        }
        if (read.isEmpty() && unasked != null) {
            throw unasked;
        }
        return read;
    }

    /** What to throw if a file is a gazetteer where events are wanted. */
    public static ImportException isGazetteer(ImportFile file) {
        return new ImportException(
                ImportException.Reason.IS_GAZETTEER,
                file.name()
                        + " is a gazetteer of GeoNames: it has places, but no events. Open it as a gazetteer,"
                        + " so that places are found by its names.");
    }

    /**
     * Reads the gazetteers that are in a file: GeoNames dumps. What else is in an archive with them is not read.
     *
     * @return empty if there is none
     * @throws ImportException if it can't be read
     * @throws java.util.concurrent.CancellationException if the progress says that it is cancelled
     */
    public static List<ImportedGazetteer> readGazetteers(Path path, Tasks.Progress progress) throws IOException {
        List<ImportedGazetteer> read = new ArrayList<>();
        for (ImportFile file : ImportFile.open(path, Limits.STANDARD, progress::isCancelled)) {
            GeoNamesReader.read(file, progress).ifPresent(read::add);
        }
        return read;
    }
}
