package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;

/**
 * A text cut at every beginning and end of a passage, so that passages which overlap or lie in one another can be drawn
 * and clicked. Passages count in Unicode code points; everything here is in {@code char} offsets of the Java string.
 *
 * <p>Immutable. Building it walks the text once and costs n log n in the number of passages; {@link #at} is a binary
 * search.
 */
public final class PassageRuns {
    /** One passage of one event, at {@code char} offsets from {@code start} up to, not including, {@code end}. */
    public record Mark(Event event, Passage passage, Span span) {}

    /** Offsets from {@code start} up to, not including, {@code end}. */
    public record Span(int start, int end) {
        boolean within(Span other) {
            return other.start <= start && end <= other.end;
        }

        int length() {
            return end - start;
        }
    }

    /**
     * A stretch of text over which the same passages lie.
     *
     * @param marks the shortest first; empty between passages
     */
    public record Run(Span span, List<Mark> marks) {
        public Run {
            marks = List.copyOf(marks);
        }
    }

    private static final Comparator<Mark> SHORTEST_FIRST =
            Comparator.comparingInt((Mark mark) -> mark.span().length());

    private final TreeMap<Integer, Run> runs = new TreeMap<>();
    private final List<Mark> marks;

    private PassageRuns(String content, List<Mark> marks) {
        this.marks = marks;
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, content.length()));
        for (Mark mark : marks) {
            cuts.add(mark.span().start());
            cuts.add(mark.span().end());
        }
        List<Mark> byStart = new ArrayList<>(marks);
        byStart.sort(Comparator.comparingInt(mark -> mark.span().start()));
        List<Mark> open = new ArrayList<>();
        int next = 0;
        for (int start : cuts.headSet(content.length())) {
            open.removeIf(mark -> mark.span().end() <= start);
            while (next < byStart.size() && byStart.get(next).span().start() == start) {
                open.add(byStart.get(next++));
            }
            open.sort(SHORTEST_FIRST);
            Integer end = cuts.higher(start);
            runs.put(start, new Run(new Span(start, end == null ? content.length() : end), open));
        }
    }

    /**
     * The passages that events have in a text. What reaches beyond the text is left out.
     *
     * @param content the text
     * @param textId its id: passages of other texts are not looked at
     */
    public static PassageRuns of(String content, String textId, Collection<Event> events) {
        TreeMap<Integer, Integer> charOffsets = new TreeMap<>();
        for (Event event : events) {
            for (Claim claim : event.claims()) {
                for (Passage passage : claim.passages()) {
                    if (passage.textId().equals(textId)) {
                        charOffsets.put(passage.start(), -1);
                        charOffsets.put(passage.end(), -1);
                    }
                }
            }
        }
        toCharOffsets(content, charOffsets);
        LinkedHashSet<Mark> marks = new LinkedHashSet<>();
        for (Event event : events) {
            for (Claim claim : event.claims()) {
                for (Passage passage : claim.passages()) {
                    Integer start = charOffsets.get(passage.start());
                    Integer end = charOffsets.get(passage.end());
                    if (passage.textId().equals(textId) && start != null && end != null && end >= 0) {
                        marks.add(new Mark(event, passage, new Span(start, end)));
                    }
                }
            }
        }
        return new PassageRuns(content, List.copyOf(marks));
    }

    private static void toCharOffsets(String content, TreeMap<Integer, Integer> offsets) {
        int codePoint = 0;
        int index = 0;
        for (var entry : offsets.entrySet()) {
            while (codePoint < entry.getKey() && index < content.length()) {
                index += Character.charCount(content.codePointAt(index));
                codePoint++;
            }
            if (codePoint == entry.getKey()) {
                entry.setValue(index);
            }
        }
    }

    /** All runs, in the text's order; together they are the text. */
    public List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /** What lies over the character at an offset; the shortest passage first, none for an offset beyond the text. */
    public List<Mark> at(int offset) {
        var run = runs.floorEntry(offset);
        return run == null || offset >= run.getValue().span().end()
                ? List.of()
                : run.getValue().marks();
    }

    /** The events whose passages cover an offset, those with the shortest passage first, each once. */
    public List<Event> eventsAt(int offset) {
        return at(offset).stream().map(Mark::event).distinct().toList();
    }

    /** The passages of one event, in the text's order. */
    public List<Mark> marksOf(Event event) {
        return marks.stream()
                .filter(mark -> mark.event().equals(event))
                .sorted(Comparator.comparingInt((Mark mark) -> mark.span().start())
                        .thenComparing(SHORTEST_FIRST.reversed()))
                .toList();
    }

    /**
     * The passage to show first: of those that say what happened the first in the order of the event's claims, else its
     * first passage in the text.
     */
    public Optional<Span> mainPassageOf(Event event) {
        return marks.stream()
                .filter(mark -> mark.event().equals(event))
                .filter(mark -> mark.passage().supports().isEmpty()
                        || mark.passage().supports().contains(Passage.Field.WHAT))
                .findFirst()
                .or(() -> marksOf(event).stream().findFirst())
                .map(Mark::span);
    }

    /** What the passages of one event cover, those that touch joined, in the text's order. */
    public List<Span> coverOf(Event event) {
        return joined(marksOf(event).stream().map(Mark::span).toList());
    }

    /** What the passages of all events cover, those that touch joined, in the text's order. */
    public List<Span> coverOfAll() {
        return joined(marks.stream()
                .map(Mark::span)
                .sorted(Comparator.comparingInt(Span::start))
                .toList());
    }

    /** The passages of an event that lie within a longer one of its own: the words for one field. */
    public List<Span> detailsOf(Event event) {
        List<Span> spans = marksOf(event).stream().map(Mark::span).distinct().toList();
        return spans.stream()
                .filter(span -> spans.stream().anyMatch(other -> other.length() > span.length() && span.within(other)))
                .toList();
    }

    /** The passages of an event that are evidence for one of its fields; the shortest of those that lie in another. */
    public List<Span> supportOf(Event event, Passage.Field field) {
        List<Span> spans = marksOf(event).stream()
                .filter(mark -> mark.passage().supports().isEmpty()
                        || mark.passage().supports().contains(field))
                .map(Mark::span)
                .distinct()
                .toList();
        return spans.stream()
                .filter(span -> spans.stream().noneMatch(other -> other.length() < span.length() && other.within(span)))
                .toList();
    }

    /** The distinct passages of all events, in the text's order, the longer first: what the keyboard steps through. */
    public List<Span> stops() {
        return marks.stream()
                .map(Mark::span)
                .distinct()
                .sorted(Comparator.comparingInt(Span::start)
                        .thenComparing(Comparator.comparingInt(Span::length).reversed()))
                .toList();
    }

    /** The events that have a passage of exactly this span. */
    public List<Event> eventsOf(Span stop) {
        return marks.stream()
                .filter(mark -> mark.span().equals(stop))
                .map(Mark::event)
                .distinct()
                .toList();
    }

    private static List<Span> joined(List<Span> sortedByStart) {
        List<Span> joined = new ArrayList<>();
        for (Span span : sortedByStart) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && span.start() <= last.end()) {
                joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
