package org.conflictmap.map.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.CountryNames;
import org.conflictmap.importer.Geography;
import org.jspecify.annotations.Nullable;

/**
 * What the basemap's polygons say of areas and countries. They are read at the first question; if they can't be, nothing
 * is known. Cost: some 3 MB, 16 KB for each country that was asked for, and less than a microsecond a question; the names of the
 * world's divisions are read when one is first asked for, some 2 MB more.
 *
 * <p>Nothing is said where it could be wrong: within {@value #BORDER_METRES} m of a border, on the sea off a country's
 * coast, and where two countries have been one or both claim it.
 */
public final class BasemapGeography implements Geography {
    static final double BORDER_METRES = 3_000;
    /** Twelve nautical miles: what happens at sea has a country too, and the smallest islands are not in the basemap. */
    private static final double SEA_METRES = 22_224;

    private static final int MOST_REMEMBERED = 1 << 12;

    /** Areas without a code of their own, by their name in the basemap. */
    private static final Map<String, String> CODES =
            Map.of("Kosovo", CountryNames.KOSOVO, "Somaliland", "SO", "N. Cyprus", "CY", "Siachen Glacier", "IN");

    /** In whose area a country's events may lie as well: it held it in the time that data cover, or claims it. */
    private static final Map<String, Set<String>> WIDER = Map.ofEntries(
            Map.entry("SD", Set.of("SS")),
            Map.entry("ET", Set.of("ER")),
            Map.entry("ID", Set.of("TL")),
            Map.entry("ZA", Set.of("NA")),
            Map.entry("RS", Set.of(CountryNames.KOSOVO, "HR", "BA", "SI", "MK", "ME")),
            Map.entry("RU", Set.of("UA", "BY", "MD", "EE", "LV", "LT", "GE", "AM", "AZ", "KZ", "KG", "TJ", "TM", "UZ")),
            Map.entry("UA", Set.of("RU")),
            Map.entry("AZ", Set.of("AM")),
            Map.entry("AM", Set.of("AZ")),
            Map.entry("IL", Set.of("PS", "SY", "LB")),
            Map.entry("PS", Set.of("IL")),
            Map.entry("SY", Set.of("IL")),
            Map.entry("LB", Set.of("IL")),
            Map.entry("MA", Set.of("EH")),
            Map.entry("EH", Set.of("MA")),
            Map.entry("IN", Set.of("PK", "CN")),
            Map.entry("PK", Set.of("IN")),
            Map.entry("CN", Set.of("IN", "TW", "HK", "MO")));

    private record Areas(Map<String, NamedArea> countries, List<NamedArea> provinces) {}

    private final Basemap basemap;
    private final Map<String, Optional<NamedArea>> remembered = new ConcurrentHashMap<>();
    private volatile @Nullable Areas areas;
    private volatile @Nullable Map<String, String> divisions;

    public BasemapGeography(Basemap basemap) {
        this.basemap = basemap;
    }

    private Areas areas() {
        Areas known = areas;
        if (known == null) {
            synchronized (this) {
                known = areas == null ? read() : areas;
                areas = known;
            }
        }
        return known;
    }

    private Areas read() {
        Map<String, NamedArea> countries = new LinkedHashMap<>();
        List<NamedArea> provinces = new ArrayList<>();
        try {
            BasemapLayer layer = basemap.part(Basemap.Part.COUNTRIES).layer(Basemap.COUNTRIES);
            Map<String, List<BasemapFeature>> byCode = new LinkedHashMap<>();
            for (BasemapFeature country : layer.features()) {
                String code = country.code().isEmpty() ? CODES.getOrDefault(country.name(), "") : country.code();
                byCode.computeIfAbsent(code, first -> new ArrayList<>()).add(country);
            }
            byCode.remove("");
            byCode.forEach((code, features) -> {
                boolean isDrawn =
                        features.stream().anyMatch(feature -> feature.code().equals(code));
                countries.put(code, new NamedArea(isDrawn ? code : "", code, Set.of(), layer, features));
            });
            BasemapLayer divisions = basemap.part(Basemap.Part.GOVERNORATES).layer(Basemap.GOVERNORATES);
            for (BasemapFeature division : divisions.features()) {
                String code = division.code();
                provinces.add(new NamedArea(
                        code,
                        code.substring(0, code.indexOf('.')),
                        Set.of(DivisionName.key(division.name()), DivisionName.key(division.nameAr())),
                        divisions,
                        List.of(division)));
            }
        } catch (IOException e) {
            return new Areas(Map.of(), List.of());
        }
        return new Areas(countries, provinces);
    }

    @Override
    public Inside inside(double lon, double lat, String country) {
        NamedArea named = country(country);
        if (named != null && named.interior().holds(lon, lat)) {
            return Inside.YES;
        }
        if (named == null || named.outline().isNear(lon, lat, BORDER_METRES)) {
            return Inside.NOT_KNOWN;
        }
        if (named.outline().contains(lon, lat)) {
            return Inside.YES;
        }
        NamedArea other = countryAt(lon, lat);
        boolean couldBe = other == null
                ? named.outline().isNear(lon, lat, SEA_METRES)
                : WIDER.getOrDefault(named.country, Set.of()).contains(other.country);
        return couldBe ? Inside.NOT_KNOWN : Inside.NO;
    }

    private @Nullable NamedArea country(String name) {
        Optional<NamedArea> known = remembered.get(name);
        if (known == null) {
            known = CountryNames.code(name).map(areas().countries::get);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private @Nullable NamedArea countryAt(double lon, double lat) {
        return at(lon, lat, areas().countries.values());
    }

    private static @Nullable NamedArea at(double lon, double lat, Iterable<NamedArea> areas) {
        for (NamedArea area : areas) {
            if (area.contains(lon, lat)) {
                return area;
            }
        }
        return null;
    }

    /**
     * The basemap has no districts: a district has the key of the province that it lies in. What the data calls an area
     * counts for more than the point that it gives for it; far from Syria, where provinces may have changed since they were
     * drawn, the name alone counts.
     */
    @Override
    public String areaKey(double lon, double lat, String area, String country, PlacePrecision precision) {
        NamedArea named = country(country);
        if (named != null && precision.isArea() && isFar(named.country)) {
            return divisions().getOrDefault(named.country + ' ' + DivisionName.key(area), "");
        }
        NamedArea found = precision.isArea()
                ? province(lon, lat, area, named)
                : precision == PlacePrecision.COUNTRY ? (named == null ? countryAt(lon, lat) : named) : null;
        return found == null ? "" : found.key;
    }

    private @Nullable NamedArea province(double lon, double lat, String name, @Nullable NamedArea country) {
        String plain = DivisionName.key(name);
        List<NamedArea> possible = areas().provinces.stream()
                .filter(province ->
                        country == null ? couldHold(province, lon, lat) : province.country.equals(country.country))
                .toList();
        List<NamedArea> called = possible.stream()
                .filter(province -> !plain.isEmpty() && province.names.contains(plain))
                .toList();
        return called.size() == 1 ? called.get(0) : at(lon, lat, possible);
    }

    /** Where no country is said, a province of another that is called so is not meant; a point off the coast may be of it. */
    private boolean couldHold(NamedArea province, double lon, double lat) {
        NamedArea country = areas().countries.get(province.country);
        return Double.isNaN(lon)
                || country != null
                        && (country.contains(lon, lat) || country.outline().isNear(lon, lat, SEA_METRES));
    }

    /** Codes by country and name; empty where a name is that of several. */
    private Map<String, String> divisions() {
        Map<String, String> known = divisions;
        if (known == null) {
            synchronized (this) {
                known = divisions == null ? readDivisions() : divisions;
                divisions = known;
            }
        }
        return known;
    }

    private Map<String, String> readDivisions() {
        Map<String, String> codes = new HashMap<>();
        try {
            for (String line : Files.readAllLines(basemap.provinceNames())) {
                String[] words = line.split("\t");
                for (int at = 1; at < words.length && words[0].indexOf('.') > 0; at++) {
                    String name = words[0].substring(0, words[0].indexOf('.')) + ' ' + DivisionName.key(words[at]);
                    codes.merge(name, words[0], (one, other) -> one.equals(other) ? one : "");
                }
            }
        } catch (IOException e) {
            return Map.of();
        }
        return codes;
    }

    private boolean isFar(String country) {
        return areas().provinces.stream().noneMatch(province -> province.country.equals(country));
    }
}
