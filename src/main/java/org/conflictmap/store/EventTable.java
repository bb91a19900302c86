package org.conflictmap.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * The events of one or more datasets as columns, sorted by the first day on which they can have been going on, undated
 * ones last. A row is an event's index in that order.
 *
 * <p>Made by an {@link EventTableBuilder} and then frozen: safe for all threads. An accessor of a number is one array
 * read; texts are decoded at every call, records are made at every call. Cost: 64 bytes a row, the different texts once,
 * and what the {@link RowSource}s keep.
 */
public final class EventTable {
    /** The place index of an event that has none. */
    public static final int NO_PLACE = -1;

    /** A number of deaths that is not said. */
    public static final int NOT_SAID = -1;

    private static final When.Qualifier[] QUALIFIERS = When.Qualifier.values();

    static final byte NO_FLAGS = 0;
    static final byte UNDATED = 1;
    static final byte FLAGGED = 2;
    static final byte THROUGHOUT = 4;
    /** Where in the flags the number of a date's qualifier begins; it has two bits. */
    static final int QUALIFIER_SHIFT = 3;

    /** A table without rows. */
    public static final EventTable EMPTY = of(Dataset.EMPTY);

    private static final int LEAST_SHARED_ROWS = 1 << 17;
    private static final EventType[] TYPES = EventType.values();
    private static final PlacePrecision[] PRECISIONS = PlacePrecision.values();

    private final Columns columns;
    private final int size;
    private final int[] firstDay;
    private final int[] lastDay;
    private final int[] certainFromDay;
    private final int[] certainToDay;
    private final byte[] type;
    private final byte[] precision;
    private final int[] place;
    private final List<Dictionary> texts;
    private final PlaceTable places;
    private final ActorTable actors;
    private final List<RowSource> sources;
    private final int datedCount;
    private final @Nullable DayRange knownDays;

    EventTable(Columns columns, List<Dictionary> texts, PlaceTable places, ActorTable actors, List<RowSource> sources) {
        this.columns = columns;
        this.size = columns.size;
        this.firstDay = columns.ints[Columns.FIRST_DAY];
        this.lastDay = columns.ints[Columns.LAST_DAY];
        this.certainFromDay = columns.ints[Columns.CERTAIN_FROM_DAY];
        this.certainToDay = columns.ints[Columns.CERTAIN_TO_DAY];
        this.type = columns.bytes[Columns.TYPE];
        this.precision = columns.bytes[Columns.PRECISION];
        this.place = columns.ints[Columns.PLACE];
        this.texts = texts;
        this.places = places;
        this.actors = actors;
        this.sources = sources;
        int dated = 0;
        byte[] flags = columns.bytes[Columns.FLAGS];
        for (int row = 0; row < size; row++) {
            dated += 1 - (flags[row] & UNDATED);
        }
        datedCount = dated;
        knownDays = findKnownDays();
    }

    /** The events of a dataset folder; their records are kept. */
    public static EventTable of(Dataset dataset) {
        EventTableBuilder builder = new EventTableBuilder(new KeptEvents(dataset));
        List<Event> events = dataset.events();
        for (int index = 0; index < events.size(); index++) {
            builder.add(events.get(index), dataset, index);
        }
        return builder.freeze();
    }

    /** The rows of several tables in one. Cost: a copy, a sort, and a translation of their texts. */
    public static EventTable join(Collection<EventTable> tables) {
        return join(tables, () -> {});
    }

    /** @param checkpoint as of {@link EventTableBuilder#setCheckpoint} */
    static EventTable join(Collection<EventTable> tables, Runnable checkpoint) {
        if (tables.size() == 1) {
            return tables.iterator().next();
        }
        EventTableBuilder builder = new EventTableBuilder();
        builder.setCheckpoint(checkpoint);
        tables.forEach(builder::add);
        return builder.freeze();
    }

    public int size() {
        return size;
    }

    /** How many rows have a date: they are the first ones. */
    public int datedCount() {
        return datedCount;
    }

    /** The first day on which it can have been going on; ascending over the dated rows. See {@link When#firstDay}. */
    public int firstDay(int row) {
        return firstDay[row];
    }

    /** See {@link When#lastDay}. */
    public int lastDay(int row) {
        return lastDay[row];
    }

    /** See {@link When#certainFromDay}. */
    public int certainFromDay(int row) {
        return certainFromDay[row];
    }

    /** See {@link When#certainToDay}. */
    public int certainToDay(int row) {
        return certainToDay[row];
    }

    public boolean possiblyIn(int row, DayRange window) {
        return row < datedCount && firstDay[row] <= window.lastDay() && lastDay[row] >= window.firstDay();
    }

    public boolean certainlyIn(int row, DayRange window) {
        return row < datedCount && certainFromDay[row] <= window.lastDay() && certainToDay[row] >= window.firstDay();
    }

    public EventType type(int row) {
        return TYPES[type[row]];
    }

    public PlacePrecision precision(int row) {
        return PRECISIONS[precision[row]];
    }

    /** Index into {@link #places()}, or {@link #NO_PLACE}. */
    public int place(int row) {
        return place[row];
    }

    public PlaceTable places() {
        return places;
    }

    /** Its sub-type, a code of {@link TextColumn#SUB_TYPE}. */
    public int subTypeCode(int row) {
        return columns.ints[Columns.SUB_TYPE][row];
    }

    /** Its sub-type in words; empty if none. */
    public String subType(int row) {
        return text(TextColumn.SUB_TYPE, subTypeCode(row));
    }

    /** The title that the data gave, a code of {@link TextColumn#TITLE}; 0 if it gave none. */
    public int titleCode(int row) {
        return columns.ints[Columns.TITLE][row];
    }

    /** A line to name it by, never empty: the data's title, or its sub-type and first actors, or its place, or its number. */
    public String title(int row) {
        int code = titleCode(row);
        return code == Dictionary.NONE ? ColumnEvent.title(this, row) : text(TextColumn.TITLE, code);
    }

    /** Its list of actors, a code of {@link #actorTable}. */
    public int actorList(int row) {
        return columns.ints[Columns.ACTORS][row];
    }

    public ActorTable actorTable() {
        return actors;
    }

    /** Its actors, in the order of the data. */
    public List<Actor> actors(int row) {
        return actors.records(actorList(row));
    }

    /** Who reported it, a code of {@link TextColumn#SOURCE}. */
    public int source(int row) {
        return columns.ints[Columns.SOURCE][row];
    }

    /** The least number of killed that is said, or {@link #NOT_SAID}. */
    public int deathsLow(int row) {
        return columns.ints[Columns.DEATHS_LOW][row];
    }

    /** The best number of killed, or {@link #NOT_SAID}. */
    public int deathsBest(int row) {
        return columns.ints[Columns.DEATHS_BEST][row];
    }

    /** The highest number of killed that is said, or {@link #NOT_SAID}. */
    public int deathsHigh(int row) {
        return columns.ints[Columns.DEATHS_HIGH][row];
    }

    /** Whether something about it is implausible. */
    public boolean isFlagged(int row) {
        return (columns.bytes[Columns.FLAGS][row] & FLAGGED) != 0;
    }

    /** Whether it fills its dates or falls somewhere into them. */
    public When.Extent extent(int row) {
        return (columns.bytes[Columns.FLAGS][row] & THROUGHOUT) != 0 ? When.Extent.THROUGHOUT : When.Extent.SOME_TIME;
    }

    /** Whether the source is sure of a row's date. */
    public When.Qualifier qualifier(int row) {
        return QUALIFIERS[columns.bytes[Columns.FLAGS][row] >> QUALIFIER_SHIFT & 3];
    }

    /** Where it comes from, an index into {@link #sources}. */
    public int dataset(int row) {
        return columns.bytes[Columns.DATASET][row];
    }

    public RowSource sourceOf(int row) {
        return sources.get(dataset(row));
    }

    /** What the rows come from. */
    public List<RowSource> sources() {
        return sources;
    }

    /** Its number in its source. */
    public int record(int row) {
        return columns.ints[Columns.RECORD][row];
    }

    /** Where its source finds it. */
    public long offset(int row) {
        return columns.offsets[row];
    }

    public Dictionary texts(TextColumn column) {
        return texts.get(column.ordinal());
    }

    public String text(TextColumn column, int code) {
        return texts(column).text(code);
    }

    /** The name of its place; empty if it has none. */
    public String placeName(int row) {
        return place[row] == NO_PLACE ? "" : places.displayName(place[row]);
    }

    Columns columns() {
        return columns;
    }

    /** A column as the table holds it, for loops over all rows: at least an entry a row. Nobody may change it. */
    public int[] column(IntColumn column) {
        return columns.ints[column.ordinal()];
    }

    /** See {@link #column(IntColumn)}. */
    public byte[] column(ByteColumn column) {
        return columns.bytes[column.ordinal()];
    }

    /** All that is known of the event of a row without reading a file. */
    public Event event(int row) {
        return sourceOf(row).event(this, row);
    }

    /** The row of an event's id. Cost: one pass over two columns. */
    public OptionalInt rowOf(String eventId) {
        for (int source = 0; source < sources.size(); source++) {
            int wanted = recordOf(eventId, sources.get(source));
            for (int row = 0; wanted >= 0 && row < size; row++) {
                if (dataset(row) == source && record(row) == wanted) {
                    return OptionalInt.of(row);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The record of an event's id in a source, or -1 if it can't be from there. */
    private static int recordOf(String eventId, RowSource source) {
        if (source instanceof KeptEvents) {
            List<Event> events = source.dataset().events();
            int index = 0;
            while (index < events.size() && !events.get(index).id().equals(eventId)) {
                index++;
            }
            return index < events.size() ? index : -1;
        }
        return ColumnEvent.record(source, eventId);
    }

    /**
     * The days that the dated events' known ends span, or empty if none has a known end. An unknown beginning does not
     * widen it.
     */
    public Optional<DayRange> knownDays() {
        return Optional.ofNullable(knownDays);
    }

    private @Nullable DayRange findKnownDays() {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int[] ends : Parallel.ranges(datedCount, LEAST_SHARED_ROWS, this::knownEnds)) {
            first = Math.min(first, ends[0]);
            last = Math.max(last, ends[1]);
        }
        return first > last ? null : new DayRange(first, last);
    }

    /** The first and the last known day of some rows. */
    private int[] knownEnds(int from, int to) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int[] days : Arrays.asList(firstDay, lastDay, certainFromDay, certainToDay)) {
            for (int row = from; row < to; row++) {
                int day = days[row];
                if (day != DayRange.NO_FIRST && day != DayRange.NO_LAST) {
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                }
            }
        }
        return new int[] {first, last};
    }
}
