package org.conflictmap.importer.ucdp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Dialect;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.table.RowInterpreter;
import org.conflictmap.importer.table.TableFormat;
import org.conflictmap.importer.table.TableLayout;

/**
 * UCDP GED as CSV: the annual releases, the Candidate releases, the older order of columns, and the Candidate release 24.0.1,
 * which has no header. Codebook: Högbladh, "UCDP Georeferenced Event Dataset Codebook".
 */
public final class UcdpFormat extends TableFormat {
    /** The columns in the order of the codebook. */
    static final List<String> COLUMNS = List.of(
            ("id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
                            + "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,"
                            + "side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,"
                            + "source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,"
                            + "adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
                            + "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,"
                            + "high,low,gwnoa,gwnob")
                    .split(","));

    private static final int TYPE_COLUMN = COLUMNS.indexOf("type_of_violence");
    private static final int DATE_COLUMN = COLUMNS.indexOf("date_start");
    private static final int NO_DAY = Integer.MIN_VALUE;

    @Override
    public String id() {
        return "ucdp-ged";
    }

    @Override
    protected Optional<TableLayout> layout(ImportFile file) throws IOException {
        Optional<TableLayout> named = withHeader(file)
                .filter(table -> table.has("type_of_violence", "where_prec", "date_prec")
                        && (table.has("latitude", "longitude") || table.has("geom_wkt")));
        return named.isPresent() ? named : withoutHeader(file);
    }

    private static Optional<TableLayout> withoutHeader(ImportFile file) throws IOException {
        return first(file, Dialect.COMMA).filter(UcdpFormat::isRow).isPresent()
                ? Optional.of(new TableLayout(Dialect.COMMA, COLUMNS, DelimitedReader.begin(file), 1))
                : Optional.empty();
    }

    private static boolean isRow(Slices first) {
        int type = first.count() == COLUMNS.size() ? first.whole(TYPE_COLUMN, 0) : 0;
        return type >= 1 && type <= 3 && first.isoDay(DATE_COLUMN, NO_DAY) != NO_DAY;
    }

    @Override
    protected Manifest manifest(ImportFile file, TableLayout layout) {
        return manifest(file);
    }

    /** What is to be said of GED in whatever file. */
    public static Manifest manifest(ImportFile file) {
        return new Manifest(
                datasetId(file),
                "UCDP GED: " + file.name(),
                "Events of organised violence with at least one death, by the Uppsala Conflict Data Program.",
                "en",
                "CC-BY-4.0",
                List.of(
                        "Uppsala Conflict Data Program, Georeferenced Event Dataset, ucdp.uu.se, CC BY 4.0",
                        "Sundberg, Ralph, and Erik Melander (2013): Introducing the UCDP Georeferenced Event Dataset."
                                + " Journal of Peace Research 50(4)"),
                null,
                null,
                "Only events with at least one death, of conflicts that reached 25 in a year.");
    }

    @Override
    protected RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context) {
        return new UcdpTableRow(layout, sink);
    }
}
