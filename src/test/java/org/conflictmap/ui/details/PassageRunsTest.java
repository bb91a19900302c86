package org.conflictmap.ui.details;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictmap.ui.details.SyntheticEvidence.event;
import static org.conflictmap.ui.details.SyntheticEvidence.passage;

import java.util.List;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.ui.details.PassageRuns.Span;
import org.junit.jupiter.api.Test;

class PassageRunsTest {
    private static final String CONTENT = "0123456789";

    @Test
    void aTextWithoutPassagesIsOneRun() {
        PassageRuns runs = runs(CONTENT);
        assertThat(runs.runs()).hasSize(1);
        assertThat(runs.at(5)).isEmpty();
        assertThat(runs("").runs()).isEmpty();
    }

    @Test
    void overlappingPassagesAreCutWhereTheyBeginAndEnd() {
        Event first = event("a", passage(1, 6));
        Event second = event("b", passage(4, 9));
        PassageRuns runs = runs(CONTENT, first, second);
        assertThat(runs.runs())
                .extracting(PassageRuns.Run::span)
                .containsExactly(new Span(0, 1), new Span(1, 4), new Span(4, 6), new Span(6, 9), new Span(9, 10));
        assertThat(runs.eventsAt(0)).isEmpty();
        assertThat(runs.eventsAt(1)).containsExactly(first);
        assertThat(runs.eventsAt(5)).containsExactlyInAnyOrder(first, second);
        assertThat(runs.eventsAt(8)).containsExactly(second);
        assertThat(runs.eventsAt(9)).isEmpty();
        assertThat(runs.eventsAt(10)).isEmpty();
    }

    @Test
    void theRunsTogetherAreTheText() {
        PassageRuns runs = runs(CONTENT, event("a", passage(0, 4), passage(2, 10)), event("b", passage(3, 4)));
        StringBuilder joined = new StringBuilder();
        runs.runs()
                .forEach(run ->
                        joined.append(CONTENT, run.span().start(), run.span().end()));
        assertThat(joined).hasToString(CONTENT);
    }

    @Test
    void ofPassagesInOneAnotherTheShortestComesFirst() {
        Event sentence = event("sentence", passage(0, 10));
        Event clause = event("clause", passage(2, 8));
        Event word = event("word", passage(4, 5));
        assertThat(runs(CONTENT, sentence, clause, word).eventsAt(4)).containsExactly(word, clause, sentence);
    }

    @Test
    void offsetsCountCodePointsAndNotChars() {
        String withEmoji = "a\uD83D\uDD4Ab كويرس c";
        Event event = event("arabic", passage(4, 9));
        Span span = runs(withEmoji, event).coverOf(event).get(0);
        assertThat(withEmoji.substring(span.start(), span.end())).isEqualTo("كويرس");
    }

    @Test
    void aPassageThatEndsWithTheTextIsKeptAndOneBeyondItIsNot() {
        Event last = event("last", passage(8, 10));
        Event beyond = event("beyond", passage(8, 11));
        PassageRuns runs = runs(CONTENT, last, beyond);
        assertThat(runs.eventsAt(9)).containsExactly(last);
        assertThat(runs.coverOf(beyond)).isEmpty();
    }

    @Test
    void passagesOfOneEventThatTouchAreOneStretch() {
        Event event = event("a", passage(6, 8), passage(0, 3), passage(3, 5));
        assertThat(runs(CONTENT, event).coverOf(event)).containsExactly(new Span(0, 5), new Span(6, 8));
    }

    @Test
    void theWordsForOneFieldLieWithinTheSentence() {
        Event event =
                event("a", passage(0, 9, Passage.Field.WHAT, Passage.Field.WHEN), passage(2, 4, Passage.Field.WHEN));
        PassageRuns runs = runs(CONTENT, event);
        assertThat(runs.detailsOf(event)).containsExactly(new Span(2, 4));
        assertThat(runs.supportOf(event, Passage.Field.WHEN)).containsExactly(new Span(2, 4));
        assertThat(runs.supportOf(event, Passage.Field.WHAT)).containsExactly(new Span(0, 9));
        assertThat(runs.supportOf(event, Passage.Field.HOW_MANY)).isEmpty();
    }

    @Test
    void theMainPassageSaysWhatHappenedAndNotOnlyWhen() {
        Event event = event("a", passage(0, 2, Passage.Field.WHEN), passage(4, 9, Passage.Field.WHAT));
        assertThat(runs(CONTENT, event).mainPassageOf(event)).contains(new Span(4, 9));
        Event dateOnly = event("b", passage(3, 5, Passage.Field.WHEN));
        assertThat(runs(CONTENT, dateOnly).mainPassageOf(dateOnly)).contains(new Span(3, 5));
        assertThat(runs(CONTENT, dateOnly).mainPassageOf(event)).isEmpty();
    }

    @Test
    void aPassageThatNamesNoFieldSupportsAll() {
        Event event = event("a", passage(0, 9));
        assertThat(runs(CONTENT, event).supportOf(event, Passage.Field.HOW_MANY))
                .containsExactly(new Span(0, 9));
    }

    @Test
    void theKeyboardStopsOnceAtAPassageThatEventsShare() {
        Event first = event("a", passage(0, 9), passage(2, 4));
        Event second = event("b", passage(0, 9));
        PassageRuns runs = runs(CONTENT, first, second);
        assertThat(runs.stops()).containsExactly(new Span(0, 9), new Span(2, 4));
        assertThat(runs.eventsOf(new Span(0, 9))).containsExactly(first, second);
        assertThat(runs.eventsOf(new Span(2, 4))).containsExactly(first);
    }

    private static PassageRuns runs(String content, Event... events) {
        return PassageRuns.of(content, SyntheticEvidence.TEXT, List.of(events));
    }
}
