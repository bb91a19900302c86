package org.conflictmap.importer.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in the files is synthetic. */
class GeoJsonFormatTest {
    private final Path folder;
    private final ImportFixture files;

    GeoJsonFormatTest(@TempDir Path folder) {
        this.folder = folder;
        files = new ImportFixture(folder);
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties.replace('\'', '"') + "},\"geometry\":"
                + geometry.replace('\'', '"') + "}";
    }

    private static String point(double lon, double lat) {
        return "{'type':'Point','coordinates':[" + lon + "," + lat + "]}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features) + "]}";
    }

    private Imported read(String content) throws IOException {
        return files.read(new GeoJsonFormat(), content);
    }

    private EventTable table(String... features) throws IOException {
        return read(collection(features)).data().table();
    }

    private static List<String> dates(EventTable table) {
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.event(row).when().edtf())
                .toList();
    }

    private static List<String> dates(Imported imported) {
        return dates(imported.data().table());
    }

    @Test
    void readsAPointWithItsTitleDateTypeDeathsAndSource() throws IOException {
        EventTable table = table(feature(
                point(37.5831, 36.1869),
                "'title':'Synthetic clash','date':'2015-11-10','type':'Battles','killed':3,'source':'Synthetic Post',"
                        + "'place':'Synthetic Town'"));
        assertThat(table.title(0)).isEqualTo("Synthetic clash");
        assertThat(dates(table)).containsExactly("2015-11-10");
        assertThat(table.type(0)).isEqualTo(EventType.BATTLES);
        assertThat(table.deathsBest(0)).isEqualTo(3);
        assertThat(table.event(0).claims().get(0).speaker()).isEqualTo("Synthetic Post");
        assertThat(table.placeName(0)).isEqualTo("Synthetic Town");
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.EXACT);
        assertThat(table.places().lon(0)).isEqualTo(37.5831);
        assertThat(table.places().lat(0)).isEqualTo(36.1869);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Point','coordinates':[37,36]}",
                "{'type':'Feature','geometry':{'type':'Point','coordinates':[37,36]},'properties':null}",
                "{'geometry':{'coordinates':[37,36,250.5],'type':'Point'},'properties':{},'type':'Feature'}",
                "[{'type':'Feature','geometry':{'type':'Point','coordinates':[37,36]},'properties':{}}]",
                "{'features':[{'type':'Feature','geometry':{'type':'Point','coordinates':[37,36]}}],'type':'FeatureCollection'}",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[37,36]}]}",
                "{'type':'MultiPoint','coordinates':[[37,36],[37,36]]}",
                "\uFEFF{'type':'Point','coordinates':[37,36]}",
                "\u001E{'type':'Point','coordinates':[37,36]}\n"
            })
    void aPointIsExactHoweverItIsWrapped(String json) throws IOException {
        EventTable table = read(json.replace('\'', '"')).data().table();
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.EXACT);
        assertThat(table.places().lon(0)).isEqualTo(37);
        assertThat(table.places().lat(0)).isEqualTo(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\u001E"})
    void featuresOneAfterTheOtherAreReadToo(String separator) throws IOException {
        String content = feature(point(37, 36), "'date':'2015-11-10'")
                + separator
                + feature(point(38, 36), "'date':'2015-11-11'")
                + separator
                + collection(feature(point(39, 36), "'date':'2015-11-12'"));
        assertThat(dates(read(content))).containsExactly("2015-11-10", "2015-11-11", "2015-11-12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'type':'LineString','coordinates':[[37,36],[37.5,36.5,100]]}; DISTRICT",
                "{'type':'MultiLineString','coordinates':[[[37,36],[37.2,36.1]],[[37.3,36.4],[37.5,36.5]]]}; DISTRICT",
                "{'type':'Polygon','coordinates':[[[37,36],[37.5,36],[37.5,36.5],[37,36]]]}; DISTRICT",
                "{'type':'MultiPoint','coordinates':[[37,36],[37.5,36.5]]}; DISTRICT",
                "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[37,36]},"
                        + "{'type':'Point','coordinates':[37.5,36.5]}]}; DISTRICT",
                "{'type':'MultiPolygon','coordinates':[[[[37,36],[39,36],[39,36.5],[37,36]]]]}; PROVINCE"
            })
    void anyOtherShapeIsTheAreaThatItSpansAndNoPin(String geometry, PlacePrecision precision) throws IOException {
        EventTable table = table(feature(geometry, "'name':'Synthetic Valley','date':'2015-11-10'"));
        Place place = table.places().place(table.place(0));
        assertThat(table.precision(0)).isEqualTo(precision);
        assertThat(place.extent()).isEqualTo(Place.Extent.AREA);
        double east = precision == PlacePrecision.PROVINCE ? 39 : 37.5;
        assertThat(place.bounds()).isEqualTo(new Place.Bounds(37, 36, east, 36.5));
        assertThat(place.position()).isEqualTo(new Place.Position((37 + east) / 2, 36.25));
        assertThat(place.areaKey()).isNull();
    }

    @Test
    void whatHasNoNameIsCalledByItsAreaOrItsCoordinates() throws IOException {
        EventTable table = table(
                feature(point(37.58311, 36.1869), "'date':'2015-11-10'"),
                feature(point(37, 36), "'date':'2015-11-11','province':'Synthetic Province'"));
        assertThat(table.title(0)).isEqualTo("36.1869, 37.5831");
        assertThat(table.title(1)).isEqualTo("Synthetic Province");
        assertThat(table.places().place(table.place(0)).displayName()).isEqualTo("36.1869, 37.5831");
    }

    @Test
    void boundsSurviveBeingJoinedWithAnotherDataset() throws IOException {
        EventTable one = table(feature("{'type':'LineString','coordinates':[[37,36],[37.5,36.5]]}", "'date':'2015'"));
        EventTable other = table(feature(point(1, 2), "'date':'2014'"));
        EventTable joined = EventTable.join(List.of(other, one));
        assertThat(joined.places().bounds(joined.place(1))).isEqualTo(new Place.Bounds(37, 36, 37.5, 36.5));
        assertThat(joined.places().bounds(joined.place(0))).isNull();
    }

    @Test
    void withoutAShapeItIsPlacedByItsPropertiesOrCountedAsUnplaced() throws IOException {
        Imported imported = read(collection(
                feature("null", "'date':'2015-11-10','lat':36.2,'lon':37.1"),
                feature("null", "'date':'2015-11-10','lat':null,'lon':null"),
                feature("{'type':'Polygon','coordinates':[]}", "'date':'2015-11-10'")));
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(imported.report().count(ImportReason.NO_PLACE)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'type':'Point','coordinates':[37]}; BAD_COORDINATES",
                "{'type':'Point','coordinates':['37','36']}; BAD_COORDINATES",
                "{'type':'Point','coordinates':[NaN,36]}; BAD_COORDINATES",
                "{'type':'Point','coordinates':'37,36'}; BAD_COORDINATES",
                "{'type':'LineString','coordinates':[[37,36],null]}; BAD_COORDINATES",
                "7; BAD_COORDINATES",
                "{'type':'Point','coordinates':[4100000,4300000]}; COORDINATES_OUT_OF_RANGE",
                "{'type':'LineString','coordinates':[[170,36],[190,36]]}; COORDINATES_OUT_OF_RANGE",
                "{'type':'Point','coordinates':[0,0]}; NULL_ISLAND"
            })
    void whatIsNoPositionIsNotedAndNeverGuessed(String geometry, ImportReason reason) throws IOException {
        Imported imported = read(collection(feature(geometry, "'date':'2015-11-10'")));
        assertThat(imported.report().count(reason)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.UNPLACED)).isEqualTo(reason == ImportReason.NULL_ISLAND ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "start,end",
        "begin,last",
        "from,to",
        "start_date,end_date",
        "valid_from,valid_to",
        "t_begin,t_end",
        "eventStart,eventUntil"
    })
    void aBeginningAndAnEndAreFoundByTheNamesThatQgisKnows(String start, String end) throws IOException {
        String properties = "'" + start + "':'2015-11-10','" + end + "':'2015-11-12'";
        assertThat(dates(table(feature(point(37, 36), properties)))).containsExactly("2015-11-10/2015-11-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "date", "time", "timestamp", "datetime", "event_day", "when"})
    void aSingleTimeIsFoundByItsName(String name) throws IOException {
        EventTable table = table(feature(point(37, 36), "'n':1,'" + name + "':'2018-09-01 00:00'"));
        assertThat(dates(table)).containsExactly("2018-09-01");
    }

    @Test
    void whenARecordWasChangedIsNoEndAndHalfAnIntervalIsOpen() throws IOException {
        EventTable table = table(
                feature(point(37, 36), "'start':'2015-11-10','last_updated':'2020-01-01'"),
                feature(point(37, 36), "'end':'2015-11-12'"));
        assertThat(dates(table)).containsExactly("/2015-11-12", "2015-11-10");
    }

    @Test
    void anEndBeforeItsStartIsNoDate() throws IOException {
        Imported imported = read(collection(feature(point(37, 36), "'start':'2015-11-10','end':'2015-11-01'")));
        assertThat(imported.report().count(ImportReason.REVERSED_DATES)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.UNDATED)).isEqualTo(1);
    }

    @Test
    void secondsAndMillisecondsAreToldByAllValuesTogether() throws IOException {
        String near1970 = feature(point(37, 36), "'time':86400000");
        assertThat(dates(table(near1970, feature(point(37, 36), "'time':1447113600000"))))
                .containsExactly("1970-01-02", "2015-11-10");
        assertThat(dates(table(near1970, feature(point(37, 36), "'time':1447113600.5"))))
                .containsExactly("1972-09-27", "2015-11-10");
        assertThat(dates(table(
                        feature(point(37, 36), "'time':'1447113600'"), feature(point(37, 36), "'time':1.4471136e9"))))
                .containsExactly("2015-11-10", "2015-11-10");
    }

    @Test
    void numbersThatAreDatesOrYearsAreNoSeconds() throws IOException {
        assertThat(dates(table(feature(point(37, 36), "'date':20151110")))).containsExactly("2015-11-10");
        assertThat(dates(table(feature(point(37, 36), "'year':2015")))).containsExactly("2015");
        assertThat(read(collection(feature(point(37, 36), "'day':3"))).report().count(ImportReason.NO_DATE))
                .isEqualTo(1);
    }

    @Test
    void daysThatCouldBeMonthsAreNotReadUnlessAnotherDateTellsWhichTheyAre() throws IOException {
        String unclear = feature(point(37, 36), "'date':'03/04/2015'");
        Imported imported = read(collection(unclear));
        assertThat(imported.report().count(ImportReason.BAD_DATE)).isEqualTo(1);
        assertThat(dates(table(unclear, feature(point(37, 36), "'date':'18/04/2015'"))))
                .containsExactly("2015-04-03", "2015-04-18");
    }

    @Test
    void whatTheUserSaysGoesBeforeAnyGuess() throws IOException {
        ColumnMapping told = new ColumnMapping(
                Map.of(Meaning.START, "seen", Meaning.TITLE, "what"), DateOrder.MONTH_DAY_YEAR, DecimalMark.POINT);
        String content = collection(
                feature(point(37, 36), "'date':'2001-01-01','seen':'03/04/2015','title':'x','what':'Synthetic'"));
        EventTable table = files.read(new GeoJsonFormat(), content, ImportFixture.context(Gazetteer.EMPTY, told))
                .data()
                .table();
        assertThat(dates(table)).containsExactly("2015-03-04");
        assertThat(table.title(0)).isEqualTo("Synthetic");
    }

    @Test
    void nestedPropertiesStayReachableInTheOriginal() throws IOException {
        EventTable table = table(
                feature(point(1, 2), "'date':'2015-11-09'"),
                feature(
                        point(37, 36),
                        "'date':'2015-11-10','detail':{'units':[{'name':'Synthetic é 1'}],'seen':true},'x':null"));
        assertThat(original(table, 1))
                .containsExactly(
                        "type=Feature",
                        "date=2015-11-10",
                        "detail.units[0].name=Synthetic é 1",
                        "detail.seen=true",
                        "x=",
                        "geometry={\"type\":\"Point\",\"coordinates\":[37.0,36.0]}");
    }

    private static List<String> original(EventTable table, int row) throws IOException {
        OriginalRecord record = table.sourceOf(row).original(table, row).orElseThrow();
        return record.fields().stream()
                .map(field -> field.name() + "=" + field.value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
    void theOriginalIsFoundInEveryEncoding(String charset) throws IOException {
        String content = collection(
                feature(point(1, 2), "'date':'2015-11-09','title':'كويرس مطار'"),
                feature(point(1, 2), "'date':'2015-11-10','title':'حلب'"));
        Path path = folder.resolve("synthetic.geojson");
        Files.writeString(path, content, Charset.forName(charset));
        EventTable table = ImportFixture.read(new GeoJsonFormat(), ImportFile.open(path), ImportFixture.context())
                .data()
                .table();
        assertThat(table.title(1)).isEqualTo("حلب");
        assertThat(original(table, 1)).contains("title=حلب");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:OGC::CRS84",
                "OGC:CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                "EPSG:4326",
                "urn:ogc:def:crs:EPSG::4326",
                "urn:ogc:def:crs:EPSG:9.9:4326"
            })
    void wgs84ByAnyOfItsNamesIsLongitudeAndLatitude(String name) throws IOException {
        EventTable table =
                read(withCrs(name, feature(point(37, 36), ""))).data().table();
        assertThat(table.places().lon(0)).isEqualTo(37);
        assertThat(table.places().lat(0)).isEqualTo(36);
    }

    private static String withCrs(String name, String feature) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name
                + "\"}},\"features\":[" + feature + "]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857", "urn:ogc:def:crs:EPSG::3857", "EPSG:900913"})
    void webMercatorIsConverted(String name) throws IOException {
        EventTable table = read(withCrs(name, feature(point(4_183_731.55, 4_326_369.09), "")))
                .data()
                .table();
        assertThat(table.places().lon(0)).isCloseTo(37.583, within(0.001));
        assertThat(table.places().lat(0)).isCloseTo(36.187, within(0.001));
    }

    @Test
    void aCoordinateSystemThatIsNamedBehindTheFeaturesHoldsForThemAll() throws IOException {
        String content = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature(point(4_183_731.55, 4_326_369.09), "'date':'2015-11-10'")
                + "],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}}";
        Imported imported = read(content);
        assertThat(imported.report().read()).isEqualTo(1);
        assertThat(imported.data().table().places().lon(0)).isCloseTo(37.583, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:32637", "urn:ogc:def:crs:EPSG::22770", "http://example.org/crs"})
    void anUnknownCoordinateSystemIsRefusedAndNeverShownWrong(String name) throws IOException {
        ImportFile file = files.file(withCrs(name, feature(point(400_000, 4_000_000), "")));
        assertThat(new GeoJsonFormat().recognise(file)).isEqualTo(ImportFormat.Recognition.SURE);
        assertThatThrownBy(() -> new GeoJsonFormat().read(file, ImportFixture.context()))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e).hasMessageContaining(name).hasMessageContaining("WGS 84"));
    }

    @ParameterizedTest
    @CsvSource({"cut, 3", "broken, 2"})
    void whatWasReadBeforeItBreaksStaysAndTheRestIsOneRejection(String how, int shown) throws IOException {
        String[] features = IntStream.range(0, 4)
                .mapToObj(day -> feature(point(37, 36), "'date':'2015-11-1" + day + "'"))
                .toArray(String[]::new);
        String content = collection(features);
        int at = how.equals("cut") ? content.length() - 20 : content.indexOf("2015-11-12");
        String broken = content.substring(0, at) + (how.equals("cut") ? "" : "\"x" + content.substring(at));
        Imported imported = read(broken);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(shown);
        assertThat(imported.report().count(ImportReason.SYNTAX)).isEqualTo(1);
        var entry = imported.report().entry(ImportReason.SYNTAX, 0);
        assertThat(entry.line()).isEqualTo(shown + 1);
        assertThat(entry.field()).isEqualTo("line " + (shown + 1));
        assertThat(entry.offset()).isGreaterThan(100);
    }

    @Test
    void whatIsNoFeatureIsRejectedWhereItStands() throws IOException {
        Imported imported = read("{\"type\":\"FeatureCollection\",\"features\":[7,{\"a\":1},"
                + feature(point(37, 36), "'date':'2015-11-10'") + "]}");
        assertThat(imported.report().count(ImportReason.NO_EVENT)).isEqualTo(2);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
    }

    @Test
    void aFirstShapeThatIsLargerThanTheHeadOfTheFileIsNoObstacle() throws IOException {
        String ring = "[37.123456,36.123456],".repeat(60_000) + "[37,36]";
        String content = "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring
                + "]]},\"properties\":{\"date\":\"2015-11-10\"},\"type\":\"Feature\"}],\"type\":\"FeatureCollection\"}";
        EventTable table = read(content).data().table();
        assertThat(dates(table)).containsExactly("2015-11-10");
        assertThat(original(table, 0).get(0))
                .startsWith("geometry={\"type\":\"Polygon\"")
                .endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Topology\",\"objects\":{}}",
                "{\"events\":[{\"date\":\"2015-11-10\"}]}",
                "[1,2,3]",
                "date,lat,lon\n2015-11-10,36,37\n",
                "<kml/>"
            })
    void otherFilesAreNotTaken(String content) throws IOException {
        assertThat(new GeoJsonFormat().recognise(files.file(content))).isEqualTo(ImportFormat.Recognition.NO);
    }

    @Test
    void nestingWithoutEndIsRefusedAndNotFollowed() throws IOException {
        Imported imported =
                read("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000));
        assertThat(imported.report().count(ImportReason.SYNTAX)).isEqualTo(1);
    }

    @Test
    void aLargeFileReportsHowFarItIsAndStopsWhenCancelled() throws IOException {
        String content = IntStream.range(0, 20_000)
                .mapToObj(row -> feature(point(37, 36), "'date':'2015-11-10','note':'synthetic'"))
                .collect(Collectors.joining("\n"));
        List<Long> reports = new ArrayList<>();
        Tasks.Progress progress = new Tasks.Progress() {
            @Override
            public void report(long done, long total) {
                assertThat(total).isEqualTo(content.getBytes(StandardCharsets.UTF_8).length);
                reports.add(done);
            }

            @Override
            public boolean isCancelled() {
                return reports.size() == 3;
            }
        };
        ImportContext context = new ImportContext(
                progress,
                Gazetteer.EMPTY,
                Geography.NONE,
                ImportFixture.context().today(),
                ImportFixture.context().mapping());
        ImportFile file = files.file(content);
        assertThatThrownBy(() -> new GeoJsonFormat().read(file, context)).isInstanceOf(CancellationException.class);
        assertThat(reports).isSorted().hasSize(3);
    }

    @Test
    void aFileThatChangesIsNoticed() throws IOException {
        Path path = folder.resolve("synthetic.geojson");
        Files.writeString(path, collection(feature(point(37, 36), "'date':'2015-11-10'")));
        Imported imported = Formats.ALL.read(path, ImportFixture.context()).get(0);
        assertThat(imported.report().format()).isEqualTo("geojson");
        Files.writeString(path, collection(feature(point(37, 36), "'date':'2015-11-10','more':1")));
        EventTable table = imported.data().table();
        assertThatThrownBy(() -> table.sourceOf(0).original(table, 0))
                .isInstanceOfSatisfying(
                        ImportException.class, e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.CHANGED));
    }
}
