package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.jspecify.annotations.Nullable;

/** Reads synthetic files and sees to it that every report balances. */
public final class ImportFixture {
    private final Path folder;

    public ImportFixture(Path folder) {
        this.folder = folder;
    }

    /** Reads a text as a file, in UTF-8. */
    public Imported read(ImportFormat format, String content) throws IOException {
        return read(format, content, context());
    }

    public Imported read(ImportFormat format, String content, ImportContext context) throws IOException {
        return read(format, file(content), context);
    }

    public static Imported read(ImportFormat format, ImportFile file, ImportContext context) throws IOException {
        assertThat(format.recognise(file)).isNotEqualTo(ImportFormat.Recognition.NO);
        Imported imported = format.read(file, context);
        balances(imported);
        return imported;
    }

    /** Every record that was read is shown, unplaced, undated or rejected, and all but the rejected are rows. */
    public static void balances(Imported imported) {
        ImportReport report = imported.report();
        assertThat(Arrays.stream(Outcome.values()).mapToLong(report::count).sum())
                .isEqualTo(report.read());
        assertThat((long) imported.data().table().size()).isEqualTo(report.read() - report.count(Outcome.REJECTED));
        assertThat((long) imported.data().table().datedCount())
                .isEqualTo(report.count(Outcome.SHOWN) + report.count(Outcome.UNPLACED));
    }

    /** What the shape of a row draws: "RING 37 36, 38 36, ...; HOLE ..."; empty if it has none. */
    public static String drawn(EventTable table, int row) {
        GroundShape shape =
                table.place(row) == EventTable.NO_PLACE ? null : table.places().shape(table.place(row));
        return shape == null
                ? ""
                : IntStream.range(0, shape.partCount())
                        .mapToObj(part -> shape.part(part) + " "
                                + IntStream.range(shape.start(part), shape.end(part))
                                        .mapToObj(at -> number(shape.lon(at)) + " " + number(shape.lat(at)))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }

    private static String number(double degrees) {
        return degrees == Math.rint(degrees) ? String.valueOf((long) degrees) : String.valueOf(degrees);
    }

    public ImportFile file(String content) throws IOException {
        Path path = folder.resolve("synthetic-" + Integer.toHexString(content.hashCode()));
        Files.writeString(path, content, StandardCharsets.UTF_8);
        return ImportFile.open(path);
    }

    public static ImportContext context() {
        return context(Gazetteer.EMPTY, null);
    }

    public static ImportContext context(Gazetteer gazetteer, @Nullable ColumnMapping mapping) {
        Tasks.Progress progress = new Tasks.Progress() {
            @Override
            public void report(long done, long total) {
                assertThat(done).isLessThanOrEqualTo(total);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        return new ImportContext(
                progress, gazetteer, Geography.NONE, LocalDate.of(2026, 11, 24), Optional.ofNullable(mapping));
    }
}
