package org.conflictmap.importer.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.kml.KmlFormat;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shapes become that are no points. Everything in the files is synthetic. */
class ShapesTest {
    private final ImportFixture files;

    ShapesTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private Imported read(String... geometries) throws IOException {
        String features = List.of(geometries).stream()
                .map(geometry -> "{'type':'Feature','properties':{'date':'2015-11-10'},'geometry':" + geometry + "}")
                .collect(Collectors.joining(","));
        String collection = "{'type':'FeatureCollection','features':[" + features + "]}";
        return files.read(new GeoJsonFormat(), collection.replace('\'', '"'));
    }

    private Imported kml(String geometry) throws IOException {
        return files.read(
                new KmlFormat(),
                "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><TimeStamp><when>2015-11-10</when>"
                        + "</TimeStamp>" + geometry + "</Placemark></Document></kml>");
    }

    private static String text(Imported imported) {
        return ImportFixture.drawn(imported.data().table(), 0);
    }

    private static GroundShape shape(EventTable table) {
        GroundShape shape = table.places().shape(table.place(0));
        assertThat(shape).isNotNull();
        return Objects.requireNonNull(shape);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'LineString','coordinates':[[37,36],[37.5,36.5,100]]} | LINE 37 36, 37.5 36.5",
                "{'coordinates':[[37,36],[37.5,36.5]],'type':'LineString'} | LINE 37 36, 37.5 36.5",
                "{'type':'MultiLineString','coordinates':[[[1,1],[2,2]],[[3,3],[4,4]]]} | LINE 1 1, 2 2; LINE 3 3, 4 4",
                "{'type':'MultiPoint','coordinates':[[1,1],[2,2]]} | POINTS 1 1, 2 2",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[8,1],[8,4],[5,1]]]}"
                        + " | RING 0 0, 9 0, 9 9, 0 0; HOLE 5 1, 8 4, 8 1, 5 1",
                "{'type':'Polygon','coordinates':[[[0,0],[9,9],[9,0],[0,0]]]} | RING 0 0, 9 0, 9 9, 0 0",
                "{'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]],[[[2,2],[3,2],[3,3],[2,2]]]]}"
                        + " | RING 0 0, 1 0, 1 1, 0 0; RING 2 2, 3 2, 3 3, 2 2",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,1]},"
                        + "{'type':'GeometryCollection','geometries':[{'type':'LineString','coordinates':[[2,2],[3,3]]}]},"
                        + "{'coordinates':[[[0,0],[1,0],[1,1],[0,0]]],'type':'Polygon'}]}"
                        + " | POINTS 1 1; LINE 2 2, 3 3; RING 0 0, 1 0, 1 1, 0 0",
                "{'type':'Polygon','coordinates':[[],[[0,0],[1,0],[1,1],[0,0]]]} | RING 0 0, 1 0, 1 1, 0 0"
            })
    void everyShapeIsKeptAsItIsDrawn(String geometry, String expected) throws IOException {
        Imported imported = read(geometry);
        assertThat(text(imported)).isEqualTo(expected);
        assertThat(imported.report().count(ImportReason.ODD_SHAPE)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9]]]} | RING 0 0, 9 0, 9 9, 0 0 | ends where it begins",
                "{'type':'Polygon','coordinates':[[[0,0],[9,9],[0,0]]]} | LINE 0 0, 9 9, 0 0 | four positions",
                "{'type':'Polygon','coordinates':[[[0,0],[9,9]]]} | LINE 0 0, 9 9 | four positions",
                "{'type':'MultiLineString','coordinates':[[[1,1]],[[3,3],[4,4]]]} | POINTS 1 1; LINE 3 3, 4 4 | two positions",
                "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[5,1]]]}"
                        + " | RING 0 0, 9 0, 9 9, 0 0; POINTS 5 1 | four positions"
            })
    void whatIsNotWellFormedIsMadeTheBestOfAndNoted(String geometry, String expected, String wanted)
            throws IOException {
        Imported imported = read(geometry);
        assertThat(text(imported)).isEqualTo(expected);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(IntStream.range(0, (int) imported.report().count(ImportReason.ODD_SHAPE))
                        .mapToObj(entry -> imported.report()
                                .entry(ImportReason.ODD_SHAPE, entry)
                                .expected()
                                .words(Locale.ENGLISH)))
                .anySatisfy(said -> assertThat(said).contains(wanted));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'LineString','coordinates':[[178,10],[-178,14]]} | LINE 178 10, 180 12; LINE -180 12, -178 14",
                "{'type':'Polygon','coordinates':[[[178,0],[-178,0],[-178,4],[178,4],[178,0]]]}"
                        + " | RING 178 0, 180 0, 180 4, 178 4, 178 0; RING -180 0, -178 0, -178 4, -180 4, -180 0"
            })
    void whatCrossesThe180thMeridianIsCutThereAndReachesRoundTheWorldNoMore(String geometry, String expected)
            throws IOException {
        Imported imported = read(geometry);
        assertThat(text(imported)).isEqualTo(expected);
        assertThat(imported.report().count(ImportReason.ODD_SHAPE)).isEqualTo(1);
        Place.Bounds bounds = imported.data().table().places().bounds(0);
        assertThat(bounds).isNotNull().satisfies(box -> assertThat(box.east()).isEqualTo(180));
    }

    @Test
    void whatIsCutAlongThe180thMeridianHasItsMiddleThereAndNotAtTheOtherEndOfTheWorld() throws IOException {
        EventTable table =
                read("{'type':'Polygon','coordinates':[[[176,-20],[-179,-20],[-179,-16],[176,-16],[176,-20]]]}")
                        .data()
                        .table();
        assertThat(table.places().lon(table.place(0))).isEqualTo(178);
        assertThat(table.places().lat(table.place(0))).isEqualTo(-18);
    }

    @Test
    void aRingRoundAPoleIsClosedAlongThePole() throws IOException {
        Imported imported =
                read("{'type':'Polygon','coordinates':[[[0,80],[120,80],[179,80],[-179,80],[-120,80],[0,80]]]}");
        assertThat(text(imported)).contains("90");
        assertThat(shape(imported.data().table()).bounds()).isEqualTo(new Place.Bounds(-180, 80, 180, 90));
    }

    @Test
    void aBoxAlongTheFrameOfTheWorldIsNotCut() throws IOException {
        Imported imported =
                read("{'type':'Polygon','coordinates':[[[-180,-90],[180,-90],[180,-60],[-180,-60],[-180,-90]]]}");
        assertThat(text(imported)).isEqualTo("RING -180 -90, 180 -90, 180 -60, -180 -60, -180 -90");
        assertThat(imported.report().count(ImportReason.ODD_SHAPE)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<LineString><coordinates>37,36,0 37.5,36.5,0</coordinates></LineString> | LINE 37 36, 37.5 36.5",
                "<LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing> | LINE 0 0, 1 0, 1 1, 0 0",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>5,1 8,1 8,4 5,1</coordinates>"
                        + "</LinearRing></innerBoundaryIs></Polygon> | RING 0 0, 9 0, 9 9, 0 0; HOLE 5 1, 8 4, 8 1, 5 1",
                "<MultiGeometry><Point><coordinates>1,1</coordinates></Point><MultiGeometry><LineString><coordinates>"
                        + "2,2 3,3</coordinates></LineString></MultiGeometry></MultiGeometry> | POINTS 1 1; LINE 2 2, 3 3",
                "<Track><coord>37 36 0</coord><coord>37.5 36.5 0</coord></Track> | LINE 37 36, 37.5 36.5"
            })
    void theShapesOfKmlAreKeptToo(String geometry, String expected) throws IOException {
        Imported imported = kml(geometry);
        assertThat(text(imported)).isEqualTo(expected);
        assertThat(imported.report().count(ImportReason.ODD_SHAPE)).isZero();
    }

    @Test
    void theSameShapeIsKeptOnceAndSurvivesBeingJoined() throws IOException {
        String shape = "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]]]}";
        EventTable table = read(shape, shape).data().table();
        EventTable joined = EventTable.join(List.of(
                table, read("{'type':'Point','coordinates':[1,1]}").data().table()));
        assertThat(table.places().size()).isEqualTo(1);
        assertThat(joined.places().shape(joined.place(0))).isSameAs(shape(table));
        assertThat(joined.places().shape(joined.place(2))).isNull();
    }
}
