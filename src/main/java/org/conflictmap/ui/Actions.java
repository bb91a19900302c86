package org.conflictmap.ui;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.conflictmap.ui.open.Opener;
import org.kordamp.ikonli.feather.Feather;

/** Everything that can be done in the main window; toolbar, menu, shortcuts and their list (F1) are made from it. */
final class Actions {
    /** What the actions do; the main window does it. */
    interface Doer {
        void openFiles(Opener.Place place);

        void openFolder();

        void exportView();

        void present();

        void search();

        void zoom(double factor);

        void fitToEvents();

        void goHome();

        void showInformation();

        void showProblems();

        void showShortcuts();

        void toggle(Panel panel);

        void toggleList();

        void close();
    }

    /** The panels that fold away. */
    enum Panel {
        LEFT,
        RIGHT
    }

    private static final double ZOOM_FACTOR = 1.8;

    final AppAction open;
    final AppAction openFolder;
    final AppAction openBeside;
    final AppAction export;
    final AppAction present;
    final AppAction search;
    final AppAction zoomIn;
    final AppAction zoomOut;
    final AppAction fit;
    final AppAction home;
    final AppAction theme;
    final AppAction foldLeft;
    final AppAction foldRight;
    final AppAction list;
    final AppAction previous;
    final AppAction next;
    final AppAction undo;
    final AppAction information;
    final AppAction problems;
    final AppAction shortcuts;
    final AppAction quit;

    Actions(Doer doer, ViewerState state) {
        BooleanExpression always = new SimpleBooleanProperty(true);
        BooleanExpression hasRows =
                Bindings.createBooleanBinding(() -> state.rows().get().count() > 0, state.rows());
        BooleanExpression hasProblems = Bindings.createBooleanBinding(
                () -> !state.dataset().get().problems().isEmpty(), state.dataset());
        open = new AppAction(
                "open", shortcut(KeyCode.O), Feather.FOLDER, always, () -> doer.openFiles(Opener.Place.INSTEAD));
        openBeside = new AppAction(
                "open-beside",
                new KeyCodeCombination(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN),
                Feather.PLUS_SQUARE,
                always,
                () -> doer.openFiles(Opener.Place.BESIDE));
        openFolder = new AppAction("open-folder", null, null, always, doer::openFolder);
        export = new AppAction("export", shortcut(KeyCode.E), Feather.SHARE, hasRows, doer::exportView);
        present = new AppAction("present", key(KeyCode.F5), Feather.PLAY, hasRows, doer::present);
        search = new AppAction("search", shortcut(KeyCode.F), Feather.SEARCH, always, doer::search);
        zoomIn = new AppAction("zoom-in", shortcut(KeyCode.PLUS), Feather.PLUS, always, () -> doer.zoom(ZOOM_FACTOR));
        zoomOut = new AppAction(
                "zoom-out", shortcut(KeyCode.MINUS), Feather.MINUS, always, () -> doer.zoom(1 / ZOOM_FACTOR));
        fit = new AppAction("fit", shortcut(KeyCode.J), Feather.MAXIMIZE, hasRows, doer::fitToEvents);
        home = new AppAction("home", key(KeyCode.HOME), Feather.HOME, always, doer::goHome);
        theme = new AppAction(
                "theme",
                shortcut(KeyCode.D),
                Feather.MOON,
                always,
                () -> state.theme.set(state.theme.get().other()));
        foldLeft = new AppAction("fold-left", key(KeyCode.F7), Feather.SIDEBAR, always, () -> doer.toggle(Panel.LEFT));
        foldRight =
                new AppAction("fold-right", key(KeyCode.F8), Feather.BOOK_OPEN, always, () -> doer.toggle(Panel.RIGHT));
        list = new AppAction("list", shortcut(KeyCode.L), Feather.LIST, hasRows, doer::toggleList);
        previous =
                new AppAction("previous", shortcut(KeyCode.LEFT), Feather.CHEVRON_LEFT, hasRows, () -> state.step(-1));
        next = new AppAction("next", shortcut(KeyCode.RIGHT), Feather.CHEVRON_RIGHT, hasRows, () -> state.step(1));
        undo = new AppAction("undo", shortcut(KeyCode.Z), Feather.CORNER_UP_LEFT, state.undoable(), state::undo);
        information = new AppAction("information", shortcut(KeyCode.I), Feather.INFO, always, doer::showInformation);
        problems = new AppAction("problems", null, Feather.ALERT_TRIANGLE, hasProblems, doer::showProblems);
        shortcuts = new AppAction("shortcuts", key(KeyCode.F1), Feather.HELP_CIRCLE, always, doer::showShortcuts);
        quit = new AppAction("quit", shortcut(KeyCode.Q), Feather.X, always, doer::close);
    }

    private static KeyCodeCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    /** In the order of the menu. */
    List<AppAction> all() {
        return List.of(
                open,
                openFolder,
                openBeside,
                export,
                present,
                search,
                undo,
                previous,
                next,
                zoomIn,
                zoomOut,
                fit,
                home,
                foldLeft,
                foldRight,
                list,
                theme,
                information,
                problems,
                shortcuts,
                quit);
    }
}
