package org.conflictmap.ui.open;

import java.util.OptionalLong;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.conflictmap.ui.Texts;

/** Says which file is being read, how far and how fast, and lets it be cancelled. For the JavaFX thread only. */
public final class OpeningBar extends VBox {
    private static final double MEGABYTE = 1e6;
    /** From here on tenths of a megabyte are not told. */
    private static final double LARGE_BYTES = 100 * MEGABYTE;

    private static final int SECONDS_A_MINUTE = 60;

    private final Texts texts;
    private final Label name = new Label();
    private final Label figures = new Label();
    private final ProgressBar bar = new ProgressBar();
    private long startNanos;

    OpeningBar(Texts texts, Runnable onCancel) {
        this.texts = texts;
        setId("opening-bar");
        getStyleClass().addAll("notice", "opening-bar");
        setMaxWidth(Region.USE_PREF_SIZE);
        name.setId("opening-name");
        name.getStyleClass().add("opening-name");
        figures.setId("opening-figures");
        figures.getStyleClass().add("opening-figures");
        bar.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        Button cancel = new Button(texts.get("opening.cancel"));
        cancel.setId("opening-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> onCancel.run());
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(name, figures);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("opening-line");
        getChildren().addAll(line, bar);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void begin(String file) {
        startNanos = System.nanoTime();
        say(file, new Pace(0, 0, 0));
        setVisible(true);
    }

    void progressed(String file, long done, long total) {
        say(file, new Pace(done, total, System.nanoTime() - startNanos));
    }

    void end() {
        setVisible(false);
    }

    private void say(String file, Pace pace) {
        name.setText(texts.get("opening.name", file));
        bar.setAccessibleText(name.getText());
        bar.setProgress(pace.share());
        figures.setText(figures(pace));
    }

    private String figures(Pace pace) {
        if (pace.done() == 0) {
            return "";
        }
        boolean isLarge = pace.total() >= LARGE_BYTES;
        double done = isLarge ? Math.rint(pace.done() / MEGABYTE) : pace.done() / MEGABYTE;
        double total = isLarge ? Math.rint(pace.total() / MEGABYTE) : pace.total() / MEGABYTE;
        double rate = pace.rate() / MEGABYTE;
        OptionalLong left = pace.secondsLeft();
        if (left.isEmpty()) {
            return texts.get("opening.figures", done, total, rate);
        }
        long seconds = left.getAsLong();
        return seconds < SECONDS_A_MINUTE
                ? texts.get("opening.figures.seconds", done, total, rate, seconds)
                : texts.get(
                        "opening.figures.minutes",
                        done,
                        total,
                        rate,
                        (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
    }
}
