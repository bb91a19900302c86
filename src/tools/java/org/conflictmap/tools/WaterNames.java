package org.conflictmap.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictmap.map.WebMercator;
import org.conflictmap.map.basemap.BasemapLayerBuilder;
import org.conflictmap.map.basemap.FeatureClass;
import org.jspecify.annotations.NullMarked;

/**
 * Names of waters, written by hand in two tables: for rivers and lakes, whose names lost letters on the way into the
 * source, and for seas, of which the source has none. Tables have a heading and columns parted by tabs.
 */
@NullMarked
record WaterNames(Map<String, Name> byName, List<String[]> seas) {
    /** @param arabic empty where it is not known */
    record Name(String english, String arabic) {
        static final Name NONE = new Name("", "");
    }

    static WaterNames read(Path folder) throws IOException {
        Map<String, Name> names = new HashMap<>();
        for (String[] row : rows(folder.resolve("river-and-lake-names.tsv"))) {
            names.put(row[0], new Name(row[1], row[2]));
        }
        return new WaterNames(names, rows(folder.resolve("sea-labels.tsv")));
    }

    private static List<String[]> rows(Path table) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }

    /** A lake's name, or none: an unlisted name in the source may be damaged. */
    Name lake(String sourceName) {
        return byName.getOrDefault(sourceName, Name.NONE);
    }

    /** A river's name, as in the source unless it is listed. */
    Name river(String sourceName) {
        return byName.getOrDefault(sourceName, new Name(sourceName, ""));
    }

    void addSeas(BasemapLayerBuilder labels) {
        for (String[] row : seas) {
            FeatureClass featureClass = FeatureClass.ofKey(row[2]);
            if (featureClass == null) {
                throw new IllegalArgumentException("sea-labels.tsv: " + row[0] + ": unknown class \"" + row[2] + "\"");
            }
            labels.begin(row[0], row[1], featureClass, "", Integer.parseInt(row[3]));
            double lon = Double.parseDouble(row[4]);
            double lat = Double.parseDouble(row[5]);
            labels.addPart(new double[] {WebMercator.x(lon), WebMercator.y(lat)});
            labels.end();
        }
    }
}
