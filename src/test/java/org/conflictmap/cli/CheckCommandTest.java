package org.conflictmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.conflictmap.dataset.Installation;
import org.conflictmap.dataset.SyntheticDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;

    CheckCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aSoundDatasetIsSummedUp() throws IOException {
        new SyntheticDataset(folder);
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString().lines())
                .containsExactly(
                        "Synthetic dataset",
                        "  events    2",
                        "  sources   1",
                        "  texts     1 of 2 at hand",
                        "  places    2",
                        "  errors    0",
                        "  warnings  0");
    }

    @Test
    void theDatasetThatComesWithTheProgramIsSound() {
        Path dataset = Installation.find().orElseThrow().firstDataset();
        assertThat(run("check", dataset.toString())).as(out.toString()).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).contains("  errors    0", "  warnings  0");
    }

    @Test
    void aProblemIsListedWithFileRecordFieldValueAndExpectation() throws IOException {
        new SyntheticDataset(folder).with("events.json", "\"low\": 2", "\"low\": \"two\"");
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineMain.PROBLEMS);
        assertThat(out.toString().lines())
                .startsWith(
                        "error in events.json:8",
                        "  record    first",
                        "  field     counts[0].low",
                        "  value     two",
                        "  expected  a whole number from 0",
                        "  effect    it is left empty")
                .endsWith("  errors    1", "  warnings  0");
    }

    @Test
    void warningsAloneLeaveADatasetSound() throws IOException {
        new SyntheticDataset(folder).with("events.json", "\"Armed clash\"", "\"Skirmish\"");
        assertThat(run("check", folder.toString())).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).startsWith("warning in events.json:3").contains("  errors    0", "  warnings  1");
    }

    @Test
    void whatIsNoDatasetCannotBeChecked() {
        assertThat(run("check", folder.resolve("nowhere").toString())).isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(err.toString()).contains("nowhere").contains("dataset.json");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aWrongCommandLineIsExplained() {
        assertThat(run("check")).isEqualTo(CommandLineMain.USAGE);
        assertThat(run("frobnicate")).isEqualTo(CommandLineMain.USAGE);
        assertThat(run()).isEqualTo(CommandLineMain.USAGE);
        assertThat(err.toString()).contains("FOLDER").contains("frobnicate").contains("Name a command.");
    }

    @Test
    void theHelpTellsTheExitCodes() {
        assertThat(run("check", "--help")).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).contains("FOLDER", "Exit codes:", "the dataset has errors");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(run("--version")).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).matches("Conflict Map Viewer \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    private int run(String... args) {
        return CommandLineMain.run(args, folder -> 0, new PrintWriter(out), new PrintWriter(err));
    }
}
