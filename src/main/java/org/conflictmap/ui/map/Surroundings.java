package org.conflictmap.ui.map;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.paint.FrameRequest;
import org.conflictmap.map.paint.MapPainter;
import org.conflictmap.map.paint.Sheet;
import org.conflictmap.task.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * Has the surroundings of the view painted, one picture after the other, in a lane of their own: the wide sheet on which
 * the next frames are painted while the camera moves, and the coarse backdrop, three times as wide as the view. A first
 * sheet waits until the camera has rested for a moment or moves at its scale. For the JavaFX thread only.
 */
final class Surroundings {
    private static final double BACKDROP_FACTOR = 3;
    private static final Duration REST = Duration.millis(250);

    private final MapPainter painter;
    private final Tasks.Lane lane;
    private final Executor onWindowThread;
    private final FrameImages images;
    private final Consumer<Picture> onBackdrop;
    private final AtomicReference<@Nullable Sheet> newSheet = new AtomicReference<>();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable FrameRequest settled;
    private @Nullable FrameRequest seen;
    private @Nullable Sheet sheet;
    private final AtomicBoolean areNamesDue = new AtomicBoolean();
    private final Runnable onNamesDue;
    private Covers covers = Covers.NONE;
    private @Nullable Cleared cleared;
    private volatile @Nullable FrameRequest sheetAsked;
    private @Nullable Viewport backdropAsked;
    private boolean isWanted = true;
    private boolean isPainting;
    private boolean isSheetDue;
    /** Whether names were to be moved while a frame was on its way. */
    private boolean isMoveMissed;

    private volatile @Nullable FrameRequest newest;
    private volatile @Nullable Gazetteer gazetteer;
    private volatile @Nullable Relief relief;

    /** Under which camera names were moved from under what. */
    private record Cleared(Viewport viewport, Covers covers) {}

    /** A backdrop. */
    record Picture(FrameImages.Slot slot, Viewport viewport) {}

    Surroundings(
            MapPainter painter,
            Tasks.Lane lane,
            Executor onWindowThread,
            FrameImages images,
            Consumer<Picture> onBackdrop,
            Runnable onNamesDue) {
        this.onNamesDue = onNamesDue;
        this.painter = painter;
        this.lane = lane;
        this.onWindowThread = onWindowThread;
        this.images = images;
        this.onBackdrop = onBackdrop;
        rest.setOnFinished(finished -> {
            isSheetDue = true;
            if (!moveNames()) {
                paintNext();
            }
        });
    }

    /** Has names moved from under what lies over the map once the camera has rested for a moment; whether that was asked for. */
    private boolean moveNames() {
        FrameRequest request = settled;
        Sheet on = sheet;
        if (!isWanted || request == null || on == null) {
            isMoveMissed = true;
            return false;
        }
        Cleared asked = new Cleared(request.viewport(), covers);
        if (asked.equals(cleared) || !on.isNameCovered(request.viewport(), covers)) {
            return false;
        }
        cleared = asked;
        sheetAsked = null;
        newSheet.set(null);
        areNamesDue.set(true);
        onNamesDue.run();
        return true;
    }

    /** Whether what was asked for last is on screen, and no name of it is under what lies over the map. */
    boolean isClear() {
        FrameRequest request = settled;
        Sheet on = sheet;
        return request != null && on != null && !on.isNameCovered(request.viewport(), covers);
    }

    /** What lies over the map now. Names stay where they are until the camera has rested. */
    void cover(Covers newCovers) {
        covers = newCovers;
        rest.playFromStart();
    }

    /** Whether names are to be moved from under what lies over the map in the next frame. For all threads. */
    boolean takeNamesDue() {
        return areNamesDue.getAndSet(false);
    }

    /** From the next picture on. */
    void useGazetteer(Gazetteer newGazetteer) {
        gazetteer = newGazetteer;
        sheetAsked = null;
    }

    /** Whether anything is painted: not while the first map is on its way. */
    void setWanted(boolean wanted) {
        isWanted = wanted;
        paintNext();
        rest.playFromStart();
    }

    /** From the next picture on. */
    void useRelief(Relief newRelief) {
        relief = newRelief;
        sheetAsked = null;
        backdropAsked = null;
    }

    /** The backdrop is not as it should be any more. */
    void forgetBackdrop() {
        backdropAsked = null;
    }

    /** What is wanted on screen now: sheets of another scale, or of other things, are given up. */
    void follow(FrameRequest request) {
        newest = request;
    }

    /** A sheet that was painted since this was last asked, or null. For all threads. */
    @Nullable
    Sheet takeSheet() {
        return newSheet.getAndSet(null);
    }

    /**
     * A frame is on screen.
     *
     * @param on the sheet it was painted on
     * @param isNewest whether no newer one was asked for
     */
    void shown(FrameRequest request, @Nullable Sheet on, boolean isNewest) {
        FrameRequest before = seen;
        seen = request;
        sheet = on;
        settled = isNewest ? request : null;
        FrameRequest asked = sheetAsked;
        if (asked != null && asked.table() != request.table()) {
            sheetAsked = null;
        }
        if (before == null || !before.viewport().equals(request.viewport())) {
            isSheetDue = before != null
                    && before.viewport().metersPerPixel() == request.viewport().metersPerPixel();
            rest.playFromStart();
        } else if (isNewest && isMoveMissed) {
            rest.playFromStart();
        }
        isMoveMissed &= !isNewest;
        paintNext();
    }

    private void paintNext() {
        FrameRequest request = seen;
        if (!isWanted || isPainting || request == null) {
            return;
        }
        Sheet near = sheet;
        if (near != null && isSheetDue && isSheetWanted(request, near)) {
            paintSheet(request, near);
        } else {
            paintBackdrop();
        }
    }

    private boolean isSheetWanted(FrameRequest request, Sheet near) {
        Viewport view = request.viewport();
        FrameRequest asked = sheetAsked;
        if (Sheet.hasRoom(near.viewport(), view) || Sheet.about(view).metersPerPixel() != view.metersPerPixel()) {
            return false;
        }
        return asked == null || !asked.viewport().equals(view) || !showsTheSame(asked, request);
    }

    private static boolean showsTheSame(FrameRequest one, FrameRequest other) {
        return one.table() == other.table()
                && one.layers().equals(other.layers())
                && one.theme() == other.theme()
                && one.symbolScale() == other.symbolScale()
                && one.look().equals(other.look());
    }

    private void paintSheet(FrameRequest request, Sheet near) {
        sheetAsked = request;
        isPainting = true;
        lane.submit(() -> {
            try {
                useWhatCameLate();
                painter.wideSheet(request, near, () -> isOfNoUse(request)).ifPresent(newSheet::set);
            } finally {
                onWindowThread.execute(() -> sheetDone(request));
            }
        });
    }

    private void sheetDone(FrameRequest request) {
        isPainting = false;
        if (isOfNoUse(request)) {
            newSheet.set(null);
            paintNext();
        } else {
            paintBackdrop();
        }
    }

    private boolean isOfNoUse(FrameRequest request) {
        FrameRequest now = newest;
        return now != null
                && (sheetAsked != request
                        || now.viewport().metersPerPixel() != request.viewport().metersPerPixel()
                        || !showsTheSame(now, request));
    }

    private static Viewport backdropCamera(FrameRequest request) {
        Viewport view = request.viewport();
        return view.zoomedAbout(view.widthPx() / 2.0, view.heightPx() / 2.0, 1 / BACKDROP_FACTOR);
    }

    private void paintBackdrop() {
        FrameRequest still = settled;
        if (still == null || backdropCamera(still).equals(backdropAsked)) {
            return;
        }
        Viewport wanted = backdropCamera(still);
        backdropAsked = wanted;
        isPainting = true;
        FrameRequest request =
                still.withViewport(wanted).withLayers(still.layers().groundOnly());
        lane.submit(() -> {
            try {
                useWhatCameLate();
                FrameImages.Slot slot = images.take(wanted.physicalWidth(), wanted.physicalHeight());
                painter.paint(request, slot.pixels());
                onWindowThread.execute(() -> onBackdrop.accept(new Picture(slot, wanted)));
            } finally {
                onWindowThread.execute(() -> {
                    isPainting = false;
                    paintNext();
                });
            }
        });
    }

    private void useWhatCameLate() {
        Relief shades = relief;
        if (shades != null) {
            painter.useRelief(shades);
        }
        Gazetteer named = gazetteer;
        if (named != null) {
            painter.useGazetteer(named);
        }
    }
}
