package org.conflictmap.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The towns of GeoNames' table {@code cities500.txt}. Its columns are described in GeoNames' readme of the dump. */
@NullMarked
final class GeoNames {
    /**
     * A row of the table.
     *
     * @param names the name, the name in ASCII and the alternate names, in lower case
     * @param featureCode "PPLC" for a capital, "PPLA" for the seat of a first-order division, ...
     * @param division country and first-order division, "SY.09"
     */
    record Town(
            String id,
            String name,
            String asciiName,
            List<String> names,
            double lon,
            double lat,
            String featureCode,
            String division,
            long population) {
        /** ISO 3166-1 alpha-2. */
        String country() {
            return division.substring(0, division.indexOf('.'));
        }
    }

    private static final int COLUMNS = 19;

    private final List<Town> towns = new ArrayList<>();
    private final Map<String, Town> byId = new HashMap<>();

    static GeoNames read(Path file) throws IOException {
        GeoNames table = new GeoNames();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split("\t", -1))
                    .filter(row -> row.length == COLUMNS)
                    .map(GeoNames::town)
                    .forEach(table::add);
        }
        return table;
    }

    private static Town town(String[] row) {
        List<String> names = Stream.concat(Stream.of(row[1], row[2]), Stream.of(row[3].split(",")))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return new Town(
                row[0],
                row[1],
                row[2],
                names,
                Double.parseDouble(row[5]),
                Double.parseDouble(row[4]),
                row[7],
                row[8] + "." + row[10],
                Long.parseLong(row[14]));
    }

    private void add(Town town) {
        towns.add(town);
        byId.put(town.id(), town);
    }

    List<Town> towns() {
        return towns;
    }

    Optional<Town> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The most populous town of this name within so many degrees of a point. */
    Optional<Town> byName(String name, double lon, double lat, double degrees) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return towns.stream()
                .filter(town -> Math.abs(town.lat() - lat) < degrees && Math.abs(town.lon() - lon) < degrees)
                .filter(town -> town.names().contains(wanted))
                .max((a, b) -> Long.compare(a.population(), b.population()));
    }
}
