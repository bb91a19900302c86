package org.conflictmap.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conflictmap.map.Extent;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapFile;
import org.conflictmap.map.basemap.BasemapLayerBuilder;
import org.conflictmap.map.basemap.BasemapWriter;
import org.conflictmap.map.basemap.DivisionName;
import org.conflictmap.map.basemap.FeatureClass;
import org.conflictmap.map.basemap.LayerKind;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Makes the areas of first-order divisions outside the countries near Syria, from Natural Earth's polygons. These are of about
 * 2013, and divisions have been split and joined since; so an area is taken only if the towns of GeoNames say that it still is
 * what its name says: nearly all of its country's towns in it are of one division, and nearly all towns of that division are in
 * it. Towns so near to its outline that they may lie on either side do not count.
 */
@NullMarked
public final class ProvinceConverter {
    private static final float QUANTUM = 150;
    private static final double SIMPLIFIED_DEGREES = 0.012;
    private static final double LEAST = 0.9;
    /** With fewer towns the source's own code has to agree. */
    private static final int FEWEST_TOWNS = 5;

    /** About five kilometres. */
    private static final double NEAR_DEGREES = 0.05;

    /** A part with so much of the area has its names. */
    private static final double MOST_OF_AREA = 0.8;

    private static final int RANK = 6;

    /** These have areas made of finer lines. */
    private static final Set<String> DIVIDED = Set.of("SY", "LB", "JO", "TR");

    /** Some alternative names lost their accented letters in the source: they are left out. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}\\d '’`./()-]*");

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<String, String> english;
    private final Map<String, String> arabic;
    private final STRtree towns = new STRtree();
    private final Map<String, List<GeoNames.Town>> townsOfDivision = new TreeMap<>();
    private final Map<String, Found> found = new TreeMap<>();
    private int uncertain;

    /** What is known of a division: parts of its area, and of their towns which are its own and which are not. */
    private static final class Found {
        private final List<SourceFeature> parts = new ArrayList<>();
        private final List<IndexedFacetDistance> outlines = new ArrayList<>();
        private final Set<GeoNames.Town> own = new HashSet<>();
        private int others;
    }

    private ProvinceConverter(Path source) throws IOException {
        english = GettextCatalog.read(source.resolve("geonames-en.mo"));
        arabic = GettextCatalog.read(source.resolve("geonames-ar.mo"));
        for (GeoNames.Town town : GeoNames.read(source.resolve("cities500.txt")).towns()) {
            towns.insert(new Envelope(new Coordinate(town.lon(), town.lat())), town);
            townsOfDivision
                    .computeIfAbsent(town.division(), unknown -> new ArrayList<>())
                    .add(town);
        }
    }

    /** @param args the folder of unpacked sources, the folder to write */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected two folders: sources, output");
        }
        ProvinceConverter converter = new ProvinceConverter(Path.of(args[0]));
        converter.read(Path.of(args[0]).resolve("countries"));
        converter.write(Path.of(args[1]));
    }

    private void read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches("[a-z]{3}\\.json"))
                    .sorted()
                    .toList();
        }
        List<SourceFeature> features = new ArrayList<>();
        for (Path file : files) {
            features.addAll(SourceFeature.readCollection(file));
        }
        features.removeIf(feature -> feature.geometry().isEmpty());
        Geometry[] shapes = features.stream()
                .map(feature -> Antimeridian.cut(feature.geometry()))
                .toArray(Geometry[]::new);
        Geometry[] simple = CoverageSimplifier.simplify(shapes, SIMPLIFIED_DEGREES);
        for (int at = 0; at < simple.length; at++) {
            count(shapes[at], new SourceFeature(simple[at], features.get(at).properties()));
        }
    }

    /** Gives a part to the division that most towns in it are of. */
    private void count(Geometry shape, SourceFeature part) {
        Geometry fixed = GeometryFixer.fix(shape);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(fixed);
        Map<String, List<GeoNames.Town>> divisions = new TreeMap<>();
        for (Object candidate : towns.query(shape.getEnvelopeInternal())) {
            GeoNames.Town town = (GeoNames.Town) candidate;
            if (prepared.contains(point(town))) {
                divisions
                        .computeIfAbsent(town.division(), unknown -> new ArrayList<>())
                        .add(town);
            }
        }
        Comparator<Map.Entry<String, List<GeoNames.Town>>> bySize =
                Comparator.comparingInt(entry -> entry.getValue().size());
        String code =
                divisions.entrySet().stream().max(bySize).map(Map.Entry::getKey).orElse("");
        if (code.isEmpty()) {
            uncertain++;
            return;
        }
        IndexedFacetDistance outline = new IndexedFacetDistance(fixed.getBoundary());
        Found division = found.computeIfAbsent(code, unknown -> new Found());
        division.parts.add(part);
        division.outlines.add(outline);
        division.own.addAll(divisions.get(code));
        divisions.remove(code);
        for (List<GeoNames.Town> others : divisions.values()) {
            for (GeoNames.Town town : others) {
                boolean isForeign = !town.country().equals(code.substring(0, 2));
                division.others += isForeign || outline.isWithinDistance(point(town), NEAR_DEGREES) ? 0 : 1;
            }
        }
    }

    private static Point point(GeoNames.Town town) {
        return GEOMETRIES.createPoint(new Coordinate(town.lon(), town.lat()));
    }

    private boolean isCertain(String code, Found division) {
        int missing = 0;
        for (GeoNames.Town town : townsOfDivision.getOrDefault(code, List.of())) {
            boolean isThere = division.own.contains(town)
                    || division.outlines.stream()
                            .anyMatch(outline -> outline.isWithinDistance(point(town), NEAR_DEGREES));
            missing += isThere ? 0 : 1;
        }
        int own = division.own.size();
        boolean agrees = own >= LEAST * (own + division.others) && own >= LEAST * (own + missing);
        boolean isCalledSo =
                division.parts.stream().allMatch(part -> part.text("gn_a1_code").equals(code));
        return agrees && !code.endsWith(".") && !code.endsWith(".00") && (own >= FEWEST_TOWNS || isCalledSo);
    }

    private void write(Path output) throws IOException {
        Map<String, List<String>> namesOf = new TreeMap<>();
        found.forEach((code, division) -> {
            List<String> names = new ArrayList<>(names(code, division));
            if (!DIVIDED.contains(code.substring(0, 2)) && isCertain(code, division) && !names.isEmpty()) {
                namesOf.put(code, names);
            } else {
                uncertain += division.parts.size();
            }
        });
        keepOwn(namesOf);
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.PROVINCES, LayerKind.POLYGON, Extent.WORLD);
        StringBuilder table = new StringBuilder("code\tnames\n");
        namesOf.forEach((code, names) -> {
            layer.begin(names.get(0), arabic.getOrDefault(code, ""), FeatureClass.GOVERNORATE, code, RANK);
            addPolygons(area(found.get(code)), layer);
            layer.end();
            table.append(code).append('\t').append(String.join("\t", names)).append('\n');
        });
        BasemapWriter.write(
                new BasemapFile(List.of(layer.build())), QUANTUM, output.resolve(Basemap.Part.PROVINCES.fileName()));
        Files.writeString(output.resolve(Basemap.PROVINCE_NAMES), table, StandardCharsets.UTF_8);
        System.out.println(namesOf.size() + " areas, " + uncertain + " polygons of the source left out");
    }

    private static Geometry area(@Nullable Found division) {
        return division == null
                ? GEOMETRIES.createPolygon()
                : UnaryUnionOp.union(division.parts.stream()
                        .map(part -> GeometryFixer.fix(part.geometry()))
                        .toList());
    }

    private static void addPolygons(Geometry area, BasemapLayerBuilder layer) {
        for (int at = 0; at < area.getNumGeometries(); at++) {
            if (area.getGeometryN(at) instanceof Polygon polygon && !polygon.isEmpty()) {
                LayerShapes.add(polygon, layer);
            }
        }
    }

    /** GeoNames' names first; those of the source only if it has the division as one. */
    private Set<String> names(String code, Found division) {
        Set<String> names = new LinkedHashSet<>();
        add(english.getOrDefault(code, ""), names);
        SourceFeature largest = Collections.max(
                division.parts,
                Comparator.comparingDouble(part -> part.geometry().getArea()));
        double all = division.parts.stream()
                .mapToDouble(part -> part.geometry().getArea())
                .sum();
        if (largest.geometry().getArea() >= MOST_OF_AREA * all) {
            if (largest.text("gn_a1_code").equals(code)) {
                add(largest.text("gn_name"), names);
            }
            names.addAll(ownNames(largest));
        }
        return names;
    }

    private static Set<String> ownNames(SourceFeature part) {
        Set<String> names = new LinkedHashSet<>();
        for (String attribute : List.of("name", "gns_name", "woe_name", "name_alt", "name_local")) {
            for (String name : part.text(attribute).split("[|]")) {
                add(name.strip(), names);
            }
        }
        return names;
    }

    private static void add(String name, Set<String> names) {
        int comma = name.indexOf(", ");
        String plain = comma > 0 ? name.substring(0, comma) : name;
        if (NAME.matcher(plain).matches()) {
            names.add(plain);
        }
    }

    /**
     * The source gives a division names of what it was split from too. So a name that it gives to two parts of a country is
     * dropped, and one that GeoNames gives to another division.
     */
    private void keepOwn(Map<String, List<String>> namesOf) {
        Map<String, Integer> uses = new HashMap<>();
        Map<String, String> codeOf = new HashMap<>();
        english.forEach((code, name) -> {
            if (code.indexOf('.') == 2) {
                codeOf.put(key(code, name), code);
            }
        });
        found.forEach((code, division) -> division.parts.forEach(part -> {
            if (part.text("gn_a1_code").equals(code)) {
                codeOf.putIfAbsent(key(code, part.text("gn_name")), code);
            }
            ownNames(part).stream()
                    .map(name -> key(code, name))
                    .distinct()
                    .forEach(name -> uses.merge(name, 1, Integer::sum));
        }));
        namesOf.forEach((code, names) -> names.removeIf(name -> {
            String owner = codeOf.get(key(code, name));
            return owner == null ? uses.getOrDefault(key(code, name), 0) > 1 : !owner.equals(code);
        }));
        namesOf.values().removeIf(List::isEmpty);
    }

    private static String key(String code, String name) {
        return code.substring(0, 3) + DivisionName.key(name);
    }
}
