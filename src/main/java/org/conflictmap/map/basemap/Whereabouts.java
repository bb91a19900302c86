package org.conflictmap.map.basemap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conflictmap.map.WebMercator;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.jspecify.annotations.Nullable;

/**
 * Names the country and the governorate at a point of the map, asked of the basemap's areas as GeoTools features. Where a
 * border is nearer than its lines are exact, all that it can be are named. Safe from any thread; the first question reads
 * two files and loads GeoTools, which takes a second, those after it some milliseconds.
 */
public final class Whereabouts {
    /** How far borders may be off. */
    private static final double BORDER_METRES = 3_000;

    private final Basemap basemap;
    private @Nullable SimpleFeatureCollection countries;
    private @Nullable SimpleFeatureCollection governorates;

    public Whereabouts(Basemap basemap) {
        this.basemap = basemap;
    }

    /**
     * What is at a point.
     *
     * @param governorates first-order divisions, the one that the point lies in first; none where the basemap has none
     * @param countries the one that the point lies in first; none far out at sea
     */
    public record Here(List<String> governorates, List<String> countries) {
        public Here {
            governorates = List.copyOf(governorates);
            countries = List.copyOf(countries);
        }

        /** Whether a border is too near to tell on which side of it the point is. */
        public boolean isNearBorder() {
            return governorates.size() > 1 || countries.size() > 1;
        }
    }

    /** @throws IOException if the basemap cannot be read */
    public synchronized Here at(double lon, double lat) throws IOException {
        SimpleFeatureCollection states = countries;
        SimpleFeatureCollection divisions = governorates;
        if (states == null || divisions == null) {
            states = BasemapFeatures.of(basemap.part(Basemap.Part.COUNTRIES).layer(Basemap.COUNTRIES));
            divisions =
                    BasemapFeatures.of(basemap.part(Basemap.Part.GOVERNORATES).layer(Basemap.GOVERNORATES));
            countries = states;
            governorates = divisions;
        }
        return new Here(names(divisions, lon, lat), names(states, lon, lat));
    }

    private static List<String> names(SimpleFeatureCollection areas, double lon, double lat) {
        double x = WebMercator.x(lon);
        double y = WebMercator.y(lat);
        double reach = BORDER_METRES / Math.cos(Math.toRadians(lat));
        String box = "BBOX(%s, %.1f, %.1f, %.1f, %.1f)";
        String at = "(%s, POINT(%.1f %.1f)";
        String geometry = BasemapFeatures.GEOMETRY;
        String near = String.format(Locale.ROOT, box, geometry, x - reach, y - reach, x + reach, y + reach);
        String point = String.format(Locale.ROOT, at, geometry, x, y);
        String distance = String.format(Locale.ROOT, ", %.1f, meters)", reach);
        SimpleFeatureCollection around = areas.subCollection(filter(near + " AND DWITHIN" + point + distance));
        List<String> names = new ArrayList<>(namesOf(around.subCollection(filter("CONTAINS" + point + ")"))));
        namesOf(around).stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    private static Filter filter(String ecql) {
        try {
            return ECQL.toFilter(ecql);
        } catch (CQLException e) {
            throw new IllegalStateException("GeoTools does not read " + ecql, e);
        }
    }

    private static List<String> namesOf(SimpleFeatureCollection areas) {
        List<String> names = new ArrayList<>();
        try (SimpleFeatureIterator features = areas.features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                names.add(String.valueOf(feature.getAttribute(BasemapFeatures.NAME)));
            }
        }
        return names;
    }
}
