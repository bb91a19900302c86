package org.conflictmap.importer.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that ACLED's exports have had, and those that people make of them. Everything in the rows is synthetic. */
class AcledHeadersTest {
    /** The generations of the header, each with dates, types and codes as it had them. */
    private enum Generation {
        CURRENT(
                "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
                        + "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,"
                        + "admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,"
                        + "tags,timestamp",
                Map.of("inter1", "State forces", "inter2", "Rebel group", "interaction", "State forces-Rebel group")),
        WITH_POPULATION(
                CURRENT.header + ",population_1km,population_2km,population_5km,population_best",
                Map.of("inter1", "State forces", "inter2", "Rebel group", "population_best", "1200")),
        WITHOUT_ADMIN3_AND_TIMESTAMP(
                CURRENT.header.replace("admin3,", "").replace(",timestamp", ""), Map.of("event_date", "16 May 2020")),
        API_OF_2018_TO_2022(
                "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,"
                        + "actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,"
                        + "admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3",
                Map.of("event_date", "16 May 2020", "data_id", "900001", "iso3", "SYN")),
        WEBSITE_OF_2018_TO_2022(
                API_OF_2018_TO_2022
                        .header
                        .replace("data_id,", "")
                        .replace(",timestamp,iso3", "")
                        .toUpperCase(Locale.ROOT),
                Map.of("event_date", "16-May-2020")),
        BEFORE_2018(
                "GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,"
                        + "ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,"
                        + "GEO_PRECISION,SOURCE,NOTES,FATALITIES",
                Map.of("event_date", "16/05/2020", "event_type", "Battle-No change of territory", "gwno", "999"));

        private final String header;
        private final Map<String, String> values;

        Generation(String header, Map<String, String> values) {
            this.header = header;
            this.values = values;
        }

        List<String> columns() {
            return List.of(header.split(","));
        }
    }

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("event_id_cnty", "SYN1"),
            Map.entry("event_id_no_cnty", "1"),
            Map.entry("event_date", "2020-05-16"),
            Map.entry("year", "2020"),
            Map.entry("time_precision", "1"),
            Map.entry("disorder_type", "Political violence"),
            Map.entry("event_type", "Battles"),
            Map.entry("sub_event_type", "Armed clash"),
            Map.entry("actor1", "Synthetic Army"),
            Map.entry("assoc_actor_1", "\"Synthetic Police; Synthetic Guards\""),
            Map.entry("inter1", "1"),
            Map.entry("actor2", "Synthetic Rebels"),
            Map.entry("inter2", "2"),
            Map.entry("interaction", "12"),
            Map.entry("iso", "999"),
            Map.entry("region", "Synthetic Region"),
            Map.entry("country", "Synthetia"),
            Map.entry("admin1", "Synthetic Province"),
            Map.entry("admin2", "Synthetic District"),
            Map.entry("location", "Synthetic Town"),
            Map.entry("latitude", "36.25"),
            Map.entry("longitude", "37.5"),
            Map.entry("geo_precision", "2"),
            Map.entry("source", "Synthetic Post"),
            Map.entry("notes", "\"Synthetic note, \"\"quoted\"\",\nover two lines\""),
            Map.entry("fatalities", "7"),
            Map.entry("timestamp", "1700000000"));

    private final AcledFormat format = new AcledFormat();
    private final ImportFixture files;

    AcledHeadersTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private static String table(List<String> columns, Map<String, String> changes, String separator) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.putAll(changes);
        return String.join(separator, columns) + "\n"
                + columns.stream()
                        .map(column -> column.toLowerCase(Locale.ROOT).replace("ally", "assoc"))
                        .map(column -> values.getOrDefault(column, ""))
                        .collect(Collectors.joining(separator))
                + "\n";
    }

    private Event event(String content) throws IOException {
        Imported imported = files.read(format, content);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(imported.report().reasons()).isEmpty();
        return imported.data().table().event(0);
    }

    private static void isTheEvent(Event event) {
        assertThat(event.type()).isEqualTo(EventType.BATTLES);
        assertThat(event.when().edtf()).isEqualTo("2020-05-16");
        assertThat(event.where().precision()).isEqualTo(PlacePrecision.NEAR);
        assertThat(event.actors())
                .containsExactly(
                        new Actor("Synthetic Army", "", ActorClass.STATE_FORCES),
                        new Actor("Synthetic Police", "associated", ActorClass.OTHER),
                        new Actor("Synthetic Guards", "associated", ActorClass.OTHER),
                        new Actor("Synthetic Rebels", "", ActorClass.REBEL_GROUP));
        assertThat(event.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.speaker()).isEqualTo("Synthetic Post"));
    }

    @ParameterizedTest
    @EnumSource
    void everyGenerationSaysTheSame(Generation generation) throws IOException {
        String content = table(generation.columns(), generation.values, ",");
        assertThat(Formats.ALL.recognise(files.file(content)).map(ImportFormat::id))
                .contains("acled");
        isTheEvent(event(content));
        isTheEvent(event("\uFEFF" + content));
        isTheEvent(event(table(generation.columns(), generation.values, ";")));
        isTheEvent(event(table(generation.columns(), generation.values, "\t")));
    }

    @ParameterizedTest
    @EnumSource
    void columnsAreKnownByTheirNamesInWhateverOrderAndAmongOthers(Generation generation) throws IOException {
        List<String> columns = new ArrayList<>(generation.columns());
        columns.addAll(List.of("synthetic_column", "checked by", ""));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(columns, new Random(seed));
            isTheEvent(event(table(columns, generation.values, ",")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowKeepsEveryFieldOfItsFile(Generation generation) throws IOException {
        Imported imported = files.read(format, table(generation.columns(), generation.values, ","));
        EventTable table = imported.data().table();
        assertThat(table.sourceOf(0).original(table, 0).orElseThrow().fields())
                .extracting(field -> field.name())
                .containsExactlyElementsOf(generation.columns());
    }

    /** What is told of an event is told by the columns that are left; what they told is not known then. */
    @Test
    void columnsThatAreMissingLeaveOpenWhatTheySay() throws IOException {
        List<String> few =
                List.of("event_id_cnty", "event_date", "time_precision", "event_type", "latitude", "longitude");
        Imported imported = files.read(format, table(few, Map.of("time_precision", "3"), ","));
        EventTable table = imported.data().table();
        Event event = table.event(0);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(event.when().edtf()).isEqualTo("2020-05");
        assertThat(event.actors()).isEmpty();
        assertThat(table.deathsBest(0)).isEqualTo(EventTable.NOT_SAID);
        assertThat(table.source(0)).isZero();
    }

    /** ACLED's terms hold for its rows whatever columns are left of them, and so does what its codes mean. */
    @ParameterizedTest
    @ValueSource(
            strings = {"event_id_cnty", "event_id_cnty,year,iso,notes", "event_id_cnty,sub_event_type,actor1,actor2"})
    void aTableIsAcledsWithoutItsIdsToo(String missing) throws IOException {
        List<String> columns = new ArrayList<>(Generation.CURRENT.columns());
        columns.removeAll(List.of(missing.split(",")));
        String content = table(columns, Map.of("time_precision", "2"), ",");
        assertThat(Formats.ALL.recognise(files.file(content)).map(ImportFormat::id))
                .contains("acled");
        Imported imported = files.read(format, content);
        assertThat(imported.data().table().event(0).when().edtf()).isEqualTo("[2020-05-13..2020-05-19]");
        assertThat(AcledFormat.isLicenceOf(imported.data().dataset().manifest()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "event_date,event_type,latitude,longitude,location,country\n2020-05-16,Battles,36,37,Town,Synthetia\n",
                "event_date,event_type,latitude,longitude,actor1,source,notes\n2020-05-16,Battles,36,37,a,b,c\n"
            })
    void otherTablesWithSuchNamesAreNot(String content) throws IOException {
        assertThat(Formats.ALL.recognise(files.file(content)).map(ImportFormat::id))
                .contains("table");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void decimalCommasOfSpreadsheetsAreReadAsSuch(String separator) throws IOException {
        String content =
                table(Generation.CURRENT.columns(), Map.of("latitude", "36,25", "longitude", "-37,5"), separator);
        Imported imported = files.read(format, content);
        EventTable table = imported.data().table();
        assertThat(imported.report().reasons()).isEmpty();
        assertThat(table.places().lat(table.place(0))).isEqualTo(36.25);
        assertThat(table.places().lon(table.place(0))).isEqualTo(-37.5);
    }

    @Test
    void whatIsNoNumberEitherWayIsNoted() throws IOException {
        String content = table(Generation.CURRENT.columns(), Map.of("latitude", "1,234.5", "longitude", "37,5,0"), ";");
        Imported imported = files.read(format, content);
        assertThat(imported.report().entry(ImportReason.BAD_COORDINATES, 0).value())
                .isEqualTo("1,234.5, 37,5,0");
    }

    @ParameterizedTest
    @CsvSource({
        "1, STATE_FORCES",
        "State forces, STATE_FORCES",
        "State Forces, STATE_FORCES",
        "Government or mutinous force, STATE_FORCES",
        "1.0, STATE_FORCES",
        "2, REBEL_GROUP",
        "Rebel group, REBEL_GROUP",
        "Rebel groups, REBEL_GROUP",
        "Rebel forces, REBEL_GROUP",
        "3, POLITICAL_MILITIA",
        "Political militia, POLITICAL_MILITIA",
        "Political militias, POLITICAL_MILITIA",
        "4, IDENTITY_MILITIA",
        "Identity militia, IDENTITY_MILITIA",
        "Communal militia, IDENTITY_MILITIA",
        "Ethnic militia, IDENTITY_MILITIA",
        "5, RIOTERS",
        "Rioters, RIOTERS",
        "6, PROTESTERS",
        "Protesters, PROTESTERS",
        "Protestors, PROTESTERS",
        "7, CIVILIANS",
        "Civilians, CIVILIANS",
        "CIVILIANS, CIVILIANS",
        "8, EXTERNAL_FORCES",
        "External/Other forces, EXTERNAL_FORCES",
        "External forces, EXTERNAL_FORCES",
        "Other forces, EXTERNAL_FORCES",
        "Others, EXTERNAL_FORCES",
        "8.0, EXTERNAL_FORCES",
        "0, OTHER",
        "'', OTHER",
        "9, OTHER",
        "12, OTHER",
        "1.5, OTHER",
        "None, OTHER"
    })
    void aSideIsToldByCodeOrLabel(String inter, ActorClass side) throws IOException {
        Event event = event(table(Generation.CURRENT.columns(), Map.of("inter1", inter), ","));
        assertThat(event.actors().get(0).actorClass()).isEqualTo(side);
    }

    /** Which of two sides its lower digit is, it does not say. */
    @ParameterizedTest
    @ValueSource(strings = {"12", "78", "State forces-Rebel group", "Sole state forces action", ""})
    void anInteractionStaysInTheRecordAndTellsNoSide(String interaction) throws IOException {
        List<String> columns = new ArrayList<>(Generation.CURRENT.columns());
        columns.removeAll(List.of("inter1", "inter2"));
        Imported imported = files.read(format, table(columns, Map.of("interaction", interaction), ","));
        EventTable table = imported.data().table();
        assertThat(table.event(0).actors()).extracting(Actor::actorClass).containsOnly(ActorClass.OTHER);
        assertThat(table.sourceOf(0).original(table, 0).orElseThrow().fields())
                .anyMatch(field ->
                        field.name().equals("interaction") && field.value().equals(interaction));
    }

    /** The sub-types of the codebook under their types, and the types of older generations. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Battles|BATTLES|Armed clash; Government regains territory; Non-state actor overtakes territory",
                "Explosions/Remote violence|EXPLOSIONS_REMOTE_VIOLENCE|Chemical weapon; Air/drone strike; Suicide bomb;"
                        + " Shelling/artillery/missile attack; Remote explosive/landmine/IED; Grenade",
                "Violence against civilians|VIOLENCE_AGAINST_CIVILIANS|Sexual violence; Attack;"
                        + " Abduction/forced disappearance",
                "Protests|PROTESTS|Peaceful protest; Protest with intervention; Excessive force against protesters",
                "Riots|RIOTS|Violent demonstration; Mob violence",
                "Strategic developments|STRATEGIC_DEVELOPMENTS|Agreement; Arrests; Change to group/activity; Disrupted"
                        + " weapons use; Headquarters or base established; Looting/property destruction; Non-violent transfer"
                        + " of territory; Other",
                "Battle-Government regains territory|BATTLES|''",
                "Battle-Non-state actor overtakes territory|BATTLES|''",
                "Remote violence|EXPLOSIONS_REMOTE_VIOLENCE|''",
                "Violence Against Civilians|VIOLENCE_AGAINST_CIVILIANS|''",
                "Riots/Protests|RIOTS|''",
                "Strategic development|STRATEGIC_DEVELOPMENTS|''",
                "Headquarters or base established|STRATEGIC_DEVELOPMENTS|''",
                "Non-violent transfer of territory|STRATEGIC_DEVELOPMENTS|''"
            })
    void typesAndSubTypesAreThoseOfTheCodebook(String name, EventType type, String subTypes) throws IOException {
        for (String subType : Arrays.asList(subTypes.split("; "))) {
            Map<String, String> kind = Map.of("event_type", name, "sub_event_type", subType);
            Imported imported = files.read(format, table(Generation.CURRENT.columns(), kind, ","));
            EventTable table = imported.data().table();
            assertThat(imported.report().reasons()).isEmpty();
            assertThat(table.type(0)).isEqualTo(type);
            assertThat(table.subType(0)).isEqualTo(subType);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, EXACT", "2, NEAR", "3, PROVINCE", "3.0, PROVINCE"})
    void geoPrecisionTellsHowFarAPointCanBeTrusted(String code, PlacePrecision precision) throws IOException {
        Event event = event(table(Generation.CURRENT.columns(), Map.of("geo_precision", code), ","));
        assertThat(event.where().precision()).isEqualTo(precision);
    }
}
