package org.conflictmap.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OpenData;
import org.jspecify.annotations.Nullable;

/** What a file became: its events, and what became of every record. Immutable. */
public record Imported(OpenData data, ImportReport report) {
    private static final String GEONAMES_CREDIT = "Places found by their names: GeoNames, geonames.org, CC BY 4.0";

    /** With GeoNames among those whom to name, if places of it are among those that were found. */
    public static Imported of(Dataset dataset, EventTable table, ImportReport report) {
        boolean isOfGeoNames = report.count(ImportReason.PLACED_BY_NAME) > 0
                && IntStream.range(0, table.places().size())
                        .mapToObj(place -> table.places().kept(place))
                        .anyMatch(Imported::isOfGeoNames);
        return new Imported(OpenData.of(isOfGeoNames ? withCredit(dataset) : dataset, table), report);
    }

    private static boolean isOfGeoNames(@Nullable Place place) {
        return place != null && place.references().stream().anyMatch(reference -> reference.startsWith(Place.GEONAMES));
    }

    private static Dataset withCredit(Dataset dataset) {
        Manifest manifest = dataset.manifest();
        List<String> credits = new ArrayList<>(manifest.credits());
        credits.add(GEONAMES_CREDIT);
        return new Dataset(
                new Manifest(
                        manifest.id(),
                        manifest.title(),
                        manifest.description(),
                        manifest.language(),
                        manifest.licence(),
                        credits,
                        manifest.coverageTime(),
                        manifest.coverageBounds(),
                        manifest.coverageNote()),
                dataset.events(),
                dataset.gazetteer(),
                dataset.sources(),
                dataset.texts(),
                dataset.problems());
    }
}
