package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
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
import org.conflictmap.ui.TypeGlyph;
import org.jspecify.annotations.Nullable;

/** What is known of one event, as rows: when, where, who, how many, who says so. For the JavaFX thread. */
final class EventFacts extends VBox {
    private static final String WIDE_SPACE = "  ";

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
        setMinHeight(Region.USE_PREF_SIZE);
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

    /** @param file the dataset of the file that the event is a record of, or null if its claims have sources */
    void show(Event event, Dataset dataset, Dataset.@Nullable Manifest file) {
        rows.getChildren().clear();
        row("details.when", Passage.Field.WHEN, when(event.when()));
        row("details.where", Passage.Field.WHERE, where(event, dataset));
        if (!event.about().isEmpty()) {
            row(fieldLabel("details.about"), about(event, dataset));
        }
        row("details.who", Passage.Field.WHO, who(event));
        row("details.howMany", Passage.Field.HOW_MANY, howMany(event));
        row(
                "details.saysWho",
                Passage.Field.SAYS_WHO,
                file == null ? saysWho(event, dataset) : recordedBy(event, file));
        if (!event.note().isEmpty()) {
            row(fieldLabel("details.note"), muted(event.note()));
        }
        getChildren().setAll(chip(event), ScriptText.paragraph(event.title(), "fact-text", "details-title"), rows);
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

    private List<Node> when(When when) {
        Disclosure why = new Disclosure(texts.get("details.when.why"));
        if (!when.wording().isEmpty()) {
            why.add(texts.get("details.when.wording", when.wording()));
        }
        why.add(when.basis());
        return List.of(line(whenText.date(when), whenText.precision(when), why), why);
    }

    private List<Node> where(Event event, Dataset dataset) {
        Disclosure why = new Disclosure(texts.get("details.where.why"));
        if (!event.where().wording().isEmpty()) {
            why.add(texts.get("details.where.wording", event.where().wording()));
        }
        why.add(event.where().note());
        String placeId = event.where().placeId();
        if (placeId == null) {
            return List.of(line("", texts.get("details.where.notTold"), why), why);
        }
        Place place = dataset.placeOf(event).orElse(null);
        if (place == null) {
            return List.of(line("", texts.get("details.where.unknownPlace", placeId), why), why);
        }
        why.add(place.note());
        if (!place.coordinateSource().isEmpty()) {
            why.add(texts.get("details.where.coordinateSource", place.coordinateSource()));
        }
        if (!place.references().isEmpty()) {
            why.add(texts.get(
                    "details.where.references", String.join(texts.get("details.separator"), place.references())));
        }
        return List.of(placeLine(place, event), coordinates(place, event, why), why);
    }

    private TextFlow placeLine(Place place, Event event) {
        TextFlow line = new TextFlow(placeLink(place, "fact-strong"));
        String arabic = WhereText.arabicName(place);
        if (arabic != null) {
            String mark = texts.get("details.directionMark");
            line.getChildren().addAll(ScriptText.nodes(mark + " " + arabic + mark, "fact-text"));
        }
        String precision = whereText.precision(event.where().precision());
        line.getChildren().addAll(ScriptText.nodes(texts.get("details.separator") + precision, "fact-aside"));
        return line;
    }

    private TextFlow coordinates(Place place, Event event, Disclosure why) {
        Place.Position position = place.position();
        String degrees = position != null && event.where().precision().isPoint() ? whereText.coordinates(position) : "";
        TextFlow line = line("", degrees);
        if (place.verification() == Place.Verification.NOT_VERIFIED) {
            append(line, doubt(texts.get("details.where.notVerified")));
        }
        if (!why.isEmpty()) {
            append(line, why.question());
        }
        return line;
    }

    private Node about(Event event, Dataset dataset) {
        FlowPane places = new FlowPane();
        places.getStyleClass().add("fact-places");
        for (String id : event.about()) {
            dataset.gazetteer().byId(id).ifPresent(place -> places.getChildren().add(placeLink(place, "fact-link")));
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

    private List<Node> recordedBy(Event event, Dataset.Manifest file) {
        List<Node> nodes = new ArrayList<>();
        event.claims().stream()
                .map(Claim::speaker)
                .filter(speaker -> !speaker.isEmpty())
                .forEach(speaker -> nodes.add(line(speaker, "")));
        nodes.add(muted(texts.get("details.says.recorded", file.title())));
        return nodes;
    }

    private List<Node> published(Source source) {
        When published = source.published();
        String publisher;
        if (source.publisher().isEmpty()) {
            publisher = texts.get("details.says.publisherUnknown");
        } else if (published == null) {
            publisher = texts.get("details.says.publishedUndated", source.publisher());
        } else {
            publisher = texts.get("details.says.published", source.publisher(), whenText.plainDate(published));
        }
        TextFlow line = line("", publisher);
        if (!source.publisher().isEmpty() && source.publisherVerification() == Source.Verification.NOT_VERIFIED) {
            append(line, doubt(texts.get("details.says.notVerified")));
        }
        Disclosure why = aboutSource(source);
        append(line, why.question());
        return List.of(line, why);
    }

    private Disclosure aboutSource(Source source) {
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
        return why;
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
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHgrow(value, Priority.ALWAYS);
        rows.addRow(rows.getRowCount(), label, value);
    }

    /** The fact, beside it how well it is known, and the link that asks why. */
    private TextFlow line(String fact, String aside, Disclosure why) {
        TextFlow line = line(fact, aside);
        if (!why.isEmpty()) {
            append(line, why.question());
        }
        return line;
    }

    private TextFlow line(String fact, String aside) {
        TextFlow line = new TextFlow();
        line.getChildren().addAll(ScriptText.nodes(fact, "fact-text"));
        if (!fact.isEmpty() && !aside.isEmpty()) {
            line.getChildren().add(words(texts.get("details.separator"), "fact-aside"));
        }
        line.getChildren().addAll(ScriptText.nodes(aside, "fact-aside"));
        return line;
    }

    private static void append(TextFlow line, Node node) {
        if (!line.getChildren().isEmpty()) {
            line.getChildren().add(words(WIDE_SPACE, "fact-aside"));
        }
        line.getChildren().add(node);
    }

    private TextFlow muted(String words) {
        return line("", words);
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
