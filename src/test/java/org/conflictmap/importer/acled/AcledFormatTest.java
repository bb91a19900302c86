package org.conflictmap.importer.acled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
    void titlesAboveTheHeaderKeepTheFormatAndTheLines() throws IOException {
        Imported imported =
                read("Synthetic export, made by nobody\n\n" + CURRENT + row("2020-05-16", "1", "36.2,37.1,1")
                        + row("never", "1", "36.2,37.1,1") + "\"Source: nobody\"\nTotal" + ",".repeat(30) + "\n");
        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(imported.report().count(Outcome.REJECTED)).isEqualTo(2);
        assertThat(imported.report().entry(ImportReason.NO_EVENT, 0).value()).isEqualTo("Total");
        assertThat(imported.report().entry(ImportReason.HEADING, 0).line()).isEqualTo(1);
        assertThat(imported.report().entry(ImportReason.BAD_DATE, 0).line()).isEqualTo(6);
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

    /** What is remembered for fields side by side holds for exactly these: neighbours differ in one of them at a time. */
    @Test
    void rowsThatDifferInOneFieldAreToldApart() throws IOException {
        String one = row("2020-05-16", "1", "36.2,37.1,1");
        List<String> others = List.of(
                one.replace("Battles,Armed clash", "Riots,Armed clash"),
                one.replace("Battles,Armed clash", "Battles,Other clash"),
                one.replace("Synthetic Army", "Synthetic Navy"),
                one.replace("Guards,State", "Guard,State"),
                one.replace("Synthetic Guards,State forces", "Synthetic Guards,Rebel group"),
                one.replace("Rebels,,Rebel", "Rebels,Synthetic Ally,Rebel"),
                one.replace("Rebels,,Rebel group", "Rebels,,Civilians"),
                one.replace("Synthetia,Synthetia", "Synthetia,Elsewhere"),
                one.replace("Synthetic Province", "Synthetic Provinc"),
                one.replace("Synthetic Town", "Synthetic Towns"));
        StringBuilder content = new StringBuilder(CURRENT);
        others.forEach(other -> content.append(one).append(other).append(one).append(other));

        EventTable table = read(content.toString()).data().table();

        for (int at = 0; at < others.size(); at++) {
            EventTable alone = read(CURRENT + others.get(at)).data().table();
            String different = said(alone, 0);
            assertThat(different).isNotEqualTo(said(table, 4 * at));
            assertThat(said(table, 4 * at)).isEqualTo(said(table, 0));
            assertThat(said(table, 4 * at + 1)).isEqualTo(different);
            assertThat(said(table, 4 * at + 2)).isEqualTo(said(table, 0));
            assertThat(said(table, 4 * at + 3)).isEqualTo(different);
        }
    }

    private static String said(EventTable table, int row) {
        int place = table.place(row);
        return table.type(row) + "|" + table.subType(row) + "|" + table.actors(row) + "|"
                + table.places().place(place).names() + "|"
                + table.places().names().text(table.places().area(place))
                + "|" + table.places().names().text(table.places().country(place));
    }

    @Test
    void quotesLineBreaksAndBlanksAmongFieldsSideBySideAreRead() throws IOException {
        String plain = row("2020-05-16", "1", "36.2,37.1,1");
        String quoted = plain.replace("Synthetic Town,", "\"Synthetic Town\",");
        String blanks = plain.replace("Synthetic Town,", " Synthetic Town ,");
        String doubled = plain.replace("Synthetic Town,", "\"Synthetic \"\"Town\"\"\",");
        String broken = plain.replace("Synthetic Town,", "\"Synthetic\nTown, North\",");
        String ofTwoNames = plain.replace("Synthetic Rebels,,", "\"Synthetic Rebels,\",Synthetic Ally,");
        String content = CURRENT + plain + quoted + blanks + doubled + doubled + broken + broken + ofTwoNames + plain;

        Imported imported = read(content);
        EventTable table = imported.data().table();

        assertThat(imported.report().count(Outcome.SHOWN)).isEqualTo(9);
        assertThat(IntStream.range(0, 9)
                        .mapToObj(row -> table.places().displayName(table.place(row)))
                        .toList())
                .containsExactly(
                        "Synthetic Town",
                        "Synthetic Town",
                        "Synthetic Town",
                        "Synthetic \"Town\"",
                        "Synthetic \"Town\"",
                        "Synthetic\nTown, North",
                        "Synthetic\nTown, North",
                        "Synthetic Town",
                        "Synthetic Town");
        assertThat(table.record(8)).isEqualTo(20);
        assertThat(table.actors(7)).extracting(Actor::name).endsWith("Synthetic Rebels,", "Synthetic Ally");
        assertThat(table.actors(8)).isEqualTo(table.actors(0));
    }

    @Test
    void aRowEndsWithinFieldsSideBySideWithoutHarm() throws IOException {
        String header =
                "event_id_cnty,event_date,latitude,longitude,event_type,sub_event_type,location,admin1,country\n";
        Imported imported = read(header
                + "SYN1,2020-05-16,36.2,37.1,Battles,Armed clash,Synthetic Town,North,Synthetia\n"
                + "SYN2,2020-05-16,36.2,37.1,Battles,Armed clash,Synthetic Town,North\n"
                + "SYN3,2020-05-16,36.2,37.1,Battles,Armed clash,Synthetic Town,North,\"Synthetia\"\n");

        EventTable table = imported.data().table();
        assertThat(imported.report().count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.place(0)).isEqualTo(table.place(1));
    }
}
