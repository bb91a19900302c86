package org.conflictmap.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.RowSet;

/**
 * Which events are shown, apart from their time: a choice as data, to be printed, parsed, saved, compared and combined.
 * Immutable; safe for all threads.
 *
 * <p>A set of values lets an event through that has one of them; of none, if it is empty. {@link FilterText} has the
 * words that a filter is written in.
 */
public sealed interface Filter {
    /** Every event. */
    Filter ALL = new All();

    /**
     * The rows that it lets through. Cost: one look at every different text and place that it asks for, then one pass over
     * a column for each of its parts, on all processors; {@link Expert} asks event by event.
     *
     * @throws FilterException if an {@link Expert} filter is not one
     */
    default RowSet select(EventTable table) {
        return RowSieve.select(this, table);
    }

    /** A filter that selects the same rows of every table, with nothing in it that does nothing; itself if it has none. */
    default Filter simplify() {
        return this;
    }

    /** As it is written: {@link #parse} makes an equal filter of it. */
    default String print() {
        return FilterText.print(this);
    }

    /**
     * Reads what {@link #print} has written, or somebody has typed.
     *
     * @throws FilterException if it is no filter, with the position and what was expected there
     */
    static Filter parse(String text) throws FilterException {
        return new FilterParser(text).parse();
    }

    /** Lets every event through. */
    record All() implements Filter {}

    /** Events of these types. */
    record Types(Set<EventType> types) implements Filter {
        public Types {
            types = Set.copyOf(types);
        }

        @Override
        public Filter simplify() {
            return types.containsAll(EnumSet.allOf(EventType.class)) ? ALL : this;
        }
    }

    /** Events of these sub-types, as the data writes them. */
    record SubTypes(Set<String> names) implements Filter {
        public SubTypes {
            names = Set.copyOf(names);
        }
    }

    /** Events that one of these took part in, by the names that the data gives them. */
    record Actors(Set<String> names) implements Filter {
        public Actors {
            names = Set.copyOf(names);
        }
    }

    /** Events that an actor of one of these kinds took part in. */
    record ActorClasses(Set<ActorClass> classes) implements Filter {
        public ActorClasses {
            classes = Set.copyOf(classes);
        }
    }

    /** Events at these places, by the name that is shown or by a gazetteer's id. */
    record Places(Set<String> names) implements Filter {
        public Places {
            names = Set.copyOf(names);
        }
    }

    /** Events in these areas of the first level, or in these countries, by name. */
    record Areas(Set<String> names) implements Filter {
        public Areas {
            names = Set.copyOf(names);
        }
    }

    /** Events whose place is known so well. */
    record Precisions(Set<PlacePrecision> precisions) implements Filter {
        public Precisions {
            precisions = Set.copyOf(precisions);
        }

        @Override
        public Filter simplify() {
            return precisions.containsAll(EnumSet.allOf(PlacePrecision.class)) ? ALL : this;
        }
    }

    /** Events that these reported, as the data names them. */
    record Sources(Set<String> names) implements Filter {
        public Sources {
            names = Set.copyOf(names);
        }
    }

    /** Events of these datasets, by the ids of their manifests. */
    record Datasets(Set<String> ids) implements Filter {
        public Datasets {
            ids = Set.copyOf(ids);
        }
    }

    /** Which of the numbers that a source can say. */
    enum Figure {
        LOW,
        BEST,
        HIGH
    }

    /** Whether an event of which the figure is not said is let through. */
    enum NotSaid {
        INCLUDED,
        EXCLUDED
    }

    /** Events with so many killed, both ends included, or {@link #MOST} if there is no upper one. */
    record Casualties(Figure figure, int least, int most, NotSaid notSaid) implements Filter {
        public static final int MOST = Integer.MAX_VALUE;

        public Casualties {
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("from " + least + " to " + most + " killed");
            }
        }

        @Override
        public Filter simplify() {
            return least == 0 && most == MOST && notSaid == NotSaid.INCLUDED ? ALL : this;
        }
    }

    /**
     * Events in which every one of the words occurs: in the title, the sub-type, an actor, any name of the place, its area
     * or country, or who says it; of a dataset that keeps its records also in how it was worded and noted. Spelling is
     * folded as the gazetteer folds it, so that Arabic and Latin variants meet.
     */
    record Text(String words) implements Filter {
        @Override
        public Filter simplify() {
            return WordSieve.words(words).isEmpty() ? ALL : this;
        }
    }

    /** A corner of an area, in degrees of WGS 84. */
    record Corner(double lon, double lat) {
        public Corner {
            if (!(Math.abs(lon) <= 360 && Math.abs(lat) <= 90)) {
                throw new IllegalArgumentException("longitude " + lon + ", latitude " + lat);
            }
        }
    }

    /**
     * Events at a point within an area that was drawn on the map: its sides are straight on the map, in Web Mercator. What
     * is only known to be somewhere in a district or province is not known to be in it.
     *
     * @param corners at least three; the last is joined to the first
     */
    record Inside(List<Corner> corners) implements Filter {
        public Inside {
            corners = List.copyOf(corners);
            if (corners.size() < 3) {
                throw new IllegalArgumentException("an area of " + corners.size() + " corners");
            }
        }

        /** The area between two meridians and two parallels. */
        public static Inside box(double west, double south, double east, double north) {
            return new Inside(List.of(
                    new Corner(west, south),
                    new Corner(east, south),
                    new Corner(east, north),
                    new Corner(west, north)));
        }
    }

    /** Events at a point not farther away than this, along the ellipsoid of WGS 84. Areas have no distance. */
    record Near(double lon, double lat, double meters) implements Filter {
        public Near {
            if (!(Math.abs(lon) <= 360 && Math.abs(lat) <= 90 && meters >= 0 && meters <= 1e11)) {
                throw new IllegalArgumentException(meters + " m from longitude " + lon + ", latitude " + lat);
            }
        }

        /** Points all round at this distance, to be drawn. */
        public List<Corner> outline() {
            return PlaceLookups.circle(this);
        }
    }

    /** What an expert asks in ECQL, over the attributes of {@link EventFeatures}. */
    record Expert(String ecql) implements Filter {
        /**
         * Reads it, without a table. Cost: the first call loads GeoTools.
         *
         * @throws FilterException if it is not ECQL, with the position and what was expected there
         */
        public void check() throws FilterException {
            ExpertSieve.check(ecql);
        }
    }

    /** Events that all of the filters let through; every event, if there are none. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
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
            List<Filter> simple = new ArrayList<>(needed);
            return simple.size() == 1 ? simple.get(0) : simple.equals(filters) ? this : new And(simple);
        }
    }

    /** Events that one of the filters lets through; none, if there are none. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }

        @Override
        public Filter simplify() {
            Set<Filter> needed = new LinkedHashSet<>();
            for (Filter filter : filters) {
                Filter simple = filter.simplify();
                if (simple.equals(ALL)) {
                    return ALL;
                }
                if (simple instanceof Or) {
                    needed.addAll(((Or) simple).filters);
                } else {
                    needed.add(simple);
                }
            }
            List<Filter> simple = new ArrayList<>(needed);
            return simple.size() == 1 ? simple.get(0) : simple.equals(filters) ? this : new Or(simple);
        }
    }

    /** Events that the filter does not let through. */
    record Not(Filter filter) implements Filter {
        @Override
        public Filter simplify() {
            Filter simple = filter.simplify();
            return simple instanceof Not ? ((Not) simple).filter : simple.equals(filter) ? this : new Not(simple);
        }
    }
}
