package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.event.Source;
import org.conflictmap.event.When;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.ui.Texts;

/** What is known of one event, as rows: when, where, who, how many, who says so. For the JavaFX thread. */
final class EventFacts extends VBox {
    private final Texts texts;
    private final WhenText whenText;
    private final WhereText whereText;
    private final CountText countText;
    private final GridPane rows = new GridPane();
    private Consumer<Place> onPlace = place -> {};
    private Consumer<Passage.Field> onField = field -> {};

    EventFacts(Texts texts) {
        this.texts = texts;
        whenText = new WhenText(texts);
        whereText = new WhereText(texts);
        countText = new CountText(texts);
        getStyleClass().add("event-facts");
        rows.getStyleClass().add("fact-rows");
    }

    /** Called with a place whose name is clicked. */
    void setOnPlace(Consumer<Place> listener) {
        onPlace = listener;
    }

    /** Called with the field whose label is clicked: its evidence is wanted. */
    void setOnField(Consumer<Passage.Field> listener) {
        onField = listener;
    }

    void show(Event event, Dataset dataset) {
        rows.getChildren().clear();
        row("details.when", Passage.Field.WHEN, when(event.when()));
        row("details.where", Passage.Field.WHERE, where(event, dataset));
        if (!event.about().isEmpty()) {
            row(fieldLabel("details.about"), about(event, dataset));
        }
        row("details.who", Passage.Field.WHO, who(event));
        row("details.howMany", Passage.Field.HOW_MANY, howMany(event));
        row("details.saysWho", Passage.Field.SAYS_WHO, saysWho(event, dataset));
        if (!event.note().isEmpty()) {
            row(fieldLabel("details.note"), muted(event.note()));
        }
        getChildren().setAll(chip(event), title(event.title()), rows);
    }

    private Node chip(Event event) {
        String type = texts.get("details.type." + event.type().id());
        Label chip = new Label(event.subType().isEmpty() ? type : event.subType(), TypeGlyph.node(event.type()));
        chip.getStyleClass().add("type-chip");
        chip.setWrapText(true);
        chip.setMinHeight(Region.USE_PREF_SIZE);
        String explained = event.subType().isEmpty()
                ? type
                : type + "\n"
                        + texts.get("details.vocabulary."
                                + event.subTypeVocabulary().name());
        chip.setTooltip(new Tooltip(explained));
        chip.setAccessibleText(chip.getText() + ", " + explained);
        return chip;
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("details-title");
        return title;
    }

    private List<Node> when(When when) {
        Disclosure why = new Disclosure(texts.get("details.when.why"));
        if (!when.wording().isEmpty()) {
            why.add(texts.get("details.when.wording", when.wording()));
        }
        why.add(when.basis());
        return List.of(line(whenText.date(when), whenText.precision(when)), why);
    }

    private List<Node> where(Event event, Dataset dataset) {
        Disclosure why = new Disclosure(texts.get("details.where.why"));
        if (!event.where().wording().isEmpty()) {
            why.add(texts.get("details.where.wording", event.where().wording()));
        }
        why.add(event.where().note());
        String placeId = event.where().placeId();
        if (placeId == null) {
            return List.of(muted(texts.get("details.where.notTold")), why);
        }
        Place place = dataset.placeOf(event).orElse(null);
        if (place == null) {
            return List.of(muted(texts.get("details.where.unknownPlace", placeId)), why);
        }
        why.add(place.note());
        if (!place.coordinateSource().isEmpty()) {
            why.add(texts.get("details.where.coordinateSource", place.coordinateSource()));
        }
        if (!place.references().isEmpty()) {
            why.add(texts.get(
                    "details.where.references",
                    String.join(texts.get("details.separator"), place.references())));
        }
        TextFlow name = new TextFlow(placeLink(place, "fact-strong"));
        String arabic = WhereText.arabicName(place);
        if (arabic != null) {
            Text inArabic = words(" " + arabic, "fact-text");
            inArabic.getStyleClass().add("arabic");
            name.getChildren().add(inArabic);
        }
        String precision = whereText.precision(event.where().precision());
        name.getChildren().add(words(texts.get("details.separator") + precision, "fact-text"));
        List<Node> nodes = new ArrayList<>(List.of(name));
        Place.Position position = place.position();
        boolean verified = place.verification() == Place.Verification.VERIFIED;
        if (position != null && event.where().precision().isPoint()) {
            HBox coordinates = new HBox(muted(whereText.coordinates(position)));
            coordinates.getStyleClass().add("fact-line");
            if (!verified) {
                coordinates.getChildren().add(doubt(texts.get("details.where.notVerified")));
            }
            nodes.add(coordinates);
        } else if (!verified) {
            nodes.add(doubt(texts.get("details.where.notVerified")));
        }
        nodes.add(why);
        return nodes;
    }

    private Node about(Event event, Dataset dataset) {
        FlowPane places = new FlowPane();
        places.getStyleClass().add("fact-places");
        for (String id : event.about()) {
            dataset.gazetteer()
                    .byId(id)
                    .ifPresent(place -> places.getChildren().add(placeLink(place, "fact-link")));
        }
        return places;
    }

    private List<Node> who(Event event) {
        if (event.actors().isEmpty()) {
            return List.of(muted(texts.get("details.who.none")));
        }
        List<Node> actors = new ArrayList<>();
        for (Actor actor : event.actors()) {
            actors.add(line(actor.name(), actor.role()));
        }
        return actors;
    }

    private List<Node> howMany(Event event) {
        if (event.counts().isEmpty()) {
            return List.of(muted(texts.get("details.count.none")));
        }
        List<Node> counts = new ArrayList<>();
        for (Count count : event.counts()) {
            counts.add(line(countText.said(count), countText.given(count)));
        }
        return counts;
    }

    private List<Node> saysWho(Event event, Dataset dataset) {
        List<Node> nodes = new ArrayList<>();
        Set<String> sourceIds = new LinkedHashSet<>();
        for (Claim claim : event.claims()) {
            nodes.add(line(claim.speaker(), ""));
            if (!claim.note().isEmpty()) {
                nodes.add(muted(claim.note()));
            }
            sourceIds.add(claim.sourceId());
        }
        if (nodes.isEmpty()) {
            nodes.add(muted(texts.get("details.says.none")));
        }
        for (String id : sourceIds) {
            Source source = dataset.sources().get(id);
            if (source == null) {
                nodes.add(muted(texts.get("details.says.unknownSource", id)));
            } else {
                nodes.addAll(published(source));
            }
        }
        return nodes;
    }

    private List<Node> published(Source source) {
        List<Node> nodes = new ArrayList<>();
        When published = source.published();
        if (source.publisher().isEmpty()) {
            nodes.add(muted(texts.get("details.says.publisherUnknown")));
        } else {
            nodes.add(muted(
                    published == null
                            ? texts.get("details.says.publishedUndated", source.publisher())
                            : texts.get("details.says.published", source.publisher(), whenText.date(published))));
            if (source.publisherVerification() == Source.Verification.NOT_VERIFIED) {
                nodes.add(doubt(texts.get("details.says.notVerified")));
            }
        }
        Disclosure why = new Disclosure(texts.get("details.says.why"));
        why.add(source.title());
        if (!source.agencies().isEmpty()) {
            why.add(texts.get("details.says.agencies", String.join("; ", source.agencies())));
        }
        Source.Dateline dateline = source.dateline();
        if (dateline != null) {
            why.add(texts.get("details.says.dateline", dateline.wording()));
        }
        why.add(source.publisherNote());
        if (!source.licence().isEmpty()) {
            why.add(texts.get("details.says.licence", source.licence()));
        }
        why.add(source.url());
        nodes.add(why);
        return nodes;
    }

    private Hyperlink placeLink(Place place, String styleClass) {
        Hyperlink link = new Hyperlink(place.displayName());
        link.getStyleClass().addAll("place-link", styleClass);
        link.setTooltip(new Tooltip(texts.get("details.where.showPlace", place.displayName())));
        link.setOnAction(action -> {
            link.setVisited(false);
            onPlace.accept(place);
        });
        return link;
    }

    private Node fieldLabel(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("fact-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void row(String key, Passage.Field field, List<Node> lines) {
        Hyperlink label = new Hyperlink(texts.get(key));
        label.getStyleClass().add("fact-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(new Tooltip(texts.get("details.showEvidence")));
        label.setOnAction(action -> {
            label.setVisited(false);
            onField.accept(field);
        });
        VBox value = new VBox();
        value.getStyleClass().add("fact-value");
        value.getChildren().setAll(lines);
        row(label, value);
    }

    private void row(Node label, Node value) {
        GridPane.setHgrow(value, Priority.ALWAYS);
        rows.addRow(rows.getRowCount(), label, value);
    }

    /** The fact, and beside it how well it is known. */
    private TextFlow line(String fact, String aside) {
        TextFlow line = new TextFlow(words(fact, "fact-text"));
        if (!aside.isEmpty()) {
            line.getChildren().add(words(texts.get("details.separator") + aside, "fact-aside"));
        }
        return line;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("fact-muted");
        return label;
    }

    private static Label doubt(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("doubt");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Text words(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
