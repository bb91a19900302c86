package org.conflictmap.importer.gdelt;

import java.io.IOException;
import java.util.ArrayList;
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
 * GDELT's event tables, tab-separated and without a header: 2.0 with 61 columns, 1.0 with 58, older ones with 57; or with
 * the names of their columns above them, as databases and spreadsheets write them. Codebook: "The GDELT Event Database Data Format Codebook V2.0".
 */
public final class GdeltFormat extends TableFormat {
    private static final Dialect TABS = new Dialect((byte) '\t', Dialect.Quoting.NONE);
    private static final int NO_DAY = Integer.MIN_VALUE;

    @Override
    public String id() {
        return "gdelt";
    }

    @Override
    protected Optional<TableLayout> layout(ImportFile file) throws IOException {
        Optional<TableLayout> named = withHeader(file)
                .filter(table -> table.has(
                        "globaleventid", "sqldate", "eventcode", "actiongeo_type", "actiongeo_lat", "actiongeo_long"));
        return named.isPresent() ? named : withoutHeader(file);
    }

    private static Optional<TableLayout> withoutHeader(ImportFile file) throws IOException {
        Optional<Slices> first = first(file, TABS).filter(GdeltFormat::isEvent);
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableLayout(TABS, columns(first.get().count()), DelimitedReader.begin(file), 1));
    }

    private static boolean isEvent(Slices row) {
        return (row.count() == 61 || row.count() == 58 || row.count() == 57)
                && row.compactDay(1, NO_DAY) != NO_DAY
                && row.whole(2, -1) == row.whole(1, -1) / 100;
    }

    private static List<String> columns(int count) {
        List<String> columns =
                new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            for (String part : List.of(
                    "Code",
                    "Name",
                    "CountryCode",
                    "KnownGroupCode",
                    "EthnicCode",
                    "Religion1Code",
                    "Religion2Code",
                    "Type1Code",
                    "Type2Code",
                    "Type3Code")) {
                columns.add(actor + part);
            }
        }
        columns.addAll(List.of(
                "IsRootEvent",
                "EventCode",
                "EventBaseCode",
                "EventRootCode",
                "QuadClass",
                "GoldsteinScale",
                "NumMentions",
                "NumSources",
                "NumArticles",
                "AvgTone"));
        for (String geo : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            for (String part : List.of(
                    "_Type", "_FullName", "_CountryCode", "_ADM1Code", "_ADM2Code", "_Lat", "_Long", "_FeatureID")) {
                if (count == 61 || !part.equals("_ADM2Code")) {
                    columns.add(geo + part);
                }
            }
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return columns.subList(0, count);
    }

    @Override
    protected Manifest manifest(ImportFile file, TableLayout layout) {
        return new Manifest(
                datasetId(file),
                "GDELT: " + file.name(),
                "Events that a machine found in news reports. Nobody has checked them: in samples that were checked by hand,"
                        + " most rows were not an event of that kind at that place.",
                "en",
                "Free to use with a citation and a link",
                List.of("The GDELT Project, gdeltproject.org"),
                null,
                null,
                "Coded by a machine, not checked.");
    }

    @Override
    protected RowInterpreter interpreter(TableLayout layout, EventSink sink, ImportContext context) {
        return new GdeltRow(layout, sink);
    }
}
