package org.conflictmap.query;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.gazetteer.NameKey;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceName;
import org.conflictmap.store.EventTable;

/** Looks for words in the events of a table that keeps records. A place's names are folded once; for one thread. */
final class EventWords {
    private final EventTable table;
    private final List<String> words;
    private final String[] namesOfPlace;

    EventWords(EventTable table, String text) {
        this.table = table;
        this.words = WordSieve.words(text);
        this.namesOfPlace = new String[table.places().size()];
    }

    boolean holdsAll(int row) {
        String text = NameKey.of(String.join("\n", texts(table.event(row)))) + "\n" + placeNames(table.place(row));
        return words.stream().allMatch(text::contains);
    }

    private static List<String> texts(Event event) {
        List<String> texts = new ArrayList<>(List.of(
                event.title(),
                event.subType(),
                event.note(),
                event.when().wording(),
                event.where().wording()));
        for (Actor actor : event.actors()) {
            texts.add(actor.name());
        }
        for (Count count : event.counts()) {
            texts.add(count.wording());
        }
        for (Claim claim : event.claims()) {
            texts.add(claim.speaker());
        }
        return texts;
    }

    private String placeNames(int place) {
        if (place == EventTable.NO_PLACE) {
            return "";
        }
        String known = namesOfPlace[place];
        if (known == null) {
            Place found = table.places().place(place);
            known = NameKey.of(String.join(
                    "\n", found.names().stream().map(PlaceName::text).toList()));
            namesOfPlace[place] = known;
        }
        return known;
    }
}
