package org.conflictmap.map.symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.EventType;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.mass.RowCounts;
import org.conflictmap.store.ByteColumn;
import org.conflictmap.store.EventTable;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a table's events by the colour rules of its datasets. Immutable but for what it keeps when it is first asked
 * for; safe for all threads. A byte for each row is kept if points are drawn by other rules than that of types, made in one pass.
 */
public final class EventColors {
    private static final EventType[] TYPES = EventType.values();

    private final EventTable table;
    /** The rules in use, each once, and which of them each dataset has. */
    private final List<ColorRule> rules;

    private final byte[] ruleOfDataset;
    /** All marks that rows can have, and where those of each rule begin. */
    private final List<EventMark> marks = new ArrayList<>();

    private final int[] firstMark;
    private byte @Nullable [] markOfRow;

    /** All by type. */
    public static EventColors byType(EventTable table) {
        return new EventColors(table, List.of());
    }

    /** @param wanted the rule of each dataset, in their order; those that are missing are coloured by type */
    public EventColors(EventTable table, List<ColorRule> wanted) {
        this.table = table;
        rules = new ArrayList<>();
        ruleOfDataset = new byte[Math.max(1, table.sources().size())];
        for (int dataset = 0; dataset < ruleOfDataset.length; dataset++) {
            ColorRule rule = dataset < wanted.size() ? wanted.get(dataset) : ColorRule.TYPE;
            if (!rules.contains(rule)) {
                rules.add(rule);
            }
            ruleOfDataset[dataset] = (byte) rules.indexOf(rule);
        }
        firstMark = new int[rules.size()];
        for (ColorRule rule : rules) {
            firstMark[rules.indexOf(rule)] = marks.size();
            for (int step = 0; step < EventMark.steps(rule); step++) {
                for (EventType type : TYPES) {
                    marks.add(new EventMark(type, rule, step));
                }
            }
        }
    }

    /** Whether these are the colours of a table by such rules. */
    public boolean isOf(EventTable other, List<ColorRule> wanted) {
        if (table != other) {
            return false;
        }
        for (int dataset = 0; dataset < ruleOfDataset.length; dataset++) {
            ColorRule rule = dataset < wanted.size() ? wanted.get(dataset) : ColorRule.TYPE;
            if (rules.get(ruleOfDataset[dataset]) != rule) {
                return false;
            }
        }
        return true;
    }

    public boolean isOf(EventTable other) {
        return table == other;
    }

    /** The rule of each dataset, in their order. */
    public List<ColorRule> rules() {
        List<ColorRule> all = new ArrayList<>();
        for (byte rule : ruleOfDataset) {
            all.add(rules.get(rule));
        }
        return all;
    }

    /** Whether any dataset is coloured by type. */
    public boolean isAnyByType() {
        return rules.contains(ColorRule.TYPE);
    }

    /** The rule of one of the table's datasets. */
    public ColorRule rule(int dataset) {
        return rules.get(ruleOfDataset[dataset]);
    }

    /** The one colour that all events have, or 0. */
    public int onlyArgb() {
        return rules.size() == 1 ? rules.get(0).argb() : 0;
    }

    public EventMark ofRow(int row) {
        return EventMark.of(
                table.type(row), rule(table.dataset(row)), table.precision(row), RowCounts.killed(table, row));
    }

    /** All marks that rows can have, by number. */
    public List<EventMark> marks() {
        return marks;
    }

    /** The numbers of the rows' marks, nobody may change them; null if they are those of their types. */
    public synchronized byte @Nullable [] markOfRow() {
        if (rules.size() == 1 && rules.get(0) == ColorRule.TYPE) {
            return null;
        }
        byte[] known = markOfRow;
        if (known == null) {
            known = new byte[table.size()];
            byte[] datasets = table.column(ByteColumn.DATASET);
            for (int row = 0; row < known.length; row++) {
                int rule = ruleOfDataset[datasets[row]];
                int step =
                        EventMark.steps(rules.get(rule)) == 1 ? 0 : ofRow(row).step();
                known[row] = (byte)
                        (firstMark[rule] + step * TYPES.length + table.type(row).ordinal());
            }
            markOfRow = known;
        }
        return known;
    }

    /** Counts by place or another key, with what the marks of groups depend on. */
    RowCounts counts(int @Nullable [] keyOfPlace, int keys) {
        return new RowCounts(table, keyOfPlace, keys, rules.size() == 1 ? null : ruleOfDataset, rules.size());
    }

    /** A sum of nothing. */
    Sum sum() {
        return new Sum();
    }

    /** Adds up what the mark of a group depends on. For one thread. */
    final class Sum {
        private final int[] types = new int[TYPES.length];
        private final int[] byRule = new int[rules.size()];
        private int killed;

        void clear() {
            Arrays.fill(types, 0);
            Arrays.fill(byRule, 0);
            killed = 0;
        }

        void add(RowCounts counts, int key) {
            counts.addTypes(key, types);
            counts.addGroups(key, byRule);
            killed += counts.killed(key);
        }

        void add(int row) {
            types[table.type(row).ordinal()]++;
            byRule[ruleOfDataset[table.dataset(row)]]++;
            killed += RowCounts.killed(table, row);
        }

        /** Whether events of several rules are in it: its colour is not that of all. */
        boolean isMixed() {
            return Arrays.stream(byRule).filter(count -> count > 0).count() > 1;
        }

        /**
         * The most frequent type in the colour of the dataset with the most events; of all killed, if that is coloured by
         * them.
         *
         * @param place the place on whose coordinates or area the group stands
         */
        EventMark mark(int place) {
            int most = 0;
            for (int rule = 1; rule < byRule.length; rule++) {
                most = byRule[rule] > byRule[most] ? rule : most;
            }
            return EventMark.of(
                    SymbolGrouping.dominant(types),
                    rules.get(most),
                    table.places().precision(place),
                    killed);
        }
    }
}
