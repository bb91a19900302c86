package org.conflictmap.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.map.WebMercator;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapLayer;
import org.conflictmap.map.basemap.FeatureClass;
import org.jspecify.annotations.Nullable;

/**
 * The populated places of the basemap and of a gazetteer as one list, each once, the most important first. A place that
 * both know has the basemap's importance and the gazetteer's names. Immutable.
 */
public final class NamedPoints {
    private static final double SAME_PLACE_METERS = 25_000;
    private static final String GEONAMES = "GeoNames ";

    /** From which scale the basemap's ranks 0, 1, ... are named, in metres on a pixel. */
    private static final double[] COARSEST_OF_RANK = {
        16_000, 10_000, 7_000, 5_000, 3_200, 2_400, 1_900, 1_500, 1_100, 800, 700, 600, 500
    };

    private final List<NamedPoint> points;

    private NamedPoints(List<NamedPoint> points) {
        this.points = points;
    }

    /** Joins the two. Linear in the places. */
    public static NamedPoints of(@Nullable BasemapLayer basemapPlaces, List<Place> gazetteerPlaces) {
        List<NamedPoint> points = new ArrayList<>();
        Map<String, Place> byGeoNamesId = byGeoNamesId(gazetteerPlaces);
        Set<Place> used = new HashSet<>();
        Map<String, List<NamedPoint>> byName = new HashMap<>();
        if (basemapPlaces != null) {
            for (BasemapFeature feature : basemapPlaces.features()) {
                Place same = byGeoNamesId.get(feature.code());
                if (same != null) {
                    used.add(same);
                }
                NamedPoint point = ofBasemap(feature, same);
                points.add(point);
                byName.computeIfAbsent(point.name(), name -> new ArrayList<>()).add(point);
            }
        }
        for (Place place : gazetteerPlaces) {
            if (place.position() != null
                    && place.featureCode().startsWith("PPL")
                    && !used.contains(place)
                    && byGeoNamesId.getOrDefault(geoNamesId(place), place) == place) {
                NamedPoint point = ofGazetteer(place, place.position());
                List<NamedPoint> namesakes = byName.computeIfAbsent(point.name(), name -> new ArrayList<>());
                if (namesakes.stream().noneMatch(other -> isNear(point, other))) {
                    namesakes.add(point);
                    points.add(point);
                }
            }
        }
        points.sort(Comparator.comparingDouble((NamedPoint point) -> -point.weight())
                .thenComparing(NamedPoint::name)
                .thenComparingDouble(NamedPoint::x));
        return new NamedPoints(List.copyOf(points));
    }

    /** All of them, the most important first. */
    public List<NamedPoint> points() {
        return points;
    }

    private static Map<String, Place> byGeoNamesId(List<Place> places) {
        Map<String, Place> byId = new HashMap<>();
        for (Place place : places) {
            String id = geoNamesId(place);
            if (!id.isEmpty()) {
                byId.putIfAbsent(id, place);
            }
        }
        return byId;
    }

    private static String geoNamesId(Place place) {
        return place.references().stream()
                .filter(reference -> reference.startsWith(GEONAMES))
                .map(reference -> reference.substring(GEONAMES.length()))
                .findFirst()
                .orElse("");
    }

    private static NamedPoint ofBasemap(BasemapFeature feature, @Nullable Place same) {
        int rank = Math.min(feature.scaleRank(), COARSEST_OF_RANK.length - 1);
        String nameAr = feature.nameAr();
        if (nameAr.isEmpty() && same != null) {
            nameAr = arabicName(same);
        }
        boolean isCapital = feature.featureClass() == FeatureClass.CAPITAL;
        LabelStyle style = rank <= 2 || isCapital && rank <= 4
                ? LabelStyle.METROPOLIS
                : rank <= 6 ? LabelStyle.CITY : LabelStyle.TOWN;
        double population = same == null ? 0 : same.population();
        return new NamedPoint(
                feature.name(),
                nameAr,
                feature.extent().minX(),
                feature.extent().minY(),
                COARSEST_OF_RANK[rank] * (isCapital ? 1.6 : 1),
                1_000 - rank * 50 + (isCapital ? 120 : 0) + Math.log10(population + 10),
                style);
    }

    private static NamedPoint ofGazetteer(Place place, Place.Position position) {
        double people = place.population();
        boolean isSeat = place.featureCode().equals("PPLA");
        double coarsest = 40;
        double[][] steps = {
            {1e6, 2400}, {5e5, 1700}, {2e5, 1100}, {1e5, 800}, {5e4, 480}, {2e4, 300}, {5e3, 150}, {1e3, 80}
        };
        for (double[] step : steps) {
            if (people >= step[0]) {
                coarsest = step[1];
                break;
            }
        }
        if (isSeat) {
            coarsest = Math.max(coarsest, 900);
        } else if (place.featureCode().equals("PPLA2")) {
            coarsest = Math.max(coarsest, 300);
        }
        LabelStyle style = people >= 1e6
                ? LabelStyle.METROPOLIS
                : people >= 2e5 || isSeat ? LabelStyle.CITY : people >= 5e3 ? LabelStyle.TOWN : LabelStyle.VILLAGE;
        return new NamedPoint(
                place.displayName(),
                arabicName(place),
                WebMercator.x(position.lon()),
                WebMercator.y(position.lat()),
                coarsest,
                Math.log10(people + 1) * 80 + (isSeat ? 60 : 0),
                style);
    }

    /** The name of a place in Arabic letters, a preferred one if there is one; empty if there is none. */
    public static String arabicName(Place place) {
        return place.names().stream()
                .filter(PlaceName::isArabic)
                .min(Comparator.comparing(PlaceName::kind))
                .map(PlaceName::text)
                .orElse("");
    }

    private static boolean isNear(NamedPoint point, NamedPoint other) {
        return Math.hypot(point.x() - other.x(), point.y() - other.y()) < SAME_PLACE_METERS;
    }
}
