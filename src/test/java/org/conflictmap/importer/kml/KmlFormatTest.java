package org.conflictmap.importer.kml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
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
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in the files is synthetic. */
class KmlFormatTest {
    private static final String POINT = "<Point><coordinates>37.5831,36.1869,350</coordinates></Point>";

    private final Path folder;
    private final ImportFixture files;

    KmlFormatTest(@TempDir Path folder) {
        this.folder = folder;
        files = new ImportFixture(folder);
    }

    private static String kml(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\""
                + " xmlns:gx=\"http://www.google.com/kml/ext/2.2\">" + content + "</kml>";
    }

    private static String placemark(String content) {
        return "<Placemark>" + content + "</Placemark>";
    }

    private Imported read(String content) throws IOException {
        return files.read(new KmlFormat(), content);
    }

    private EventTable table(String content) throws IOException {
        return read(kml(content)).data().table();
    }

    private static When when(EventTable table, int row) {
        return table.event(row).when();
    }

    private static List<String> original(EventTable table, int row) throws IOException {
        return table.sourceOf(row).original(table, row).orElseThrow().fields().stream()
                .map(field -> field.name() + "=" + field.value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<kml xmlns=\"http://www.opengis.net/kml/2.2\">",
                "<kml xmlns=\"http://earth.google.com/kml/2.0\">",
                "<kml xmlns=\"http://earth.google.com/kml/2.1\">",
                "<kml>",
                "\uFEFF<?xml version='1.0'?><!-- <Placemark> --><kml>"
            })
    void readsEveryVersionAndNone(String begin) throws IOException {
        EventTable table = read(begin + placemark("<name>Synthetic</name>" + POINT) + "</kml>")
                .data()
                .table();
        assertThat(table.title(0)).isEqualTo("Synthetic");
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.EXACT);
        assertThat(table.places().lon(0)).isEqualTo(37.5831);
        assertThat(table.places().lat(0)).isEqualTo(36.1869);
    }

    @Test
    void readsElementsWithAPrefix() throws IOException {
        EventTable table = read("<k:kml xmlns:k=\"http://www.opengis.net/kml/2.2\"><k:Placemark><k:name>A</k:name>"
                        + "<k:Point><k:coordinates>37,36</k:coordinates></k:Point></k:Placemark></k:kml>")
                .data()
                .table();
        assertThat(table.title(0)).isEqualTo("A");
        assertThat(original(table, 0)).containsExactly("name=A", "Point.coordinates=37,36");
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2015, YEAR",
        "2015-11, 2015-11, MONTH",
        "2015-11-10, 2015-11-10, DAY",
        "2015-11-10T23:30:00Z, 2015-11-10, DAY",
        "2015-11-10T00:30:00+03:00, 2015-11-10, DAY"
    })
    void aCoarseTimeKeepsItsPrecisionAndADayIsThatOfItsZone(String text, String edtf, When.Precision precision)
            throws IOException {
        When when = when(table(placemark("<TimeStamp><when>" + text + "</when></TimeStamp>" + POINT)), 0);
        assertThat(when.edtf()).isEqualTo(edtf);
        assertThat(when.precision()).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource({
        "2015-11-10, 2015-11-12, 2015-11-10/2015-11-12",
        "2015-11-10T01:00:00Z, 2015-11-10T05:00:00Z, 2015-11-10",
        "2015-11-10, , 2015-11-10/..",
        ", 2015-11-12, /2015-11-12"
    })
    void aSpanMayBeOpenOnEitherSide(String begin, String end, String edtf) throws IOException {
        String span = "<TimeSpan>" + (begin == null ? "" : "<begin>" + begin + "</begin>")
                + (end == null ? "<end/>" : "<end>" + end + "</end>") + "</TimeSpan>";
        assertThat(when(table(placemark(span + POINT)), 0).edtf()).isEqualTo(edtf);
    }

    @Test
    void aSpanOfMonthsBeginsOnSomeDayOfTheFirstAndEndsOnSomeDayOfTheLast() throws IOException {
        When when = when(table(placemark("<TimeSpan><begin>2004-01</begin><end>2004-02</end></TimeSpan>" + POINT)), 0);
        assertThat(when.start().toString()).isEqualTo("2004-01-01/2004-01-31");
        assertThat(when.end().toString()).isEqualTo("2004-02-01/2004-02-29");
    }

    @Test
    void whatIsInAFolderHasItsTimeUnlessItHasItsOwn() throws IOException {
        String content = "<Document><TimeStamp><when>2013</when></TimeStamp><Folder><name>F</name>"
                + "<TimeSpan><begin>2014-01</begin></TimeSpan><Folder>"
                + placemark("<name>inner</name>" + POINT)
                + placemark("<name>own</name><TimeStamp><when>2015-11-10</when></TimeStamp>" + POINT)
                + "</Folder></Folder>"
                + placemark("<name>outer</name><TimeStamp/>" + POINT)
                + "</Document>";
        EventTable table = table(content);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(
                                row -> table.title(row) + " " + when(table, row).start()))
                .containsExactly(
                        "outer 2013-01-01/2013-12-31", "inner 2014-01-01/2014-01-31", "own 2015-11-10/2015-11-10");
    }

    @Test
    void theTimeOfAViewIsNotThatOfTheFeature() throws IOException {
        Imported imported =
                read(kml(placemark("<LookAt><gx:TimeStamp><when>2001</when></gx:TimeStamp></LookAt>" + POINT)));
        assertThat(imported.report().count(Outcome.UNDATED)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"<when>yesterday</when>, BAD_DATE", "<begin>2015-11-10</begin><end>2015-11-01</end>, REVERSED_DATES"})
    void aTimeThatIsNoneIsNotedAndTheEventKept(String time, ImportReason reason) throws IOException {
        Imported imported = read(kml(placemark("<TimeSpan>" + time + "</TimeSpan>" + POINT)));
        assertThat(imported.report().count(reason)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.UNDATED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<LineString><coordinates>37,36,0 37.5,36.5,0</coordinates></LineString>",
                "<LineString><coordinates>\n 37, 36 , 0\n\t37.5,36.5</coordinates></LineString>",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>37,36 37.5,36 37.5,36.5 37,36</coordinates></LinearRing>"
                        + "</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>37.1,36.1 37.2,36.1 37.1,36.1"
                        + "</coordinates></LinearRing></innerBoundaryIs></Polygon>",
                "<MultiGeometry><Point><coordinates>37,36</coordinates></Point><MultiGeometry><Point>"
                        + "<coordinates>37.5,36.5</coordinates></Point></MultiGeometry></MultiGeometry>",
                "<gx:Track><gx:coord>37 36 0</gx:coord><gx:coord>37.5 36.5 0</gx:coord></gx:Track>"
            })
    void whatIsNoPointIsTheAreaThatItSpans(String shape) throws IOException {
        EventTable table = table(placemark(shape));
        assertThat(table.size()).isEqualTo(1);
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.DISTRICT);
        assertThat(table.places().bounds(0)).isEqualTo(new Place.Bounds(37, 36, 37.5, 36.5));
    }

    @Test
    void aModelStandsAtItsLocation() throws IOException {
        EventTable table = table(placemark("<Model><Location><longitude>37</longitude><latitude>36</latitude>"
                + "<altitude>0</altitude></Location></Model>"));
        assertThat(table.places().lon(0)).isEqualTo(37);
    }

    @Test
    void everyPositionOfATrackIsAnEventAtItsTime() throws IOException {
        Imported imported = read(kml(placemark("<name>Synthetic convoy</name><gx:MultiTrack><gx:Track>"
                + "<when>2015-11-10T08:00:00Z</when><when>2015-11-11T08:00:00Z</when><when>2015-11-12</when>"
                + "<gx:coord>37 36 0</gx:coord><gx:coord></gx:coord><gx:coord>37.2 36.2 0</gx:coord>"
                + "<gx:angles>1 2 3</gx:angles></gx:Track></gx:MultiTrack>")));
        EventTable table = imported.data().table();
        assertThat(IntStream.range(0, 3).mapToObj(row -> when(table, row).edtf()))
                .containsExactly("2015-11-10", "2015-11-11", "2015-11-12");
        assertThat(table.title(2)).isEqualTo("Synthetic convoy");
        assertThat(table.places().lon(table.place(2))).isEqualTo(37.2);
        assertThat(imported.report().count(ImportReason.NO_PLACE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "37; BAD_COORDINATES",
                "37 36; BAD_COORDINATES",
                "east,north; BAD_COORDINATES",
                "37,36,0,1; BAD_COORDINATES",
                "NaN,36; BAD_COORDINATES",
                "200,36; COORDINATES_OUT_OF_RANGE",
                "''; NO_PLACE"
            })
    void whatIsNoPositionIsNotedAndNeverGuessed(String coordinates, ImportReason reason) throws IOException {
        Imported imported = read(kml(placemark("<TimeStamp><when>2015</when></TimeStamp><Point><coordinates>"
                + coordinates + "</coordinates></Point>")));
        assertThat(imported.report().count(reason)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.UNPLACED)).isEqualTo(1);
    }

    @Test
    void extendedDataMeanWhatTheirNamesSay() throws IOException {
        EventTable table =
                table(placemark("<ExtendedData><Data name=\"type\"><displayName>Kind</displayName><value>Riots"
                                + "</value></Data><Data name=\"killed\"><value>4</value></Data><SchemaData schemaUrl=\"#s\">"
                                + "<SimpleData name=\"date\">2015-11-10</SimpleData><SimpleData name=\"source\">Synthetic Post"
                                + "</SimpleData></SchemaData></ExtendedData>" + POINT)
                        + placemark(
                                "<TimeStamp><when>2016</when></TimeStamp><ExtendedData><Data name=\"date\"><value>2015-11-11"
                                        + "</value></Data></ExtendedData>" + POINT));
        assertThat(table.type(0)).isEqualTo(EventType.RIOTS);
        assertThat(table.deathsBest(0)).isEqualTo(4);
        assertThat(when(table, 0).edtf()).isEqualTo("2015-11-10");
        assertThat(table.event(0).claims().get(0).speaker()).isEqualTo("Synthetic Post");
        assertThat(when(table, 1).edtf()).as("KML's own time goes first").isEqualTo("2016");
    }

    @Test
    void theOriginalHasAllFieldsAndTheDescriptionAsItStands() throws IOException {
        EventTable table = table(placemark(POINT)
                + placemark("<name>كويرس</name><description><![CDATA[<b>bold</b> </Placemark>]]></description>"
                        + "<TimeStamp><when>2015</when></TimeStamp>"
                        + "<ExtendedData><Data name=\"a b\"><value>1 &lt; 2</value></Data></ExtendedData>" + POINT));
        assertThat(table.title(0)).isEqualTo("كويرس");
        assertThat(original(table, 0))
                .containsExactly(
                        "name=كويرس",
                        "description=<b>bold</b> </Placemark>",
                        "TimeStamp.when=2015",
                        "a b=1 < 2",
                        "Point.coordinates=37.5831,36.1869,350");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<name><![CDATA[<b>Synthetic</b> clash &amp; fire]]></name> | Synthetic clash & fire",
                "<description><![CDATA[<style>p{}</style><p>First<br/>line&nbsp;&#233;</p>]]></description> | First line é",
                "<name>3 &lt; 4 &gt; 2</name> | 3 < 4 > 2"
            })
    void titlesAreTextWithoutMarkup(String element, String title) throws IOException {
        assertThat(table(placemark(element + POINT)).title(0)).isEqualTo(title);
    }

    @Test
    void picturesAndLinksAreNoEventsAndAreCounted() throws IOException {
        Imported imported =
                read(kml("<Document><ScreenOverlay><name>Legend</name></ScreenOverlay><NetworkLink><name>More"
                        + "</name><Link><href>http://example.org/more.kml</href></Link></NetworkLink>"
                        + placemark(POINT) + "<GroundOverlay/></Document>"));
        assertThat(imported.report().read()).isEqualTo(4);
        assertThat(imported.report().count(ImportReason.NO_EVENT)).isEqualTo(3);
        assertThat(imported.report().entry(ImportReason.NO_EVENT, 0).value()).isEqualTo("Legend");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE kml SYSTEM \"http://example.org/evil.dtd\">",
                "<!DOCTYPE k [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>"
            })
    void aDocumentTypeIsRefusedSoThatNoEntityIsEverMade(String doctype) throws IOException {
        ImportFile file = files.file(
                "<?xml version=\"1.0\"?>" + doctype + "<kml>" + placemark("<name>&x;</name>" + POINT) + "</kml>");
        assertThat(new KmlFormat().recognise(file)).isEqualTo(ImportFormat.Recognition.SURE);
        assertThatThrownBy(() -> new KmlFormat().read(file, ImportFixture.context()))
                .isInstanceOfSatisfying(
                        ImportException.class, e -> assertThat(e).hasMessageContaining("document type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<name>&unknown;</name>", "<name>open", "<a></b>", "<name>&#0;</name>", "</Folder>"})
    void whatWasReadBeforeItBreaksStaysAndTheRestIsOneRejection(String broken) throws IOException {
        String good = placemark("<TimeStamp><when>2015</when></TimeStamp>" + POINT) + "\n";
        Imported imported = read("<kml>\n" + good + good + "<Placemark>" + broken);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(imported.report().count(ImportReason.SYNTAX)).isEqualTo(1);
        var entry = imported.report().entry(ImportReason.SYNTAX, 0);
        assertThat(entry.field()).isEqualTo("line 4");
        assertThat(entry.offset()).isEqualTo(6 + 2L * good.length());
        assertThat(entry.value()).isNotEmpty();
    }

    @Test
    void nestingWithoutEndIsRefusedAndNotFollowed() throws IOException {
        Imported imported = read("<kml>" + "<Folder>".repeat(100_000));
        assertThat(imported.report().count(ImportReason.SYNTAX)).isEqualTo(1);
        Imported inside = read("<kml><Placemark><ExtendedData>" + "<a>".repeat(100_000));
        assertThat(inside.report().count(ImportReason.SYNTAX)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-16",
        "windows-1256, windows-1256",
        "windows-1256, UTF-8"
    })
    void readsEveryEncodingThatIsDeclaredOrWas(String charset, String declared) throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"" + declared + "\"?><kml>"
                + placemark("<name>كويرس مطار</name>" + POINT) + placemark("<name>حلب</name>" + POINT) + "</kml>";
        Path path = Files.writeString(folder.resolve("synthetic.kml"), content, Charset.forName(charset));
        EventTable table = ImportFixture.read(new KmlFormat(), ImportFile.open(path), ImportFixture.context())
                .data()
                .table();
        assertThat(table.title(1)).isEqualTo("حلب");
        assertThat(original(table, 1)).contains("name=حلب");
    }

    @Test
    void aKmzIsOpenedWithWhatElseIsInIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("doc.kml"));
            zip.write(kml("<Document><name>Synthetic map</name>" + placemark(POINT) + "</Document>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("files/sound.wav"));
            zip.write(new byte[] {'R', 'I', 'F', 'F', 0, 0});
            zip.putNextEntry(new ZipEntry("files/icon.png"));
            zip.write(new byte[] {1, 2, 0});
            zip.putNextEntry(new ZipEntry("files/model.dae"));
            zip.write("<COLLADA/>".getBytes(StandardCharsets.UTF_8));
        }
        Path path = Files.write(folder.resolve("synthetic.kmz"), packed.toByteArray());
        List<Imported> read = Formats.ALL.read(path, ImportFixture.context());
        assertThat(read).hasSize(1);
        assertThat(read.get(0).report().format()).isEqualTo("kml");
        assertThat(read.get(0).data().dataset().manifest().title()).startsWith("Synthetic map");
        assertThat(original(read.get(0).data().table(), 0)).contains("Point.coordinates=37.5831,36.1869,350");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<gpx/>", "<html><kml/></html>", "a,b\n<kml>,1\n", "<kml", "{\"kml\":1}"})
    void otherFilesAreNotTaken(String content) throws IOException {
        assertThat(new KmlFormat().recognise(files.file(content))).isEqualTo(ImportFormat.Recognition.NO);
    }

    @Test
    void readingStopsWhenItIsCancelled() throws IOException {
        ImportFile file = files.file(kml(placemark(POINT).repeat(20_000)));
        ImportContext known = ImportFixture.context();
        long[] done = {0};
        Tasks.Progress progress = new Tasks.Progress() {
            @Override
            public void report(long bytes, long total) {
                done[0] = bytes;
            }

            @Override
            public boolean isCancelled() {
                return done[0] > 0;
            }
        };
        ImportContext context =
                new ImportContext(progress, Gazetteer.EMPTY, Geography.NONE, known.today(), known.mapping());
        assertThatThrownBy(() -> new KmlFormat().read(file, context)).isInstanceOf(CancellationException.class);
        assertThat(done[0]).isLessThan(file.size());
    }
}
