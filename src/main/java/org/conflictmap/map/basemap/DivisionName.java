package org.conflictmap.map.basemap;

import java.util.Map;
import java.util.Set;
import org.conflictmap.gazetteer.NameKey;

/** Names of administrative divisions, as data and maps spell them. Stateless. */
public final class DivisionName {
    private static final Set<String> KINDS_OF_AREA = Set.of(
            "governorate",
            "province",
            "muhafazat",
            "muhafazah",
            "mohafazat",
            "vilayet",
            "il",
            "ili",
            "district",
            "region",
            "state",
            "oblast",
            "wilayat",
            "wilaya",
            "wilayah",
            "velayat",
            "ostan",
            "county",
            "department",
            "territory",
            "prefecture",
            "municipality",
            "محافظه");

    private static final Map<String, String> DIRECTIONS =
            Map.of("northern", "north", "southern", "south", "eastern", "east", "western", "west");

    private DivisionName() {}

    /** A name folded, without the word for what kind of area it is: "South Darfur" and "Southern Darfur State" have one key. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : NameKey.withoutArticle(NameKey.of(name)).split(" ")) {
            if (!KINDS_OF_AREA.contains(word)) {
                key.append(key.length() == 0 ? "" : " ").append(DIRECTIONS.getOrDefault(word, word));
            }
        }
        return key.toString();
    }
}
