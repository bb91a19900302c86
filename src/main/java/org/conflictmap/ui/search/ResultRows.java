package org.conflictmap.ui.search;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.EventHit;
import org.conflictmap.query.SearchIndex.Field;
import org.conflictmap.query.SearchIndex.PlaceHit;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.conflictmap.ui.details.ListRow;
import org.conflictmap.ui.details.WhenText;
import org.conflictmap.ui.details.WhereText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what was found as rows of a list, in the words of one language. */
final class ResultRows {
    private final Texts texts;
    private final WhenText whenText;

    ResultRows(Texts texts) {
        this.texts = texts;
        whenText = new WhenText(texts);
    }

    /** An event with its place and date. */
    ListRow of(EventHit hit, @Nullable Dataset dataset, Runnable action) {
        List<String> facts = new ArrayList<>();
        if (dataset != null) {
            dataset.placeOf(hit.event()).map(Place::displayName).ifPresent(facts::add);
        }
        facts.add(whenText.date(hit.event().when()));
        if (hit.field() == Field.PASSAGE) {
            facts.add(texts.get("search.inThePassage"));
        }
        return new ListRow(TypeGlyph.node(hit.event().type()), hit.event().title(), joined(facts), action);
    }

    /** A place with the name that was met, its Arabic name and its country. */
    ListRow of(PlaceHit hit, Runnable action) {
        String shown = hit.place().displayName();
        String met = hit.name().text();
        String arabic = WhereText.arabicName(hit.place());
        List<String> others = new ArrayList<>();
        if (!met.equals(shown)) {
            others.add(met);
        }
        if (arabic != null && !others.contains(arabic)) {
            others.add(arabic);
        }
        if (!hit.place().country().isEmpty()) {
            others.add(hit.place().country());
        }
        return new ListRow(
                new FontIcon(Feather.MAP_PIN), shown, texts.get("details.directionMark") + joined(others), action);
    }

    /** An actor with the number of events. */
    ListRow of(ActorHit hit, Runnable action) {
        return new ListRow(
                new FontIcon(Feather.USERS), hit.name(), texts.get("search.eventsOfActor", hit.events()), action);
    }

    private String joined(List<String> facts) {
        return String.join(texts.get("details.separator"), facts);
    }
}
