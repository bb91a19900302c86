package org.conflictmap.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceIndex;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything in the tables is synthetic. */
class MappedFormatTest {
    private final MappedFormat format = new MappedFormat();
    private final ImportFixture files;

    MappedFormatTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    @Test
    void aSpreadsheetWithPlainNamesNeedsNoQuestions() throws IOException {
        Imported imported = files.read(format, """
                Date,Town,Lat,Lon,Killed,Event type,Source
                10 Nov 2015,Synthetic Town,36.2,37.1,3,Shelling,Synthetic Post
                11 Nov 2015,Other Town,36.3,37.2,,Clash,Synthetic Post
                """);
        EventTable table = imported.data().table();
        Event event = table.event(0);

        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
        assertThat(event.type()).isEqualTo(EventType.EXPLOSIONS_REMOTE_VIOLENCE);
        assertThat(event.subType()).isEqualTo("Shelling");
        assertThat(event.when().edtf()).isEqualTo("2015-11-10");
        assertThat(table.placeName(0)).isEqualTo("Synthetic Town");
        assertThat(table.deathsBest(0)).isEqualTo(3);
        assertThat(table.deathsBest(1)).isEqualTo(EventTable.NOT_SAID);
    }

    /** What a table says of a date is written as EDTF again, which says the same: the date, and how sure it is. */
    @ParameterizedTest
    @CsvSource({
        "2015-09-01, 2015-09-01",
        "2015-09-01?, 2015-09-01?",
        "2015-09~, 2015-09~",
        "2014%, 2014%",
        "0500, 0500",
        "0500~, 0500~",
        "-0500-03?, -0500-03?",
        "2015-11-XX?, 2015-11?",
        "2015-11-1X, [2015-11-10..2015-11-19]",
        "2015-11-1X~, [2015-11-10~..2015-11-19~]",
        "201X?, [2010-01-01?..2019-12-31?]",
        "[2015-10-05..], [2015-10-05..]",
        "[2015-10-05%..], [2015-10-05%..]",
        "../2015-09-10?, ../2015-09-10?",
        "2015-09-01/2015-09-10~, 2015-09-01/2015-09-10~",
        "2015-09/2015-11-10, 2015-09/2015-11-10",
        "2014/2015-11, 2014/2015-11",
        "2015-09-30/.., 2015-09-30/..",
        "2015-09-30?/.., 2015-09-30?/..",
        "/2015-11-10, /2015-11-10",
        "/2015-11~, /2015-11-30~"
    })
    void aDateStaysAsVagueAndAsSureAsItWasWritten(String date, String edtf) throws IOException {
        When when = files.read(format, "date,lat,lon\n" + date + ",36.2,37.1\n")
                .data()
                .table()
                .event(0)
                .when();
        assertThat(when).isEqualTo(When.parse(edtf));
        assertThat(when.span()).isEqualTo(When.parse(date).span());
        assertThat(when.qualifier()).isEqualTo(When.parse(date).qualifier());
        assertThat(when.extent()).isEqualTo(When.parse(date).extent());
    }

    /** First and last day in columns of their own say no more than each of them says. */
    @ParameterizedTest
    @CsvSource({
        "2015-11-10, 2015-11-12, 2015-11-10/2015-11-12",
        "2015-11, 2015-11, 2015-11",
        "2015-09, 2015-11, 2015-09/2015-11",
        "2015, 2016-02-10, 2015/2016-02-10",
        "2015-09-01~, 2015-11-10, 2015-09-01/2015-11-10~",
        "2015-09-01, 2015-11-10?, 2015-09-01/2015-11-10?",
        ", 2015-11-12, /2015-11-12",
        ", 2015-11-12%, /2015-11-12%",
        "../2015-11-10~, 2015-11-20/.., /.."
    })
    void aPeriodIsAsVagueAndAsSureAsItsEnds(@Nullable String start, String end, String edtf) throws IOException {
        String row = (start == null ? "" : start) + "," + end + ",36.2,37.1\n";
        EventTable table = files.read(format, "start,end,lat,lon\n2015-01-01,2015-01-02,1,1\n" + row)
                .data()
                .table();
        int other = table.record(0) == 3 ? 0 : 1;
        assertThat(table.event(other).when()).isEqualTo(When.parse(edtf));
    }

    @Test
    void aRecordThatSaysNothingOfWhatItWasIsNamedByItsPlaceOrItsLine() throws IOException {
        EventTable table = files.read(format, "date,lat,lon\n2015-09-01,36.2,37.1\n2015-09-02,,\n")
                .data()
                .table();
        assertThat(table.title(0)).isEqualTo("36.2000, 37.1000");
        assertThat(table.event(1).title()).isEqualTo("#3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Länge", "Laenge", "Längengrad"})
    void decimalCommasSemicolonsAndGermanNames(String longitude) throws IOException {
        EventTable table = files.read(format, """
                        Datum;Ort;Breite;%s;Tote
                        18.04.2015;Synthetische Stadt;36,25;37,5;2
                        19.04.2015;Synthetische Stadt;36,25;37,5;
                        """.formatted(longitude)).data().table();
        assertThat(table.places().lat(0)).isEqualTo(36.25);
        assertThat(table.places().lon(0)).isEqualTo(37.5);
        assertThat(table.event(0).when().edtf()).isEqualTo("2015-04-18");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"POINT (37.1 36.2)", "'36.2, 37.1'", "36.2 37.1", "Point(37.1 36.2)"})
    void aPointInOneColumn(String point) throws IOException {
        EventTable table = files.read(format, "when;position;what\n2015-11-10;" + point + ";x\n")
                .data()
                .table();
        assertThat(table.places().lat(0)).isEqualTo(36.2);
        assertThat(table.places().lon(0)).isEqualTo(37.1);
    }

    @Test
    void dayOrMonthFirstIsAskedWhereTheDatesDoNotTell() throws IOException {
        String ambiguous = "date,lat,lon\n03/04/2015,36.2,37.1\n05/06/2015,36.2,37.1\n";
        assertThatThrownBy(() -> files.read(format, ambiguous))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.NEEDS_MAPPING));
        assertThat(format.guess(files.file(ambiguous)).ambiguities())
                .containsExactly(MappingGuess.Ambiguity.DAY_OR_MONTH_FIRST);

        EventTable told = files.read(
                        format,
                        ambiguous,
                        ImportFixture.context(
                                Gazetteer.EMPTY,
                                new ColumnMapping(
                                        Map.of(
                                                Meaning.START,
                                                "date",
                                                Meaning.LATITUDE,
                                                "lat",
                                                Meaning.LONGITUDE,
                                                "lon"),
                                        DateOrder.MONTH_DAY_YEAR,
                                        DecimalMark.POINT)))
                .data()
                .table();
        assertThat(told.event(0).when().edtf()).isEqualTo("2015-03-04");
    }

    @Test
    void oneDateBeyondTheTwelfthTellsTheOrder() throws IOException {
        EventTable table = files.read(format, "date,lat,lon\n03/04/2015,36.2,37.1\n05/16/2015,36.2,37.1\n")
                .data()
                .table();
        assertThat(table.event(0).when().edtf()).isEqualTo("2015-03-04");
    }

    @Test
    void aTableWithoutDatesOrPlacesNeedsToBeTold() {
        assertThatThrownBy(() -> files.read(format, "colour,size\nred,3\n"))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.NEEDS_MAPPING));
    }

    @Test
    void aColumnCalledLatWithWordsInItIsNoLatitude() throws IOException {
        MappingGuess guess = format.guess(files.file("date,lat,y,x\n2015-11-10,late,36.2,37.1\n"));
        assertThat(guess.mapping().columns()).containsEntry(Meaning.LATITUDE, "y");
    }

    @Test
    void startAndEndMakeARange() throws IOException {
        EventTable table = files.read(
                        format, "start,end,lat,lon\n2015-11-10,2015-11-12,36.2,37.1\n2015-11,,36.2,37.1\n")
                .data()
                .table();
        assertThat(table.event(1).when().edtf()).isEqualTo("2015-11-10/2015-11-12");
        assertThat(table.event(0).when().edtf()).isEqualTo("2015-11");
    }

    @Test
    void theLastDayTellsTheOrderOfTheFirst() throws IOException {
        EventTable table = files.read(format, "start,end,lat,lon\n03/04/2015,25/04/2015,36.2,37.1\n")
                .data()
                .table();
        assertThat(table.event(0).when().edtf()).isEqualTo("2015-04-03/2015-04-25");
    }

    @Test
    void aLineForExcelThatNamesTheSeparatorIsReadOver() throws IOException {
        Imported imported = files.read(
                format,
                "sep=;\ndate;lat;lon\n2015-11-10;36,2;37,1\nlast;36,2;37,1\n2015-11;36,2;37,1\n"
                        + "2015-11-12;36,2;37,1\n".repeat(9));
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(11);
        assertThat(imported.report().entry(ImportReason.BAD_DATE, 0).line()).isEqualTo(4);
    }

    private static final String ROWS = "2015-11-10;Synthville;36.2;37.1;3\n2015-11-11;Synthville;36.2;37.1;\n"
            + "2015-11-12;Synthville;36.2;37.1;4\n";

    @ParameterizedTest
    @CsvSource({
        "Synthetic incidents|, 1",
        "Synthetic incidents 2015||Source: nobody|, 2",
        "Synthetic incidents;;;;|Source: nobody;as of 2015-12-01;;;|;;;;|, 2",
        "||Synthetic incidents; and more|, 1",
        "\"Synthetic| incidents\"|# a remark|, 2",
        "1. Killed; 2. Hurt; 3. Fled|A|B|C|D|E|F|, 7"
    })
    void titlesAboveTheHeaderAreReadOverAndTold(String above, int told) throws IOException {
        String content =
                above.replace('|', '\n') + "date;place;lat;lon;killed\n" + ROWS.repeat(4) + "never;Synthville;36;37;\n";
        Imported imported = files.read(format, content);
        assertThat(imported.report().read()).isEqualTo(13);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(12);
        assertThat(imported.report().count(ImportReason.HEADING)).isEqualTo(told);
        assertThat(imported.report().entry(ImportReason.BAD_DATE, 0).line())
                .isEqualTo(content.lines().toList().indexOf("never;Synthville;36;37;") + 1);
        ImportReport.Entry first = imported.report().entry(ImportReason.HEADING, 0);
        assertThat(content.lines().toList().get((int) first.line() - 1)).isNotBlank();
        assertThat(imported.data()
                        .table()
                        .sources()
                        .get(0)
                        .original(first.line(), first.offset())
                        .orElseThrow()
                        .fields()
                        .get(0)
                        .value())
                .isNotBlank();
    }

    @Test
    void whatStandsBelowTheRowsIsRejectedAndCounted() throws IOException {
        Imported imported = files.read(
                format,
                "date;place;lat;lon;killed\n" + ROWS + "\nSource: nobody; 2015\n;;;;\n\"Note: synthetic\"\n"
                        + "Total;;;;\n");
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(3);
        assertThat(imported.report().count(Outcome.REJECTED)).isEqualTo(4);
        assertThat(imported.report().count(ImportReason.NO_EVENT)).isEqualTo(2);
        assertThat(imported.report().entry(ImportReason.FIELD_COUNT, 0).line()).isEqualTo(6);
    }

    @Test
    void aHeaderThatComesAgainIsNoEvent() throws IOException {
        Imported imported = files.read(
                format, "date;place;lat;lon;killed\n".repeat(2) + ROWS + "date;place;lat;lon;killed\n" + ROWS);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(6);
        assertThat(imported.report().count(ImportReason.NO_EVENT)).isEqualTo(2);
    }

    @Test
    void tagsOfTheHumanitarianExchangeLanguageAreReadOverAndTold() throws IOException {
        Imported imported = files.read(
                format, "date;place;lat;lon;killed\n#date;#loc+name;#geo+lat;#geo+lon;#affected+killed\n" + ROWS);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(3);
        assertThat(imported.report().entry(ImportReason.HEADING, 0).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "date;lat;lon|2015-11-10;36;37;|2015-11-11;36;37;|, 3",
        "date;lat;lon;;|2015-11-10;36;37|2015-11-11;36;37|, 3",
        "date;lat;lon|2015-11-10;36;37;more|2015-11-11;36;37|, 3",
        "date;lat;lon;|2015-11-10;36;37;more|2015-11-11;36;37;less|, 4"
    })
    void aHeaderThatIsShorterOrLongerThanItsRowsIsStillTheHeader(String content, int columns) throws IOException {
        Imported imported = files.read(format, content.replace('|', '\n'));
        assertThat(imported.report().count(Outcome.SHOWN)).isGreaterThanOrEqualTo(1);
        assertThat(imported.report().count(ImportReason.HEADING)).isZero();
        assertThat(format.guess(files.file(content.replace('|', '\n'))).layout().header())
                .hasSize(columns)
                .startsWith("date", "lat", "lon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "LATITUDE (WGS84);Long.|36.2;37.1",
                "geo_lat;geo_lon|36.2;37.1",
                "point_y;point_x|36.2;37.1",
                "lat;lon|36°12'00\"N;37°6'E",
                "lat;lon|N 36.2;37.1 E",
                "lat;lon|\"36,2\";\"37,1\"",
                "خط العرض;خط الطول|٣٦٫٢;٣٧٫١",
                "location;x|36.2, 37.1;x",
                "lon_lat;x|37.1, 36.2;x",
                "anything;x|POINT(37.1 36.2);x",
                "_geojson;x|{'type':'Point','coordinates':[37.1,36.2]};x"
            })
    void coordinatesAreReadAsTheyAreWritten(String header, String values) throws IOException {
        Imported imported = files.read(
                format,
                "date;" + header + "\n"
                        + ("2015-11-10;" + values.replace("'type'", "\"\"type\"\"") + "\n")
                                .repeat(3)
                                .replace(";{", ";\"{")
                                .replace("};", "}\";")
                                .replace("'coordinates'", "\"\"coordinates\"\"")
                                .replace("'Point'", "\"\"Point\"\""));
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(3);
        assertThat(imported.data().table().places().lat(0)).isEqualTo(36.2);
        assertThat(imported.data().table().places().lon(0)).isEqualTo(37.1);
    }

    @Test
    void coordinatesOfAnotherAxisOrOrderAreNotTakenAndNeverTurned() throws IOException {
        Imported imported = files.read(
                format,
                "date;lat;lon\n" + "2015-11-10;36.2;37.1\n".repeat(20)
                        + "2015-11-10;37.1 E;36.2 N\n2015-11-10;36.2;north\n");
        assertThat(imported.report().count(ImportReason.BAD_COORDINATES)).isEqualTo(2);
        assertThat(imported.report().entry(ImportReason.BAD_COORDINATES, 0).value())
                .isEqualTo("37.1 E, 36.2 N");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13/11/15|2015-11-13",
                "42321|2015-11-13",
                "١٣/١١/٢٠١٥|2015-11-13",
                "13-Nov-15|2015-11-13",
                "Nov 2015|2015-11"
            })
    void datesAreReadAsSpreadsheetsAndPeopleWriteThem(String date, String edtf) throws IOException {
        EventTable table = files.read(format, "date;lat;lon\n" + (date + ";36.2;37.1\n").repeat(3))
                .data()
                .table();
        assertThat(table.event(0).when().edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015;11;10|2015-11-10",
                "2015;11;0|2015-11",
                "2015;11;|2015-11",
                "2015;0;0|2015",
                "2015;NA;10|2015",
                "2015;;|2015",
                "2015;November;10|2015-11-10",
                "2015;11.0;9.0|2015-11-09",
                "٢٠١٥;١١;١٠|2015-11-10",
                "2015-11-09;;|2015-11-09"
            })
    void yearMonthAndDayInColumnsOfTheirOwnAreOneDate(String parts, String edtf) throws IOException {
        for (String header : List.of("iyear;imonth;iday", "Year;Month;Day", "Jahr;Monat;Tag", "السنة;الشهر;اليوم")) {
            Imported imported =
                    files.read(format, header + ";lat;lon;resolution\n" + parts + ";36;37;\n2014;3;4;36;37;3/8/2014\n");
            EventTable table = imported.data().table();
            assertThat(imported.report().reasons()).isEmpty();
            assertThat(table.event(table.record(0) == 2 ? 0 : 1).when().edtf()).isEqualTo(edtf);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015, 13, 1", "2015, 2, 30", "2015, soon, 1", "2015, 11, x"})
    void partsThatMakeNoDateAreToldTogether(String parts) throws IOException {
        Imported imported = files.read(
                format,
                "year;month;day;lat;lon\n" + "2015;1;1;36;37\n".repeat(20) + parts.replace(", ", ";") + ";36;37\n");
        ImportReport.Entry entry = imported.report().entry(ImportReason.BAD_DATE, 0);
        assertThat(imported.report().count(Outcome.UNDATED)).isEqualTo(1);
        assertThat(entry.field()).isEqualTo("year");
        assertThat(entry.value()).isEqualTo(parts);
    }

    @Test
    void aWholeDateGoesBeforeItsPartsAndAYearAloneIsAYear() throws IOException {
        assertThat(format.guess(files.file("year;month;day;event_date;lat;lon\n2015;11;10;2015-11-10;36;37\n"))
                        .mapping()
                        .columns())
                .containsEntry(Meaning.START, "event_date")
                .doesNotContainKeys(Meaning.MONTH, Meaning.DAY);
        assertThat(format.guess(files.file("year;month;occurred;lat;lon\n2015;11;2015-11-10;36;37\n"))
                        .mapping()
                        .columns())
                .containsEntry(Meaning.START, "occurred")
                .doesNotContainKey(Meaning.MONTH);
        assertThat(format.guess(files.file("year;day;lat;lon\n2015;10;36;37\n"))
                        .mapping()
                        .columns())
                .containsEntry(Meaning.START, "year")
                .doesNotContainKey(Meaning.DAY);
    }

    @Test
    void numbersAreNoDatesWhereTheColumnDoesNotSaySo() throws IOException {
        MappingGuess guess = format.guess(files.file("zone;value;lat;lon\n" + "42318;42318.755;36.2;37.1\n".repeat(3)));
        assertThat(guess.mapping().columns()).doesNotContainKeys(Meaning.START, Meaning.END);
    }

    @Test
    void yearsOfTwoDigitsAreAskedAboutWhereDayAndMonthCouldBeEither() throws IOException {
        assertThat(format.guess(files.file("date,lat,lon\n3/4/15,36.2,37.1\n")).ambiguities())
                .containsExactly(MappingGuess.Ambiguity.DAY_OR_MONTH_FIRST);
        assertThat(format.guess(files.file("date,lat,lon\n٣/٤/٢٠١٥,36.2,37.1\n"))
                        .ambiguities())
                .containsExactly(MappingGuess.Ambiguity.DAY_OR_MONTH_FIRST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {"3|3", "5.0|5", "\"1,234\"|1234", "1 234|1234", "12'345|12345", "٣|3", "0|0"})
    void countsAreReadWithTheirThousandsSetApart(String count, int number) throws IOException {
        Imported imported = files.read(format, "date,lat,lon,killed\n2015-11-10,36.2,37.1," + count + "\n");
        assertThat(imported.data().table().deathsBest(0)).isEqualTo(number);
        assertThat(imported.report().count(ImportReason.BAD_DEATHS)).isZero();
    }

    @Test
    void aPointSetsThousandsApartWhereTheCommaIsForDecimals() throws IOException {
        EventTable table = files.read(
                        format, "date;lat;lon;killed\n2015-11-10;36,2;37,1;1.000\n2015-11-11;36,2;37,1;5,0\n")
                .data()
                .table();
        assertThat(table.deathsBest(0)).isEqualTo(1000);
        assertThat(table.deathsBest(1)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~5", "10+", "3-5", "-1", "1.5", "some", "1,23", "99999999999"})
    void countsThatAreNoneAreNotedAndShownAsNotSaid(String count) throws IOException {
        Imported imported = files.read(
                format,
                "date;lat;lon;killed\n2015-11-10;36.2;37.1;" + count + "\n" + "2015-11-11;36.2;37.1;1\n".repeat(20));
        assertThat(imported.data().table().deathsBest(0)).isEqualTo(EventTable.NOT_SAID);
        assertThat(imported.report().entry(ImportReason.BAD_DEATHS, 0).value()).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "NULL", "N/A", "-", "unknown", "غير معروف"})
    void whatSaysThatThereIsNothingIsAsGoodAsEmpty(String nothing) throws IOException {
        PlaceIndex gazetteer = new PlaceIndex(List.of(place("synthetic-a", "Synthville", "SN", 0, null)));
        Imported imported = files.read(
                format,
                "date;place;lat;lon;killed\n" + "2015-11-10;Synthville;36.2;37.1;1\n".repeat(3)
                        + ("X;Synthville;36.2;37.1;1\n2015-11-10;Synthville;X;X;1\n2015-11-11;Synthville;36.2;37.1;X\n")
                                .replace("X", nothing),
                ImportFixture.context(gazetteer, null));
        assertThat(imported.report().count(ImportReason.NO_DATE)).isEqualTo(1);
        assertThat(imported.report().count(ImportReason.PLACED_BY_NAME)).isEqualTo(1);
        assertThat(imported.report().reasons())
                .containsExactlyInAnyOrder(ImportReason.NO_DATE, ImportReason.PLACED_BY_NAME);
    }

    @Test
    void filesThatWerePutTogetherHaveTheirMarksAndHeadersWithin() throws IOException {
        String file = "\uFEFFdate,lat,lon\n2015-11-10,36.2,37.1\n2015-11-11,36.2,37.1\n";
        Imported imported = files.read(format, file + file);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(4);
        assertThat(imported.report().count(ImportReason.NO_EVENT)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\n\r\n"})
    void linesEndAsTheyDoAnywhere(String end) throws IOException {
        Imported imported = files.read(
                format,
                "date,lat,lon,note\r\n2015-11-10,36.2,37.1,\"a\r\nb\"\r\nnever,36.2,37.1,x\r\n".replace("\r\n", end)
                        + ("2015-11-11,36.2,37.1,x" + end).repeat(12));
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(13);
        assertThat(imported.report().entry(ImportReason.BAD_DATE, 0).line()).isEqualTo(end.equals("\n\r\n") ? 7 : 4);
    }

    @Test
    void aHeaderWithoutRowsIsADatasetWithoutEvents() throws IOException {
        assertThat(files.read(format, "date,lat,lon\n").report().read()).isZero();
    }

    @Test
    void whatCannotBeToldIsNamed() throws IOException {
        ImportFile file = files.file("date,lat,lon\n03/04/2015,36.2,37.1\n");
        assertThatThrownBy(() -> format.read(file, ImportFixture.context()))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("03/04/2015")
                .hasMessageContaining("day or the month first");
    }

    @Test
    void whoTellsWhereNamedPlacesLieIsCredited() throws IOException {
        Place known = place("synthetic-a", "Synthville", "SN", 0, null);
        Place ofGeoNames = new Place(
                known.id(),
                known.position(),
                known.featureCode(),
                known.extent(),
                known.verification(),
                known.coordinateSource(),
                null,
                known.country(),
                null,
                null,
                0,
                known.names(),
                List.of(Place.GEONAMES + "990000001"),
                "");
        String content = "date,place\n2015-11-10,Synthville\n";
        assertThat(credits(content, ofGeoNames)).singleElement().asString().contains("GeoNames", "CC BY 4.0");
        assertThat(credits(content, known)).isEmpty();
        assertThat(credits("date,place,lat,lon\n2015-11-10,Synthville,36,37\n", ofGeoNames))
                .isEmpty();
    }

    private List<String> credits(String content, Place place) throws IOException {
        Imported imported = files.read(format, content, ImportFixture.context(new PlaceIndex(List.of(place)), null));
        return imported.data().dataset().manifest().credits();
    }

    @Test
    void columnsOfOneNameAreToldApart() throws IOException {
        MappingGuess guess = format.guess(files.file("date,lat,lon,date\n2015-11-10,36.2,37.1,2015-12-24\n"));
        assertThat(guess.layout().header()).containsExactly("date", "lat", "lon", "date (2)");
        ColumnMapping second = new ColumnMapping(
                Map.of(Meaning.START, "date (2)", Meaning.LATITUDE, "lat", Meaning.LONGITUDE, "lon"),
                DateOrder.YEAR_MONTH_DAY,
                DecimalMark.POINT);
        EventTable table = files.read(
                        format,
                        "date,lat,lon,date\n2015-11-10,36.2,37.1,2015-12-24\n",
                        ImportFixture.context(Gazetteer.EMPTY, second))
                .data()
                .table();
        assertThat(table.event(0).when().edtf()).isEqualTo("2015-12-24");
    }

    private static Place place(String id, String name, String country, long population, @Nullable String parent) {
        return new Place(
                id,
                new Place.Position(37, 36),
                "PPL",
                Place.Extent.EXACT,
                Place.Verification.NOT_VERIFIED,
                "synthetic",
                parent,
                country,
                null,
                null,
                population,
                List.of(new PlaceName(name, "en", "Latn", PlaceName.Kind.PREFERRED)),
                List.of(),
                "");
    }

    @Test
    void namesWithoutCoordinatesArePlacedWhereAGazetteerKnowsOneBest() throws IOException {
        PlaceIndex gazetteer = new PlaceIndex(List.of(
                place("synthetic-north", "North", "SN", 0, null),
                place("synthetic-a", "Synthville", "SN", 90_000, null),
                place("synthetic-b", "Synthville", "SO", 100, null),
                place("synthetic-c", "Twinton", "SN", 0, "synthetic-north"),
                place("synthetic-d", "Twinton", "SN", 0, null),
                place("synthetic-e", "Doubleton", "SN", 0, null),
                place("synthetic-f", "Doubleton", "SN", 0, null)));
        Imported imported = files.read(format, """
                date,place,province,country
                2015-11-10,Synthville,,
                2015-11-11,Synthville,,SO
                2015-11-12,Twinton,North,
                2015-11-13,Doubleton,,
                2015-11-14,Nowhere,,
                """, ImportFixture.context(gazetteer, null));
        EventTable table = imported.data().table();

        assertThat(table.places().id(table.place(0))).isEqualTo("synthetic-a");
        assertThat(table.places().id(table.place(1))).isEqualTo("synthetic-b");
        assertThat(table.places().id(table.place(2))).isEqualTo("synthetic-c");
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.EXACT);
        assertThat(imported.report().count(Outcome.UNPLACED)).isEqualTo(2);
        assertThat(imported.report()
                        .entry(ImportReason.AMBIGUOUS_NAME, 0)
                        .expected()
                        .name(2))
                .contains("synthetic-e", "synthetic-f");
        assertThat(imported.report().entry(ImportReason.NO_PLACE, 0).value()).isEqualTo("Nowhere");
    }
}
