package org.conflictmap.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.conflictmap.event.EventType;
import org.conflictmap.query.Filter.And;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.query.Filter.Expert;
import org.conflictmap.query.Filter.Near;
import org.conflictmap.query.Filter.Not;
import org.conflictmap.query.Filter.NotSaid;
import org.conflictmap.query.Filter.Or;
import org.conflictmap.query.Filter.Sources;
import org.conflictmap.query.Filter.Text;
import org.conflictmap.query.Filter.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTextTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasPrintedIsReadAsTheSameFilter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Filter filter = RandomFilter.of(random, 4).filter();
            assertThat(Filter.parse(filter.print())).as(filter.print()).isEqualTo(filter);
        }
    }

    @Test
    void aFilterReadsLikeASentence() {
        Filter filter = new And(List.of(
                new Types(Set.of(EventType.RIOTS, EventType.BATTLES)),
                new Casualties(Filter.Figure.LOW, 1, Casualties.MOST, NotSaid.INCLUDED),
                new Or(List.of(new Not(new Sources(Set.of("A \"quoted\" \\ source"))), new Near(37.5, 36, 25_000.5)))));
        assertThat(filter.print())
                .isEqualTo("type in (battles, riots) and deaths low 1.. including not said"
                        + " and (not source in (\"A \\\"quoted\\\" \\\\ source\") or within 25000.5 m of 37.5 36)");
        assertThat(Filter.parse(filter.print())).isEqualTo(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' type in(battles)and TEXT \"x\" ' | type in (battles) and text \"x\"",
                "deaths 3..4 | deaths best 3..4",
                "deaths ..4 | deaths best 0..4",
                "within 2.5 km of 37 36 | within 2500 m of 37 36",
                "((all)) | all",
                "not not all | not not all",
                "type in () | type in ()",
                "and() | and()",
                "text \"كويرس\" | text \"كويرس\""
            })
    void spacesCaseAndUnitsAreFree(String typed, String printed) {
        assertThat(Filter.parse(typed).print()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type in (battles | 16 | ')'",
                "type in (battle) | 9 | battles, explosions",
                "actor in (Somebody) | 10 | quotation marks",
                "colour in (red) | 0 | type, subtype",
                "text \"open | 10 | closing quotation mark",
                "deaths best 9..3 | 12 | smaller number first",
                "deaths best ten | 12 | whole number",
                "deaths best 99999999999.. | 12 | whole number",
                "inside (1 2, 3 4) | 7 | three corners",
                "inside (1 200, 3 4, 5 6) | 10 | latitude of at most 90",
                "within 10 miles of 1 2 | 10 | m or km",
                "all all | 4 | and, or, or the end",
                "`` | 0 | type, subtype"
            })
    void anErrorSaysWhereAndWhatWasExpected(String typed, int position, String expected) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Filter.parse(typed == null ? "" : typed))
                .withMessageContaining(expected)
                .withMessageContaining("at " + (position + 1) + ":")
                .matches(error -> error.position() == position);
    }

    @Test
    void manyFiltersInOneAnotherAreRefusedAndDoNotBreakTheReader() {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> Filter.parse("(".repeat(100_000)))
                .withMessageContaining("in one another");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "best > | 6 | a number",
                "best >> 10 | 5 | a number",
                "best = 10 AND | 13 | NOT",
                "best | 4 | LIKE",
                "best > 'abc | 11 | closing quotation mark",
                "best @ 1 | 5 | '@ 1'",
                "best@ | 4 | not to be read: '@'",
                "deaths > 1 | 0 | low, best, high",
                "type = 'riots' AND killed = 1 | 19 | 'killed'",
                "nofunction(best) > 1 | 0 | Function not found"
            })
    void anExpertsErrorSaysWhereAndWhatWasExpected(String ecql, int position, String expected) {
        assertThatExceptionOfType(FilterException.class)
                .isThrownBy(() -> new Expert(ecql).check())
                .withMessageContaining(expected)
                .matches(error -> error.position() == position);
    }

    @Test
    void aTextIsKeptWordByWord() {
        String words = "\"\\\" and ) (";
        assertThat(Filter.parse(new Text(words).print())).isEqualTo(new Text(words));
    }
}
