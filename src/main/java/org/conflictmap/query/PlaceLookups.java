package org.conflictmap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conflictmap.gazetteer.Geodesic;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.query.Filter.Corner;
import org.conflictmap.query.Filter.Near;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.task.Parallel;

/** What is asked once for every place; see {@link Lookups}. */
final class PlaceLookups {
    private static final int LEAST_PER_THREAD = 100_000;
    private static final int CIRCLE_STEPS = 90;
    private static final double SPHERE_METERS = 6_371_009;
    private static final double LEAST_METERS_PER_DEGREE = 110_500;

    private PlaceLookups() {}

    private interface Question {
        /** Asks places, and writes the answers one entry later. */
        void ask(int from, int to, byte[] lookup);
    }

    private static byte[] all(PlaceTable places, Question question) {
        byte[] lookup = new byte[places.size() + 1];
        Parallel.ranges(places.size(), LEAST_PER_THREAD, (from, to) -> {
            question.ask(from, to, lookup);
            return to;
        });
        return lookup;
    }

    /** Places by a name that the data or a gazetteer gives them, or by a gazetteer's id. */
    static byte[] named(PlaceTable places, Set<String> names) {
        byte[] ofName = Lookups.texts(places.names(), names);
        return all(places, (from, to, lookup) -> {
            for (int place = from; place < to; place++) {
                Place kept = places.kept(place);
                boolean isNamed = kept == null
                        ? ofName[places.name(place) + 1] != 0
                        : names.contains(kept.id()) || names.contains(kept.displayName());
                lookup[place + 1] = (byte) (isNamed ? 1 : 0);
            }
        });
    }

    /** Points within an area whose sides are straight in Web Mercator. */
    static byte[] inside(PlaceTable places, List<Corner> corners) {
        double west = corners.stream().mapToDouble(Corner::lon).min().orElseThrow();
        double east = corners.stream().mapToDouble(Corner::lon).max().orElseThrow();
        double south = corners.stream().mapToDouble(Corner::lat).min().orElseThrow();
        double north = corners.stream().mapToDouble(Corner::lat).max().orElseThrow();
        boolean isBox = isBox(corners);
        double[] x = corners.stream().mapToDouble(Corner::lon).toArray();
        double[] y =
                corners.stream().mapToDouble(corner -> mercator(corner.lat())).toArray();
        return all(places, (from, to, lookup) -> {
            for (int place = from; place < to; place++) {
                double lon = places.lon(place);
                double lat = places.lat(place);
                if (lon >= west
                        && lon <= east
                        && lat >= south
                        && lat <= north
                        && places.precision(place).isPoint()
                        && (isBox || isInside(x, y, lon, mercator(lat)))) {
                    lookup[place + 1] = 1;
                }
            }
        });
    }

    private static boolean isBox(List<Corner> corners) {
        if (corners.size() != 4) {
            return false;
        }
        boolean isAligned = true;
        boolean beginsAlongParallel = corners.get(0).lat() == corners.get(1).lat();
        for (int at = 0; at < 4; at++) {
            Corner one = corners.get(at);
            Corner next = corners.get((at + 1) % 4);
            isAligned &= (at % 2 == 0) == beginsAlongParallel ? one.lat() == next.lat() : one.lon() == next.lon();
        }
        return isAligned;
    }

    private static double mercator(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.log((1 + sin) / (1 - sin));
    }

    /** Whether a ray to the east crosses the sides an odd number of times. */
    private static boolean isInside(double[] x, double[] y, double atX, double atY) {
        boolean inside = false;
        for (int at = 0, before = x.length - 1; at < x.length; before = at++) {
            if (y[at] > atY != y[before] > atY
                    && atX < (x[before] - x[at]) * (atY - y[at]) / (y[before] - y[at]) + x[at]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Points not farther away. */
    static byte[] near(PlaceTable places, Near near) {
        double latReach = near.meters() / LEAST_METERS_PER_DEGREE;
        return all(places, (from, to, lookup) -> {
            for (int place = from; place < to; place++) {
                double lat = places.lat(place);
                if (Math.abs(lat - near.lat()) <= latReach
                        && places.precision(place).isPoint()
                        && Geodesic.meters(near.lon(), near.lat(), places.lon(place), lat) <= near.meters()) {
                    lookup[place + 1] = 1;
                }
            }
        });
    }

    /** On a sphere, and then as much farther or nearer as the ellipsoid makes of it. */
    static List<Corner> circle(Near near) {
        List<Corner> circle = new ArrayList<>();
        for (int step = 0; step < CIRCLE_STEPS; step++) {
            double bearing = 2 * Math.PI * step / CIRCLE_STEPS;
            Corner about = onSphere(near, near.meters(), bearing);
            double meters = Geodesic.meters(near.lon(), near.lat(), about.lon(), about.lat());
            circle.add(onSphere(near, meters == 0 ? 0 : near.meters() * near.meters() / meters, bearing));
        }
        return circle;
    }

    private static Corner onSphere(Near from, double meters, double bearing) {
        double angle = Math.min(Math.PI, meters / SPHERE_METERS);
        double lat = Math.toRadians(from.lat());
        double sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
        double lon = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * sinLat);
        return new Corner(
                Math.max(-360, Math.min(360, from.lon() + Math.toDegrees(lon))),
                Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sinLat)))));
    }
}
