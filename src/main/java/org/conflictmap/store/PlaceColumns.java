package org.conflictmap.store;

import java.util.Arrays;
import org.conflictmap.event.PlacePrecision;

/**
 * The columns of distinct places, growing: 37 bytes a place. For one thread; what is there once may be read by all, since
 * it is never changed.
 */
final class PlaceColumns {
    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

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
            resize(DictionaryBuilder.grown(size + 1));
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
