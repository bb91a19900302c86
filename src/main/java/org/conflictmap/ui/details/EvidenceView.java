package org.conflictmap.ui.details;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.StringConverter;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Event;
import org.conflictmap.event.Passage;
import org.conflictmap.event.Source;
import org.conflictmap.event.SourceText;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.TypeGlyph;
import org.jspecify.annotations.Nullable;

/**
 * The text that an event stands on, with its passages marked and the one that says what happened in view. If a source has its original
 * here it is shown, with a switch to the digest; an event with several sources lets choose between them.
 *
 * <p>For the JavaFX thread. The first look at a text walks over all events of the dataset once.
 */
public final class EvidenceView extends VBox {
    /** Where the text is shown. */
    enum Setting {
        /** Beside the map, with a link that opens the text in a window. */
        PANEL,
        /** In a window of its own. */
        WINDOW
    }

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "ckb", "fa", "he", "ps", "ur");

    private final Texts texts;
    private final ObjectProperty<@Nullable Dataset> dataset = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Event> event = new SimpleObjectProperty<>();
    private final ObjectProperty<SourceText.Kind> wanted = new SimpleObjectProperty<>(SourceText.Kind.ORIGINAL);
    private final Map<String, PassageRuns> runsByText = new HashMap<>();

    private final Label heading = new Label();
    private final ChoiceBox<Source> sources = new ChoiceBox<>();
    private final ToggleButton original;
    private final ToggleButton digest;
    private final HBox kinds;
    private final PassageFlow flow;
    private final ScrollPane scroll;
    private final Text kindOfText = new Text();
    private final TextFlow foot;
    private final Disclosure howToAddOriginal;
    private final Hyperlink openWhole;

    private Dataset.@Nullable Text shown;
    private Consumer<Event> onEvent = chosen -> {};

    public EvidenceView(Texts texts) {
        this(texts, Setting.PANEL);
    }

    EvidenceView(Texts texts, Setting setting) {
        this.texts = texts;
        getStyleClass().add("evidence");
        heading.getStyleClass().add("evidence-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        original = kindButton("evidence.original", SourceText.Kind.ORIGINAL, "left-pill");
        digest = kindButton("evidence.digest", SourceText.Kind.DIGEST, "right-pill");
        kinds = new HBox(original, digest);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(heading, spacer, kinds);
        head.getStyleClass().add("evidence-head");

        sources.setMaxWidth(Double.MAX_VALUE);
        sources.setConverter(new TitleOfSource());
        sources.valueProperty().addListener(changed -> showText());

        flow = new PassageFlow(texts);
        flow.setOnChosen(this::choose);
        flow.setOnReveal(this::reveal);
        scroll = new ScrollPane(flow);
        scroll.getStyleClass().add("evidence-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.viewportBoundsProperty().addListener(changed -> flow.revealAgain());
        scroll.addEventFilter(ScrollEvent.SCROLL, scrolled -> flow.stopFollowing());
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed -> flow.stopFollowing());
        VBox.setVgrow(scroll, Priority.ALWAYS);

        kindOfText.getStyleClass().add("fact-aside");
        howToAddOriginal = new Disclosure(texts.get("evidence.howToAddOriginal"));
        openWhole = new Hyperlink(texts.get("evidence.openWhole"));
        openWhole.setId("open-whole-text");
        openWhole.getStyleClass().add("quiet-link");
        openWhole.setOnAction(action -> {
            openWhole.setVisited(false);
            TextWindow.open(this, texts);
        });
        foot = new TextFlow(kindOfText, howToAddOriginal.question());
        foot.getStyleClass().add("evidence-foot");
        if (setting == Setting.PANEL) {
            foot.getChildren().addAll(new Text("  "), openWhole);
        }
        getChildren().addAll(head, sources, scroll, foot, howToAddOriginal);
        List.of(sources, kinds, scroll, openWhole)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));

        dataset.addListener(changed -> {
            runsByText.clear();
            showSources();
        });
        event.addListener(changed -> showSources());
        wanted.addListener(changed -> showText());
        showSources();
    }

    private ToggleButton kindButton(String key, SourceText.Kind kind, String styleClass) {
        ToggleButton button = new ToggleButton(texts.get(key));
        button.setId("show-" + kind.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll(styleClass, "small");
        button.setOnAction(action -> {
            wanted.set(kind);
            showText();
        });
        return button;
    }

    public ObjectProperty<@Nullable Dataset> datasetProperty() {
        return dataset;
    }

    /** The event whose passages are marked, or null. */
    public ObjectProperty<@Nullable Event> eventProperty() {
        return event;
    }

    /** Whether the original or the digest is shown where a source has both here. */
    public ObjectProperty<SourceText.Kind> wantedProperty() {
        return wanted;
    }

    /** Called with the event of a chosen passage. Where several events share the spot a menu asks for one. */
    public void setOnEvent(Consumer<Event> listener) {
        onEvent = listener;
    }

    /** Makes the passages that support one field of the event stand out, and shows the first of them; null for all. */
    public void emphasise(Passage.@Nullable Field field) {
        flow.emphasise(field);
    }

    PassageFlow flow() {
        return flow;
    }

    /** The title of the source that is shown; empty if there is none. */
    String sourceTitle() {
        return sources.getValue() == null ? "" : sources.getValue().title();
    }

    void tell(Event chosen) {
        onEvent.accept(chosen);
    }

    private void showSources() {
        Dataset current = dataset.get();
        List<Source> having = current == null ? List.of() : sourcesWithText(current, event.get());
        Source before = sources.getValue();
        if (!sources.getItems().equals(having)) {
            sources.getItems().setAll(having);
        }
        sources.setValue(
                before != null && having.contains(before)
                        ? before
                        : having.stream().findFirst().orElse(null));
        sources.setVisible(having.size() > 1);
        showText();
    }

    private static List<Source> sourcesWithText(Dataset dataset, @Nullable Event event) {
        Set<String> ids = new LinkedHashSet<>();
        if (event == null) {
            ids.addAll(dataset.sources().keySet());
        } else {
            event.claims().stream().map(Claim::sourceId).forEach(ids::add);
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(dataset.sources().get(id)).stream())
                .filter(source -> dataset.texts().values().stream()
                        .anyMatch(text -> text.sourceId().equals(source.id())))
                .toList();
    }

    private void showText() {
        Dataset current = dataset.get();
        Source source = sources.getValue();
        if (current == null || source == null) {
            shown = null;
            flow.show("", PassageRuns.of("", "", List.of()), NodeOrientation.LEFT_TO_RIGHT);
            kinds.setVisible(false);
            scroll.setVisible(false);
            openWhole.setVisible(false);
            kindOfText.setText(event.get() == null ? "" : texts.get("evidence.none"));
            howToAddOriginal.clear();
            heading.setText(texts.get("evidence.headingNoEvent"));
            return;
        }
        List<Dataset.Text> having = current.texts().values().stream()
                .filter(text -> text.sourceId().equals(source.id()))
                .toList();
        Dataset.Text text = having.stream()
                .filter(candidate -> candidate.kind() == wanted.get())
                .findFirst()
                .orElse(having.get(0));
        if (!text.equals(shown)) {
            shown = text;
            flow.show(text.content(), runs(current, text), orientation(current, source, text));
        }
        flow.mark(event.get());
        scroll.setVisible(true);
        openWhole.setVisible(true);
        kinds.setVisible(having.stream().map(Dataset.Text::kind).distinct().count() > 1);
        original.setSelected(text.kind() == SourceText.Kind.ORIGINAL);
        digest.setSelected(text.kind() == SourceText.Kind.DIGEST);
        heading.setText(
                event.get() == null
                        ? texts.get("evidence.headingNoEvent")
                        : texts.get("evidence.heading", flow.markedCount()));
        explain(source, text, having);
    }

    private PassageRuns runs(Dataset current, Dataset.Text text) {
        return runsByText.computeIfAbsent(text.id(), id -> PassageRuns.of(text.content(), id, current.events()));
    }

    private static NodeOrientation orientation(Dataset dataset, Source source, Dataset.Text text) {
        String language = text.kind() == SourceText.Kind.ORIGINAL
                ? source.language()
                : dataset.manifest().language();
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage())
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT;
    }

    private void explain(Source source, Dataset.Text text, List<Dataset.Text> having) {
        kindOfText.setText(
                texts.get(text.kind() == SourceText.Kind.DIGEST ? "evidence.isDigest" : "evidence.isOriginal"));
        howToAddOriginal.clear();
        boolean originalHere = having.stream().anyMatch(other -> other.kind() == SourceText.Kind.ORIGINAL);
        if (!originalHere) {
            source.texts().stream()
                    .filter(missing -> missing.kind() == SourceText.Kind.ORIGINAL
                            && !missing.note().isEmpty())
                    .forEach(missing -> howToAddOriginal.add(missing.note()));
        }
    }

    private void choose(List<Event> events, Point2D screen) {
        if (events.size() == 1) {
            tell(events.get(0));
            return;
        }
        ContextMenu menu = new ContextMenu();
        menu.setId("events-here");
        for (Event candidate : events) {
            MenuItem item = new MenuItem(candidate.title(), TypeGlyph.node(candidate.type()));
            item.setMnemonicParsing(false);
            item.setOnAction(action -> tell(candidate));
            menu.getItems().add(item);
        }
        menu.show(flow, screen.getX(), screen.getY());
    }

    private void reveal(Bounds bounds) {
        double hidden = flow.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden <= 0) {
            return;
        }
        double top = scroll.getVvalue() * hidden;
        double viewport = scroll.getViewportBounds().getHeight();
        boolean inView = bounds.getMinY() >= top && bounds.getMaxY() <= top + viewport;
        if (!inView) {
            double wantedTop = bounds.getMinY() - flow.linePx();
            scroll.setVvalue(Math.max(0, Math.min(1, wantedTop / hidden)));
        }
    }

    private static final class TitleOfSource extends StringConverter<Source> {
        @Override
        public String toString(@Nullable Source source) {
            return source == null ? "" : source.title();
        }

        @Override
        public Source fromString(String title) {
            throw new UnsupportedOperationException("sources are chosen, not typed");
        }
    }
}
