package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.SyntheticEvents;
import org.conflictmap.map.symbol.UnplacedRows;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.EventTableBuilder;
import org.conflictmap.store.RowSet;
import org.conflictmap.store.TextColumn;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All names are synthetic. */
class EventSinkTest {
    private static final int DAY = (int) LocalDate.of(2015, 11, 10).toEpochDay();
    private static final Geography SYNTHETIA = new Geography() {
        @Override
        public String areaKey(double lon, double lat, String area, String country, PlacePrecision precision) {
            return area.isEmpty() ? "" : "SN." + area;
        }

        @Override
        public Inside inside(double lon, double lat, String country) {
            boolean isInside = lon > 30 && lon < 40 && lat > 50 && lat < 60;
            return !country.equals("Synthetia") ? Inside.NOT_KNOWN : isInside ? Inside.YES : Inside.NO;
        }
    };

    private final ImportReport.Builder notes = new ImportReport.Builder("synthetic.csv", "synthetic");
    private final EventTableBuilder rows = new EventTableBuilder(() -> Dataset.EMPTY);
    private final EventSink sink = new EventSink(
            rows,
            notes,
            new ImportContext(
                    new Tasks.Progress() {
                        @Override
                        public void report(long done, long total) {}

                        @Override
                        public boolean isCancelled() {
                            return false;
                        }
                    },
                    Gazetteer.EMPTY,
                    SYNTHETIA,
                    LocalDate.of(2026, 11, 24),
                    Optional.empty()));

    private int name(String text) {
        return rows.texts(TextColumn.PLACE).code(text);
    }

    private void place(double lon, double lat, PlacePrecision precision) {
        sink.place(lon, lat, name("Synthetic Town"), name("07"), name("Synthetia"), precision);
    }

    @AfterEach
    void theTotalsBalance() {
        ImportReport report = notes.build();
        assertThat(report.read())
                .isEqualTo(
                        Arrays.stream(Outcome.values()).mapToLong(report::count).sum());
        assertThat(report.read() - report.count(Outcome.REJECTED)).isEqualTo(rows.size());
    }

    @Test
    void aRecordWithPlaceAndDateIsShown() {
        sink.begin(2, 100);
        sink.day(DAY, "event_date", "2015-11-10");
        place(35, 55, PlacePrecision.EXACT);
        sink.end();

        ImportReport report = notes.build();
        assertThat(report.count(Outcome.SHOWN)).isEqualTo(1);
        assertThat(report.reasons()).isEmpty();
        assertThat(rows.freeze().isFlagged(0)).isFalse();
    }

    @Test
    void aRecordOfWhichNothingIsToldIsUndatedAndSaysSo() {
        sink.begin(2, 100);
        sink.end();

        assertThat(notes.build().count(Outcome.UNDATED)).isEqualTo(1);
        assertThat(notes.build().entry(ImportReason.NO_DATE, 0).line()).isEqualTo(2);
    }

    @Test
    void aDateWithoutAPlaceIsUnplaced() {
        sink.begin(2, 100);
        sink.day(DAY, "event_date", "2015-11-10");
        sink.end();

        assertThat(notes.build().count(Outcome.UNPLACED)).isEqualTo(1);
        assertThat(notes.build().reasons()).containsExactly(ImportReason.NO_PLACE);
    }

    @Test
    void coordinatesThatCannotBeAreNotedAndNotDrawn() {
        for (double[] lonLat : List.of(new double[] {35, 95}, new double[] {181, 5}, new double[] {Double.NaN, 5})) {
            sink.begin(2, 100);
            sink.day(DAY, "event_date", "2015-11-10");
            place(lonLat[0], lonLat[1], PlacePrecision.EXACT);
            sink.end();
        }

        assertThat(notes.build().count(Outcome.UNPLACED)).isEqualTo(3);
        assertThat(notes.build().count(ImportReason.COORDINATES_OUT_OF_RANGE)).isEqualTo(3);
        assertThat(rows.freeze().place(0)).isEqualTo(EventTable.NO_PLACE);
    }

    @Test
    void implausiblePlacesAreFlaggedAndStandWhereTheDataHasThem() {
        double[][] places = {{0, 0}, {55, 35}, {10, 10}, {10, 10}, {35, 55}};
        for (int at = 0; at < places.length; at++) {
            sink.begin(at + 2, 0);
            sink.day(DAY + at, "event_date", "");
            place(places[at][0], places[at][1], PlacePrecision.EXACT);
            sink.end();
        }

        ImportReport report = notes.build();
        assertThat(report.count(Outcome.SHOWN)).isEqualTo(5);
        assertThat(report.entry(ImportReason.NULL_ISLAND, 0).line()).isEqualTo(2);
        assertThat(report.entry(ImportReason.SWAPPED_COORDINATES, 0).line()).isEqualTo(3);
        assertThat(report.count(ImportReason.OUTSIDE_COUNTRY)).isEqualTo(2);
        assertThat(report.entry(ImportReason.OUTSIDE_COUNTRY, 1).line()).isEqualTo(5);
        EventTable table = rows.freeze();
        assertThat(table.places().lon(table.place(1))).isEqualTo(55);
        assertThat(table.isFlagged(3)).isTrue();
        assertThat(table.isFlagged(4)).isFalse();
    }

    @Test
    void areasGetTheirPolygonAndCountriesAreNoPlaceOnTheMap() {
        sink.begin(2, 0);
        sink.day(DAY, "event_date", "");
        place(35, 55, PlacePrecision.PROVINCE);
        sink.end();
        sink.begin(3, 0);
        sink.day(DAY + 1, "event_date", "");
        place(35, 55, PlacePrecision.COUNTRY);
        sink.end();

        EventTable table = rows.freeze();
        assertThat(table.places().areaKey(table.place(0))).isEqualTo("SN.07");
        assertThat(notes.build().count(Outcome.UNPLACED)).isEqualTo(1);
        assertThat(notes.build().count(ImportReason.COUNTRY_ONLY)).isEqualTo(1);
    }

    @Test
    void aGazetteersAreaOfWhichNothingIsKnownAndItsCountriesAreUnplaced() {
        PlacePrecision[] precisions = {PlacePrecision.PROVINCE, PlacePrecision.COUNTRY, PlacePrecision.PROVINCE};
        Place.Position[] positions = {null, new Place.Position(35, 55), new Place.Position(35, 55)};
        for (int at = 0; at < precisions.length; at++) {
            Place place = SyntheticEvents.place(
                    "Synthetic area " + at, positions[at], null, null, Place.Verification.NOT_STATED);
            sink.begin(at + 2, 0);
            sink.day(DAY, "event_date", "");
            sink.place(place, precisions[at], "location", "Synthetic area", Expected.PLAIN);
            sink.end();
        }

        EventTable table = rows.freeze();
        assertThat(notes.build().count(Outcome.UNPLACED)).isEqualTo(2);
        assertThat(notes.build().count(ImportReason.NO_PLACE)).isEqualTo(1);
        assertThat(notes.build().count(ImportReason.COUNTRY_ONLY)).isEqualTo(1);
        assertThat(UnplacedRows.of(table, RowSet.all(3)).count()).isEqualTo(2);
    }

    @Test
    void datesInTheFutureAndReversedOnesAreNoted() {
        int today = (int) LocalDate.of(2026, 11, 24).toEpochDay();
        for (int ahead = 0; ahead < 3; ahead++) {
            sink.begin(ahead + 2, 0);
            sink.day(today + ahead, "event_date", "");
            place(35, 55, PlacePrecision.EXACT);
            sink.end();
        }
        sink.begin(5, 0);
        place(35, 55, PlacePrecision.EXACT);
        sink.days(DAY, DAY - 1, When.Extent.SOME_TIME, "date_end", "2015-11-09");
        sink.end();

        ImportReport report = notes.build();
        assertThat(report.count(ImportReason.FUTURE_DATE)).isEqualTo(1);
        assertThat(report.entry(ImportReason.FUTURE_DATE, 0).line()).isEqualTo(4);
        assertThat(report.count(Outcome.UNDATED)).isEqualTo(1);
        assertThat(report.reasons()).containsExactly(ImportReason.REVERSED_DATES, ImportReason.FUTURE_DATE);
    }

    @Test
    void deathsOutOfOrderKeepTheBestOnly() {
        sink.begin(2, 0);
        sink.deaths(9, 5, 7);
        sink.end();

        EventTable table = rows.freeze();
        assertThat(table.deathsLow(0)).isEqualTo(EventTable.NOT_SAID);
        assertThat(table.deathsBest(0)).isEqualTo(5);
        assertThat(notes.build().count(ImportReason.BAD_DEATHS)).isEqualTo(1);
    }

    @Test
    void aRejectedRecordIsCountedAndNoRow() {
        sink.begin(2, 0);
        sink.day(DAY, "event_date", "");
        sink.reject(ImportReason.FIELD_COUNT, "", "3 fields", Expected.of(Expected.Kind.FIELDS, "31"));
        sink.begin(3, 0);
        sink.end();

        assertThat(notes.build().count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(rows.freeze().datedCount()).isZero();
    }

    @Test
    void reportsOfPartsAreJoinedInTheFilesOrder() {
        ImportReport.Builder first = new ImportReport.Builder("synthetic.csv", "synthetic");
        ImportReport.Builder second = new ImportReport.Builder("synthetic.csv", "synthetic");
        for (int line = 1; line <= 20; line++) {
            ImportReport.Builder part = line <= 10 ? first : second;
            part.count(Outcome.UNDATED);
            part.note(new ImportReport.Entry(
                    ImportReason.BAD_DATE, line, line * 10L, "date", "x".repeat(300), Expected.DATE));
        }
        first.addAll(second.build(), 100, () -> {});
        ImportReport report = first.build();

        assertThat(report.count(Outcome.UNDATED)).isEqualTo(20);
        assertThat(report.entry(ImportReason.BAD_DATE, 14).line()).isEqualTo(115);
        assertThat(report.entry(ImportReason.BAD_DATE, 14).value()).hasSize(201).endsWith("…");
    }
}
