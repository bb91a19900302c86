package org.conflictmap.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.map.Extent;
import org.conflictmap.map.WebMercator;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapLayer;
import org.conflictmap.map.basemap.BasemapLayerBuilder;
import org.conflictmap.map.basemap.FeatureClass;
import org.conflictmap.map.basemap.LayerKind;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Populated places for labels. Which ones, and how important they are, comes from Natural Earth; where they are and how
 * they are called comes from GeoNames where it has them, as Natural Earth's points lie up to some kilometres off.
 */
@NullMarked
final class Places {
    /** Outside the region, places of a lesser rank than this are left out. */
    private static final int WORLD_RANK = 4;

    /** How far apart the two sources may put a place of the same name; in degrees. */
    private static final double SAME_PLACE_DEGREES = 0.25;

    private final GeoNames geoNames;
    private final Map<String, String> arabic;
    private final Set<String> added = new HashSet<>();

    /** @param arabic preferred names by GeoNames' id */
    Places(GeoNames geoNames, Map<String, String> arabic) {
        this.geoNames = geoNames;
        this.arabic = arabic;
    }

    BasemapLayer layer(List<SourceFeature> source, Envelope region) {
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.PLACES, LayerKind.POINT, Extent.WORLD);
        for (SourceFeature place : source) {
            int rank = place.number("scalerank", 10);
            Coordinate at = place.geometry().getCoordinate();
            String kind = place.text("featurecla");
            if ((rank <= WORLD_RANK || region.contains(at))
                    && !kind.startsWith("Scientific")
                    && !kind.startsWith("Hist")) {
                add(place, at, rank, layer);
            }
        }
        return layer.build();
    }

    private void add(SourceFeature place, Coordinate at, int rank, BasemapLayerBuilder layer) {
        Optional<GeoNames.Town> found = geoNames.byId(Integer.toString(place.number("geonameid", -1)))
                .filter(town -> Math.hypot(town.lon() - at.x, town.lat() - at.y) < SAME_PLACE_DEGREES)
                .or(() -> geoNames.byName(place.text("nameascii"), at.x, at.y, SAME_PLACE_DEGREES));
        String id = found.map(GeoNames.Town::id).orElse("");
        if (!id.isEmpty() && !added.add(id)) {
            return;
        }
        String name = found.map(Places::plainName).orElse(place.text("nameascii"));
        layer.begin(
                name,
                found.map(this::arabicName).orElse(""),
                featureClass(place, found),
                id,
                Math.min(rank, rank(found)));
        double lon = found.map(GeoNames.Town::lon).orElse(at.x);
        double lat = found.map(GeoNames.Town::lat).orElse(at.y);
        layer.addPart(new double[] {WebMercator.x(lon), WebMercator.y(lat)});
        layer.end();
    }

    /** The rank that a town's population gives it; Natural Earth ranks some large cities low. */
    private static int rank(Optional<GeoNames.Town> town) {
        long people = town.map(GeoNames.Town::population).orElse(0L);
        if (people >= 1_000_000) {
            return 4;
        }
        if (people >= 300_000) {
            return 6;
        }
        return people >= 100_000 ? 7 : Integer.MAX_VALUE;
    }

    /** The name, without the dots and bars of a scientific transliteration. */
    private static String plainName(GeoNames.Town town) {
        boolean scholarly = GazetteerConverter.ARABIC_NAMED.contains(town.country())
                || town.name().chars().anyMatch(c -> c >= 0x1E00 && c <= 0x1EFF || "āīūōĀĪŪŌ‘’ʼ".indexOf(c) >= 0);
        return scholarly ? town.asciiName().replace('`', '\'') : town.name();
    }

    /**
     * The preferred Arabic name, with the article where the town is also known with it. The catalogue has Latin
     * transliterations too, which are no Arabic names.
     */
    private String arabicName(GeoNames.Town town) {
        String preferred = arabic.getOrDefault(town.id(), "");
        if (preferred.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
            String withArticle = "ال" + preferred;
            return town.names().contains(withArticle) ? withArticle : preferred;
        }
        return GazetteerConverter.ARABIC_NAMED.contains(town.country())
                ? ArabicNames.nearest(town.asciiName(), town.names()).orElse("")
                : "";
    }

    private static FeatureClass featureClass(SourceFeature place, Optional<GeoNames.Town> town) {
        String kind = place.text("featurecla");
        if (kind.equals("Admin-0 capital")) {
            return FeatureClass.CAPITAL;
        }
        boolean seat = town.map(t -> t.featureCode().equals("PPLA")).orElse(kind.equals("Admin-1 capital"));
        return seat ? FeatureClass.ADMIN_1_CAPITAL : FeatureClass.POPULATED_PLACE;
    }
}
