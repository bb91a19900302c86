package org.conflictmap.ui.open;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.ui.Texts;

/** The first rows of a table, and above each column what it means, to be chosen. For the JavaFX thread only. */
final class MappingGrid extends GridPane {
    private static final int PREVIEW_ROWS = 12;
    private static final int LONGEST_VALUE = 60;
    private static final String MEANT = "mapping-meant";

    private final Texts texts;
    private final List<String> header;
    private final List<ComboBox<Optional<Meaning>>> choices = new ArrayList<>();
    private final Runnable onChange;

    /** @param columns what the columns seem to mean */
    MappingGrid(Texts texts, MappingGuess guess, Map<Meaning, String> columns, Runnable onChange) {
        this.texts = texts;
        this.header = guess.layout().header();
        this.onChange = onChange;
        getStyleClass().add("mapping-grid");
        setId("mapping-grid");
        for (int column = 0; column < header.size(); column++) {
            addColumn(column, guess.rows(), meaning(columns, header.get(column)));
        }
    }

    private static Optional<Meaning> meaning(Map<Meaning, String> columns, String name) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void addColumn(int column, List<List<String>> rows, Optional<Meaning> meaning) {
        ComboBox<Optional<Meaning>> choice = new ComboBox<>();
        choice.setId("mapping-" + column);
        choice.getItems().add(Optional.empty());
        for (Meaning one : Meaning.values()) {
            choice.getItems().add(Optional.of(one));
        }
        choice.setConverter(new Words<>(this::words));
        choice.setValue(meaning);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(texts.get("mapping.column", header.get(column)));
        choices.add(choice);
        Label name = cell(header.get(column), "mapping-name");
        add(name, column, 0);
        add(choice, column, 1);
        for (int row = 0; row < Math.min(PREVIEW_ROWS, rows.size()); row++) {
            List<String> values = rows.get(row);
            add(cell(column < values.size() ? values.get(column) : "", "mapping-value"), column, row + 2);
        }
        mark(choice);
        choice.valueProperty().addListener((changed, before, now) -> {
            mark(choice);
            if (now.isPresent()) {
                choices.stream()
                        .filter(other -> other != choice && other.getValue().equals(now))
                        .forEach(other -> other.setValue(Optional.empty()));
            }
            onChange.run();
        });
    }

    private static Label cell(String text, String styleClass) {
        String line = text.replace('\n', ' ');
        Label label = new Label(line.length() > LONGEST_VALUE ? line.substring(0, LONGEST_VALUE) + "…" : line);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static void mark(ComboBox<Optional<Meaning>> choice) {
        choice.getStyleClass().remove(MEANT);
        if (choice.getValue().isPresent()) {
            choice.getStyleClass().add(MEANT);
        }
    }

    private String words(Optional<Meaning> meaning) {
        return texts.get("mapping.meaning."
                + meaning.map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse("none"));
    }

    /** What was chosen: each meaning has one column at the most. */
    Map<Meaning, String> columns() {
        Map<Meaning, String> columns = new EnumMap<>(Meaning.class);
        for (int column = 0; column < choices.size(); column++) {
            String name = header.get(column);
            choices.get(column).getValue().ifPresent(meaning -> columns.put(meaning, name));
        }
        return columns;
    }
}
