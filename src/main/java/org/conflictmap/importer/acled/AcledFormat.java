package org.conflictmap.importer.acled;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.importer.table.TableLayout;

/**
 * ACLED's exports, by the names of their columns: the current ones, those of 2018 to 2022, and those of 2017 and before.
 * Codebook: ACLED, "Armed Conflict Location &amp; Event Data Project (ACLED) Codebook".
 */
public final class AcledFormat extends TableFormat {
    /** The licence of rows that may not be given on. */
    public static final String LICENCE = "ACLED terms of use";

    /** Names that no other tables have. */
    private static final List<String> OWN_NAMES = List.of(
            "event_id_cnty",
            "event_id_no_cnty",
            "data_id",
            "disorder_type",
            "sub_event_type",
            "assoc_actor_1",
            "ally_actor_1",
            "inter1",
            "interaction",
            "time_precision",
            "geo_precision",
            "civilian_targeting",
            "source_scale");

    /** So many of them make a table ACLED's whose ids were taken out. */
    private static final int ENOUGH_OWN_NAMES = 4;

    /** Whether a dataset, or one of those that were joined to it, has rows that may not be given on. */
    public static boolean isLicenceOf(Manifest manifest) {
        return manifest.licence().contains(LICENCE);
    }

    @Override
    public String id() {
        return "acled";
    }

    @Override
    protected Optional<TableLayout> layout(ImportFile file) throws IOException {
        return withHeader(file)
                .filter(table -> table.has("event_date", "event_type", "latitude", "longitude") && isOwn(table));
    }

    /** Its terms hold, and its codes mean the same, whatever columns somebody has left of it. */
    private static boolean isOwn(TableLayout table) {
        return table.has("event_id_cnty")
                || OWN_NAMES.stream().filter(table::has).count() >= ENOUGH_OWN_NAMES;
    }

    @Override
    protected Manifest manifest(ImportFile file, TableLayout layout) {
        return new Manifest(
                datasetId(file),
                "ACLED: " + file.name(),
                "Events coded by the Armed Conflict Location & Event Data project.",
                "en",
                LICENCE,
                List.of("Armed Conflict Location & Event Data (ACLED), acleddata.com. Rows may not be redistributed."),
                null,
                null,
                "ACLED begins in a different year for each country (Syria: 2017). A time before is not a time without"
                        + " events.");
    }

    @Override
    protected RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context) {
        return new AcledRow(layout, sink);
    }
}
