package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Installation;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.When;
import org.conflictmap.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTextTest {
    private final WhenText english = new WhenText(Texts.of(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-11-10 | Tue 10 Nov 2015 | day known",
                "2015-09-30 | Wed 30 Sep 2015 | day known",
                "2015-11-10~ | about 10 Nov 2015 | approximate",
                "2015-11-10? | perhaps 10 Nov 2015 | uncertain",
                "2015-11-10% | perhaps about 10 Nov 2015 | uncertain and approximate",
                "2015-10 | some day in October 2015 | month known",
                "2015-10~ | about October 2015 | approximate",
                "2015 | some day in 2015 | year known",
                "201X | some day from 2010 to 2019 | known to within 3,652 days",
                "[2015-10-01..2015-10-09] | some day from 1 Oct 2015 to 9 Oct 2015 | known to within 9 days",
                "../2015-11-11 | on or before 11 Nov 2015 | ''",
                "[2015-11-11..] | on or after 11 Nov 2015 | ''",
                "2015-11-14/2015-11-15 | Sat 14 Nov 2015 to Sun 15 Nov 2015 | both days known",
                "2015-10/2015-11-10 | began in October 2015, until 10 Nov 2015 | ''",
                "2015-09-30/2015-10 | from 30 Sep 2015, ended in October 2015 | ''",
                "/2015-11-10 | began on a day not known, until 10 Nov 2015 | ''",
                "2015-09-30/.. | from 30 Sep 2015, end not known | ''",
            })
    void aDateIsSaidNoFinerThanItIsKnown(String edtf, String words, String precision) {
        When when = When.parse(edtf);
        assertThat(english.date(when)).isEqualTo(words);
        assertThat(english.precision(when)).isEqualTo(precision);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-11-10 | Tue 10 Nov 2015",
                "2015-10 | some day in October 2015",
                "201X | some day from 2010 to 2019",
                "[2015-10-01..2015-10-09] | some day, 1–9 Oct 2015",
                "[2015-09-28..2015-10-03] | some day, 28 Sep – 3 Oct 2015",
                "[2015-12-30..2016-01-02] | some day, 30 Dec 2015 – 2 Jan 2016",
                "2015-11-14/2015-11-15 | 14–15 Nov 2015",
                "2015-10/2015-11-10 | began in October 2015, until 10 Nov 2015",
                "../2015-11-11 | on or before 11 Nov 2015",
            })
    void whereThereIsLittleRoomEachMonthIsSaidOnce(String edtf, String words) {
        assertThat(english.brief(When.parse(edtf))).isEqualTo(words);
    }

    @Test
    void anEventWithoutADateSaysSo() {
        assertThat(english.date(When.UNDATED)).isEqualTo("no date told");
        assertThat(english.brief(When.UNDATED)).isEqualTo("no date told");
        assertThat(english.precision(When.UNDATED)).isEmpty();
    }

    @Test
    void endsThatAreOnlyBoundedAreSaidAsBounds() {
        assertThat(english.date(kweyris("siege-of-kweyris").when()))
                .isEqualTo("began on or before 10 Nov 2014, until 10 Nov 2015");
        assertThat(english.date(kweyris("russian-air-campaign").when()))
                .isEqualTo("from 30 Sep 2015, still going on on 11 Nov 2015");
        assertThat(english.date(kweyris("us-air-campaign").when()))
                .isEqualTo("began on or before 11 Nov 2015, still going on on 11 Nov 2015");
    }

    @Test
    void arabicHasItsOwnWordsAndMonths() {
        WhenText arabic = new WhenText(Texts.of(new Locale("ar")));
        assertThat(arabic.date(When.parse("2015-10"))).startsWith("يوم ما في").doesNotContainPattern("[A-Za-z]");
        assertThat(arabic.date(When.parse("2015-11-10"))).doesNotContainPattern("[A-Za-z]");
    }

    @Test
    void aPlainDateHasNoWeekday() {
        assertThat(english.plainDate(When.parse("2015-11-11"))).isEqualTo("11 Nov 2015");
        assertThat(english.plainDate(When.parse("2015-11"))).isEqualTo("some day in November 2015");
        assertThat(english.plainDate(When.UNDATED)).isEqualTo("no date told");
        assertThat(When.UNDATED.span()).isEqualTo(DayRange.ALL);
    }

    private static Event kweyris(String id) {
        return DatasetReader.read(Installation.find().orElseThrow().firstDataset()).events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
