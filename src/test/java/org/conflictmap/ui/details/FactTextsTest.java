package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.Count;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactTextsTest {
    private static final Texts ENGLISH = Texts.of(Locale.ENGLISH);
    private static final Dataset KWEYRIS =
            DatasetReader.read(Installation.find().orElseThrow().firstDataset());
    private final CountText counts = new CountText(ENGLISH);
    private final WhereText places = new WhereText(ENGLISH);

    @Test
    void atLeastTwentyTwoStaysAtLeastTwentyTwo() {
        Count count = new Count(Count.KILLED, 22L, null, null, "at least 22");
        assertThat(counts.said(count)).isEqualTo("at least 22 killed");
        assertThat(counts.given(count)).isEqualTo("best figure not given");
    }

    @Test
    void aWordingThatSaysWhatIsCountedIsNotSaidTwice() {
        assertThat(counts.said(new Count("injured", 4L, 4L, null, "four people injured")))
                .isEqualTo("four people injured");
    }

    @Test
    void withoutAWordingTheFiguresSpeak() {
        assertThat(counts.said(new Count("injured", 1200L, null, 1500L, "")))
                .isEqualTo("at least 1,200, at most 1,500 injured");
        assertThat(counts.said(new Count("displaced", null, 9L, null, ""))).isEqualTo("9 displaced");
        assertThat(counts.said(new Count(Count.KILLED, null, null, null, ""))).isEqualTo("a number not given killed");
    }

    @Test
    void aBestFigureStandsBetweenItsBounds() {
        assertThat(counts.given(new Count(Count.KILLED, 20L, 22L, null, "about 22")))
                .isEqualTo("low 20 · best 22 · high not given");
    }

    @Test
    void coordinatesHaveFourDecimalsAndTheirHemispheres() {
        assertThat(places.coordinates(new Place.Position(37.5831, 36.1869))).isEqualTo("36.1869° N, 37.5831° E");
        assertThat(places.coordinates(new Place.Position(-77.05634, -1.5))).isEqualTo("1.5000° S, 77.0563° W");
    }

    @ParameterizedTest
    @EnumSource(PlacePrecision.class)
    void everyPrecisionHasWords(PlacePrecision precision) {
        assertThat(places.precision(precision)).isNotBlank();
    }

    @Test
    void aPlaceIsNamedInArabicToo() {
        assertThat(WhereText.arabicName(KWEYRIS.gazetteer().byId("latakia-city").orElseThrow()))
                .isEqualTo("اللاذقية");
        assertThat(WhereText.arabicName(
                        KWEYRIS.gazetteer().byId("northern-aleppo-province").orElseThrow()))
                .isNull();
    }

    @Test
    void aCitationNamesReportPublisherDayEventAndDataset() {
        String citation = Citation.of(
                KWEYRIS.events().stream()
                        .filter(event -> event.id().equals("latakia-mortar-attack"))
                        .findFirst()
                        .orElseThrow(),
                KWEYRIS,
                ENGLISH);
        assertThat(citation)
                .contains("Arab Times, Kuwait (publisher not verified)", "2015-11-11", "AFP")
                .contains("latakia-mortar-attack", KWEYRIS.manifest().title())
                .doesNotContain("null");
    }

    @Test
    void arabicWordsGetNodesOfTheirOwn() {
        String words = "The base (مطار كويرس) lies in Syria.";
        assertThat(ScriptText.nodes(words, "any"))
                .extracting(node -> node.getText())
                .containsExactly("The base (", "مطار ", "كويرس) ", "lies in Syria.");
        assertThat(ScriptText.nodes("", "any")).isEmpty();
    }
}
