package org.conflictmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All events are synthetic. */
class ImportCommandTest {
    private static final String HEADER =
            "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,"
                    + "country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;

    ImportCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String row(String id, String date, String lat, String lon) {
        return id + "," + date + ",1,Battles,Armed clash,Synthetic Group,2,Syria,Aleppo,Synthetic Town," + lat + ","
                + lon + ",1,Synthetic Source,\"a note, synthetic\",0\n";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... args) {
        return CommandLineMain.run(args, path -> -1, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void whatBecameOfEveryRecordIsToldAndBalances() throws IOException {
        Path file = file(
                "synthetic.csv",
                HEADER
                        + row("SYN1", "2020-01-01", "36.2", "37.16")
                        + row("SYN2", "never", "36.2", "37.16")
                        + row("SYN3", "2020-01-03", "", "")
                        + row("SYN4", "2020-01-04", "37.16", "36.2")
                        + row("SYN5", "2020-01-05", "50", "8")
                        + "SYN6,too short\n");

        assertThat(run("import", file.toString())).isEqualTo(CommandLineMain.PROBLEMS);

        assertThat(out.toString().lines().toList())
                .startsWith("ACLED: synthetic.csv", "  file      synthetic.csv", "  format    acled")
                .contains(
                        "  read      6 = 3 shown + 1 unplaced + 1 undated + 1 rejected",
                        "  bad date (undated): 1",
                        "    line 3; event_date; value never; expected a date such as 2023-01-31",
                        "    line 7; value 2 fields; expected 16 fields",
                        "  swapped coordinates (remark): 1",
                        "    line 5; latitude, longitude; value 37.16, 36.2; expected a point in Syria",
                        "  outside country (remark): 1");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFileWithoutFaultsLeavesNothingToTell() throws IOException {
        Path file = file("synthetic.csv", HEADER + row("SYN1", "2020-01-01", "36.2", "37.16"));
        assertThat(run("import", file.toString())).as(err.toString()).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).contains("1 = 1 shown + 0 unplaced + 0 undated + 0 rejected");
    }

    @Test
    void theReportHasEveryEntryAndNoFormula() throws IOException {
        Path file = file(
                "=synthetic.csv",
                HEADER
                        + row("SYN1", "\"=1+1,\"\"\"", "36.2", "37.16")
                        + row("SYN2", "2020-01-01", "-36.2", "-37.16")
                        + row("SYN3", "-", "36.2", "37.16"));
        Path report = folder.resolve("report.csv");

        assertThat(run("import", file.toString(), "--report", report.toString()))
                .isEqualTo(CommandLineMain.PROBLEMS);

        assertThat(Files.readAllLines(report))
                .containsExactly(
                        "file,line,outcome,reason,field,value,expected",
                        "'=synthetic.csv,2,undated,bad-date,event_date,\"'=1+1,\"\"\",a date such as 2023-01-31",
                        "'=synthetic.csv,4,undated,bad-date,event_date,'-,a date such as 2023-01-31",
                        "'=synthetic.csv,3,remark,outside-country,\"latitude, longitude\",\"-36.2, -37.16\",a point in Syria");
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingRead() throws IOException {
        Path empty = file("empty.csv", "");
        Path sound = file("synthetic.csv", HEADER + row("SYN1", "2020-01-01", "36.2", "37.16"));
        assertThat(run("import", empty.toString(), sound.toString(), folder.toString()))
                .isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(out.toString()).contains("1 = 1 shown");
        assertThat(err.toString()).contains("empty.csv is empty", "is a folder");
    }

    @Test
    void aReportThatCannotBeWrittenIsNamedWithTheReason() throws IOException {
        Path file = file("synthetic.csv", HEADER + row("SYN1", "2020-01-01", "36.2", "37.16"));
        Path nowhere = folder.resolve("missing").resolve("report.csv");
        assertThat(run("import", file.toString(), "--report", nowhere.toString()))
                .isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(err.toString()).contains(nowhere + ": its folder does not exist");
    }

    @Test
    void theMapOfAFileIsPaintedWithoutADatasetFolder() throws IOException {
        Path file = file("synthetic.csv", HEADER + row("SYN1", "2020-01-01", "36.2", "37.16"));
        Path picture = folder.resolve("map.png");
        assertThat(run("render", file.toString(), "--out", picture.toString(), "--size=640x400"))
                .as(err.toString())
                .isEqualTo(CommandLineMain.SOUND);
        assertThat(picture).isRegularFile();
        assertThat(out.toString()).contains("ACLED: synthetic.csv", "1 certainly in the window");
    }

    @Test
    void whatOnlyTheUserKnowsOfATableIsAskedForAndTaken() throws IOException {
        Path file = file("synthetic.csv", "date,lat,lon\n03/04/2015,36.2,37.1\n05/06/2015,36.2,37.1\n");
        assertThat(run("import", file.toString())).isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(err.toString()).contains("03/04/2015", "--dates whether they are day-first or month-first");

        assertThat(run("import", file.toString(), "--dates", "month-first")).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).contains("2 = 2 shown + 0 unplaced + 0 undated + 0 rejected");
    }

    @Test
    void columnsAreNamedByWhatTheyMean() throws IOException {
        Path file = file(
                "synthetic.csv",
                "Alpha,Beta,Gamma,Delta\nfirst,03.04.2015,36;1,37;1\nsecond,05.06.2015,36;2,37;2\n"
                        .replace(',', '|')
                        .replace(';', ','));
        assertThat(run("import", file.toString())).isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(err.toString()).contains("--column date=COLUMN", "Its columns are: Alpha, Beta, Gamma, Delta.");

        String[] told = {
            "import",
            file.toString(),
            "--dates=day-first",
            "--column=date=beta",
            "--column=latitude=Gamma",
            "--column=longitude=Delta",
            "--column=title=Alpha",
            "--decimal=comma"
        };
        assertThat(run(told)).as(err.toString()).isEqualTo(CommandLineMain.SOUND);
        assertThat(out.toString()).contains("2 = 2 shown");

        told[4] = "--column=latitude=Epsilon";
        assertThat(run(told)).isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(err.toString()).contains("synthetic.csv has no column 'Epsilon'. Its columns are: Alpha");
    }

    @Test
    void theOrderOfDatesIsToldForGeoJsonToo() throws IOException {
        Path file = file(
                "synthetic.geojson",
                "{\"type\":\"Feature\",\"properties\":{\"date\":\"03/04/2015\"},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[37,36]}}");
        assertThat(run("import", file.toString())).isEqualTo(CommandLineMain.PROBLEMS);
        assertThat(run("import", file.toString(), "--dates=day-first")).isEqualTo(CommandLineMain.SOUND);
    }

    @Test
    void lettersAreReadAsTheUserSays() throws IOException {
        Path file = folder.resolve("synthetic.csv");
        Files.write(file, "Öffnung,Tag,lat,lon\nx,2015-11-10,36,37\n".getBytes("IBM850"));
        String[] told = {"import", file.toString(), "--column=title=Öffnung", "--encoding=IBM850"};
        assertThat(run(told)).as(err.toString()).isEqualTo(CommandLineMain.SOUND);
        told[3] = "--encoding=UTF-16";
        assertThat(run(told)).isEqualTo(CommandLineMain.USAGE);
    }

    @Test
    void whatNoFileNeededToBeToldIsSaid() throws IOException {
        Path file = file("synthetic.csv", HEADER + row("SYN1", "2020-01-01", "36.2", "37.16"));
        assertThat(run("import", file.toString(), "--dates=day-first")).isEqualTo(CommandLineMain.SOUND);
        assertThat(err.toString()).contains("was not used");
    }

    @Test
    void whatIsNoMeaningOrderOrMarkIsAnsweredWithWhatIs() {
        assertThat(run("import", "x.csv", "--dates=american")).isEqualTo(CommandLineMain.USAGE);
        assertThat(run("import", "x.csv", "--column=hour=x")).isEqualTo(CommandLineMain.USAGE);
        assertThat(run("import", "x.csv", "--decimal=semicolon")).isEqualTo(CommandLineMain.USAGE);
        assertThat(run("import", "x.csv", "--encoding=klingon")).isEqualTo(CommandLineMain.USAGE);
        assertThat(err.toString())
                .contains(
                        "expected day-first or month-first",
                        "expected date, id, title",
                        "expected point or comma",
                        "'klingon' is no encoding");
    }

    @Test
    void aFileIsPaintedAsItsDatesWereTold() throws IOException {
        Path file = file("synthetic.csv", "date,lat,lon\n03/04/2015,36.2,37.1\n");
        Path picture = folder.resolve("map.png");
        String[] told = {"render", file.toString(), "--out=" + picture, "--size=640x400"};
        assertThat(run(told)).isEqualTo(CommandLineMain.IMPOSSIBLE);
        assertThat(err.toString()).contains("--dates");
        told[3] = "--dates=day-first";
        assertThat(run(told)).as(err.toString()).isEqualTo(CommandLineMain.SOUND);
    }
}
