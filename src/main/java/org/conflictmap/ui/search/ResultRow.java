package org.conflictmap.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.query.SearchIndex.ActorHit;
import org.conflictmap.query.SearchIndex.EventHit;
import org.conflictmap.query.SearchIndex.Field;
import org.conflictmap.query.SearchIndex.PlaceHit;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.details.ScriptText;
import org.conflictmap.ui.details.TypeGlyph;
import org.conflictmap.ui.details.WhenText;
import org.conflictmap.ui.details.WhereText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One thing that was found: a symbol, what it is called, and what tells it from others. */
final class ResultRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Runnable action;

    private ResultRow(Node symbol, String name, String aside, Runnable action) {
        this.action = action;
        getStyleClass().add("search-row");
        TextFlow title = new TextFlow();
        title.getChildren().addAll(ScriptText.nodes(name, "fact-text"));
        VBox words = new VBox(title);
        if (!aside.isEmpty()) {
            TextFlow second = new TextFlow();
            second.getStyleClass().add("fact-paragraph");
            second.getChildren().addAll(ScriptText.nodes(aside, "fact-aside"));
            words.getChildren().add(second);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane box = new StackPane(symbol);
        box.getStyleClass().add("search-symbol");
        getChildren().addAll(box, words);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(aside.isEmpty() ? name : name + ", " + aside);
    }

    void run() {
        action.run();
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** Makes rows, in the words of one language. */
    static final class Maker {
        private final Texts texts;
        private final WhenText whenText;

        Maker(Texts texts) {
            this.texts = texts;
            whenText = new WhenText(texts);
        }

        ResultRow row(EventHit hit, @Nullable Dataset dataset, Runnable action) {
            List<String> facts = new ArrayList<>();
            if (dataset != null) {
                dataset.placeOf(hit.event()).map(Place::displayName).ifPresent(facts::add);
            }
            facts.add(whenText.date(hit.event().when()));
            if (hit.field() == Field.PASSAGE) {
                facts.add(texts.get("search.inThePassage"));
            }
            return new ResultRow(
                    TypeGlyph.node(hit.event().type()),
                    hit.event().title(),
                    String.join(texts.get("details.separator"), facts),
                    action);
        }

        ResultRow row(PlaceHit hit, Runnable action) {
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
            return new ResultRow(
                    new FontIcon(Feather.MAP_PIN),
                    shown,
                    texts.get("details.directionMark") + String.join(texts.get("details.separator"), others),
                    action);
        }

        ResultRow row(ActorHit hit, Runnable action) {
            return new ResultRow(
                    new FontIcon(Feather.USERS), hit.name(), texts.get("search.eventsOfActor", hit.events()), action);
        }
    }
}
