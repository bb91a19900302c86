package org.conflictmap.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.Installation;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.store.EventTable;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.conflictmap.ui.WindowThread;
import org.conflictmap.ui.map.MapPane;
import org.conflictmap.ui.map.MapView;

/** The map alone in a window, with synthetic events: EVENTS POSITIONS MODE, such as 1000000 DISTINCT POINTS. */
public final class SyntheticWindow {
    private static final double WIDTH_PX = 1600;
    private static final double HEIGHT_PX = 1000;

    private SyntheticWindow() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** The window as JavaFX starts it. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            List<String> args = getParameters().getRaw();
            EventTable table =
                    SyntheticTable.of(Integer.parseInt(args.get(0)), SyntheticTable.Positions.valueOf(args.get(1)), 1);
            setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            WindowThread windowThread = new WindowThread();
            windowThread.started();
            Tasks tasks = Tasks.threaded(windowThread);
            Basemap basemap = new Basemap(Installation.find().orElseThrow().basemap());
            ViewerState state = new ViewerState();
            Texts texts = Texts.of(Locale.ENGLISH);
            MapView view = new MapView(
                    state,
                    texts,
                    new MapView.Painters(
                            new MapPainter(basemap, Gazetteer.EMPTY),
                            tasks.lane("map frames"),
                            new MapPainter(basemap, Gazetteer.EMPTY),
                            tasks.lane("map backdrop")),
                    windowThread);
            view.look().set(new EventLook(EventMode.valueOf(args.get(2)), SymbolSizing.EVENTS));
            MapPane pane = new MapPane(state, texts, view, List.of(), new Region(), () -> {});
            pane.getStyleClass().add("viewer");
            pane.getStylesheets()
                    .add(Objects.requireNonNull(MapPane.class.getResource("/org/conflictmap/ui/viewer.css"))
                            .toExternalForm());
            stage.setScene(new Scene(pane, WIDTH_PX, HEIGHT_PX));
            stage.setOnHidden(hidden -> tasks.close());
            stage.show();
            state.open(Dataset.EMPTY, table);
            Viewport size = view.viewport().get();
            view.viewport()
                    .set(size.fitting(
                            new Place.Bounds(
                                    SyntheticTable.WEST,
                                    SyntheticTable.SOUTH,
                                    SyntheticTable.EAST,
                                    SyntheticTable.NORTH),
                            20));
        }
    }
}
