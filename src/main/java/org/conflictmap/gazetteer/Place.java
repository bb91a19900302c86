package org.conflictmap.gazetteer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that texts name: a town, a base, a province, a country. Coordinates are WGS 84 degrees.
 *
 * @param id unique within its gazetteer, "kweyris-air-base"; {@code geonames-170063} for rows of a GeoNames table
 * @param position null for an area or a place whose position is not known
 * @param featureCode GeoNames feature code, PPL, AIRB, ADM1, PCLI, ...; AREA for a region that nobody administers
 * @param extent what the coordinates stand for
 * @param verification whether the coordinates were checked against a second source
 * @param coordinateSource where the coordinates come from; empty if there are none
 * @param parentId the place that it lies in, or null
 * @param country ISO 3166-1 alpha-2; empty if none
 * @param bounds the rectangle of an area, or null
 * @param areaKey key of its polygon in the basemap, such as {@code SY.09} or {@code SY}; null if it has none
 * @param population 0 if not known
 * @param names preferred names first
 * @param references other gazetteers' ids of it, "GeoNames 170063", "Wikidata Q41183", "ISO 3166-2 SY-HL"
 * @param note what a reader should know; empty if nothing
 */
public record Place(
        String id,
        @Nullable Position position,
        String featureCode,
        Extent extent,
        Verification verification,
        String coordinateSource,
        @Nullable String parentId,
        String country,
        @Nullable Bounds bounds,
        @Nullable String areaKey,
        long population,
        List<PlaceName> names,
        List<String> references,
        String note) {
    /** How a reference to GeoNames begins; its number follows. */
    public static final String GEONAMES = "GeoNames ";

    /** Degrees of WGS 84: longitude -180..180 east, latitude -90..90 north. */
    public record Position(double lon, double lat) {}

    /** Degrees of WGS 84; never across the 180th meridian. */
    public record Bounds(double west, double south, double east, double north) {}

    /** What the coordinates of a place stand for. */
    public enum Extent {
        /** The place itself. */
        EXACT,
        /** About there. */
        APPROXIMATE,
        /** It is an area: its coordinates, if any, only say where its name goes. */
        AREA
    }

    /** Whether a fact was checked against a second source. */
    public enum Verification {
        VERIFIED,
        NOT_VERIFIED,
        /** Nobody said: it stands as the data gives it. */
        NOT_STATED
    }

    public Place {
        names = List.copyOf(names);
        references = List.copyOf(references);
    }

    /** The same place, with a parent. */
    Place withParent(String newParentId) {
        return new Place(
                id,
                position,
                featureCode,
                extent,
                verification,
                coordinateSource,
                newParentId,
                country,
                bounds,
                areaKey,
                population,
                names,
                references,
                note);
    }

    /** The same place, with the key of its polygon in the basemap. */
    public Place withAreaKey(String newAreaKey) {
        return new Place(
                id,
                position,
                featureCode,
                extent,
                verification,
                coordinateSource,
                parentId,
                country,
                bounds,
                newAreaKey,
                population,
                names,
                references,
                note);
    }

    /** The name to show in a language: its preferred one, else any of that language. */
    public Optional<PlaceName> name(String language) {
        Optional<PlaceName> preferred = names.stream()
                .filter(name -> name.language().equals(language) && name.kind() == PlaceName.Kind.PREFERRED)
                .findFirst();
        return preferred.isPresent()
                ? preferred
                : names.stream()
                        .filter(name -> name.language().equals(language))
                        .findFirst();
    }

    /** The English name if there is one, else the first name, else the id. */
    public String displayName() {
        return name("en")
                .or(() -> names.stream().findFirst())
                .map(PlaceName::text)
                .orElse(id);
    }
}
