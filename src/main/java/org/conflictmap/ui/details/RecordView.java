package org.conflictmap.ui.details;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.event.Passage;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.task.Newest;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The record of a file that an event was read from: where it stands, every field as it is written there, those highlighted
 * that the shown facts stand on, codes in words; the dataset's licence and credits beneath.
 *
 * <p>For the JavaFX thread. The file is read off it; what is selected last is shown.
 */
final class RecordView extends VBox {
    private static final PseudoClass EMPHASISED = PseudoClass.getPseudoClass("emphasised");
    private static final double NAME_PERCENT = 36;

    /** A row of a table. */
    private record Question(EventTable table, int row) {}

    /** Its record, or why there is none: one of both is null. */
    private record Answer(
            @Nullable OriginalRecord record, @Nullable String trouble) {}

    /** The line of a field that is evidence. */
    private record Line(Node node, Passage.Field field) {}

    private final Texts texts;
    private final Newest<Question, Answer> reading;
    private final Label where = new Label();
    private final Hyperlink copy = new Hyperlink();
    private final VBox fields = new VBox();
    private final VBox foot = new VBox();
    private final ScrollPane scroll = new ScrollPane(new VBox(fields, foot));
    private final List<Line> lines = new ArrayList<>();
    private Question wanted = new Question(EventTable.EMPTY, -1);
    private @Nullable OriginalRecord shown;

    RecordView(Texts texts, Tasks tasks) {
        this.texts = texts;
        reading = new Newest<>(tasks, this::read, this::answered, failure -> {
            throw new IllegalStateException("could not read a record", failure);
        });
        getStyleClass().addAll("evidence", "record");
        Label heading = new Label(texts.get("record.heading"));
        heading.getStyleClass().add("evidence-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        copy.setId("copy-record");
        copy.getStyleClass().add("quiet-link");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(action -> copy());
        HBox head = new HBox(heading, spacer, copy);
        head.getStyleClass().add("evidence-head");
        where.setId("record-where");
        where.getStyleClass().add("fact-muted");
        scroll.getStyleClass().add("evidence-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        fields.getStyleClass().add("record-fields");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().add("record-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head, where, scroll);
    }

    /** Shows the record of a row; what was shown before is gone at once. */
    void show(EventTable table, int row) {
        Question question = new Question(table, row);
        if (question.equals(wanted)) {
            return;
        }
        wanted = question;
        shown = null;
        lines.clear();
        fields.getChildren().clear();
        where.setText("");
        copy.setVisible(false);
        showFoot(table.sourceOf(row).dataset().manifest());
        reading.ask(wanted);
    }

    /** The record that is shown; empty before it is read, and if it could not be. */
    Optional<OriginalRecord> record() {
        return Optional.ofNullable(shown);
    }

    private Answer read(Question question) {
        try {
            return question.table
                    .sourceOf(question.row)
                    .original(question.table, question.row)
                    .map(record -> new Answer(record, null))
                    .orElseGet(() -> new Answer(null, texts.get("record.none")));
        } catch (IOException e) {
            return new Answer(null, texts.get("record.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void answered(Question question, Answer answer) {
        if (!question.equals(wanted)) {
            return;
        }
        OriginalRecord record = answer.record;
        if (record == null) {
            String trouble = answer.trouble == null ? "" : answer.trouble;
            fields.getChildren().setAll(ScriptText.paragraph(trouble, "fact-aside", "fact-paragraph"));
            return;
        }
        shown = record;
        where.setText(record.line() > 0 ? texts.get("record.where", record.file(), record.line()) : record.file());
        copy.setText(texts.get("record.copy"));
        copy.setVisible(true);
        scroll.setVvalue(0);
        List<Node> nodes = new ArrayList<>();
        if (RecordFields.isMachineCoded(record.fields())) {
            nodes.add(ScriptText.paragraph(texts.get("record.machineCoded"), "fact-text", "record-caution"));
        }
        List<String> empty = new ArrayList<>();
        for (OriginalRecord.Field field : record.fields()) {
            if (field.value().isBlank()) {
                empty.add(field.name());
            } else {
                nodes.add(line(field, question));
            }
        }
        if (!empty.isEmpty()) {
            nodes.add(ScriptText.paragraph(
                    texts.get("record.empty", String.join(", ", empty)), "fact-aside", "fact-paragraph"));
        }
        fields.getChildren().setAll(nodes);
    }

    private Node line(OriginalRecord.Field field, Question question) {
        GridPane line = new GridPane();
        line.getStyleClass().add("record-line");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAME_PERCENT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        line.getColumnConstraints().addAll(names, values);
        VBox name = new VBox(label(field.name(), "record-name"));
        VBox value = new VBox(value(field.value()));
        RecordFields.code(field)
                .ifPresent(code -> value.getChildren()
                        .add(ScriptText.paragraph(texts.get("record.code." + code), "fact-aside", "fact-paragraph")));
        RecordFields.evidence(field, question.table, question.row).ifPresent(answers -> {
            line.getStyleClass().add("record-evidence");
            name.getChildren().add(label(texts.get("details.field." + answers.id()), "record-answers"));
            lines.add(new Line(line, answers));
        });
        line.addRow(0, name, value);
        return line;
    }

    private static Label label(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A value in the direction of its first letter. */
    private static TextFlow value(String value) {
        TextFlow paragraph = ScriptText.paragraph(value, "fact-text", "fact-paragraph");
        boolean isLeftToRight = new Bidi(value, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        paragraph.setNodeOrientation(isLeftToRight ? NodeOrientation.LEFT_TO_RIGHT : NodeOrientation.RIGHT_TO_LEFT);
        return paragraph;
    }

    private void showFoot(Manifest manifest) {
        foot.getChildren().clear();
        String licence = manifest.licence().isEmpty()
                ? texts.get("record.noLicence", manifest.title())
                : texts.get("record.licence", manifest.title(), manifest.licence());
        foot.getChildren().add(ScriptText.paragraph(licence, "fact-aside", "fact-paragraph"));
        if (!manifest.credits().isEmpty()) {
            foot.getChildren()
                    .add(ScriptText.paragraph(String.join(" ", manifest.credits()), "fact-aside", "fact-paragraph"));
        }
    }

    /** Makes the fields that answer a question stand out, and brings the first of them into view; null for none. */
    void emphasise(Passage.@Nullable Field field) {
        Node first = null;
        for (Line line : lines) {
            boolean isMeant = line.field == field;
            line.node.pseudoClassStateChanged(EMPHASISED, isMeant);
            first = first == null && isMeant ? line.node : first;
        }
        double hidden = fields.getHeight()
                + foot.getHeight()
                - scroll.getViewportBounds().getHeight();
        if (first != null && hidden > 0) {
            scroll.setVvalue(Math.min(1, first.getBoundsInParent().getMinY() / hidden));
        }
    }

    /** The record as lines of name and value, with the file and the line above. */
    private void copy() {
        OriginalRecord record = shown;
        if (record == null) {
            return;
        }
        StringBuilder text = new StringBuilder(where.getText()).append('\n');
        for (OriginalRecord.Field field : record.fields()) {
            text.append(field.name()).append('\t').append(field.value()).append('\n');
        }
        ClipboardContent clip = new ClipboardContent();
        clip.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(clip);
        copy.setText(texts.get("details.copied"));
        copy.setVisited(false);
    }
}
