package org.conflictmap.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceIndex;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Shapes in a column of a table, in the spellings of QGIS, PostGIS, DuckDB, UCDP and GeoJSON. Everything in the tables is synthetic. */
class ShapesInTablesTest {
    private static final String RING = "RING 0 0, 9 0, 9 9, 0 0";

    private final MappedFormat format = new MappedFormat();
    private final ImportFixture files;

    ShapesInTablesTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private Imported read(String column, String... shapes) throws IOException {
        StringBuilder table = new StringBuilder("date," + column + "\n");
        for (String shape : shapes) {
            table.append("2015-11-10,\"").append(shape.replace("\"", "\"\"")).append("\"\n");
        }
        return files.read(format, table.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING(37 36,37.5 36.5)|LINE 37 36, 37.5 36.5",
                "LineStringZ (37 36 400, 37.5 36.5 410)|LINE 37 36, 37.5 36.5",
                "linestring zm (37 36 400 1, 37.5 36.5 410 2)|LINE 37 36, 37.5 36.5",
                "MULTILINESTRING((1 1,2 2),(3 3,4 4))|LINE 1 1, 2 2; LINE 3 3, 4 4",
                "MULTIPOINT(1 1,2 2)|POINTS 1 1; POINTS 2 2",
                "MULTIPOINT((1 1),(2 2))|POINTS 1 1; POINTS 2 2",
                "POLYGON((0 0,9 0,9 9,0 0))|" + RING,
                "  Polygon ((0 0, 9 9, 9 0, 0 0))  |" + RING,
                "POLYGON((0 0,9 0,9 9,0 0),(5 1,8 1,8 4,5 1))|" + RING + "; HOLE 5 1, 8 4, 8 1, 5 1",
                "MULTIPOLYGON(((0 0,9 0,9 9,0 0)),EMPTY,((2 2,3 2,3 3,2 2)))|" + RING + "; RING 2 2, 3 2, 3 3, 2 2",
                "GEOMETRYCOLLECTION(POINT(1 1),GEOMETRYCOLLECTION(LINESTRING(2 2,3 3)),POLYGON((0 0,9 0,9 9,0 0)))"
                        + "|POINTS 1 1; LINE 2 2, 3 3; " + RING,
                "SRID=4326;POLYGON((0 0,9 0,9 9,0 0))|" + RING,
                "srid=4326; POLYGON((0 0,9e0 0,9 +9,0 .0))|" + RING
            })
    void linesAndPolygonsAreDrawnAsTheyAre(String shape, String drawn) throws IOException, ParseException {
        String plain = shape.replaceFirst("(?i)^SRID=4326; *", "");
        for (String text : List.of(shape, hexadecimal(plain, ByteOrderValues.LITTLE_ENDIAN, 0))) {
            Imported imported = read("geometry", text, text);
            EventTable table = imported.data().table();
            assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
            assertThat(imported.report().reasons()).isEmpty();
            assertThat(ImportFixture.drawn(table, 0)).isEqualTo(drawn);
            assertThat(table.precision(0).isArea()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{'type':'LineString','coordinates':[[37,36],[37.5,36.5]]}|LINE 37 36, 37.5 36.5",
                "{ 'coordinates': [[37, 36, 400], [37.5, 36.5, 410]], 'type': 'LineString' }|LINE 37 36, 37.5 36.5",
                "{'type':'MultiLineString','coordinates':[[[1,1],[2,2]],[[3,3],[4,4]]]}|LINE 1 1, 2 2; LINE 3 3, 4 4",
                "{'type':'MultiPoint','coordinates':[[1,1],[2,2]]}|POINTS 1 1, 2 2",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[8,1],[8,4],[5,1]]]}|" + RING
                        + "; HOLE 5 1, 8 4, 8 1, 5 1",
                "{'type':'MultiPolygon','coordinates':[[[[0,0],[9,0],[9,9],[0,0]]],[[[2,2],[3,2],[3,3],[2,2]]]]}|"
                        + RING + "; RING 2 2, 3 2, 3 3, 2 2",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,1]},"
                        + "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]]]}]}|POINTS 1 1; " + RING,
                "{'type':'Feature','properties':{'a':1},'geometry':{'type':'Polygon','coordinates':"
                        + "[[[0,0],[9,0],[9,9],[0,0]]]}}|" + RING
            })
    void geoJsonIsDrawnAsInAFile(String shape, String drawn) throws IOException {
        String text = shape.replace('\'', '"');
        Imported imported = read("geometry", text, text);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(imported.report().reasons()).isEmpty();
        assertThat(ImportFixture.drawn(imported.data().table(), 0)).isEqualTo(drawn);
        assertThat(imported.data().table().precision(0).isArea()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Point','coordinates':[37.5,36.25]}",
                "{\n  'coordinates': [3.75e1, 36.25, 0],\n  'type': 'Point'\n}",
                "{'type':'Point','crs':{'type':'name','properties':{'name':'EPSG:4326'}},'coordinates':[37.5,36.25]}",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[37.5,36.25]}]}"
            })
    void aPointOfGeoJsonIsAPoint(String shape) throws IOException {
        EventTable table = read("geojson", shape.replace('\'', '"')).data().table();
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.EXACT);
        assertThat(table.places().place(table.place(0)).position()).isEqualTo(new Place.Position(37.5, 36.25));
    }

    /** As in GeoJSON's own files, and as others read them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "POLYGON((0 0,9 0,9 9))|RING_THAT_CLOSES|" + RING,
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9]]]}|RING_THAT_CLOSES|" + RING,
                "POLYGON((0 0,9 0,9 9,0 0),(5 1,8 1,8 4))|RING_THAT_CLOSES|" + RING + "; HOLE 5 1, 8 4, 8 1, 5 1",
                "MULTIPOLYGON(((2 2,3 2,3 3,2 2)),((0 0,9 0,9 9)))|RING_THAT_CLOSES|RING 2 2, 3 2, 3 3, 2 2; " + RING,
                "POLYGON((0 0,9 0,0 0))|RING_OF_FOUR|LINE 0 0, 9 0, 0 0"
            })
    void aRingThatDoesNotCloseIsClosedAndNoted(String shape, Expected.Kind expected, String drawn) throws IOException {
        Imported imported = read("wkt", "POINT(1 1)", shape.replace('\'', '"'));
        EventTable table = imported.data().table();
        ImportReport report = imported.report();
        assertThat(report.count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(report.count(ImportReason.ODD_SHAPE)).isEqualTo(1);
        ImportReport.Entry entry = report.entry(ImportReason.ODD_SHAPE, 0);
        assertThat(entry.line()).isEqualTo(3);
        assertThat(entry.field()).isEqualTo("wkt");
        assertThat(entry.expected().kind()).isEqualTo(expected);
        assertThat(ImportFixture.drawn(table, table.record(0) == 3 ? 0 : 1)).isEqualTo(drawn);
    }

    private static String hexadecimal(String text, int order, int srid) throws ParseException {
        Geometry geometry = new WKTReader().read(text);
        geometry.setSRID(srid);
        return WKBWriter.toHex(new WKBWriter(2, order, srid != 0).write(geometry));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(37.5 36.25)",
                "Point (37.5 36.25)",
                "PointZ (37.5 36.25 400)",
                "POINT ZM (37.5 36.25 400 1)",
                "SRID=4326;POINT(37.5 36.25)",
                "POINT(3.75e1 36.25)",
                "MULTIPOINT((37.5 36.25))",
                "GEOMETRYCOLLECTION(POINT(37.5 36.25))"
            })
    void whatIsOnePointIsAPoint(String shape) throws IOException, ParseException {
        String plain = shape.replace("SRID=4326;", "");
        for (String text : List.of(
                shape,
                hexadecimal(plain, ByteOrderValues.LITTLE_ENDIAN, 0),
                hexadecimal(plain, ByteOrderValues.BIG_ENDIAN, 4326).toLowerCase(Locale.ROOT))) {
            EventTable table = read("wkb_geometry", text).data().table();
            assertThat(table.precision(0)).isEqualTo(PlacePrecision.EXACT);
            assertThat(table.places().place(table.place(0)).position()).isEqualTo(new Place.Position(37.5, 36.25));
        }
    }

    @ParameterizedTest
    @CsvSource({"geom_wkt", "WKT", "the_geom", "geometry", "anything", "place", "area"})
    void theColumnIsFoundByItsNameOrByWhatIsInIt(String column) throws IOException {
        String content = "date,name," + column + "\n2015-11-10,A,\"POLYGON((0 0,9 0,9 9,0 0))\"\n"
                + "2015-11-11,B,POINT(1 2)\n2015-11-12,C,\n2015-11-12,D,POINT EMPTY\n";
        assertThat(format.guess(files.file(content)).mapping().columns())
                .containsEntry(Meaning.COORDINATES, column)
                .doesNotContainKeys(Meaning.PLACE, Meaning.AREA);
    }

    /** Numbers of commits and checksums can begin as a shape does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef0123456789abcdef01234567",
                "0102030405060708091011121314151617181920",
                "00000000000000000000",
                "Point of the matter (as it were)",
                "pointless",
                "Polygon Street 5"
            })
    void whatOnlyBeginsSoIsNone(String text) throws IOException {
        assertThat(format.guess(files.file("date,other\n2015-11-10," + text + "\n"))
                        .mapping()
                        .columns())
                .doesNotContainKey(Meaning.COORDINATES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON((0 0,9 0,9 9,0 0)",
                "POLYGON(0 0,9 0,9 9,0 0)",
                "LINESTRING(1 1)",
                "LINESTRING(1 1,2)",
                "LINESTRING(1 1,2 x)",
                "LINESTRING(37,5 36,2)",
                "LINESTRING(1 1,2 2) and more",
                "LINESTRING(1 1,NaN 2)",
                "CIRCULARSTRING(0 0,1 1,2 0)",
                "SRID=32637;LINESTRING(1 1,2 2)",
                "010200000002000000000000000000F03F",
                "010200000002000000FFFFFFFF",
                "0102000020797F000000000000"
            })
    void whatIsNotWellFormedIsUnplacedAndToldWithLineColumnAndValue(String shape) throws IOException {
        assertUnplacedAndTold(shape, shape.contains("NaN") ? "NaN, 2.0" : shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{'type':'LineString','coordinates':[[1,1],[2,2]]|{'type':'LineString','coordinates':[[1,1],[2,2]]",
                "{'type':'Point','coordinates':[1,1]} and more|{'type':'Point','coordinates':[1,1]} and more",
                "{'type':'LineString','coordinates':[[1,1],['x',2]]}|x",
                "{'type':'Point','coordinates':[1]}|1.0",
                "{'type':'Point','crs':{'properties':{'name':'EPSG:32637'}},'coordinates':[1,1]}|coordinates in EPSG:32637"
            })
    void geoJsonThatIsNotWellFormedToo(String shape, String value) throws IOException {
        assertUnplacedAndTold(shape.replace('\'', '"'), value.replace('\'', '"'));
    }

    private void assertUnplacedAndTold(String shape, String value) throws IOException {
        Imported imported =
                read("wkt", "LINESTRING(1 1,2 2)", "POINT(1 1)", shape, "POLYGON((0 0,9 0,9 9,0 0))", "POINT(2 2)");
        ImportReport report = imported.report();
        assertThat(report.count(Outcome.SHOWN)).isEqualTo(4);
        assertThat(report.count(Outcome.UNPLACED)).isEqualTo(1);
        ImportReport.Entry entry = report.entry(ImportReason.BAD_COORDINATES, 0);
        assertThat(entry.line()).isEqualTo(4);
        assertThat(entry.field()).isEqualTo("wkt");
        assertThat(entry.value()).isEqualTo(value);
    }

    @Test
    void collectionsInCollectionsWithoutEndAreRefusedAndNotFollowed() throws IOException {
        String deep = "GEOMETRYCOLLECTION(".repeat(50_000);
        String deepJson = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(50_000);
        Imported imported =
                read("wkt", "POINT(1 1)", deep + ")".repeat(50_000), deepJson, deepJson + "]}".repeat(50_000));
        assertThat(imported.report().count(ImportReason.BAD_COORDINATES)).isEqualTo(3);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
    }

    @Test
    void aShapeBeyondTheEarthIsNoPlace() throws IOException {
        Imported imported = read("wkt", "LINESTRING(170 1,190 2)", "LINESTRING(4174463 4336000,4174463 4336001)");
        assertThat(imported.report().count(ImportReason.COORDINATES_OUT_OF_RANGE))
                .isEqualTo(2);
    }

    @Test
    void webMercatorIsConvertedAsInGeoJson() throws IOException {
        EventTable table =
                read("geom", "SRID=3857;POINT(4174480.90 4335075.74)").data().table();
        assertThat(Math.round(1e3 * table.places().lon(table.place(0)))).isEqualTo(37_500);
        assertThat(Math.round(1e3 * table.places().lat(table.place(0)))).isEqualTo(36_250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT EMPTY",
                "Point Z EMPTY",
                "POLYGON EMPTY",
                "GEOMETRYCOLLECTION EMPTY",
                "{'type':'Point','coordinates':[]}",
                "{'type':'Polygon','coordinates':null}",
                "SRID=4326;POINT EMPTY",
                ""
            })
    void anEmptyShapeIsNothingSoThatTheNameIsLookedFor(String shape) throws IOException {
        Place known = new Place(
                "synthetic-a",
                new Place.Position(37, 36),
                "PPL",
                Place.Extent.EXACT,
                Place.Verification.NOT_VERIFIED,
                "synthetic",
                null,
                "SN",
                null,
                null,
                0,
                List.of(new PlaceName("Synthville", "en", "Latn", PlaceName.Kind.PREFERRED)),
                List.of(),
                "");
        String quoted = "\"" + shape.replace("'", "\"\"") + "\"";
        Imported imported = files.read(
                format,
                "date,place,geom\n2015-11-10,Synthville,POINT(1 1)\n2015-11-11,Synthville," + quoted + "\n2015-11-12,,"
                        + quoted + "\n",
                ImportFixture.context(new PlaceIndex(List.of(known)), null));
        EventTable table = imported.data().table();
        int named = IntStream.range(0, table.size())
                .filter(row -> table.record(row) == 3)
                .findFirst()
                .orElseThrow();
        assertThat(table.places().id(table.place(named))).isEqualTo("synthetic-a");
        assertThat(imported.report().count(ImportReason.NO_PLACE)).isEqualTo(1);
        assertThat(imported.report().count(ImportReason.BAD_COORDINATES)).isZero();
    }

    @Test
    void aShapeOfManyLinesAndCornersIsReadWhole() throws IOException {
        String corners = IntStream.range(0, 100_000)
                .mapToObj(at -> (1 + at * 1e-5) + " " + at % 2)
                .collect(Collectors.joining(",\n"));
        Imported imported = read("wkt", "LINESTRING(" + corners + ")", "POINT(1 1)");
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(ImportFixture.drawn(imported.data().table(), 0).split(", ")).hasSize(100_000);
    }
}
