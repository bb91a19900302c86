package org.conflictmap.importer.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.conflictmap.importer.mapping.LoosePoint.Axis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoosePointTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "36.25|36.25",
                "36,25|36.25",
                "-36.25|-36.25",
                "36.25°|36.25",
                "36.25 N|36.25",
                "S36.25|-36.25",
                "36.25° South|-36.25",
                "36°15'|36.25",
                "36° 15′ 0″ N|36.25",
                "36°15'36\"N|36.26",
                "36º15’36.0’’N|36.26",
                "N 36 15.6|36.26",
                "36 15 36 N|36.26",
                "36 deg 15' 36\"|36.26",
                "٣٦٫٢٥|36.25",
                "\u00a036.25\u00a0|36.25"
            })
    void readsLatitudesAsPeopleWriteThem(String text, double degrees) {
        assertThat(LoosePoint.degrees(text, Axis.LATITUDE)).isCloseTo(degrees, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "north",
                "36 15",
                "36.5°15'",
                "36°75'",
                "36°15'99\"",
                "-36.25 S",
                "N36N",
                "36.25 E",
                "1.234.5",
                "36°15.5'10\""
            })
    void whatCouldMeanSomethingElseIsNoLatitude(String text) {
        assertThat(LoosePoint.degrees(text, Axis.LATITUDE)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36.25, 37.5",
                "36.25;37.5",
                "36.25 37.5",
                "36.25/37.5",
                "(36.25, 37.5)",
                "36,25; 37,5",
                "36,25 37,5",
                "36.25N 37.5E",
                "37.5°E, 36.25°N",
                "E37.5 N36.25",
                "36°15'N 37°30'E",
                "36 15 0 N, 37 30 0 E",
                "POINT(37.5 36.25)",
                "Point Z (37.5 36.25 400)",
                "SRID=4326;POINT(37.5 36.25)"
            })
    void readsPointsInOneText(String text) {
        assertThat(LoosePoint.of(text, Axis.LATITUDE)).contains(new LoosePoint(37.5, 36.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Synthville",
                "36.25",
                "36.25, 37.5, 38",
                "[36.25, 37.5]",
                "36.25N 37.5N",
                "POINT EMPTY",
                "SRID=3857;POINT(4174463 4336000)",
                "POLYGON((37 36,38 36,38 37,37 36))",
                "{\"type\":\"Point\",\"coordinates\":[37.5,36.25]}"
            })
    void whatIsNoPointOrCouldBeSeveralIsNone(String text) {
        assertThat(LoosePoint.of(text, Axis.LATITUDE)).isEmpty();
    }

    /** Tried at each of its separators this would not come to an end. */
    @Test
    void aPolygonOfVeryManyCornersIsNoPoint() {
        assertThat(LoosePoint.of("POLYGON((" + "37.25 36.5, ".repeat(300_000) + "37 36))", Axis.LATITUDE))
                .isEmpty();
    }

    @Test
    void whichIsFirstIsAsToldUnlessLettersTell() {
        assertThat(LoosePoint.of("37.5, 36.25", Axis.LONGITUDE)).contains(new LoosePoint(37.5, 36.25));
        assertThat(LoosePoint.of("36.25N, 37.5E", Axis.LONGITUDE)).contains(new LoosePoint(37.5, 36.25));
    }
}
