package org.conflictmap.store;

import java.util.Arrays;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.task.Parallel;

/**
 * The columns of distinct places, growing: 37 bytes a place. For one thread; what is there once may be read by all, since
 * it is never changed.
 */
final class PlaceColumns {
    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

    /** A quarter more room each time: at a million places, each of its own, half as much again would be 10 MB in vain. */
    private static final int GROWTH = 4;

    double[] lon = new double[16];
    double[] lat = new double[16];
    int[] name = new int[16];
    int[] area = new int[16];
    int[] country = new int[16];
    int[] areaKey = new int[16];
    /** What else is known of it: n is the gazetteer's n-th record, -n the n-th outline, both counted from 1; 0 is neither. */
    int[] record = new int[16];

    byte[] precision = new byte[16];
    int size;

    /** A place as it is looked for. */
    record Key(
            double lon,
            double lat,
            int name,
            int area,
            int country,
            int areaKey,
            int record,
            PlacePrecision precision) {
        int hash() {
            long hash = Double.doubleToRawLongBits(lon) * 31 + Double.doubleToRawLongBits(lat);
            hash = hash * 31 + name;
            hash = hash * 31 + area;
            hash = hash * 31 + country;
            hash = hash * 31 + areaKey;
            hash = hash * 31 + record;
            hash = hash * 31 + precision.ordinal();
            hash *= 0x9E3779B97F4A7C15L;
            return (int) (hash >>> 32);
        }
    }

    Key key(int index) {
        return new Key(
                lon[index],
                lat[index],
                name[index],
                area[index],
                country[index],
                areaKey[index],
                record[index],
                precision(index));
    }

    PlacePrecision precision(int index) {
        return PRECISIONS[precision[index]];
    }

    boolean isAt(int index, Key key) {
        return name[index] == key.name
                && Double.doubleToRawLongBits(lon[index]) == Double.doubleToRawLongBits(key.lon)
                && Double.doubleToRawLongBits(lat[index]) == Double.doubleToRawLongBits(key.lat)
                && area[index] == key.area
                && country[index] == key.country
                && areaKey[index] == key.areaKey
                && record[index] == key.record
                && precision[index] == key.precision.ordinal();
    }

    void add(Key key) {
        if (size == lon.length) {
            resize((int) Math.min(Integer.MAX_VALUE - 8, size + (long) Math.max(16, size / GROWTH)));
        }
        lon[size] = key.lon;
        lat[size] = key.lat;
        name[size] = key.name;
        area[size] = key.area;
        country[size] = key.country;
        areaKey[size] = key.areaKey;
        record[size] = key.record;
        precision[size] = (byte) key.precision.ordinal();
        size++;
    }

    /**
     * What the codes of a place become when it is added to other places.
     *
     * @param kept what number the gazetteer's records have there, from 1
     * @param drawn what number the outlines have there, from 1
     */
    record Codes(int[] names, int[] kept, int[] drawn) {
        int record(int record) {
            if (record == 0) {
                return 0;
            }
            return record > 0 ? kept[record - 1] : -drawn[-record - 1];
        }
    }

    /** A place as it is looked for where it has other codes. */
    Key key(int index, Codes codes) {
        return new Key(
                lon[index],
                lat[index],
                codes.names[name[index]],
                codes.names[area[index]],
                codes.names[country[index]],
                codes.names[areaKey[index]],
                codes.record(record[index]),
                precision(index));
    }

    /** Adds those of others that have no index, which is less than 0, and gives them one. */
    void addNew(PlaceColumns others, Codes codes, int[] indexes, Runnable checkpoint) {
        int[] added = new int[indexes.length];
        int count = 0;
        for (int index = 0; index < indexes.length; index++) {
            if (indexes[index] < 0) {
                indexes[index] = size + count;
                added[count++] = index;
            }
        }
        if (count > 0) {
            addAll(others, codes, Arrays.copyOf(added, count), checkpoint);
        }
    }

    private void addAll(PlaceColumns others, Codes codes, int[] added, Runnable checkpoint) {
        Parallel.both(
                () -> {
                    lon = with(lon, others.lon, added, checkpoint);
                    lat = with(lat, others.lat, added, checkpoint);
                    precision = Arrays.copyOf(precision, size + added.length);
                    for (int at = 0; at < added.length; at++) {
                        precision[size + at] = others.precision[added[at]];
                    }
                    return added;
                },
                () -> {
                    name = with(name, others.name, codes.names, added, checkpoint);
                    area = with(area, others.area, codes.names, added, checkpoint);
                    country = with(country, others.country, codes.names, added, checkpoint);
                    areaKey = with(areaKey, others.areaKey, codes.names, added, checkpoint);
                    record = Arrays.copyOf(record, size + added.length);
                    for (int at = 0; at < added.length; at++) {
                        record[size + at] = codes.record(others.record[added[at]]);
                    }
                    return added;
                });
        size += added.length;
    }

    private double[] with(double[] column, double[] others, int[] added, Runnable checkpoint) {
        checkpoint.run();
        double[] all = Arrays.copyOf(column, size + added.length);
        for (int at = 0; at < added.length; at++) {
            all[size + at] = others[added[at]];
        }
        return all;
    }

    private int[] with(int[] column, int[] others, int[] codes, int[] added, Runnable checkpoint) {
        checkpoint.run();
        int[] all = Arrays.copyOf(column, size + added.length);
        for (int at = 0; at < added.length; at++) {
            all[size + at] = codes[others[added[at]]];
        }
        return all;
    }

    private void resize(int capacity) {
        lon = Arrays.copyOf(lon, capacity);
        lat = Arrays.copyOf(lat, capacity);
        name = Arrays.copyOf(name, capacity);
        area = Arrays.copyOf(area, capacity);
        country = Arrays.copyOf(country, capacity);
        areaKey = Arrays.copyOf(areaKey, capacity);
        record = Arrays.copyOf(record, capacity);
        precision = Arrays.copyOf(precision, capacity);
    }

    /** Gives up what room is too much, if it is an eighth. */
    void trim() {
        if (lon.length - size > lon.length / 8) {
            resize(size);
        }
    }

    /** The places as they are now, in the same memory. */
    PlaceColumns view() {
        PlaceColumns view = new PlaceColumns();
        view.lon = lon;
        view.lat = lat;
        view.name = name;
        view.area = area;
        view.country = country;
        view.areaKey = areaKey;
        view.record = record;
        view.precision = precision;
        view.size = size;
        return view;
    }
}
