package org.conflictmap.importer.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers are UCDP's; everything in the rows is synthetic. */
class UcdpFormatTest {
    private final ImportFixture files;

    UcdpFormatTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private static String row(List<String> columns, Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(Map.ofEntries(
                Map.entry("id", "1"),
                Map.entry("type_of_violence", "1"),
                Map.entry("dyad_name", "Government of Synthetia - Synthetic Front"),
                Map.entry("side_a", "Government of Synthetia"),
                Map.entry("side_b", "Synthetic Front"),
                Map.entry("source_article", "\"Synthetic Post,\n2015-11-11\""),
                Map.entry("source_original", "Synthetic general"),
                Map.entry("where_prec", "1"),
                Map.entry("where_coordinates", "Synthetic Town"),
                Map.entry("adm_1", "Synthetic Province"),
                Map.entry("adm_2", "Synthetic District"),
                Map.entry("latitude", "36.2"),
                Map.entry("longitude", "37.1"),
                Map.entry("country", "Synthetia (Old Synthetia)"),
                Map.entry("event_clarity", "1"),
                Map.entry("date_prec", "1"),
                Map.entry("date_start", "2015-11-10 00:00:00.000"),
                Map.entry("date_end", "2015-11-10 00:00:00.000"),
                Map.entry("best", "3"),
                Map.entry("high", "5"),
                Map.entry("low", "2")));
        values.putAll(changes);
        return columns.stream()
                        .map(column -> values.getOrDefault(column.replace("_est", ""), ""))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String header(List<String> columns) {
        return String.join(",", columns) + "\n";
    }

    private Imported read(Map<String, String> changes) throws IOException {
        return files.read(new UcdpFormat(), header(UcdpFormat.COLUMNS) + row(UcdpFormat.COLUMNS, changes));
    }

    @Test
    void readsAnEventWithItsThreeNumbersAndSides() throws IOException {
        EventTable table = read(Map.of()).data().table();
        Event event = table.event(0);

        assertThat(event.type()).isEqualTo(EventType.STATE_BASED);
        assertThat(event.title()).isEqualTo("Government of Synthetia - Synthetic Front");
        assertThat(event.when().edtf()).isEqualTo("2015-11-10");
        assertThat(List.of(table.deathsLow(0), table.deathsBest(0), table.deathsHigh(0)))
                .containsExactly(2, 3, 5);
        assertThat(event.claims().get(0).speaker()).isEqualTo("Synthetic general");
        assertThat(table.placeName(0)).isEqualTo("Synthetic Town");
        assertThat(table.text(TextColumn.PLACE, table.places().country(table.place(0))))
                .isEqualTo("Synthetia");
    }

    @ParameterizedTest
    @CsvSource({
        "1, EXACT, SHOWN",
        "2, NEAR, SHOWN",
        "3, DISTRICT, SHOWN",
        "4, PROVINCE, SHOWN",
        "5, PROVINCE, SHOWN",
        "6, COUNTRY, UNPLACED",
        "7, PROVINCE, SHOWN"
    })
    void wherePrecDecidesHowAPlaceIsDrawn(String code, PlacePrecision precision, Outcome outcome) throws IOException {
        Imported imported = read(Map.of("where_prec", code));
        assertThat(imported.data().table().precision(0)).isEqualTo(precision);
        assertThat(imported.report().count(outcome)).isEqualTo(1);
    }

    @Test
    void aDistrictsPointIsTheDistrictsAndAProvincesTheProvinces() throws IOException {
        EventTable district = read(Map.of("where_prec", "3")).data().table();
        EventTable province = read(Map.of("where_prec", "4")).data().table();
        assertThat(district.places().place(0).note()).startsWith("Synthetic District");
        assertThat(province.places().place(0).note()).startsWith("Synthetic Province");
    }

    @ParameterizedTest
    @CsvSource({"1, SOME_TIME, [2015-11-08..2015-11-10]", "2, THROUGHOUT, 2015-11-08/2015-11-10"})
    void aRangeOfDaysIsOneOfThemUnlessItIsAnAggregate(String clarity, When.Extent extent, String edtf)
            throws IOException {
        When when = read(Map.of("event_clarity", clarity, "date_start", "2015-11-08", "date_prec", "2"))
                .data()
                .table()
                .event(0)
                .when();
        assertThat(when.extent()).isEqualTo(extent);
        assertThat(when.edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @CsvSource({
        "1, STATE_BASED, STATE_FORCES, REBEL_GROUP",
        "2, NON_STATE, STATE_FORCES, OTHER",
        "3, ONE_SIDED, STATE_FORCES, OTHER",
        "4, OTHER, STATE_FORCES, OTHER"
    })
    void theKindOfViolenceIsTheType(String code, EventType type, ActorClass sideA, ActorClass sideB)
            throws IOException {
        Imported imported = read(Map.of("type_of_violence", code));
        assertThat(imported.data().table().type(0)).isEqualTo(type);
        assertThat(imported.data().table().event(0).actors())
                .extracting(Actor::actorClass)
                .containsExactly(sideA, sideB);
        assertThat(imported.report().count(ImportReason.UNKNOWN_TYPE)).isEqualTo(code.equals("4") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2015-11-10, 2015-11-10, 2015-11-10",
        "2, 2015-11-05, 2015-11-10, [2015-11-05..2015-11-10]",
        "3, 2015-11-09, 2015-11-15, [2015-11-09..2015-11-15]",
        "4, 2015-11-01, 2015-11-30, 2015-11",
        "5, 2015-01-01, 2015-12-31, 2015",
        "5, 2015-01-01 00:00:00.000, 2015-12-31 00:00:00.000, 2015"
    })
    void aDateIsAsVagueAsItsPrecisionSays(String precision, String start, String end, String edtf) throws IOException {
        Map<String, String> date = Map.of("date_prec", precision, "date_start", start, "date_end", end);
        assertThat(read(date).data().table().event(0).when().edtf()).isEqualTo(edtf);
    }

    /** A line break within quotes begins no row; where it would, more than one reader takes part. */
    @Test
    void fieldsOfSeveralLinesLoseNoRow() throws IOException {
        String rows = row(UcdpFormat.COLUMNS, Map.of("source_headline", "\"One\n\nof, 1,2,3\n\"\"three\"\"\""))
                .repeat(50);
        Imported imported = files.read(new UcdpFormat(), header(UcdpFormat.COLUMNS) + rows);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(50);
        assertThat(imported.data().table().record(49)).isEqualTo(2 + 49 * 5);
    }

    @Test
    void readsTheOlderOrderAndTheNamesWithEst() throws IOException {
        List<String> older = List.of(
                "id",
                "year",
                "type_of_violence",
                "dyad_name",
                "side_a",
                "side_b",
                "where_prec",
                "where_coordinates",
                "adm_1",
                "adm_2",
                "latitude",
                "longitude",
                "country",
                "date_prec",
                "date_start",
                "date_end",
                "best_est",
                "high_est",
                "low_est",
                "source_article",
                "source_original",
                "event_clarity");
        EventTable table = files.read(new UcdpFormat(), header(older) + row(older, Map.of("best", "4")))
                .data()
                .table();
        assertThat(table.deathsBest(0)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void readsTheReleaseWithoutAHeaderFromItsFirstLineOn(String mark) throws IOException {
        Imported imported = files.read(
                new UcdpFormat(),
                mark + row(UcdpFormat.COLUMNS, Map.of()) + row(UcdpFormat.COLUMNS, Map.of("id", "2")));
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(2);
    }

    /** Databases hand the place on as a shape, without its two numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (37.1 36.2)",
                "SRID=4326;POINT(37.1 36.2)",
                "0101000000CDCCCCCCCC8C42409A99999999194240",
                "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[37.1,36.2]}\""
            })
    void aTableWithOnlyTheShapeIsGedAllTheSameWithItsTermsAndItsRanges(String shape) throws IOException {
        List<String> columns = UcdpFormat.COLUMNS.stream()
                .filter(column -> !column.equals("latitude") && !column.equals("longitude"))
                .toList();
        Map<String, String> changes = Map.of("geom_wkt", shape, "where_prec", "2", "date_end", "2015-11-12");
        ImportFile file = files.file(header(columns) + row(columns, changes));
        assertThat(Formats.ALL.recognise(file).map(ImportFormat::id)).contains("ucdp-ged");
        Imported imported = ImportFixture.read(new UcdpFormat(), file, ImportFixture.context());
        EventTable table = imported.data().table();

        assertThat(imported.data().dataset().manifest().licence()).isEqualTo("CC-BY-4.0");
        assertThat(imported.data().dataset().manifest().credits()).isNotEmpty();
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.NEAR);
        assertThat(table.places().lon(table.place(0))).isEqualTo(37.1);
        assertThat(table.places().lat(table.place(0))).isEqualTo(36.2);
        assertThat(table.event(0).when().edtf()).isEqualTo("[2015-11-10..2015-11-12]");
        assertThat(imported.report().reasons()).isEmpty();
    }

    @Test
    void whereBothAreThereTheNumbersGoFirstAndTheShapeFillsIn() throws IOException {
        assertThat(read(Map.of("geom_wkt", "POINT (1 2)"))
                        .data()
                        .table()
                        .places()
                        .lon(0))
                .isEqualTo(37.1);
        EventTable filled = read(Map.of("geom_wkt", "POINT (1 2)", "latitude", "", "longitude", ""))
                .data()
                .table();
        assertThat(filled.places().lon(0)).isEqualTo(1);
        assertThat(filled.places().lat(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT EMPTY|NO_PLACE",
                "nowhere|BAD_COORDINATES",
                "POINT (37.1)|BAD_COORDINATES",
                "'\"LINESTRING (37.1 36.2, 38 36)\"'|BAD_COORDINATES",
                "POINT (371 36.2)|COORDINATES_OUT_OF_RANGE"
            })
    void aShapeThatIsNoPointOnTheEarthIsNoPlace(String shape, ImportReason reason) throws IOException {
        Imported imported = read(Map.of("geom_wkt", shape, "latitude", "", "longitude", ""));
        assertThat(imported.report().count(reason)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.UNPLACED)).isEqualTo(1);
    }

    @Test
    void numbersOutOfOrderKeepTheBestAndSaySo() throws IOException {
        Imported imported = read(Map.of("low", "9"));
        assertThat(imported.data().table().deathsBest(0)).isEqualTo(3);
        assertThat(imported.data().table().deathsLow(0)).isEqualTo(EventTable.NOT_SAID);
        assertThat(imported.report().count(ImportReason.BAD_DEATHS)).isEqualTo(1);
    }
}
