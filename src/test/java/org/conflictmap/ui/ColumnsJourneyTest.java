package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of no special format is opened: its columns are asked once, and what became of its rows is told. */
class ColumnsJourneyTest extends Journey {
    private static final String SYNTHETIC = """
        Ereignis;Datum;Breite;Länge;Ort;Tote
        synthetic a;03/04/2015;36,20;37,16;Halab;3
        synthetic b;05/06/2015;35,53;35,79;;
        synthetic c;;35,00;36,00;;1
        synthetic d;07/08/2015;;;Nowhereville;2
        synthetic e
        """;

    private final Path folder;

    ColumnsJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void theOrderOfDayAndMonthHasToBeSaidAndIsRemembered() throws IOException {
        openSynthetic("first.csv");
        assertThat(node("#mapping-question").isVisible()).isTrue();
        Label explanation = (Label) node("#mapping-explanation");
        assertThat(((Text) explanation.lookup(".text")).getText())
                .as("in full, however little room there is")
                .isEqualTo(explanation.getText());
        assertThat(node("#mapping-open").isDisabled()).isTrue();
        assertThat(window.map().currentRequest().table().size()).isEqualTo(23);

        window.robot.clickOn("#mapping-order-MONTH_DAY_YEAR");
        window.settle();
        assertThat(window.words("#mapping-check"))
                .contains("first 5 rows")
                .contains("3 get a date")
                .contains("3 a place");
        window.robot.clickOn("#mapping-open");
        window.settle();

        EventTable table = window.frame().request().table();
        assertThat(table.size()).isEqualTo(4);
        assertThat(table.firstDay(0)).isEqualTo((int) LocalDate.of(2015, 3, 4).toEpochDay());
        assertThat(window.words("#notice .label")).contains("1 rejected").contains("1 without a date");

        openSynthetic("second.csv");
        assertThat(window.robot.lookup("#mapping-open").tryQuery()).isEmpty();
        assertThat(window.words("#dataset-title")).isEqualTo("second.csv");
    }

    @Test
    void whoDoesNotAnswerKeepsWhatWasOpen() throws IOException {
        Path file = new SyntheticFiles(folder).table("other.csv", SYNTHETIC.replace("Tote", "Gefallene"));
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);

        window.robot.push(KeyCode.ESCAPE);
        window.settle();

        assertThat(window.map().currentRequest().table().size()).isEqualTo(23);
        assertThat(window.shows("#opening-bar")).isFalse();
    }

    @Test
    void theReportBalancesAndShowsEachRecordAsItStandsInTheFile() throws IOException {
        Path file = new SyntheticFiles(folder).acled("synthetic.csv", 20);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);

        window.robot.clickOn("Report");
        assertThat(window.robot.lookup("#report-sum .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactly(
                        "22 records read =", "20 shown", "1 without a place", "0 without a date", "1 rejected");
        ListView<?> reasons = window.robot.lookup("#report-reasons").queryListView();
        assertThat(reasons.getItems()).isNotEmpty();

        window.robot.interact(() -> {
            reasons.getSelectionModel().select(0);
            window.robot
                    .lookup("#report-entries")
                    .queryTableView()
                    .getSelectionModel()
                    .select(0);
        });
        window.settle();
        TableView<?> record = window.robot.lookup("#report-record").queryTableView();
        assertThat(record.getItems()).hasSize(3);
        assertThat(record.getItems().toString())
                .contains("SYN1")
                .contains("2019-02-03")
                .contains("broken");

        window.robot.interact(() -> {
            reasons.getSelectionModel().select(1);
            window.robot
                    .lookup("#report-entries")
                    .queryTableView()
                    .getSelectionModel()
                    .select(0);
        });
        window.settle();
        assertThat(window.selected()).as("the event of the record").isNotEmpty();
        OpenWindow.saveAs.set(folder.resolve("report.csv").toFile());
        window.robot.clickOn("#report-save");
        window.settle();
        assertThat(folder.resolve("report.csv"))
                .content()
                .contains("synthetic.csv")
                .contains("field-count");
        closeReport();
    }

    @Test
    void whichPlaceANameMeansCanBeSaidAndTakenBackAndTheFileStaysAsItIs() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path dump = files.geoNames("dump.txt", "Syntheticville", 35.5, 36.5);
        String content = "when,where,what\n2015-11-10,Syntheticville,synthetic\n2015-11-11,Syntheticville,synthetic\n";
        Path file = files.table("names.csv", content.replace("where", "place"));
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), dump);
        assertThat(window.words("#notice .label")).contains("dump.txt: 2 places");
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);
        window.robot.clickOn("#mapping-open");
        window.settle();
        assertThat(window.words("#notice .label")).contains("2 without a place");

        selectFirstEntry();
        ListView<?> candidates = window.robot.lookup("#report-candidates").queryListView();
        assertThat(candidates.getItems()).hasSize(2);
        window.robot.interact(() -> candidates.getSelectionModel().select(1));
        window.robot.clickOn("#report-place-use");
        window.settle();
        closeReport();

        EventTable placed = window.frame().request().table();
        assertThat(placed.place(0)).isEqualTo(placed.place(1)).isNotEqualTo(EventTable.NO_PLACE);
        assertThat(file).content().contains("2015-11-10,Syntheticville,synthetic");

        selectFirstEntry();
        window.robot.clickOn("#report-place-back");
        window.settle();
        closeReport();
        assertThat(window.frame().request().table().place(0)).isEqualTo(EventTable.NO_PLACE);
    }

    @Test
    void aNameThatIsMisspeltCanMeanAPlaceOfAnotherName() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path dump = files.geoNames("spelt.txt", "Wellspelt", 35.5);
        Path file = files.table("misspelt.csv", "when,place,remark\n2015-11-10,Wlelspelt,synthetic\n");
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), dump);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);
        window.robot.clickOn("#mapping-open");
        window.settle();

        selectFirstEntry();
        assertThat(window.robot.lookup("#report-candidates").queryListView().getItems())
                .isEmpty();
        window.robot.clickOn("#report-place-other").write("Wellspelt").type(KeyCode.ENTER);
        window.settle();
        window.robot.clickOn("#report-place-use");
        window.settle();
        assertThat(window.words("#report-places .report-chosen .label")).startsWith("Wellspelt, chosen on");
        Labeled said = window.robot.lookup("#report-said").queryLabeled();
        assertThat(WholeWords.isCut(said)).isFalse();
        closeReport();

        EventTable placed = window.frame().request().table();
        assertThat(placed.placeName(0)).isEqualTo("Wellspelt");
        assertThat(file).content().contains("Wlelspelt").doesNotContain("Wellspelt");
    }

    @Test
    void theSameNameInTwoCountriesIsChosenApart() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path dump = files.geoNames("twins.txt", "Twinville", 35.5, 36.5);
        Path file = files.table(
                "twins.csv",
                "when,place,country,note\n2015-11-10,Twinville,Syria,synthetic\n2015-11-11,Twinville,Iraq,synthetic\n");
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), dump);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);
        window.robot.clickOn("#mapping-open");
        window.settle();

        selectFirstEntry();
        assertThat(window.words("#report-places .section-heading"))
                .contains("Twinville")
                .contains("Syria");
        ListView<?> candidates = window.robot.lookup("#report-candidates").queryListView();
        window.robot.interact(() -> candidates.getSelectionModel().select(1));
        window.robot.clickOn("#report-place-use");
        window.settle();
        closeReport();

        EventTable placed = window.frame().request().table();
        assertThat(placed.place(0)).isNotEqualTo(EventTable.NO_PLACE);
        assertThat(placed.place(1)).as("in Iraq nothing was chosen").isEqualTo(EventTable.NO_PLACE);
    }

    @Test
    void theOrderOfDayAndMonthInGeoJsonHasToBeSaidIsRememberedAndCanBeChanged() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        String first = feature("03/04/2015", "synthetic");
        Path one = files.table("one.geojson", collection(first + "," + feature("05/06/2015", "synthetic")));
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), one);
        assertThat(node("#mapping-question").isVisible()).isTrue();
        assertThat(node("#mapping-open").isDisabled()).isTrue();

        window.robot.clickOn("#mapping-order-DAY_MONTH_YEAR");
        window.settle();
        assertThat(window.words("#mapping-check")).contains("first 2 records").contains("2 get a date");
        window.robot.clickOn("#mapping-open");
        window.settle();
        assertThat(firstDay()).isEqualTo(LocalDate.of(2015, 4, 3));

        Path two = files.table("two.geojson", collection(feature("01/02/2016", "other")));
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), two);
        assertThat(window.robot.lookup("#mapping-open").tryQuery()).isEmpty();
        assertThat(firstDay()).isEqualTo(LocalDate.of(2016, 2, 1));

        window.robot.clickOn("Report").clickOn("#report-columns");
        window.settle();
        window.robot.clickOn("#mapping-order-MONTH_DAY_YEAR").clickOn("#mapping-open");
        window.settle();
        assertThat(firstDay()).isEqualTo(LocalDate.of(2016, 1, 2));
    }

    @Test
    void inKmlItIsAskedOnlyWhereAPlacemarkHasNoTimeOfItsOwn() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        String placemark =
                "<Placemark><name>synthetic</name>%s<ExtendedData><Data name='date'><value>03/04/2015</value>"
                        + "</Data></ExtendedData><Point><coordinates>37,36</coordinates></Point></Placemark>";
        String timed = placemark.formatted("<TimeStamp><when>2015-11-10</when></TimeStamp>");
        Path clear = files.table("clear.kml", "<kml><Document>" + timed + "</Document></kml>");
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), clear);
        assertThat(firstDay()).isEqualTo(LocalDate.of(2015, 11, 10));

        Path asked = files.table("asked.kml", "<kml><Document>" + placemark.formatted("") + "</Document></kml>");
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), asked);
        window.robot.clickOn("#mapping-order-DAY_MONTH_YEAR").clickOn("#mapping-open");
        window.settle();
        assertThat(firstDay()).isEqualTo(LocalDate.of(2015, 4, 3));
    }

    private static LocalDate firstDay() {
        return LocalDate.ofEpochDay(window.frame().request().table().firstDay(0));
    }

    private static String feature(String date, String title) {
        return "{\"type\":\"Feature\",\"properties\":{\"date\":\"" + date + "\",\"title\":\"" + title
                + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[37,36]}}";
    }

    private static String collection(String features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
    }

    private static void selectFirstEntry() {
        window.robot.clickOn("Report");
        window.robot.interact(() -> window.robot
                .lookup("#report-entries")
                .queryTableView()
                .getSelectionModel()
                .select(0));
        window.settle();
    }

    private static void closeReport() {
        window.robot.interact(() -> window.robot.listWindows().stream()
                .filter(other -> other != window.stage())
                .toList()
                .forEach(Window::hide));
        window.settle();
    }

    private void openSynthetic(String name) throws IOException {
        Path file = new SyntheticFiles(folder).table(name, SYNTHETIC);
        window.choose(() -> window.robot.push(KeyCode.CONTROL, KeyCode.O), file);
    }

    private static Node node(String selector) {
        return window.robot.lookup(selector).query();
    }
}
