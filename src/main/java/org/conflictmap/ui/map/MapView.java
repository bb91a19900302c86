package org.conflictmap.ui.map;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.paint.Frame;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.Legend;
import org.conflictmap.map.paint.LegendSigns;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.map.paint.Sheet;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.task.Tasks;
import org.conflictmap.ui.Texts;
import org.conflictmap.ui.ViewerState;
import org.jspecify.annotations.Nullable;

/**
 * Shows the map: asks the painter for frames off the window thread and, until the sharp one is there, shows the last one
 * shifted and scaled, over a coarse picture of the surroundings. It never paints. For the JavaFX thread only.
 */
public final class MapView extends Region {
    private static final double FLIGHT_NANOS = 250e6;

    /** And what doubles lose. */
    private static final double HALF_PX = 0.5 + 1e-3;

    private final ViewerState state;
    private final Painters painters;
    private final Executor onWindowThread;
    private final FrameImages images = new FrameImages();
    private final ImageView sharp = new ImageView();
    private final Backdrop backdrop = new Backdrop();
    private final Surroundings surroundings;
    private final Rectangle clip = new Rectangle();
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(Viewport.world(800, 600, 1));
    private final ReadOnlyObjectWrapper<@Nullable Frame> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LegendSigns> legend = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<EventLook> look = new SimpleObjectProperty<>(EventLook.STANDARD);
    private final AnimationTimer pulses = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            if (!images.pulse()) {
                stop();
            }
        }
    };
    private final IntegerProperty fannedPlace = new SimpleIntegerProperty(FrameRequest.NOTHING);
    private FrameImages.@Nullable Slot shownSlot;
    private FrameImages.@Nullable Slot backdropSlot;
    private @Nullable AnimationTimer flight;
    private double symbolScale = 1;
    private Covers covers = Covers.NONE;
    private long seq;
    private UnaryOperator<Viewport> sizedCamera = UnaryOperator.identity();
    private boolean isSized;
    private final long[] requestedNanos = new long[256];
    private @Nullable LegendSigns lastSigns;
    /** A frame that is begun is shown, unless hardly any of it would be seen by now. */
    private volatile Viewport newestViewport = viewport.get();

    private volatile @Nullable Gazetteer pendingGazetteer;
    private volatile @Nullable Relief relief;

    /** What paints, and where it does: each painter is used in its own lane only. */
    public record Painters(MapPainter frames, Tasks.Lane frameLane, MapPainter backdrops, Tasks.Lane backdropLane) {}

    /** @param onWindowThread brings a painted frame back to the JavaFX thread */
    public MapView(ViewerState state, Texts texts, Painters painters, Executor onWindowThread) {
        this.state = state;
        this.painters = painters;
        this.onWindowThread = onWindowThread;
        surroundings = new Surroundings(
                painters.backdrops(),
                painters.backdropLane(),
                onWindowThread,
                images,
                this::showBackdrop,
                this::request);
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.get("map.accessible"));
        sharp.setManaged(false);
        sharp.setSmooth(false);
        sharp.setMouseTransparent(true);
        getChildren().addAll(backdrop, sharp);
        setClip(clip);
        viewport.addListener(changed -> {
            place();
            request();
        });
        for (var watched : List.of(
                state.inWindow(),
                state.certainty,
                state.selectedRow,
                state.layers,
                state.theme,
                state.eventColors(),
                fannedPlace,
                look)) {
            watched.addListener(changed -> request());
        }
        state.theme.addListener(changed -> surroundings.forgetBackdrop());
        state.layers.addListener(changed -> surroundings.forgetBackdrop());
        state.table().addListener(changed -> fannedPlace.set(FrameRequest.NOTHING));
        sceneProperty().addListener(changed -> request());
    }

    /** The camera. Setting it shows the last picture in its new place at once and asks for a sharp one. */
    public ObjectProperty<Viewport> viewport() {
        return viewport;
    }

    /** Asked which camera to go on with, by the present one in a new size of the map, before anything is painted in that. */
    public void setSizedCamera(UnaryOperator<Viewport> camera) {
        sizedCamera = camera;
    }

    /** The frame that is on screen, null before the first. */
    public ReadOnlyObjectProperty<@Nullable Frame> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What the signs on screen mean, null before the first frame. */
    public ReadOnlyObjectProperty<@Nullable LegendSigns> legend() {
        return legend.getReadOnlyProperty();
    }

    /** The place whose shared symbol is fanned out, or {@link FrameRequest#NOTHING}. */
    public IntegerProperty fannedPlace() {
        return fannedPlace;
    }

    /** How the events are drawn. */
    public ObjectProperty<EventLook> look() {
        return look;
    }

    /** Names keep out of what lies over this region from the next camera on, and where they are covered once the camera rests. */
    public void setCovers(Covers newCovers) {
        if (!newCovers.equals(covers)) {
            covers = newCovers;
            surroundings.cover(newCovers);
        }
    }

    /** Whether the camera rests and no name on screen is partly under what lies over it. */
    public boolean isClearOfCovers() {
        return surroundings.isClear();
    }

    /** How much larger than usual symbols and labels are, 1 and up. */
    public void setSymbolScale(double scale) {
        symbolScale = scale;
        request();
    }

    /** Moves the camera there in a quarter of a second; the map keeps its present size. */
    public void flyTo(Viewport target) {
        stopFlight();
        Viewport from = viewport.get();
        AnimationTimer timer = new AnimationTimer() {
            private long started;

            @Override
            public void handle(long nanos) {
                started = started == 0 ? nanos : started;
                double part = Math.min(1, (nanos - started) / FLIGHT_NANOS);
                double eased = part * part * (3 - 2 * part);
                Viewport now = viewport.get();
                viewport.set(between(from, target, eased)
                        .resized(now.widthPx(), now.heightPx())
                        .withPixelRatio(now.pixelRatio()));
                if (part == 1) {
                    stopFlight();
                }
            }
        };
        flight = timer;
        timer.start();
    }

    private static Viewport between(Viewport from, Viewport to, double part) {
        if (part == 1) {
            return to;
        }
        double factor = Math.pow(from.metersPerPixel() / to.metersPerPixel(), part);
        return from.zoomedAbout(from.widthPx() / 2.0, from.heightPx() / 2.0, factor)
                .centeredAt(
                        from.centerX() + (to.centerX() - from.centerX()) * part,
                        from.centerY() + (to.centerY() - from.centerY()) * part);
    }

    /** Ends a flight where it is. */
    public void stopFlight() {
        AnimationTimer flying = flight;
        if (flying != null) {
            flying.stop();
            flight = null;
        }
    }

    /** The symbols under a point of this region, topmost first. */
    public List<SymbolGroup> symbolsAt(double xPx, double yPx) {
        Frame frame = shown.get();
        if (frame == null) {
            return List.of();
        }
        Viewport now = viewport.get();
        Viewport then = frame.request().viewport();
        return frame.symbols().at(then.xToPx(now.pxToX(xPx)), then.yToPx(now.pxToY(yPx)));
    }

    /** Where on this region a row's symbol is, null if it has none. */
    public @Nullable Point2D anchor(int row) {
        Frame frame = shown.get();
        if (frame == null) {
            return null;
        }
        Viewport then = frame.request().viewport();
        Viewport now = viewport.get();
        return frame.symbols()
                .anchor(row)
                .map(anchor -> new Point2D(now.xToPx(then.pxToX(anchor.xPx())), now.yToPx(then.pxToY(anchor.yPx()))))
                .orElse(null);
    }

    /** What the next frame will be painted from. */
    public FrameRequest currentRequest() {
        return new FrameRequest(
                viewport.get(),
                state.layers.get(),
                state.theme.get().map(),
                state.table().get(),
                state.inWindow().get().certain(),
                state.shownPossible(),
                state.selectedRow.get(),
                FrameRequest.NOTHING,
                fannedPlace.get(),
                symbolScale,
                look.get().withColors(state.eventColors().get().rules()),
                covers,
                seq);
    }

    /** When a frame was asked for, if that was not long ago; by {@link System#nanoTime}. */
    long requestedNanos(Frame frame) {
        return requestedNanos[(int) (frame.request().seq() % requestedNanos.length)];
    }

    /** Whether what lies around the map is painted, to be there when the camera moves: not while the first map is on its way. */
    public void setSurroundings(boolean wanted) {
        surroundings.setWanted(wanted);
    }

    /** Draws the names and dots of a gazetteer that was read after the map was first shown. */
    public void useGazetteer(Gazetteer gazetteer) {
        pendingGazetteer = gazetteer;
        surroundings.useGazetteer(gazetteer);
        request();
    }

    /** Shades the land by a relief that was read after the map was first shown. */
    public void useRelief(Relief newRelief) {
        relief = newRelief;
        surroundings.useRelief(newRelief);
        request();
    }

    private void request() {
        if (getScene() == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        seq++;
        if (!state.isCounted()) {
            return;
        }
        requestedNanos[(int) (seq % requestedNanos.length)] = System.nanoTime();
        FrameRequest request = currentRequest();
        newestViewport = request.viewport();
        surroundings.follow(request);
        painters.frameLane().submit(() -> {
            FrameImages.Slot slot = images.take(
                    request.viewport().physicalWidth(), request.viewport().physicalHeight());
            Gazetteer newGazetteer = pendingGazetteer;
            if (newGazetteer != null) {
                painters.frames().useGazetteer(newGazetteer);
            }
            Relief shades = relief;
            if (shades != null) {
                painters.frames().useRelief(shades);
            }
            Sheet newSheet = surroundings.takeSheet();
            if (newSheet != null) {
                painters.frames().useSheet(newSheet);
            }
            if (surroundings.takeNamesDue()) {
                painters.frames().moveCoveredNames();
            }
            Frame frame = painters.frames()
                    .paint(request, slot.pixels(), () -> !request.viewport().showsHalfOf(newestViewport));
            LegendSigns signs = signsOf(frame);
            Sheet sheet = painters.frames().sheet().orElse(null);
            onWindowThread.execute(() -> {
                if (show(frame, slot)) {
                    legend.set(signs);
                    surroundings.shown(frame.request(), sheet, frame.request().seq() == seq);
                }
            });
        });
    }

    /** The signs of a frame, painted anew only if they changed. In the frame lane. */
    private LegendSigns signsOf(Frame frame) {
        Legend newest = Legend.of(frame);
        MapTheme theme = frame.request().theme();
        double scale = frame.request().viewport().pixelRatio() * frame.request().symbolScale();
        LegendSigns last = lastSigns;
        if (last == null || !last.isOf(newest, theme, scale)) {
            last = LegendSigns.of(newest, theme, scale);
            lastSigns = last;
        }
        return last;
    }

    private boolean show(Frame frame, FrameImages.Slot slot) {
        Frame before = shown.get();
        if (frame.completeness() == Frame.Completeness.ABANDONED
                || (before != null && before.request().seq() > frame.request().seq())) {
            images.release(slot);
            return false;
        }
        sharp.setImage(slot.image());
        retire(shownSlot);
        shownSlot = slot;
        shown.set(frame);
        place();
        return true;
    }

    private void retire(FrameImages.@Nullable Slot slot) {
        images.retire(slot);
        pulses.start();
    }

    private void showBackdrop(Surroundings.Picture picture) {
        backdrop.show(picture.slot().image(), picture.viewport());
        retire(backdropSlot);
        backdropSlot = picture.slot();
        place();
    }

    /** Puts both pictures where they belong under the present camera. */
    private void place() {
        Viewport now = viewport.get();
        Frame frame = shown.get();
        if (frame == null) {
            backdrop.place(now, new BoundingBox(0, 0, 0, 0));
            return;
        }
        Viewport painted = frame.request().viewport();
        double scale = painted.metersPerPixel() / now.metersPerPixel();
        double left = now.xToPx(painted.pxToX(0));
        double top = now.yToPx(painted.pxToY(0));
        if (scale == 1) {
            left = onPixels(left, now.pixelRatio());
            top = onPixels(top, now.pixelRatio());
        }
        double width = painted.physicalWidth() / painted.pixelRatio() * scale;
        double height = painted.physicalHeight() / painted.pixelRatio() * scale;
        sharp.setFitWidth(width);
        sharp.setFitHeight(height);
        sharp.setX(left);
        sharp.setY(top);
        backdrop.place(now, new BoundingBox(left, top, width, height));
    }

    /** The nearest whole physical pixel; half a pixel off, as pictures painted on a sheet can be, is not off. */
    static double onPixels(double px, double pixelRatio) {
        double physical = px * pixelRatio;
        return Math.abs(physical) < HALF_PX ? 0 : Math.round(physical) / pixelRatio;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double pixelRatio = getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getOutputScaleX());
        if (getWidth() >= 1 && getHeight() >= 1) {
            Viewport now = viewport.get();
            Viewport sized = now.resized((int) getWidth(), (int) getHeight()).withPixelRatio(pixelRatio);
            Viewport camera = isSized && sized.equals(now) ? now : sizedCamera.apply(sized);
            isSized = true;
            if (!camera.equals(now)) {
                viewport.set(camera);
            } else if (shown.get() == null) {
                request();
            }
        }
    }
}
