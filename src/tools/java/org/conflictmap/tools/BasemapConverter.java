package org.conflictmap.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conflictmap.map.Extent;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapFile;
import org.conflictmap.map.basemap.BasemapLayer;
import org.conflictmap.map.basemap.BasemapLayerBuilder;
import org.conflictmap.map.basemap.BasemapWriter;
import org.conflictmap.map.basemap.FeatureClass;
import org.conflictmap.map.basemap.LayerKind;
import org.jspecify.annotations.NullMarked;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.util.GeometricShapeFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the files of {@code data/basemap} from what {@code src/tools/basemap.sh} has fetched and unpacked. The same input
 * gives the same bytes. {@code data/basemap/basemap.json} says where everything comes from and what is done to it.
 */
@NullMarked
public final class BasemapConverter {
    private static final float WORLD_QUANTUM = 200;
    private static final float REGION_QUANTUM = 40;
    private static final Envelope REGION = new Envelope(24, 64, 12, 44);
    private static final Extent REGION_FRAME = Extent.ofDegrees(24, 12, 64, 44);

    /** Countries whose divisions are made into areas: those near Syria whose lines close in the source. */
    private static final Set<String> DIVIDED = Set.of("SY", "LB", "JO", "TR");

    private static final int DIVISION_RANK = 6;

    /** Sabkhat al-Jabbul after the information sheet of Ramsar site 935: middle, length, and width for its area. */
    private static final Coordinate JABBUL = new Coordinate(37.5, 36 + 4 / 60.0);

    private static final double JABBUL_LENGTH_KM = 20;
    private static final double JABBUL_AREA_KM2 = 100;
    private static final double KM_PER_DEGREE = 111.2;

    private final Path source;
    private final WaterNames waterNames;
    private final Map<String, String> english;
    private final Map<String, String> arabic;
    private final GeoNames geoNames;

    private BasemapConverter(Path source, Path tables) throws IOException {
        this.source = source;
        waterNames = WaterNames.read(tables);
        english = GettextCatalog.read(source.resolve("geonames-en.mo"));
        arabic = GettextCatalog.read(source.resolve("geonames-ar.mo"));
        geoNames = GeoNames.read(source.resolve("cities500.txt"));
    }

    /** @param args the folder of unpacked sources, the folder of tables written by hand, the folder to write */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("expected three folders: sources, tables, output");
        }
        new BasemapConverter(Path.of(args[0]), Path.of(args[1])).convert(Path.of(args[2]));
    }

    private void convert(Path output) throws IOException {
        List<BasemapLayer> world = List.of(
                land("world-land", Extent.WORLD),
                lakes("world-lakes", Extent.WORLD, List.of()),
                rivers("world-rivers", Extent.WORLD),
                borders("world-borders", Extent.WORLD));
        write(world, WORLD_QUANTUM, output, Basemap.Part.WORLD);
        List<BasemapLayer> region = List.of(
                land("region-land", REGION_FRAME),
                lakes("region-lakes", REGION_FRAME, List.of(jabbul())),
                rivers("region-rivers", REGION_FRAME),
                borders("region-borders", REGION_FRAME),
                divisionLines());
        write(region, REGION_QUANTUM, output, Basemap.Part.REGION);

        BasemapLayerBuilder areaLabels = new BasemapLayerBuilder(Basemap.AREA_LABELS, LayerKind.POINT, Extent.WORLD);
        write(List.of(countries(areaLabels)), WORLD_QUANTUM, output, Basemap.Part.COUNTRIES);
        write(List.of(governorates(areaLabels)), REGION_QUANTUM, output, Basemap.Part.GOVERNORATES);

        BasemapLayer places = new Places(geoNames, arabic).layer(read("places"), REGION);
        List<BasemapLayer> points = List.of(places, waterLabels(), areaLabels.build());
        write(points, REGION_QUANTUM, output, Basemap.Part.PLACES);
    }

    private static void write(List<BasemapLayer> layers, float quantum, Path output, Basemap.Part part)
            throws IOException {
        BasemapWriter.write(new BasemapFile(layers), quantum, output.resolve(part.fileName()));
    }

    private List<SourceFeature> read(String name) throws IOException {
        return SourceFeature.read(source.resolve(name + ".jsonl"));
    }

    private BasemapLayer land(String file, Extent frame) throws IOException {
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.LAND, LayerKind.POLYGON, frame);
        for (SourceFeature feature : read(file)) {
            layer.begin("", "", FeatureClass.LAND, "", feature.number("scalerank", 0));
            LayerShapes.add(feature.geometry(), layer);
            layer.end();
        }
        return layer.build();
    }

    private BasemapLayer lakes(String file, Extent frame, List<Polygon> approximate) throws IOException {
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.LAKES, LayerKind.POLYGON, frame);
        for (SourceFeature lake : distinctLakes(file)) {
            WaterNames.Name name = waterNames.lake(lake.text("name"));
            layer.begin(name.english(), name.arabic(), lakeClass(lake), "", lake.number("scaleran_2", 9));
            LayerShapes.add(lake.geometry(), layer);
            layer.end();
        }
        for (Polygon shape : approximate) {
            layer.begin("Sabkhat al-Jabbul", "سبخة الجبول", FeatureClass.APPROXIMATE, "", 7);
            LayerShapes.add(shape, layer);
            layer.end();
        }
        return layer.build();
    }

    /** The lakes without those that the source has twice. */
    private List<SourceFeature> distinctLakes(String file) throws IOException {
        List<SourceFeature> lakes = new ArrayList<>();
        for (SourceFeature lake : read(file)) {
            if (lakes.stream().noneMatch(other -> other.geometry().equalsExact(lake.geometry()))) {
                lakes.add(lake);
            }
        }
        return lakes;
    }

    private static FeatureClass lakeClass(SourceFeature lake) {
        return switch (lake.text("featurec_2")) {
            case "Reservoir" -> FeatureClass.RESERVOIR;
            case "Alkaline Lake" -> FeatureClass.SALT_LAKE;
            default -> FeatureClass.LAKE;
        };
    }

    /** An ellipse of the right length and area, lying west to east. */
    private static Polygon jabbul() {
        double widthKm = JABBUL_AREA_KM2 / (Math.PI / 4 * JABBUL_LENGTH_KM);
        GeometricShapeFactory shape = new GeometricShapeFactory(new GeometryFactory());
        shape.setNumPoints(48);
        shape.setCentre(JABBUL);
        shape.setWidth(JABBUL_LENGTH_KM / (KM_PER_DEGREE * Math.cos(Math.toRadians(JABBUL.y))));
        shape.setHeight(widthKm / KM_PER_DEGREE);
        return shape.createEllipse();
    }

    private BasemapLayer rivers(String file, Extent frame) throws IOException {
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.RIVERS, LayerKind.LINE, frame);
        for (SourceFeature river : read(file)) {
            WaterNames.Name name = waterNames.river(river.text("name"));
            FeatureClass featureClass = river.text("featurecla").equals("Lake Centerline")
                    ? FeatureClass.LAKE_CENTRELINE
                    : FeatureClass.RIVER;
            layer.begin(name.english(), name.arabic(), featureClass, "", river.number("scalerank", 9));
            LayerShapes.add(river.geometry(), layer);
            layer.end();
        }
        return layer.build();
    }

    private BasemapLayer borders(String file, Extent frame) throws IOException {
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.BORDERS, LayerKind.LINE, frame);
        for (SourceFeature border : read(file)) {
            layer.begin(border.text("name"), "", borderClass(border), "", border.number("scalerank", 0));
            LayerShapes.add(border.geometry(), layer);
            layer.end();
        }
        return layer.build();
    }

    /** "ForgetMagics" is how the package's makers marked a line of Western Sahara that their own maps leave out. */
    private static FeatureClass borderClass(SourceFeature border) {
        String kind = border.text("featurecla").toLowerCase(Locale.ROOT);
        if (kind.startsWith("international")) {
            return FeatureClass.INTERNATIONAL;
        }
        if (kind.startsWith("line of control")) {
            return FeatureClass.LINE_OF_CONTROL;
        }
        if (kind.startsWith("disputed") || kind.startsWith("forget")) {
            return FeatureClass.DISPUTED;
        }
        return kind.startsWith("ind") ? FeatureClass.INDEFINITE : FeatureClass.OVERLAY_LIMIT;
    }

    private BasemapLayer divisionLines() throws IOException {
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.ADMIN_1_LINES, LayerKind.LINE, REGION_FRAME);
        for (SourceFeature line : read("region-admin-1")) {
            layer.begin("", "", FeatureClass.ADMIN_1, "", DIVISION_RANK);
            LayerShapes.add(line.geometry(), layer);
            layer.end();
        }
        return layer.build();
    }

    private BasemapLayer countries(BasemapLayerBuilder labels) throws IOException {
        Map<String, String> alpha2 = new HashMap<>();
        JsonNode codes = JsonMapper.builder()
                .build()
                .readTree(source.resolve("codes.json").toFile());
        codes.forEach(row -> alpha2.put(row.path(2).asString(), row.path(0).asString()));
        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.COUNTRIES, LayerKind.POLYGON, Extent.WORLD);
        for (SourceFeature country : read("countries")) {
            String code = alpha2.getOrDefault(country.text("id"), "");
            Geometry area = Antimeridian.cut(country.geometry());
            addArea(country.text("name"), code, FeatureClass.COUNTRY, countryRank(area), area, layer, labels);
        }
        return layer.build();
    }

    /** 0 for the largest countries, one more for each third of the area, 9 at most. */
    private static int countryRank(Geometry area) {
        double cosine = Math.cos(Math.toRadians(area.getCentroid().getY()));
        double km2 = area.getArea() * KM_PER_DEGREE * KM_PER_DEGREE * cosine;
        return (int) Math.max(0, Math.min(9, Math.round(Math.log(3e6 / km2) / Math.log(3))));
    }

    private BasemapLayer governorates(BasemapLayerBuilder labels) throws IOException {
        List<Geometry> lines = new ArrayList<>();
        for (SourceFeature land : read("divisions-land")) {
            for (int i = 0; i < land.geometry().getNumGeometries(); i++) {
                lines.add(((Polygon) land.geometry().getGeometryN(i)).getExteriorRing());
            }
        }
        for (SourceFeature border : read("divisions-borders")) {
            if (borderClass(border) != FeatureClass.OVERLAY_LIMIT) {
                lines.add(border.geometry());
            }
        }
        read("divisions-lines").forEach(line -> lines.add(line.geometry()));

        BasemapLayerBuilder layer = new BasemapLayerBuilder(Basemap.GOVERNORATES, LayerKind.POLYGON, REGION_FRAME);
        new Divisions(lines).areas(geoNames.towns()).forEach((code, area) -> {
            if (DIVIDED.contains(code.substring(0, 2))) {
                String name = english.getOrDefault(code, "");
                addArea(name, code, FeatureClass.GOVERNORATE, DIVISION_RANK, area, layer, labels);
            }
        });
        return layer.build();
    }

    private void addArea(
            String name,
            String code,
            FeatureClass featureClass,
            int rank,
            Geometry area,
            BasemapLayerBuilder areas,
            BasemapLayerBuilder labels) {
        String nameAr = arabic.getOrDefault(code, "");
        areas.begin(name, nameAr, featureClass, code, rank);
        LayerShapes.add(area, areas);
        areas.end();
        labels.begin(name, nameAr, featureClass, code, rank);
        LayerShapes.add(area.getFactory().createPoint(LayerShapes.labelPoint(area)), labels);
        labels.end();
    }

    private BasemapLayer waterLabels() throws IOException {
        BasemapLayerBuilder labels = new BasemapLayerBuilder(Basemap.WATER_LABELS, LayerKind.POINT, Extent.WORLD);
        waterNames.addSeas(labels);
        for (SourceFeature lake : distinctLakes("region-lakes")) {
            WaterNames.Name name = waterNames.lake(lake.text("name"));
            label(
                    name,
                    lakeClass(lake),
                    lake.number("scaleran_2", 9),
                    lake,
                    LayerShapes.labelPoint(lake.geometry()),
                    labels);
        }
        for (SourceFeature river : read("region-rivers")) {
            if (river.text("featurecla").equals("River")) {
                WaterNames.Name name = waterNames.river(river.text("name"));
                Coordinate middle = LayerShapes.middle(river.geometry());
                label(name, FeatureClass.RIVER, river.number("scalerank", 9), river, middle, labels);
            }
        }
        return labels.build();
    }

    private static void label(
            WaterNames.Name name,
            FeatureClass featureClass,
            int rank,
            SourceFeature water,
            Coordinate at,
            BasemapLayerBuilder labels) {
        if (!name.english().isEmpty()) {
            labels.begin(name.english(), name.arabic(), featureClass, "", rank);
            LayerShapes.add(water.geometry().getFactory().createPoint(at), labels);
            labels.end();
        }
    }
}
