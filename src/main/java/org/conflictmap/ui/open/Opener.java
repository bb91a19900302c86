package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Dialog;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.importer.Geography;
import org.conflictmap.importer.mapping.TableReading;
import org.conflictmap.session.PlaceChoice;
import org.conflictmap.store.OpenData;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Opens files and folders, one request at a time, and keeps what is in view. What was open stays until all is read, and
 * stays if nothing can be. For the JavaFX thread only; reading happens elsewhere.
 */
public final class Opener {
    /** Whether what is opened takes the place of what is in view. */
    public enum Place {
        INSTEAD,
        BESIDE
    }

    /** Why what is in view changed. */
    public enum Change {
        OPENED,
        /** A dataset was taken away. */
        REARRANGED
    }

    /**
     * What importers need to know beside the file. It is asked for on a thread that reads.
     *
     * @param gazetteer the program's own
     * @param tables how tables were read before, by {@link TableReading#keyOf}
     * @param choices which places are meant by names
     */
    public record Knowledge(
            Supplier<Gazetteer> gazetteer,
            Supplier<Geography> geography,
            Map<String, TableReading> tables,
            List<PlaceChoice> choices) {}

    /** The window, as far as opening concerns it. */
    public interface Host {
        /** Something is going to be opened. */
        void begin();

        /** Something else is in view. */
        void show(OpenDatasets view, Change change);

        /** Something of a file that is being read can be seen. */
        void preview(OpenData data);

        /** What is in view is as it was before {@link #preview}. */
        void endPreview();

        /** Says what came of opening. */
        void tell(OpenNews news, Place place);

        /** Shows a dialog in the window's looks. */
        void show(Dialog<?> dialog);
    }

    private final Tasks tasks;
    private final Texts texts;
    private final Host host;
    private final OpeningBar bar;
    private final Executor windowThread;
    private final Knowledge knowledge;
    private final Map<String, TableReading> tables;
    private final ReadOnlyObjectWrapper<OpenDatasets> view = new ReadOnlyObjectWrapper<>(OpenDatasets.NONE);
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(false);
    private final List<PlaceChoice> choices;
    private final List<OpenGazetteer> gazetteers = new ArrayList<>();
    private List<Path> before = List.of();
    private volatile Tasks.@Nullable Handle running;
    private boolean isPreviewing;

    public Opener(Tasks tasks, Executor windowThread, Texts texts, Host host, Knowledge knowledge) {
        this.tasks = tasks;
        this.windowThread = windowThread;
        this.texts = texts;
        this.host = host;
        this.knowledge = knowledge;
        tables = new LinkedHashMap<>(knowledge.tables());
        choices = new ArrayList<>(knowledge.choices());
        bar = new OpeningBar(texts, this::giveUp);
    }

    /** What says how far opening is. */
    public OpeningBar bar() {
        return bar;
    }

    /** The datasets in view. */
    public ReadOnlyObjectProperty<OpenDatasets> view() {
        return view.getReadOnlyProperty();
    }

    /** Whether something is being opened. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** What was in view before something took its place; nothing if nothing did. */
    public List<Path> before() {
        return before;
    }

    /** How tables were read, to be remembered. */
    public Map<String, TableReading> tables() {
        return Map.copyOf(tables);
    }

    /** The gazetteers that the user opened. */
    public List<OpenGazetteer> gazetteers() {
        return List.copyOf(gazetteers);
    }

    /** All that is known of places: the user's gazetteers and the program's; not for the JavaFX thread. */
    public Supplier<Gazetteer> gazetteer() {
        List<OpenGazetteer> opened = gazetteers();
        return () -> OpenGazetteer.join(opened, knowledge.gazetteer().get());
    }

    /** Which places the user says are meant by names, the oldest first. */
    public List<PlaceChoice> choices() {
        return List.copyOf(choices);
    }

    /** Notes which place a name means in a dataset's file, from when it is opened again on; in place of what was noted. */
    public void choose(PlaceChoice choice) {
        choices.removeIf(old -> old.isOfSameName(choice));
        choices.add(choice);
    }

    /** Strikes out a note. */
    public void takeBack(PlaceChoice choice) {
        choices.remove(choice);
    }

    /** Opens the file of a dataset again. */
    public void reopen(OpenDataset dataset) {
        open(dataset.paths(), Place.BESIDE);
    }

    /** Opens files and folders; what is being opened now is given up. */
    public void open(List<Path> paths, Place place) {
        if (paths.isEmpty()) {
            return;
        }
        cancel();
        List<Path> full =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        start(work(full, place, OpenWork.Asking.UNLESS_KNOWN), place, full);
    }

    private OpenWork work(List<Path> paths, Place place, OpenWork.Asking asking) {
        OpenDatasets beside = place == Place.BESIDE ? view.get() : OpenDatasets.NONE;
        Knowledge now = new Knowledge(gazetteer(), knowledge.geography(), Map.copyOf(tables), List.copyOf(choices));
        return new OpenWork(now, asking, beside, paths, place == Place.BESIDE ? nothing -> {} : this::read);
    }

    private void start(OpenWork work, Place place, List<Path> paths) {
        host.begin();
        opening.set(true);
        bar.begin(String.valueOf(paths.get(0).getFileName()));
        running = tasks.submit(
                work,
                (done, total) -> bar.progressed(work.current(), done, total),
                result -> came(result, place, paths),
                failure -> ended(failed(paths.get(0), failure), place));
    }

    /** Called on a thread that reads. */
    private void read(OpenData part) {
        Tasks.Handle now = running;
        windowThread.execute(() -> {
            if (now != null && now == running) {
                isPreviewing = true;
                host.preview(part);
            }
        });
    }

    private void came(OpenWork.Result result, Place place, List<Path> paths) {
        if (result instanceof OpenWork.Result.Opened opened) {
            ended(opened, place);
        } else if (result instanceof OpenWork.Result.Questions questions) {
            bar.end();
            ask(questions.work(), place, paths);
        }
    }

    private void ask(OpenWork work, Place place, List<Path> paths) {
        List<Found.File> questions = work.questions();
        if (questions.isEmpty()) {
            if (work.hasSomething()) {
                start(work, place, paths);
            } else {
                ended(new OpenWork.Result.Opened(view.get(), OpenNews.NONE), place);
            }
            return;
        }
        Found.File question = questions.get(0);
        MappingDialog dialog = new MappingDialog(tasks, texts, gazetteer(), question);
        dialog.setOnHidden(hidden -> {
            TableReading reading = dialog.getResult();
            if (reading == null) {
                work.leftOut(question);
            } else {
                tables.put(question.table().orElseThrow().key(), reading);
                work.answered(question, reading);
            }
            ask(work, place, paths);
        });
        host.show(dialog);
    }

    private OpenWork.Result.Opened failed(Path path, Throwable failure) {
        return new OpenWork.Result.Opened(view.get(), OpenNews.failed(new OpenFailure(path, failure)));
    }

    private void ended(OpenWork.Result.Opened opened, Place place) {
        stop();
        for (OpenGazetteer one : opened.news().gazetteers()) {
            gazetteers.removeIf(old -> old.path().equals(one.path()));
            gazetteers.add(0, one);
        }
        if (opened.news().added().isEmpty()) {
            endPreview();
        } else {
            before = place == Place.INSTEAD ? view.get().paths() : List.of();
            isPreviewing = false;
            view.set(opened.view());
            host.show(opened.view(), Change.OPENED);
        }
        host.tell(opened.news(), place);
    }

    private void stop() {
        running = null;
        opening.set(false);
        bar.end();
    }

    private void endPreview() {
        if (isPreviewing) {
            isPreviewing = false;
            host.endPreview();
        }
    }

    /** Gives up what is being opened, as the user wishes; what is in view is what was before. */
    public void giveUp() {
        if (opening.get()) {
            cancel();
            host.tell(OpenNews.NONE, Place.INSTEAD);
        }
    }

    private void cancel() {
        Tasks.Handle handle = running;
        if (handle != null) {
            handle.cancel();
            stop();
            endPreview();
        }
    }

    /** Takes a dataset out of the view; its file is left alone. */
    public void remove(OpenDataset dataset) {
        List<OpenDataset> all = view.get().without(dataset);
        cancel();
        tasks.submit(
                progress -> OpenDatasets.of(all, progress),
                now -> {
                    view.set(now);
                    host.show(now, Change.REARRANGED);
                },
                failure -> host.tell(OpenNews.failed(new OpenFailure(all.get(0).path(), failure)), Place.BESIDE));
    }

    /** Asks anew what the columns of an open table mean, and opens it again. */
    public void changeColumns(OpenDataset dataset) {
        cancel();
        List<Path> paths = dataset.paths();
        start(work(paths, Place.BESIDE, OpenWork.Asking.ALWAYS), Place.BESIDE, paths);
    }
}
