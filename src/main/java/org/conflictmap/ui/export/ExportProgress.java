package org.conflictmap.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.conflictmap.exporter.ExportException;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Runs one export at a time and says how far it is, what it wrote or why it failed. For the JavaFX thread only; the
 * export itself runs elsewhere.
 */
final class ExportProgress extends HBox {
    private final Texts texts;
    private final Tasks tasks;
    private final Consumer<Path> showFolder;
    private final ProgressBar bar = new ProgressBar();
    private final Label message = new Label();
    private final Button cancel;
    private final Button open;
    private final Button copy;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(false);
    private Tasks.@Nullable Handle handle;
    private @Nullable Path written;

    /** @param showFolder opens a folder in the system's file browser */
    ExportProgress(Texts texts, Tasks tasks, Consumer<Path> showFolder) {
        this.texts = texts;
        this.tasks = tasks;
        this.showFolder = showFolder;
        cancel = button("export.cancel", this::cancel);
        open = button("export.open-folder", this::openFolder);
        copy = button("export.copy-path", this::copyPath);
        message.setId("export-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("export-progress");
        getChildren().addAll(bar, message, cancel, open, copy);
        bar.visibleProperty().bind(running);
        cancel.visibleProperty().bind(running);
        for (javafx.scene.Node part : new javafx.scene.Node[] {bar, cancel, open, copy}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        open.setVisible(false);
        copy.visibleProperty().bind(open.visibleProperty());
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Starts an export; only while none is running. */
    void start(Tasks.Work<List<Path>> export, Path file) {
        say(texts.get("export.running", file.getFileName()), false);
        open.setVisible(false);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        running.set(true);
        handle = tasks.submit(export, this::progressed, this::done, failure -> failed(file, failure));
    }

    /** Gives up what is running; nothing of it is written then. */
    void cancel() {
        if (handle != null && running.get()) {
            handle.cancel();
            running.set(false);
            say(texts.get("export.cancelled"), false);
        }
    }

    /** Says something that is not about a running export. */
    void say(String text, boolean isTrouble) {
        message.setText(text);
        message.getStyleClass().remove("export-error");
        if (isTrouble) {
            message.getStyleClass().add("export-error");
        }
    }

    private void progressed(long done, long total) {
        bar.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
    }

    private void done(List<Path> files) {
        running.set(false);
        written = files.get(0);
        open.setVisible(true);
        say(texts.get("export.done", written), false);
    }

    private void failed(Path file, Throwable failure) {
        running.set(false);
        say(texts.get("export.failed", file, reason(failure)), true);
    }

    private String reason(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return texts.get("export.failed.memory");
        }
        if (failure instanceof ExportException export && export.reason() != ExportException.Reason.OTHER) {
            return texts.get("export.failed."
                    + export.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return failure instanceof ExportException export ? export.detail() : failure.toString();
    }

    private void openFolder() {
        if (written != null) {
            Path folder = written.toAbsolutePath().getParent();
            if (folder != null) {
                showFolder.accept(folder);
            }
        }
    }

    private void copyPath() {
        if (written != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(written.toAbsolutePath().toString());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
