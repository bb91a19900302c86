package org.conflictmap.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * Which events are shown, apart from their time: a choice as data, to be saved, compared and combined. Immutable; safe
 * for all threads.
 */
public sealed interface Filter {
    /** Every event. */
    Filter ALL = new All();

    /** The rows that it lets through. Cost: one pass over a column; {@link Text} reads every event. */
    RowSet select(EventTable table);

    /** A filter that selects the same rows of every table, with nothing in it that does nothing. */
    default Filter simplify() {
        return this;
    }

    /** Lets every event through. */
    record All() implements Filter {
        @Override
        public RowSet select(EventTable table) {
            return RowSet.all(table.size());
        }
    }

    /** Events of these types; of none, if there are none. */
    record Types(Set<EventType> types) implements Filter {
        public Types {
            types = Set.copyOf(types);
        }

        @Override
        public RowSet select(EventTable table) {
            return rows(table, row -> types.contains(table.type(row)));
        }

        @Override
        public Filter simplify() {
            return types.containsAll(EnumSet.allOf(EventType.class)) ? ALL : this;
        }
    }

    /** Events whose place is known so well; none, if there are none. */
    record Precisions(Set<PlacePrecision> precisions) implements Filter {
        public Precisions {
            precisions = Set.copyOf(precisions);
        }

        @Override
        public RowSet select(EventTable table) {
            return rows(table, row -> precisions.contains(table.precision(row)));
        }

        @Override
        public Filter simplify() {
            return precisions.containsAll(EnumSet.allOf(PlacePrecision.class)) ? ALL : this;
        }
    }

    /**
     * Events in which every one of the words occurs: in the title, the sub-type, an actor, any name of the place, who
     * says it, or how it was worded. Spelling is folded as the gazetteer folds it, so that Arabic and Latin variants meet.
     */
    record Text(String words) implements Filter {
        @Override
        public RowSet select(EventTable table) {
            EventWords events = new EventWords(table, words);
            return events.isEmpty() ? RowSet.all(table.size()) : rows(table, events::holdsAll);
        }

        @Override
        public Filter simplify() {
            return new EventWords(EventTable.EMPTY, words).isEmpty() ? ALL : this;
        }
    }

    /** Events that all of the filters let through; every event, if there are none. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }

        @Override
        public RowSet select(EventTable table) {
            RowSet rows = RowSet.all(table.size());
            for (Filter filter : filters) {
                rows = rows.and(filter.select(table));
            }
            return rows;
        }

        @Override
        public Filter simplify() {
            Set<Filter> needed = new LinkedHashSet<>();
            for (Filter filter : filters) {
                Filter simple = filter.simplify();
                if (simple instanceof And) {
                    needed.addAll(((And) simple).filters);
                } else if (!simple.equals(ALL)) {
                    needed.add(simple);
                }
            }
            if (needed.isEmpty()) {
                return ALL;
            }
            return needed.size() == 1 ? needed.iterator().next() : new And(new ArrayList<>(needed));
        }
    }

    private static RowSet rows(EventTable table, IntPredicate holds) {
        BitSet bits = new BitSet(table.size());
        for (int row = 0; row < table.size(); row++) {
            if (holds.test(row)) {
                bits.set(row);
            }
        }
        return RowSet.of(bits);
    }
}
