package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.EventType;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.WebMercator;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.PlaceTable;
import org.conflictmap.store.RowSet;

/**
 * Which events share a symbol. Events at the same coordinates always do; places whose symbols would overlap at the
 * camera's scale are joined to the busiest of them. The answer depends on the scale but not on where the camera is, so
 * groups stay together when the map is panned; and it is the same every time.
 *
 * <p>Cost: one pass over the rows shown, then nearly linear in the places. Pure functions.
 */
public final class SymbolGrouping {
    private static final EventType[] TYPES = EventType.values();

    /** Symbols may touch with this part of their radii before they are joined. */
    private static final double OVERLAP = 0.85;

    private SymbolGrouping() {}

    /**
     * The groups of all rows that stand on the map, areas first, then symbols with the largest first.
     *
     * @param certain rows certainly in the window of time
     * @param possible rows possibly in it; may or may not contain the certain ones
     * @param symbolScale 1 on a screen, more for presenting
     */
    public static List<SymbolGroup> of(
            EventTable table,
            RowSet certain,
            RowSet possible,
            Viewport viewport,
            SymbolScale scale,
            double symbolScale) {
        Buckets buckets = new Buckets(table, certain, possible);
        List<SymbolGroup> areas = new ArrayList<>();
        List<Site> sites = sites(table.places(), buckets, areas);
        sites.sort(Comparator.comparingInt((Site site) -> -site.count).thenComparingInt(site -> site.places.get(0)));
        List<SymbolGroup> groups = new ArrayList<>(areas);
        Grid grid = new Grid(2 * SymbolScale.LARGEST_PX * symbolScale * viewport.metersPerPixel());
        for (Site site : sites) {
            double radius = scale.radiusPx(site.count) * symbolScale;
            Site host = grid.hostOf(site, radius * viewport.metersPerPixel() * OVERLAP);
            if (host == null) {
                site.reach = radius * viewport.metersPerPixel() * OVERLAP;
                grid.add(site);
            } else {
                host.join(site);
            }
        }
        for (Site site : grid.hosts) {
            int[] rows = buckets.rows(site.places);
            groups.add(new SymbolGroup(
                    site.isCluster ? SymbolGroup.Kind.CLUSTER : SymbolGroup.Kind.PLACE,
                    site.places,
                    rows,
                    buckets.certain(site.places),
                    dominant(table, rows),
                    viewport.xToPx(site.x),
                    viewport.yToPx(site.y),
                    scale.radiusPx(rows.length) * symbolScale));
        }
        return groups;
    }

    private static List<Site> sites(PlaceTable places, Buckets buckets, List<SymbolGroup> areas) {
        Map<Long, Site> sites = new HashMap<>();
        List<Site> ordered = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            int count = buckets.count(place);
            if (count == 0) {
                continue;
            }
            if (places.precision(place).isArea()) {
                int[] rows = buckets.rows(List.of(place));
                areas.add(new SymbolGroup(
                        SymbolGroup.Kind.AREA,
                        List.of(place),
                        rows,
                        buckets.certain(List.of(place)),
                        dominant(buckets.table, rows),
                        Double.NaN,
                        Double.NaN,
                        0));
            } else if (places.precision(place).isPoint() && !Double.isNaN(places.lon(place))) {
                double x = WebMercator.x(places.lon(place));
                double y = WebMercator.y(places.lat(place));
                long key = Math.round(x * 10) * 1_000_000_007L + Math.round(y * 10);
                Site known = sites.get(key);
                if (known == null) {
                    Site site = new Site(x, y, place, count);
                    sites.put(key, site);
                    ordered.add(site);
                } else {
                    known.places.add(place);
                    known.count += count;
                }
            }
        }
        return ordered;
    }

    /** The most frequent type of the rows; ties go to the first by {@link #severity}. */
    static EventType dominant(EventTable table, int[] rows) {
        int[] counts = new int[TYPES.length];
        for (int row : rows) {
            counts[table.type(row).ordinal()]++;
        }
        EventType dominant = TYPES[0];
        for (EventType type : TYPES) {
            int difference = counts[type.ordinal()] - counts[dominant.ordinal()];
            if (difference > 0 || difference == 0 && severity(type) < severity(dominant)) {
                dominant = type;
            }
        }
        return dominant;
    }

    private static int severity(EventType type) {
        return switch (type) {
            case BATTLES, STATE_BASED -> 0;
            case NON_STATE -> 1;
            case EXPLOSIONS_REMOTE_VIOLENCE -> 2;
            case VIOLENCE_AGAINST_CIVILIANS, ONE_SIDED -> 3;
            case RIOTS -> 4;
            case PROTESTS -> 5;
            case STRATEGIC_DEVELOPMENTS -> 6;
            case DIPLOMACY_STATEMENTS -> 7;
            case OTHER -> 8;
        };
    }

    /** A point of the plane with the places that stand on it, and later those that join it. */
    private static final class Site {
        final double x;
        final double y;
        final List<Integer> places = new ArrayList<>();
        int count;
        boolean isCluster;
        double reach;

        Site(double x, double y, int place, int count) {
            this.x = x;
            this.y = y;
            this.places.add(place);
            this.count = count;
        }

        void join(Site other) {
            places.addAll(other.places);
            isCluster = true;
        }
    }

    /** The rows shown, by place. */
    private static final class Buckets {
        final EventTable table;
        private final int[] starts;
        private final int[] sorted;
        private final int[] certainCounts;

        Buckets(EventTable table, RowSet certain, RowSet possible) {
            this.table = table;
            int size = table.places().size();
            certainCounts = new int[size];
            starts = new int[size + 1];
            int last = Math.max(lastRow(certain, table), lastRow(possible, table));
            for (int row = 0; row <= last; row++) {
                int place = table.place(row);
                if (place != EventTable.NO_PLACE && (certain.contains(row) || possible.contains(row))) {
                    starts[place + 1]++;
                    certainCounts[place] += certain.contains(row) ? 1 : 0;
                }
            }
            for (int place = 0; place < size; place++) {
                starts[place + 1] += starts[place];
            }
            sorted = new int[starts[size]];
            int[] next = starts.clone();
            for (int row = 0; row <= last; row++) {
                int place = table.place(row);
                if (place != EventTable.NO_PLACE && (certain.contains(row) || possible.contains(row))) {
                    sorted[next[place]++] = row;
                }
            }
        }

        private static int lastRow(RowSet rows, EventTable table) {
            return rows.count() == 0 ? -1 : table.size() - 1;
        }

        int count(int place) {
            return starts[place + 1] - starts[place];
        }

        int certain(List<Integer> places) {
            return places.stream().mapToInt(place -> certainCounts[place]).sum();
        }

        int[] rows(List<Integer> places) {
            int[] rows = places.stream()
                    .flatMapToInt(place -> Arrays.stream(sorted, starts[place], starts[place + 1]))
                    .toArray();
            Arrays.sort(rows);
            return rows;
        }
    }

    /** Finds the host that a site overlaps, by cells wider than two symbols. */
    private static final class Grid {
        final List<Site> hosts = new ArrayList<>();
        private final Map<Long, List<Site>> cells = new HashMap<>();
        private final double cellMeters;

        Grid(double cellMeters) {
            this.cellMeters = cellMeters;
        }

        void add(Site site) {
            hosts.add(site);
            cells.computeIfAbsent(key(column(site.x), column(site.y)), key -> new ArrayList<>())
                    .add(site);
        }

        @org.jspecify.annotations.Nullable
        Site hostOf(Site site, double reach) {
            Site nearest = null;
            double nearestMeters = Double.MAX_VALUE;
            for (long column = column(site.x) - 1; column <= column(site.x) + 1; column++) {
                for (long row = column(site.y) - 1; row <= column(site.y) + 1; row++) {
                    for (Site host : cells.getOrDefault(key(column, row), List.of())) {
                        double meters = Math.hypot(host.x - site.x, host.y - site.y);
                        if (meters < host.reach + reach && meters < nearestMeters) {
                            nearest = host;
                            nearestMeters = meters;
                        }
                    }
                }
            }
            return nearest;
        }

        private long column(double coordinate) {
            return (long) Math.floor(coordinate / cellMeters);
        }

        private static long key(long column, long row) {
            return column * 0x1_0000_0000L + row;
        }
    }
}
