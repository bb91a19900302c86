package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.conflictmap.event.Passage;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.acled.AcledFormat;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The file is synthetic: nothing in it was ever reported. */
@ExtendWith(ApplicationExtension.class)
class RecordViewTest {
    private static final String ROWS = """
            event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities,tags
            SYN1,2019-05-01,1,Battles,Armed clash,Synthetic brigade,2,Synthetia,North,Old Town,35.5,36.5,2,Synthetic Gazette,"Two lines
            نص تجريبي",7,
            SYN2,2019-05-02,1,Protests,Peaceful protest,Synthetic crowd,6,Synthetia,North,New Town,35.6,36.6,3,Synthetic Gazette,,,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private final Texts texts = Texts.of(Locale.ENGLISH);

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @SuppressWarnings("NullAway.Init")
    private DetailsPanel panel;

    @SuppressWarnings("NullAway.Init")
    private Imported imported;

    @Start
    private void start(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        file = folder.resolve("synthetic.csv");
        Files.writeString(file, ROWS, StandardCharsets.UTF_8);
        imported = ImportFixture.read(new AcledFormat(), ImportFile.open(file), ImportFixture.context());
        panel = new DetailsPanel(texts, Tasks.direct());
        panel.datasetProperty().set(imported.data().dataset());
        panel.tableProperty().set(table());
        stage.setScene(new Scene(panel, 400, 900));
        stage.show();
    }

    @Test
    void theRecordStandsThereAsInTheFile(FxRobot robot) {
        select(robot, 0);
        assertThat(label(robot, "#record-where")).isEqualTo("synthetic.csv, line 2");
        assertThat(words(robot))
                .contains("SYN1", "2019-05-01", "Two lines", "تجريبي", "Synthetic Gazette")
                .contains("a small area, or near a place", "rebel group")
                .contains("Empty: tags")
                .contains("ACLED terms of use")
                .contains("Rows may not be redistributed")
                .contains("recorded in ACLED: synthetic.csv")
                .doesNotContain("is not in the dataset");
        select(robot, 1);
        assertThat(label(robot, "#record-where")).isEqualTo("synthetic.csv, line 4");
        assertThat(words(robot)).contains("SYN2").doesNotContain("SYN1");
    }

    @Test
    void theFieldsThatTheFactsStandOnAreMarkedAndSayWhichFact(FxRobot robot) {
        select(robot, 0);
        List<String> marked = robot.lookup(".record-evidence .record-name").queryAll().stream()
                .map(name -> ((Label) name).getText())
                .toList();
        assertThat(marked).contains("event_date", "sub_event_type", "actor1", "geo_precision", "fatalities", "source");
        assertThat(marked).doesNotContain("event_id_cnty", "notes", "tags");
        assertThat(robot.lookup(".record-answers").queryAll().stream()
                        .map(answer -> ((Label) answer).getText())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("what", "when", "where", "who", "how many", "says who");
    }

    @Test
    void askingForAFactPutsItsFieldsForward(FxRobot robot) {
        select(robot, 0);
        Hyperlink who = robot.lookup(".fact-label").queryAll().stream()
                .filter(node -> node instanceof Hyperlink
                        && ((Hyperlink) node).getText().equals("Who"))
                .map(node -> (Hyperlink) node)
                .findFirst()
                .orElseThrow();
        robot.interact(who::fire);
        assertThat(robot.lookup(".record-evidence").queryAll().stream()
                        .filter(line -> line.getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("emphasised"))))
                .hasSize(2);
    }

    @Test
    void theRecordAndItsCitationCanBeCopied(FxRobot robot) {
        select(robot, 0);
        robot.interact(() -> ((Hyperlink) panel.lookup("#copy-record")).fire());
        assertThat(clipboard(robot)).startsWith("synthetic.csv, line 2\n").contains("fatalities\t7\n");
        robot.interact(() -> ((Hyperlink) panel.lookup("#copy-citation")).fire());
        assertThat(clipboard(robot))
                .contains("acleddata.com")
                .contains("(SYN1)")
                .contains("Read from synthetic.csv, line 2.")
                .contains("ACLED terms of use");
    }

    @Test
    void aFileThatHasChangedSaysSoInsteadOfShowingOtherWords(FxRobot robot) throws IOException {
        Files.writeString(file, ROWS + "SYN3,2019-05-03,,,,,,,,,,,,,,,\n", StandardCharsets.UTF_8);
        select(robot, 1);
        assertThat(words(robot)).contains("has changed since it was opened").doesNotContain("SYN2");
        Files.delete(file);
        select(robot, 0);
        assertThat(words(robot)).contains("The record cannot be read.").doesNotContain("SYN1");
    }

    @Test
    void fieldsOfUnknownNamesAreEvidenceIfTheyStandInTheEvent() {
        EventTable table = table();
        assertThat(RecordFields.evidence(field("Ort", "Old Town"), table, 0)).contains(Passage.Field.WHERE);
        assertThat(RecordFields.evidence(field("المكان", "North"), table, 0)).contains(Passage.Field.WHERE);
        assertThat(RecordFields.evidence(field("wer", "Synthetic brigade"), table, 0))
                .contains(Passage.Field.WHO);
        assertThat(RecordFields.evidence(field("anything", "else"), table, 0)).isEmpty();
        assertThat(RecordFields.evidence(field("fatalities", " "), table, 0)).isEmpty();
    }

    @Test
    void whatAMachineCodedSaysSo() {
        assertThat(RecordFields.isMachineCoded(List.of(field("GLOBALEVENTID", "1"))))
                .isTrue();
        assertThat(RecordFields.isMachineCoded(List.of(field("id", "1")))).isFalse();
        assertThat(RecordFields.code(field("where_prec", "4"))).contains("where_prec.4");
        assertThat(RecordFields.code(field("where_prec", "8"))).isEmpty();
        assertThat(RecordFields.code(field("INTER2", "2"))).contains("inter.2");
        assertThat(RecordFields.code(field("inter2", "Rebel group"))).isEmpty();
        assertThat(RecordFields.code(field("fatalities", "4"))).isEmpty();
    }

    private static OriginalRecord.Field field(String name, String value) {
        return new OriginalRecord.Field(name, value);
    }

    private EventTable table() {
        return imported.data().table();
    }

    private void select(FxRobot robot, int row) {
        robot.interact(() -> {
            panel.rowProperty().set(row);
            panel.eventProperty().set(table().event(row));
        });
    }

    private static String label(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    /** The words of every paragraph and label of the panel. */
    private String words(FxRobot robot) {
        String[] words = new String[1];
        robot.interact(() -> words[0] = panel.lookupAll("*").stream()
                .filter(RecordViewTest::isWords)
                .map(node -> node instanceof Label ? ((Label) node).getText() : ((Text) node).getText())
                .collect(Collectors.joining()));
        return words[0];
    }

    private static boolean isWords(Node node) {
        return node instanceof Label || node instanceof Text;
    }
}
