package org.conflictmap.store;

import org.conflictmap.event.DayRange;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;

/** A row while it is being set; what is not set is not known. For one thread. */
final class Row {
    int firstDay;
    int lastDay;
    int certainFromDay;
    int certainToDay;
    int place;
    int subType;
    int title;
    int source;
    int deathsLow;
    int deathsBest;
    int deathsHigh;
    int record;
    long offset;
    byte type;
    byte precision;
    byte flags;

    Row() {
        clear();
    }

    void clear() {
        firstDay = DayRange.NO_FIRST;
        lastDay = DayRange.NO_LAST;
        certainFromDay = DayRange.NO_LAST;
        certainToDay = DayRange.NO_FIRST;
        place = EventTable.NO_PLACE;
        subType = Dictionary.NONE;
        title = Dictionary.NONE;
        source = Dictionary.NONE;
        deathsLow = EventTable.NOT_SAID;
        deathsBest = EventTable.NOT_SAID;
        deathsHigh = EventTable.NOT_SAID;
        record = 0;
        offset = 0;
        type = (byte) EventType.OTHER.ordinal();
        precision = (byte) PlacePrecision.NONE.ordinal();
        flags = EventTable.UNDATED;
    }
}
