package org.conflictmap.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Count;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.task.Parallel;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows, in any order, and freezes them to an {@link EventTable}. A row is what was set since the last
 * {@link #add}; what was not set is not known. For one thread; several builders can be filled on several threads and
 * joined by {@link #addAll}, which works on several threads, as {@link #freeze} does.
 *
 * <p>Cost: 64 bytes a row while building, beside the different texts and places.
 */
public final class EventTableBuilder {
    private static final int NOT_GIVEN = -1;

    private final List<RowSource> sources = new ArrayList<>();
    private final List<DictionaryBuilder> texts = Stream.of(TextColumn.values())
            .map(column -> new DictionaryBuilder())
            .toList();
    private final PlaceTableBuilder places = new PlaceTableBuilder();
    private final DictionaryBuilder actorKeys = new DictionaryBuilder();
    private final DictionaryBuilder actorLists = new DictionaryBuilder();
    /** For a name, the code and 1 of the actor that last had it, and what else that actor is. */
    private int[] lastActors = new int[64];

    private int[] lastRoles = new int[64];
    private ActorClass[] lastClasses = new ActorClass[64];
    private ByteBuffer actorList = ByteBuffer.allocate(16 * Integer.BYTES);
    private final RowBlocks blocks = new RowBlocks();
    private final Row row = new Row();
    private int givenActors = NOT_GIVEN;
    private Runnable checkpoint = () -> {};

    /** Rows that come from no source yet; for {@link #addAll}. */
    EventTableBuilder() {}

    /** Rows of one source. */
    public EventTableBuilder(RowSource source) {
        this();
        sources.add(source);
        blank();
    }

    /** How many rows there are. */
    public int size() {
        return blocks.size();
    }

    /** Is run every few milliseconds, on several threads, while rows are joined and sorted; an exception from there ends it. */
    public void setCheckpoint(Runnable newCheckpoint) {
        checkpoint = newCheckpoint;
    }

    /** The dictionary that the codes of a column come from. */
    public DictionaryBuilder texts(TextColumn column) {
        return texts.get(column.ordinal());
    }

    private void blank() {
        row.clear();
        row.record = blocks.size();
        actorList.clear();
        givenActors = NOT_GIVEN;
    }

    /** On one day for sure; an epoch day. */
    public EventTableBuilder day(int day) {
        return days(day, day, day, day, EventTable.NO_FLAGS);
    }

    /** On some day of a range; epoch days, both included, or {@link DayRange}'s open ends. */
    public EventTableBuilder someDayOf(int firstDay, int lastDay) {
        return days(firstDay, lastDay, lastDay, firstDay, EventTable.NO_FLAGS);
    }

    /** From a day to another, both included. */
    public EventTableBuilder throughout(int firstDay, int lastDay) {
        return days(firstDay, lastDay, firstDay, lastDay, EventTable.THROUGHOUT);
    }

    /** As a date says. */
    public EventTableBuilder when(When when) {
        return days(when.firstDay(), when.lastDay(), when.certainFromDay(), when.certainToDay(), (byte)
                ((when.isDated() ? EventTable.NO_FLAGS : EventTable.UNDATED)
                        | (when.extent() == When.Extent.THROUGHOUT ? EventTable.THROUGHOUT : EventTable.NO_FLAGS)
                        | when.qualifier().ordinal() << EventTable.QUALIFIER_SHIFT));
    }

    /** At no known time, as is what was given no time. */
    public EventTableBuilder undated() {
        return days(DayRange.NO_FIRST, DayRange.NO_LAST, DayRange.NO_LAST, DayRange.NO_FIRST, EventTable.UNDATED);
    }

    private EventTableBuilder days(int firstDay, int lastDay, int certainFromDay, int certainToDay, byte dateFlags) {
        if (firstDay > lastDay) {
            throw new IllegalArgumentException("from day " + firstDay + " to day " + lastDay);
        }
        row.firstDay = firstDay;
        row.lastDay = lastDay;
        row.certainFromDay = certainFromDay;
        row.certainToDay = certainToDay;
        row.flags = (byte) (row.flags & EventTable.FLAGGED | dateFlags);
        return this;
    }

    public EventTableBuilder type(EventType type) {
        row.type = (byte) type.ordinal();
        return this;
    }

    /** @param code of {@link TextColumn#SUB_TYPE} */
    public EventTableBuilder subType(int code) {
        row.subType = code;
        return this;
    }

    /** @param code of {@link TextColumn#TITLE} */
    public EventTableBuilder title(int code) {
        row.title = code;
        return this;
    }

    /** @param code of {@link TextColumn#SOURCE} */
    public EventTableBuilder source(int code) {
        row.source = code;
        return this;
    }

    /**
     * Another actor of the row.
     *
     * @param name a code of {@link TextColumn#ACTOR}
     * @param role a code of {@link TextColumn#ACTOR}
     */
    public EventTableBuilder actor(int name, ActorClass actorClass, int role) {
        int actor = actorCode(name, actorClass, role);
        if (!actorList.hasRemaining()) {
            actorList = ByteBuffer.allocate(actorList.capacity() * 2).put(actorList.flip());
        }
        actorList.putInt(actor);
        return this;
    }

    /**
     * The actors of the row so far, as a number that {@link #actors(int)} takes for any other row of this builder that has the
     * same.
     */
    public int actors() {
        return givenActors == NOT_GIVEN ? actorLists.code(actorList.array(), 0, actorList.position()) : givenActors;
    }

    /** Gives the row the actors that another had; it can have no others. */
    public EventTableBuilder actors(int ofAnother) {
        givenActors = ofAnother;
        return this;
    }

    private int actorCode(int name, ActorClass actorClass, int role) {
        if (name >= lastActors.length) {
            int length = DictionaryBuilder.grown(name + 1);
            lastActors = Arrays.copyOf(lastActors, length);
            lastRoles = Arrays.copyOf(lastRoles, length);
            lastClasses = Arrays.copyOf(lastClasses, length);
        }
        if (lastActors[name] == 0 || lastRoles[name] != role || lastClasses[name] != actorClass) {
            byte[] key = ActorTable.key(name, role, actorClass);
            lastActors[name] = actorKeys.code(key, 0, key.length) + 1;
            lastRoles[name] = role;
            lastClasses[name] = actorClass;
        }
        return lastActors[name] - 1;
    }

    /**
     * How many were killed, {@link EventTable#NOT_SAID} where it is not said.
     *
     * @throws IllegalArgumentException if low, best and high are not in order
     */
    public EventTableBuilder deaths(int low, int best, int high) {
        int least = Math.max(low, 0);
        int middle = best < 0 ? least : best;
        if (middle < least || high >= 0 && high < middle) {
            throw new IllegalArgumentException("low " + low + ", best " + best + ", high " + high);
        }
        row.deathsLow = Math.max(low, EventTable.NOT_SAID);
        row.deathsBest = Math.max(best, EventTable.NOT_SAID);
        row.deathsHigh = Math.max(high, EventTable.NOT_SAID);
        return this;
    }

    /**
     * At a place that the data describes.
     *
     * @param lon degrees east of WGS 84, or NaN if only its name is known
     * @param lat degrees north of WGS 84, or NaN
     * @param name code of {@link TextColumn#PLACE}, as are the others
     * @param area the area that it lies in
     * @param country its country
     * @param areaKey the basemap's key of the polygon that it stands for, if its precision is an area's
     */
    public EventTableBuilder place(
            double lon, double lat, int name, int area, int country, int areaKey, PlacePrecision precision) {
        return at(places.index(lon, lat, name, area, country, areaKey, precision), precision);
    }

    /**
     * Somewhere in an area of which the data gives the outline.
     *
     * @param shape what it is on the ground; null if only its bounds are known
     * @param name code of {@link TextColumn#PLACE}, as are the others
     */
    public EventTableBuilder area(
            Place.Bounds bounds,
            @Nullable GroundShape shape,
            int name,
            int area,
            int country,
            PlacePrecision precision) {
        return at(places.index(new PlaceTable.Drawn(bounds, shape), name, area, country, precision), precision);
    }

    /** How many positions the shapes have that are kept, each shape once. */
    public long shapePositions() {
        return places.shapePositions();
    }

    /** At a place of a gazetteer. */
    public EventTableBuilder place(Place place, PlacePrecision precision) {
        DictionaryBuilder names = texts(TextColumn.PLACE);
        String areaKey = place.areaKey() == null ? "" : place.areaKey();
        return at(places.index(place, names.code(place.displayName()), names.code(areaKey), precision), precision);
    }

    private EventTableBuilder at(int place, PlacePrecision precision) {
        row.place = place;
        row.precision = (byte) precision.ordinal();
        return this;
    }

    /**
     * Where it is in its file.
     *
     * @param number unique in its source: the line on which the record begins, or its index
     * @param offset what its source finds it by, as a rule the offset of its first byte
     */
    public EventTableBuilder record(int number, long offset) {
        row.record = number;
        row.offset = offset;
        return this;
    }

    /** The index of the place that was set, the same for the same place; {@link EventTable#NO_PLACE} if none was. */
    public int placeIndex() {
        return row.place;
    }

    /** Something about it is implausible; it is shown as it is. */
    public EventTableBuilder flag() {
        row.flags |= EventTable.FLAGGED;
        return this;
    }

    /** Adds what was set as a row. */
    public void add() {
        blocks.add(row, actors());
        blank();
    }

    /** Forgets what was set since the last row. */
    public void reject() {
        blank();
    }

    /** Adds an event of a dataset that keeps its records. */
    void add(Event event, Dataset dataset, int index) {
        type(event.type())
                .when(event.when())
                .record(index, 0)
                .subType(texts(TextColumn.SUB_TYPE).code(event.subType()));
        title(texts(TextColumn.TITLE).code(event.title()));
        PlacePrecision precision = event.where().precision();
        dataset.placeOf(event).ifPresent(place -> place(place, precision));
        for (Actor actor : event.actors()) {
            DictionaryBuilder names = texts(TextColumn.ACTOR);
            actor(names.code(actor.name()), actor.actorClass(), names.code(actor.role()));
        }
        List<Count> killed = event.counts().stream()
                .filter(count -> count.of().equals(Count.KILLED))
                .toList();
        if (killed.size() == 1) {
            Count count = killed.get(0);
            deaths(whole(count.low()), whole(count.best()), whole(count.high()));
        }
        event.claims().stream()
                .findFirst()
                .map(claim -> dataset.sources().get(claim.sourceId()))
                .ifPresent(source -> source(texts(TextColumn.SOURCE).code(source.publisher())));
        row.precision = (byte) precision.ordinal();
        add();
    }

    private static int whole(@Nullable Long number) {
        return number == null ? EventTable.NOT_SAID : (int) Math.min(Integer.MAX_VALUE, number);
    }

    /**
     * Adds the rows of another builder, whose codes are translated; the other is of no use afterwards.
     *
     * @param recordShift is added to the numbers of their records
     */
    public void addAll(EventTableBuilder other, int recordShift) {
        int from = blocks.blockCount();
        add(other.vocabulary(), () -> blocks.takeOver(other.blocks));
        for (Columns block : blocks.from(from)) {
            int[] records = block.ints[Columns.RECORD];
            for (int at = 0; at < block.size; at++) {
                records[at] += recordShift;
            }
        }
    }

    /** Adds the rows of a table. */
    void add(EventTable other) {
        add(Vocabulary.of(other), () -> blocks.append(other.columns(), checkpoint));
    }

    /** Adds rows and gives them the codes of this builder. No dictionary and no column is touched by two threads at once. */
    private void add(Vocabulary other, Runnable rows) {
        int from = blocks.blockCount();
        List<int[]> codes = Parallel.both(() -> actorLists(other), () -> {
            rows.run();
            recode(Columns.SUB_TYPE, from, codes(other, TextColumn.SUB_TYPE));
            recode(Columns.TITLE, from, codes(other, TextColumn.TITLE));
            recode(Columns.SOURCE, from, codes(other, TextColumn.SOURCE));
            recodeDatasets(other, from);
            return codes(other, TextColumn.PLACE);
        });
        recode(Columns.ACTORS, from, codes.get(0));
        recode(Columns.PLACE, from, places.add(other.places, codes.get(1), checkpoint));
        blank();
    }

    private void recode(int column, int fromBlock, int[] codes) {
        for (Columns block : blocks.from(fromBlock)) {
            block.recode(column, codes);
        }
    }

    private int[] actorLists(Vocabulary other) {
        return other.actors.mapInto(actorKeys, actorLists, codes(other, TextColumn.ACTOR), checkpoint);
    }

    private void recodeDatasets(Vocabulary other, int fromBlock) {
        int[] sourceIndexes = other.sources.stream().mapToInt(this::sourceIndex).toArray();
        for (Columns block : blocks.from(fromBlock)) {
            byte[] datasets = block.bytes[Columns.DATASET];
            for (int at = 0; at < block.size; at++) {
                datasets[at] = (byte) sourceIndexes[datasets[at]];
            }
        }
    }

    private int[] codes(Vocabulary other, TextColumn column) {
        return other.texts.get(column.ordinal()).mapInto(texts(column), checkpoint);
    }

    private int sourceIndex(RowSource source) {
        int known = sources.indexOf(source);
        if (known >= 0) {
            return known;
        }
        if (sources.size() > Byte.MAX_VALUE) {
            throw new IllegalStateException("more than " + sources.size() + " datasets at once");
        }
        sources.add(source);
        return sources.size() - 1;
    }

    /** The rows in the order of time. The builder is of no use afterwards. */
    public EventTable freeze() {
        Columns rows = blocks.freeze(checkpoint);
        List<Dictionary> frozen = texts.stream().map(DictionaryBuilder::freeze).toList();
        PlaceTable at = places.freeze(frozen.get(TextColumn.PLACE.ordinal()));
        return vocabulary(frozen, at, actorKeys.freeze(), actorLists.freeze()).table(rows);
    }

    /** The rows that there are so far, in the order of time. Cost: a copy of the columns, but not of texts and places. */
    public EventTable snapshot() {
        return vocabulary().table(blocks.sorted(() -> {}));
    }

    /** As it is now, in the same memory. */
    private Vocabulary vocabulary() {
        List<Dictionary> now = texts.stream().map(DictionaryBuilder::view).toList();
        PlaceTable at = places.view(now.get(TextColumn.PLACE.ordinal()));
        return vocabulary(now, at, actorKeys.view(), actorLists.view());
    }

    private Vocabulary vocabulary(List<Dictionary> words, PlaceTable at, Dictionary keys, Dictionary lists) {
        ActorTable actors = new ActorTable(keys, lists, words.get(TextColumn.ACTOR.ordinal()));
        return new Vocabulary(words, at, actors, List.copyOf(sources));
    }

    /** What the codes of rows stand for. */
    private record Vocabulary(List<Dictionary> texts, PlaceTable places, ActorTable actors, List<RowSource> sources) {
        static Vocabulary of(EventTable table) {
            List<Dictionary> texts =
                    Stream.of(TextColumn.values()).map(table::texts).toList();
            return new Vocabulary(texts, table.places(), table.actorTable(), table.sources());
        }

        EventTable table(Columns rows) {
            return new EventTable(rows, texts, places, actors, sources);
        }
    }
}
