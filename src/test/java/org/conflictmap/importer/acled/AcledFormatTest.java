package org.conflictmap.importer.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers are ACLED's; everything in the rows is synthetic. */
class AcledFormatTest {
    private static final String CURRENT = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
            + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
            + "fatalities,tags,timestamp\n";

    private final ImportFixture files;

    AcledFormatTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private Imported read(String content) throws IOException {
        return files.read(new AcledFormat(), content);
    }

    private static String row(String date, String timePrecision, String latLonPrecision) {
        return "SYN1," + date + ",2020," + timePrecision + ",Political violence,Battles,Armed clash,Synthetic Army,"
                + "Synthetic Police; Synthetic Guards,State forces,Synthetic Rebels,,Rebel group,State forces-Rebel group,"
                + ",999,Synthetia,Synthetia,Synthetic Province,,,Synthetic Town," + latLonPrecision
                + ",Synthetic Post,National,\"Synthetic note, \"\"quoted\"\",\nover two lines\",7,,1700000000\n";
    }

    @Test
    void readsTheCurrentHeader() throws IOException {
        Imported imported = read(CURRENT + row("2020-05-16", "1", "36.2,37.1,1"));
        EventTable table = imported.data().table();
        Event event = table.event(0);

        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(event.type()).isEqualTo(EventType.BATTLES);
        assertThat(event.title()).isEqualTo("Armed clash: Synthetic Army – Synthetic Police");
        assertThat(event.actors())
                .extracting(Actor::name)
                .containsExactly("Synthetic Army", "Synthetic Police", "Synthetic Guards", "Synthetic Rebels");
        assertThat(event.actors())
                .extracting(Actor::actorClass)
                .containsExactly(ActorClass.STATE_FORCES, ActorClass.OTHER, ActorClass.OTHER, ActorClass.REBEL_GROUP);
        assertThat(event.when().edtf()).isEqualTo("2020-05-16");
        assertThat(event.where().precision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(table.places().lat(table.place(0))).isEqualTo(36.2);
        assertThat(table.places().lon(table.place(0))).isEqualTo(37.1);
        assertThat(table.deathsBest(0)).isEqualTo(7);
        assertThat(event.claims().get(0).speaker()).isEqualTo("Synthetic Post");
        assertThat(imported.data().dataset().manifest().licence()).isEqualTo(AcledFormat.LICENCE);
    }

    @Test
    void theOriginalRecordIsReadAgainFromTheFile() throws IOException {
        EventTable table = read(CURRENT + row("2020-05-16", "1", "36.2,37.1,1") + row("2020-05-15", "1", "36.2,37.1,1"))
                .data()
                .table();

        OriginalRecord first = table.sourceOf(0).original(table, 0).orElseThrow();

        assertThat(first.line()).isEqualTo(4);
        assertThat(first.fields()).contains(new OriginalRecord.Field("event_date", "2020-05-15"));
        assertThat(first.fields())
                .contains(new OriginalRecord.Field("notes", "Synthetic note, \"quoted\",\nover two lines"));
    }

    @Test
    void readsUpperCaseSemicolonsAndAByteOrderMark() throws IOException {
        String header = "\uFEFFISO;EVENT_ID_CNTY;EVENT_DATE;YEAR;TIME_PRECISION;EVENT_TYPE;SUB_EVENT_TYPE;ACTOR1;"
                + "ASSOC_ACTOR_1;INTER1;ACTOR2;ASSOC_ACTOR_2;INTER2;COUNTRY;ADMIN1;LOCATION;LATITUDE;LONGITUDE;"
                + "GEO_PRECISION;SOURCE;NOTES;FATALITIES\n";
        Imported imported =
                read(header + "999;SYN2;16 May 2020;2020;1;Protests;Peaceful protest;Protesters (Synthetia);;6;"
                        + ";;0;Synthetia;North;Synthetic Town;36.2;37.1;2;Synthetic Post;Note;0\n");
        Event event = imported.data().table().event(0);

        assertThat(event.type()).isEqualTo(EventType.PROTESTS);
        assertThat(event.actors()).containsExactly(new Actor("Protesters (Synthetia)", "", ActorClass.PROTESTERS));
        assertThat(event.where().precision()).isEqualTo(PlacePrecision.NEAR);
        assertThat(event.when().edtf()).isEqualTo("2020-05-16");
    }

    @Test
    void readsTheHeaderOf2017AndBefore() throws IOException {
        String header = "GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,"
                + "ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,"
                + "LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES\n";
        Imported imported = read(header
                + "999,9SYN,9,18/04/2001,2001,1,Battle-No change of territory,Synthetic Army,Synthetic Guards,1,Synthetic"
                + " Rebels,,2,12,Synthetia,North,,,Synthetic Town,36.2,37.1,1,Synthetic Post,Note,0\n");
        Event event = imported.data().table().event(0);

        assertThat(event.type()).isEqualTo(EventType.BATTLES);
        assertThat(event.when().edtf()).isEqualTo("2001-04-18");
        assertThat(event.actors()).contains(new Actor("Synthetic Guards", "associated", ActorClass.OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, 2023-01-31",
        "16 May 2025, 2025-05-16",
        "18/04/2001, 2001-04-18",
        "01-January-2018, 2018-01-01",
        "05-02-2019, 2019-02-05",
        "2019-02-05 00:00:00.000, 2019-02-05"
    })
    void readsDatesOfAllGenerations(String date, String day) throws IOException {
        Imported imported = read(CURRENT + row(date, "1", "36.2,37.1,1"));
        assertThat(imported.data().table().event(0).when().edtf()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"1, 2020-05-16", "2, [2020-05-13..2020-05-19]", "3, 2020-05", "'', 2020-05-16"})
    void aVagueTimeIsARange(String precision, String edtf) throws IOException {
        Imported imported = read(CURRENT + row("2020-05-16", precision, "36.2,37.1,1"));
        assertThat(imported.data().table().event(0).when().edtf()).isEqualTo(edtf);
    }

    @Test
    void whatIsWrongIsToldWithLineFieldAndValueAndTheRestLoads() throws IOException {
        Imported imported = read(CURRENT
                + row("2020-05-16", "1", "36.2,37.1,1")
                + row("sometime", "1", "36.2,37.1,1")
                + row("2020-05-16", "1", ",,1")
                + row("2020-05-16", "1", "north,37.1,1")
                + row("2020-05-16", "1", "95,37.1,1")
                + row("2020-05-16", "1", "36.2,37.1,9")
                + "SYN7,too,short\n"
                + row("2020-05-16", "1", "36.2,37.1,1").replace(",7,,", ",many,,"));

        assertThat(imported.report().read()).isEqualTo(8);
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(3);
        assertThat(imported.report().count(Outcome.UNDATED)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.UNPLACED)).isEqualTo(3);
        assertThat(imported.report().count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(imported.report().reasons())
                .containsExactlyElementsOf(List.of(
                        ImportReason.FIELD_COUNT,
                        ImportReason.BAD_DATE,
                        ImportReason.NO_PLACE,
                        ImportReason.BAD_COORDINATES,
                        ImportReason.COORDINATES_OUT_OF_RANGE,
                        ImportReason.BAD_DEATHS,
                        ImportReason.UNKNOWN_PRECISION));
        var badDate = imported.report().entry(ImportReason.BAD_DATE, 0);
        assertThat(badDate.line()).isEqualTo(4);
        assertThat(badDate.field()).isEqualTo("event_date");
        assertThat(badDate.value()).isEqualTo("sometime");
        assertThat(imported.report().entry(ImportReason.FIELD_COUNT, 0).line()).isEqualTo(14);
    }
}
