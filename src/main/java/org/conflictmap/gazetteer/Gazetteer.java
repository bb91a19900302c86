package org.conflictmap.gazetteer;

import java.util.List;
import java.util.Optional;

/** Places by id and by name. Immutable and safe for all threads. */
public interface Gazetteer {
    /** A gazetteer without places. */
    Gazetteer EMPTY = new Gazetteer() {
        @Override
        public Optional<Place> byId(String id) {
            return Optional.empty();
        }

        @Override
        public List<Place> search(String name, int limit) {
            return List.of();
        }

        @Override
        public List<Place> places() {
            return List.of();
        }
    };

    /** The place of that id; constant time. */
    Optional<Place> byId(String id);

    /**
     * The places of which a name begins with the text, in any of their scripts and spellings, folded by {@link NameKey};
     * exact matches first, then by population.
     *
     * @param limit how many at the most
     */
    List<Place> search(String name, int limit);

    /**
     * What somebody said that a name means where it is said to lie: that place alone, or none; empty if nobody said it.
     *
     * @param area the area that the place is said to lie in, empty if none is
     * @param country its name or code, empty if none is
     */
    default Optional<List<Place>> meant(String name, String area, String country) {
        return Optional.empty();
    }

    /** All places, in the order of their files. */
    List<Place> places();

    /** The rows of its tables that could not be read; reads tables that were not read yet. */
    default List<RowError> errors() {
        return List.of();
    }
}
