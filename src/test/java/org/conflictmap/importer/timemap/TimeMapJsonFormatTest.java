package org.conflictmap.importer.timemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictmap.event.EventType;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of the fields are TimeMap's; everything else is synthetic. */
class TimeMapJsonFormatTest {
    private static final String SOURCES = "{'s1':{'id':'s1','title':'Synthetic Post','paths':['a.jpg']},"
            + "'s2':{'id':'s2','title':'','affil_s':['Synthetic Agency'],'url':'http://example.org/2'}}";
    private static final String ASSOCIATIONS =
            "[{'id':'a1','title':'Shelling','mode':'FILTER','filter_paths':['Kind','Shelling']},{'id':'a2','title':'Other'}]";

    private final Path folder;
    private final ImportFixture files;

    TimeMapJsonFormatTest(@TempDir Path folder) {
        this.folder = folder;
        files = new ImportFixture(folder);
    }

    private static String event(String date, String more) {
        return "{'id':'1','description':'Synthetic event','date':'" + date + "','time':'','location':'Synthetic Town',"
                + "'latitude':'36.2','longitude':'37.1','associations':[],'sources':[]" + more + "}";
    }

    private Imported read(String content) throws IOException {
        return files.read(new TimeMapJsonFormat(), content.replace('\'', '"'));
    }

    private static String sources(EventTable table) {
        return table.event(0).claims().get(0).speaker();
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2015, 2015-01-02",
        "1/2/2015, 2015-01-02",
        "11/10/2015 14:30, 2015-11-10",
        "2015-11-10, 2015-11-10"
    })
    void theMonthIsFirst(String date, String edtf) throws IOException {
        EventTable table = read("[" + event(date, "") + "]").data().table();
        assertThat(table.event(0).when().edtf()).isEqualTo(edtf);
        assertThat(table.title(0)).isEqualTo("Synthetic event");
        assertThat(table.placeName(0)).isEqualTo("Synthetic Town");
    }

    @ParameterizedTest
    @CsvSource({"month, 2015-11", "Year, 2015", "day, 2015-11-10", "3, 2015-11-10"})
    void aCoarseDateKeepsItsPrecision(String precision, String edtf) throws IOException {
        EventTable table = read("[" + event("11/10/2015", ",'time_precision':'" + precision + "'") + "]")
                .data()
                .table();
        assertThat(table.event(0).when().edtf()).isEqualTo(edtf);
    }

    @Test
    void decimalCommasAndNumbersAreCoordinatesToo() throws IOException {
        EventTable table = read("[{'date':'11/10/2015','latitude':'36,18','longitude':37.58,'sources':[]}]")
                .data()
                .table();
        assertThat(table.places().lat(0)).isEqualTo(36.18);
        assertThat(table.places().lon(0)).isEqualTo(37.58);
    }

    @Test
    void whatIsNoCoordinateIsNoted() throws IOException {
        Imported imported = read("[{'date':'11/10/2015','latitude':'north','longitude':'37','sources':[]}]");
        assertThat(imported.report().count(ImportReason.BAD_COORDINATES)).isEqualTo(1);
    }

    @Test
    void sourcesAndAssociationsOfTheSameFileGiveTheirNames() throws IOException {
        String events =
                "[" + event("11/10/2015", "").replace("[],'sources':[]", "['a1'],'sources':['s1','s2','s9']") + "]";
        for (String content : List.of(
                "{'events':" + events + ",'sources':" + SOURCES + ",'associations':" + ASSOCIATIONS + "}",
                "{'sources':" + SOURCES + ",'associations':" + ASSOCIATIONS + ",'events':" + events + "}")) {
            EventTable table = read(content).data().table();
            assertThat(sources(table)).isEqualTo("Synthetic Post; Synthetic Agency; s9");
            assertThat(table.type(0)).isEqualTo(EventType.EXPLOSIONS_REMOTE_VIOLENCE);
            assertThat(table.subType(0)).isEqualTo("Shelling");
        }
    }

    @Test
    void sourcesInAnotherMemberOfTheArchiveGiveTheirNamesToo() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            String events = "[" + event("11/10/2015", "").replace("'sources':[]", "'sources':'s1, s2'") + "]";
            for (String member :
                    List.of("sources.json" + SOURCES, "events.json" + events, "kinds.json" + ASSOCIATIONS)) {
                int at = member.indexOf(".json") + 5;
                zip.putNextEntry(new ZipEntry(member.substring(0, at)));
                zip.write(member.substring(at).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
            }
        }
        Path path = Files.write(folder.resolve("synthetic.zip"), packed.toByteArray());
        List<Imported> read = Formats.ALL.read(path, ImportFixture.context());
        assertThat(read).hasSize(1);
        assertThat(read.get(0).report().format()).isEqualTo("timemap");
        assertThat(sources(read.get(0).data().table())).isEqualTo("Synthetic Post; Synthetic Agency");
    }

    @Test
    void readsWhatBellingcatsForkOffersForDownload() throws IOException {
        EventTable table =
                read("[{'id':'CIV1','date':'3/4/2022','latitude':'36.2','longitude':'37.1','location':'Town',"
                                + "'description':'Synthetic','sources':[{'id':'s1','path':'http://example.org/1','description':''},"
                                + "{'id':'s2','path':'','description':'Synthetic'}],'filters':[{'key':'Type','value':'Air strike'},"
                                + "{'key':'Area','value':'School'}]}]")
                        .data()
                        .table();
        assertThat(table.event(0).when().edtf()).isEqualTo("2022-03-04");
        assertThat(sources(table)).isEqualTo("http://example.org/1; Synthetic");
        assertThat(table.type(0)).isEqualTo(EventType.EXPLOSIONS_REMOTE_VIOLENCE);
        assertThat(table.sourceOf(0).original(table, 0).orElseThrow().fields())
                .anyMatch(field ->
                        field.name().equals("filters[1].value") && field.value().equals("School"));
    }

    @Test
    void whatWasReadBeforeItBreaksStaysAndTheRestIsOneRejection() throws IOException {
        Imported imported = read("[" + event("11/10/2015", "") + ",\n7,\n" + event("11/11/2015", "") + ",\n{'id':");
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(imported.report().count(ImportReason.NO_EVENT)).isEqualTo(1);
        assertThat(imported.report().count(ImportReason.SYNTAX)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"date\":\"1/2/2015\",\"latitude\":\"1\",\"longitude\":\"2\"}]",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"s1\":{\"id\":\"s1\",\"title\":\"no events\"}}",
                "[]",
                "id,date,latitude\n"
            })
    void otherFilesAreNotTaken(String content) throws IOException {
        assertThat(new TimeMapJsonFormat().recognise(files.file(content))).isEqualTo(ImportFormat.Recognition.NO);
        if (!content.startsWith("id") && !content.contains("Feature")) {
            assertThat(Formats.ALL.recognise(files.file(content))).isEmpty();
        }
    }
}
