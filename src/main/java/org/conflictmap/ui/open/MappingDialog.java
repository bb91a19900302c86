package org.conflictmap.ui.open;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.MappedFormat;
import org.conflictmap.importer.mapping.MappingCheck;
import org.conflictmap.importer.mapping.MappingGuess;
import org.conflictmap.importer.mapping.TableReading;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.task.Tasks;
import org.conflictmap.timeline.DayText;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Asks what the columns of a table, or the properties of records, mean, with what seems likely already chosen, and says at once how many of the first rows
 * get a date and a place so. Whether the day or the month is first is never guessed where it could be both. For the JavaFX
 * thread only; the file is read elsewhere.
 */
final class MappingDialog extends Dialog<TableReading> {
    private static final List<String> CHARSETS = List.of(
            "UTF-8", "windows-1252", "windows-1256", "windows-1254", "windows-1251", "ISO-8859-1", "ISO-8859-6");
    private static final double WIDTH_PX = 980;
    private static final double HEIGHT_PX = 620;

    private final Tasks tasks;
    private final Texts texts;
    private final Supplier<Gazetteer> gazetteer;
    private final ImportFile file;
    private final VBox table = new VBox();
    private final ComboBox<String> charsets = new ComboBox<>();
    private final ComboBox<DecimalMark> marks = new ComboBox<>();
    private final VBox question = new VBox();
    private final ToggleGroup orders = new ToggleGroup();
    private final Label check = new Label();
    private final Button open;
    private MappingGuess guess;
    private MappingGrid grid;
    private String askedColumn = "";
    private Tasks.@Nullable Handle checking;

    MappingDialog(Tasks tasks, Texts texts, Supplier<Gazetteer> gazetteer, Found.File asked) {
        this.tasks = tasks;
        this.texts = texts;
        this.gazetteer = gazetteer;
        file = asked.file();
        Found.Table found = asked.table().orElseThrow();
        guess = found.guess();
        ColumnMapping likely = found.known().map(TableReading::mapping).orElse(guess.mapping());
        grid = new MappingGrid(texts, guess, likely.columns(), this::changed);
        setTitle(texts.get("mapping.title" + kind()));
        setHeaderText(texts.get("mapping.header" + kind(), file.name()));
        setResizable(true);
        ButtonType yes = new ButtonType(texts.get("mapping.open"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(yes, ButtonType.CANCEL);
        getDialogPane().setPrefSize(WIDTH_PX, HEIGHT_PX);
        getDialogPane()
                .getStylesheets()
                .add(Objects.requireNonNull(MappingDialog.class.getResource("/org/conflictmap/ui/mapping.css"))
                        .toExternalForm());
        open = (Button) getDialogPane().lookupButton(yes);
        open.setId("mapping-open");
        getDialogPane().setContent(content(likely, found.known().flatMap(TableReading::charset)));
        setResultConverter(button -> button == yes ? new TableReading(mapping(), charset()) : null);
        orders.selectedToggleProperty().addListener(changed -> recheck());
        found.known().ifPresentOrElse(known -> ask(known.mapping().dateOrder()), () -> ask(null));
        recheck();
    }

    private String kind() {
        return guess.isOfProperties() ? ".properties" : "";
    }

    private VBox content(ColumnMapping likely, Optional<Charset> charset) {
        Label explanation = new Label(texts.get("mapping.explanation" + kind()));
        explanation.setId("mapping-explanation");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        charsets.setId("mapping-charset");
        charsets.getItems().add(texts.get("mapping.charset.told", file.charset().name()));
        charsets.getItems().addAll(CHARSETS);
        charsets.setValue(charset.map(Charset::name).orElse(charsets.getItems().get(0)));
        charsets.valueProperty().addListener(changed -> reread());
        marks.setId("mapping-decimal");
        marks.getItems().setAll(DecimalMark.values());
        marks.setConverter(new Words<>(mark -> texts.get("mapping.decimal." + mark)));
        marks.setValue(likely.decimalMark());
        marks.valueProperty().addListener(changed -> recheck());
        HBox options = new HBox(new Label(texts.get("mapping.decimal")), marks);
        if (!guess.isOfProperties()) {
            options.getChildren().addAll(0, List.of(new Label(texts.get("mapping.charset")), charsets));
        }
        options.getStyleClass().add("mapping-options");
        question.setId("mapping-question");
        question.getStyleClass().add("mapping-question");
        question.managedProperty().bind(question.visibleProperty());
        check.setId("mapping-check");
        check.setWrapText(true);
        check.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(table, Priority.ALWAYS);
        show(grid);
        VBox content = new VBox(explanation, options, table, question, check);
        content.getStyleClass().add("mapping-content");
        return content;
    }

    private void show(MappingGrid shown) {
        ScrollPane scroll = new ScrollPane(shown);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        table.getChildren().setAll(scroll);
    }

    /** Another charset: other names and values, and perhaps another guess. */
    private void reread() {
        tasks.submit(
                progress -> new MappedFormat().guess(read()),
                read -> {
                    guess = read;
                    grid = new MappingGrid(texts, read, read.mapping().columns(), this::changed);
                    show(grid);
                    changed();
                },
                failure -> check.setText(String.valueOf(failure.getMessage())));
    }

    private ImportFile read() throws IOException {
        Optional<Charset> charset = charset();
        return charset.isPresent() ? file.withCharset(charset.get()) : file;
    }

    private Optional<Charset> charset() {
        return charsets.getSelectionModel().getSelectedIndex() <= 0
                ? Optional.empty()
                : Optional.of(Charset.forName(charsets.getValue()));
    }

    private void changed() {
        ask(null);
        recheck();
    }

    /** Asks for the order of day and month if the column of dates does not tell it. */
    private void ask(@Nullable DateOrder known) {
        Map<Meaning, String> columns = grid.columns();
        String column = columns.getOrDefault(Meaning.START, "") + '\n' + columns.getOrDefault(Meaning.END, "");
        boolean isAmbiguous = guess.dateOrder(columns).isEmpty();
        question.setVisible(isAmbiguous);
        if (!isAmbiguous || column.equals(askedColumn)) {
            askedColumn = isAmbiguous ? column : "";
            return;
        }
        askedColumn = column;
        String example = example(columns);
        Label words = new Label(texts.get("mapping.order", example));
        words.getStyleClass().add("mapping-asked");
        HBox answers = new HBox();
        answers.getStyleClass().add("mapping-options");
        orders.getToggles().clear();
        for (DateOrder order : List.of(DateOrder.DAY_MONTH_YEAR, DateOrder.MONTH_DAY_YEAR)) {
            RadioButton answer = new RadioButton(texts.get("mapping.order." + order, day(example, order)));
            answer.setId("mapping-order-" + order);
            answer.setUserData(order);
            answer.setToggleGroup(orders);
            answer.setSelected(order == known);
            answers.getChildren().add(answer);
        }
        question.getChildren().setAll(words, answers);
    }

    /** A date that shows the difference. */
    private String example(Map<Meaning, String> columns) {
        return guess.dates(columns).stream()
                .filter(value -> !day(value, DateOrder.DAY_MONTH_YEAR).equals(day(value, DateOrder.MONTH_DAY_YEAR)))
                .findFirst()
                .orElse("");
    }

    /** The day that a date means; empty if it means none so. */
    private String day(String date, DateOrder order) {
        return LooseDate.parse(date, order)
                .map(when -> DayText.of(texts.locale()).day(when.firstDay()))
                .orElse("");
    }

    private ColumnMapping mapping() {
        Map<Meaning, String> columns = grid.columns();
        DateOrder order = orders.getSelectedToggle() != null && question.isVisible()
                ? (DateOrder) orders.getSelectedToggle().getUserData()
                : guess.dateOrder(columns).orElse(DateOrder.YEAR_MONTH_DAY);
        return new ColumnMapping(columns, order, marks.getValue());
    }

    private void recheck() {
        if (checking != null) {
            checking.cancel();
        }
        boolean isAnswered = !question.isVisible() || orders.getSelectedToggle() != null;
        ColumnMapping mapping = mapping();
        open.setDisable(!isAnswered || mapping.columns().isEmpty());
        MappingGuess now = guess;
        checking = tasks.submit(
                progress -> MappingCheck.of(
                        read(),
                        now,
                        mapping,
                        new ImportContext(
                                progress, gazetteer.get(), Geography.NONE, LocalDate.now(), Optional.of(mapping))),
                found -> say(found, isAnswered),
                failure -> check.setText(String.valueOf(failure.getMessage())));
    }

    private void say(MappingCheck found, boolean isAnswered) {
        check.getStyleClass().remove("mapping-doubtful");
        boolean isOfProperties = guess.isOfProperties();
        if (found.dated() == 0 || found.placed() == 0 && !isOfProperties) {
            check.getStyleClass().add("mapping-doubtful");
        }
        String words = texts.get("mapping.check" + kind(), found.rows(), found.dated(), found.placed());
        check.setText(isAnswered ? words : words + " " + texts.get("mapping.check.order"));
    }
}
