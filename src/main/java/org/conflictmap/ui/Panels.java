package org.conflictmap.ui;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.layout.Region;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.store.RowSet;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.details.DetailsPanel;
import org.conflictmap.ui.details.UnplacedTray;
import org.conflictmap.ui.side.LayerStyles;
import org.conflictmap.ui.side.SidePanel;
import org.conflictmap.ui.timeline.PlayClock;
import org.conflictmap.ui.timeline.TimelineColors;
import org.conflictmap.ui.timeline.TimelineView;

/**
 * The parts of the window beside the map, each watching the state. The window makes them one after the other, when the
 * first map is on screen. For the JavaFX thread only.
 */
final class Panels {
    private final ViewerState state;
    private final Texts texts;
    private final Tasks tasks;

    Panels(ViewerState state, Texts texts, Tasks tasks) {
        this.state = state;
        this.texts = texts;
        this.tasks = tasks;
    }

    /**
     * What is shown.
     *
     * @param onDraw asked to draw an area on the map
     * @param styles what the menus of the layers do
     */
    Region side(Runnable onDraw, LayerStyles styles) {
        return new SidePanel(state, texts, onDraw, styles);
    }

    /**
     * The evidence.
     *
     * @param onPlace called with a place to show on the map
     */
    Region details(Consumer<Place> onPlace) {
        DetailsPanel details = new DetailsPanel(texts, tasks);
        details.getStyleClass().add("details-pane");
        details.datasetProperty().bind(state.dataset());
        details.eventProperty()
                .bind(Bindings.createObjectBinding(
                        () -> state.selected().orElse(null), state.selectedRow, state.table()));
        details.tableProperty().bind(state.table());
        details.rowProperty().bind(state.selectedRow);
        details.setOnPrevious(() -> state.step(-1));
        details.setOnNext(() -> state.step(1));
        details.setOnEvent(state::select);
        details.setOnPlace(onPlace);
        state.selectedRow.addListener(changed -> position(details));
        state.rows().addListener(changed -> position(details));
        position(details);
        return details;
    }

    private void position(DetailsPanel details) {
        RowSet rows = state.rows().get();
        int selected = state.selectedRow.get();
        details.totalProperty().set(rows.count());
        details.positionProperty().set(rows.contains(selected) ? rows.rank(selected) + 1 : 0);
    }

    /** Time. */
    TimelineView timeline() {
        TimelineView timeline = new TimelineView(texts, texts.locale(), PlayClock.pulse(), tasks);
        timeline.tableProperty().bind(state.table());
        timeline.rowsProperty().set(state.rows().get());
        state.rows()
                .addListener((observed, before, rows) -> timeline.rowsProperty().set(rows));
        timeline.hiddenDatasetsProperty()
                .bind(Bindings.createObjectBinding(
                        () -> DatasetSwitches.hidden(state.filter.get(), state.datasetIds()),
                        state.filter,
                        state.table()));
        timeline.viewProperty().bind(state.inWindow());
        timeline.windowProperty().bindBidirectional(state.window);
        timeline.certaintyProperty().bindBidirectional(state.certainty);
        timeline.selectedRowProperty().bindBidirectional(state.selectedRow);
        state.theme.addListener(changed -> timeline.colorsProperty().set(colors()));
        state.eventColors().addListener(changed -> timeline.colorsProperty().set(colors()));
        timeline.colorsProperty().set(colors());
        return timeline;
    }

    private TimelineColors colors() {
        TimelineColors byType = state.theme.get() == Theme.DARK ? TimelineColors.DARK : TimelineColors.LIGHT;
        return byType.by(state.eventColors().get().rules());
    }

    /** What has no place on the map. */
    UnplacedTray tray() {
        UnplacedTray tray = new UnplacedTray(texts, tasks);
        tray.setOnRow(state::select);
        tray.colorsProperty().bind(state.eventColors());
        tray.tableProperty().bind(state.table());
        tray.rowsProperty().bind(rowsInView());
        return tray;
    }

    /** The rows that pass the filters and are in the window of time. */
    ObjectBinding<RowSet> rowsInView() {
        return Bindings.createObjectBinding(
                () -> state.inWindow().get().shown(state.certainty.get()), state.inWindow(), state.certainty);
    }
}
