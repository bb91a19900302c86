package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.mass.LongIndex;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.map.mass.TablePoints;
import org.conflictmap.map.mass.WorldUnits;

/**
 * Which places share a symbol at a scale of the map, if all events of the table are shown: those at the same coordinates,
 * and those whose symbols would overlap, which join the one with the largest symbol. It depends on neither what is
 * filtered nor where the camera is, so that symbols stay together while time moves and the map is panned.
 *
 * <p>Immutable; safe for all threads. Cost: nearly linear in the places, some tens of milliseconds for 100,000.
 */
public final class SymbolClusters {
    /** Symbols may touch with this part of their radii before they are joined. */
    private static final double OVERLAP = 0.85;

    private final TablePoints points;
    private final SymbolScale scale;
    private final double unitsPerPixel;
    private final double symbolScale;
    /** Where the places of each cluster begin in {@link #members}; the one with the largest symbol comes first. */
    private final int[] starts;

    private final int[] members;

    /** Places at the same coordinates, in the order of their first places. */
    private static final class Sites {
        final int[] first;
        final int[] sum;
        final int[] next;
        int size;

        Sites(TablePoints points, SymbolScale scale) {
            int places = points.table().places().size();
            first = new int[places];
            sum = new int[places];
            next = new int[places];
            Arrays.fill(next, -1);
            int[] last = new int[places];
            LongIndex known = new LongIndex(places);
            for (int place = 0; place < places; place++) {
                int amount = scale.total(place);
                if (!points.isPoint(place) || points.total(place) == 0) {
                    continue;
                }
                long key = (long) points.x(place) << 32 | points.y(place) & 0xFFFFFFFFL;
                int site = known.get(key);
                if (site == LongIndex.ABSENT) {
                    known.put(key, size);
                    first[size] = place;
                    sum[size] = amount;
                    last[size++] = place;
                } else {
                    next[last[site]] = place;
                    last[site] = place;
                    sum[site] += amount;
                }
            }
        }

        /** Those with the largest symbols first. */
        int[] ordered() {
            long[] keys = new long[size];
            for (int site = 0; site < size; site++) {
                keys[site] = (long) (Integer.MAX_VALUE - sum[site]) << 32 | site;
            }
            Arrays.sort(keys);
            return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
        }
    }

    /** @param symbolScale 1 on a screen, more for presenting */
    public SymbolClusters(TablePoints points, SymbolScale scale, double metersPerPixel, double symbolScale) {
        this.points = points;
        this.scale = scale;
        this.symbolScale = symbolScale;
        unitsPerPixel = metersPerPixel / WorldUnits.meters(1);
        Sites sites = new Sites(points, scale);
        int[] ordered = sites.ordered();
        Hosts hosts = new Hosts(points, 2 * SymbolScale.LARGEST_PX * symbolScale * unitsPerPixel, ordered.length);
        int[] sizes = new int[ordered.length + 1];
        int[] hostOf = new int[sites.size];
        for (int site : ordered) {
            double reach = scale.radiusPx(sites.sum[site]) * symbolScale * unitsPerPixel * OVERLAP;
            int host = hosts.hostOf(sites.first[site], reach);
            if (host < 0) {
                host = hosts.add(sites.first[site], reach);
            }
            hostOf[site] = host;
            for (int place = sites.first[site]; place >= 0; place = sites.next[place]) {
                sizes[host + 1]++;
            }
        }
        starts = Arrays.copyOf(sizes, hosts.size + 1);
        for (int host = 0; host < hosts.size; host++) {
            starts[host + 1] += starts[host];
        }
        members = new int[starts[hosts.size]];
        int[] at = starts.clone();
        for (int site : ordered) {
            for (int place = sites.first[site]; place >= 0; place = sites.next[place]) {
                members[at[hostOf[site]]++] = place;
            }
        }
    }

    /** Whether it is for this scale of the map and of the symbols. */
    public boolean isFor(TablePoints other, SymbolScale otherScale, double metersPerPixel, double otherSymbolScale) {
        return points == other
                && scale == otherScale
                && unitsPerPixel == metersPerPixel / WorldUnits.meters(1)
                && symbolScale == otherSymbolScale;
    }

    /**
     * The symbols of what is shown, the largest first; each on the coordinates of its place with the largest symbol now.
     *
     * @param counts by place, with types
     * @param nearPx those that are farther than this beside the picture are left out
     */
    public List<SymbolGroup> groups(RowCounts counts, ShownRows shown, Viewport viewport, double nearPx) {
        List<SymbolGroup> groups = new ArrayList<>();
        EventColors.Sum sums = shown.colors().sum();
        for (int cluster = 0; cluster + 1 < starts.length; cluster++) {
            SymbolGroup group = group(cluster, counts, shown, viewport, nearPx, sums);
            if (group != null) {
                groups.add(group);
            }
        }
        long[] order = new long[groups.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) -(groups.get(i).radiusPx() * 65536) << 32 | i;
        }
        Arrays.sort(order);
        return Arrays.stream(order).mapToObj(key -> groups.get((int) key)).toList();
    }

    @org.jspecify.annotations.Nullable
    private SymbolGroup group(
            int cluster, RowCounts counts, ShownRows shown, Viewport viewport, double nearPx, EventColors.Sum sums) {
        int first = starts[cluster];
        int end = starts[cluster + 1];
        int anchor = -1;
        int most = -1;
        int present = 0;
        int sum = 0;
        int certain = 0;
        int amount = 0;
        sums.clear();
        for (int i = first; i < end; i++) {
            int place = members[i];
            int count = counts.count(place);
            if (count > 0) {
                int own = scale.amount(counts, place);
                if (own > most) {
                    most = own;
                    anchor = place;
                }
                present++;
                sum += count;
                certain += counts.certain(place);
                amount += own;
                sums.add(counts, place);
            }
        }
        if (anchor < 0) {
            return null;
        }
        double x = viewport.xToPx(WorldUnits.meters(points.x(anchor)));
        double y = viewport.yToPx(-WorldUnits.meters(points.y(anchor)));
        if (x < -nearPx || y < -nearPx || x > viewport.widthPx() + nearPx || y > viewport.heightPx() + nearPx) {
            return null;
        }
        int[] places = new int[present];
        places[0] = anchor;
        boolean isCluster = false;
        for (int i = first, at = 1; i < end; i++) {
            int place = members[i];
            if (place != anchor && counts.count(place) > 0) {
                places[at++] = place;
                isCluster |= points.x(place) != points.x(anchor) || points.y(place) != points.y(anchor);
            }
        }
        return new SymbolGroup(
                isCluster ? SymbolGroup.Kind.CLUSTER : SymbolGroup.Kind.PLACE,
                places,
                shown,
                sum,
                certain,
                sums.mark(anchor),
                sums.isMixed(),
                x,
                y,
                scale.radiusPx(amount) * symbolScale);
    }

    /** The sites that others join, by cells wider than two symbols. */
    private static final class Hosts {
        private final TablePoints points;
        private final double cellUnits;
        private final LongIndex heads;
        private final int[] place;
        private final int[] next;
        private final double[] reach;
        int size;

        Hosts(TablePoints points, double cellUnits, int most) {
            this.points = points;
            this.cellUnits = cellUnits;
            heads = new LongIndex(Math.min(most, 1 << 16));
            place = new int[most];
            next = new int[most];
            reach = new double[most];
        }

        int add(int newPlace, double newReach) {
            long key = key(column(points.x(newPlace)), column(points.y(newPlace)));
            place[size] = newPlace;
            reach[size] = newReach;
            next[size] = heads.get(key);
            heads.put(key, size);
            return size++;
        }

        int hostOf(int site, double siteReach) {
            int nearest = -1;
            double nearestUnits = Double.MAX_VALUE;
            long middle = column(points.x(site));
            long line = column(points.y(site));
            for (long column = middle - 1; column <= middle + 1; column++) {
                for (long row = line - 1; row <= line + 1; row++) {
                    for (int host = heads.get(key(column, row)); host >= 0; host = next[host]) {
                        double dx = (double) points.x(place[host]) - points.x(site);
                        double dy = (double) points.y(place[host]) - points.y(site);
                        double units = Math.sqrt(dx * dx + dy * dy);
                        if (units < reach[host] + siteReach && units < nearestUnits) {
                            nearest = host;
                            nearestUnits = units;
                        }
                    }
                }
            }
            return nearest;
        }

        private long column(int coordinate) {
            return (long) Math.floor(coordinate / cellUnits);
        }

        private static long key(long column, long row) {
            return column * 0x1_0000_0000L + row;
        }
    }
}
