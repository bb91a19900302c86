package org.conflictmap.map.symbol;

import java.util.List;
import java.util.Optional;

/**
 * Finds in a frame the events that are not symbols of their own in the index: points by the million, cells. Immutable;
 * safe for all threads.
 */
public interface EventHits {
    /** Nothing is found. */
    EventHits NONE = new EventHits() {
        @Override
        public List<SymbolGroup> at(double xPx, double yPx) {
            return List.of();
        }

        @Override
        public Optional<SymbolGroup> anchor(int row) {
            return Optional.empty();
        }
    };

    /** What is seen at a logical pixel, topmost first. */
    List<SymbolGroup> at(double xPx, double yPx);

    /** Where a row's event stands, if it is shown. */
    Optional<SymbolGroup> anchor(int row);
}
