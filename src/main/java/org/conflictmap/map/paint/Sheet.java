package org.conflictmap.map.paint;

import java.util.Optional;
import org.conflictmap.map.Extent;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.WebMercator;
import org.conflictmap.map.label.Covers;
import org.conflictmap.map.mass.TablePoints;
import org.jspecify.annotations.Nullable;

/**
 * A piece of painted ground: what lies below the events and above them, and where the names are. It is as large as a frame,
 * or larger on all sides, and serves every camera of the same scale that sees nothing beyond it. Its pixels are only read
 * once it is handed out, by the painter that it was given to.
 */
public final class Sheet {
    /** A wide sheet is larger than the view by so many physical pixels on each side. */
    private static final int MARGIN_PX = 512;

    /** Margins are a multiple of this, so that they are whole physical pixels on all usual screens. */
    private static final int MARGIN_STEP_PX = 4;

    /** How near to a whole pixel is one. */
    private static final double WHOLE_PX = 1e-6;

    /** Where a view lies in a sheet, in physical pixels from the sheet's upper left corner. */
    record Offset(int xPx, int yPx) {
        static final Offset NONE = new Offset(0, 0);
    }

    private final Viewport viewport;
    private final StaticLayers.Key key;
    private final Canvas below;
    private final @Nullable Canvas above;
    private final NameLayout names;
    private final @Nullable TablePoints points;

    /**
     * @param above what lies above the events, or null for nothing
     * @param points of the events' table if they were needed
     */
    Sheet(
            Viewport viewport,
            StaticLayers.Key key,
            Canvas below,
            @Nullable Canvas above,
            NameLayout names,
            @Nullable TablePoints points) {
        this.viewport = viewport;
        this.key = key;
        this.below = below;
        this.above = above;
        this.names = names;
        this.points = points;
    }

    /** The camera of a wide sheet about a view. No sheet is wider than the world. */
    public static Viewport about(Viewport view) {
        return view.resized(wide(view, view.widthPx()), wide(view, view.heightPx()));
    }

    private static int wide(Viewport view, int px) {
        long margin = Math.round(MARGIN_PX / view.pixelRatio() / MARGIN_STEP_PX);
        double room = (2 * WebMercator.HALF_WORLD / view.metersPerPixel() - px) / MARGIN_STEP_PX;
        return px + (int) Math.min(2 * margin, room) * MARGIN_STEP_PX;
    }

    /** Whether a view can move some way from where it is, as far as the world goes, without leaving what a camera saw. */
    public static boolean hasRoom(Viewport seen, Viewport view) {
        int room = MARGIN_PX / 2;
        Extent ground = seen.extent();
        double edge = WebMercator.HALF_WORLD - MARGIN_STEP_PX * seen.metersPerPixel();
        return offset(seen, view)
                .filter(at -> (at.xPx >= room || ground.minX() <= -edge)
                        && (at.yPx >= room || ground.maxY() >= edge)
                        && (at.xPx + view.physicalWidth() + room <= seen.physicalWidth() || ground.maxX() >= edge)
                        && (at.yPx + view.physicalHeight() + room <= seen.physicalHeight() || ground.minY() <= -edge))
                .isPresent();
    }

    /** The camera that it was painted for. */
    public Viewport viewport() {
        return viewport;
    }

    /** Where a view lies in what a camera saw; empty if not all of it does. */
    static Optional<Offset> offset(Viewport seen, Viewport view) {
        if (seen.metersPerPixel() != view.metersPerPixel() || seen.pixelRatio() != view.pixelRatio()) {
            return Optional.empty();
        }
        long x = Math.round(seen.xToPx(view.pxToX(0)) * seen.pixelRatio());
        long y = Math.round(seen.yToPx(view.pxToY(0)) * seen.pixelRatio());
        boolean isInside = x >= 0
                && y >= 0
                && x + view.physicalWidth() <= seen.physicalWidth()
                && y + view.physicalHeight() <= seen.physicalHeight();
        return isInside ? Optional.of(new Offset((int) x, (int) y)) : Optional.empty();
    }

    /** Where a view lies in it; empty if not all of it does. */
    Optional<Offset> offset(Viewport view) {
        return offset(viewport, view);
    }

    /** A view moved by less than a pixel, so that its pixels are those of the sheet. */
    Viewport snapped(Viewport view, Offset at) {
        double ratio = view.pixelRatio();
        double dx = viewport.xToPx(view.pxToX(0)) - at.xPx / ratio;
        double dy = viewport.yToPx(view.pxToY(0)) - at.yPx / ratio;
        return Math.abs(dx) < WHOLE_PX && Math.abs(dy) < WHOLE_PX ? view : view.panned(dx, dy);
    }

    /** Whether something that lies over a view is over a part of a name, or over a name whose dot can be seen. */
    public boolean isNameCovered(Viewport view, Covers covers) {
        double ratio = view.pixelRatio();
        return offset(view)
                .filter(at -> names.isCoveredBy(covers.moved(at.xPx / ratio, at.yPx / ratio)))
                .isPresent();
    }

    boolean isOfScaleOf(Viewport view) {
        return viewport.metersPerPixel() == view.metersPerPixel() && viewport.pixelRatio() == view.pixelRatio();
    }

    /** Whether it shows what a request wants, wherever that is. */
    boolean shows(StaticLayers.Key wanted) {
        return key.equals(wanted);
    }

    Canvas below() {
        return below;
    }

    @Nullable
    Canvas above() {
        return above;
    }

    NameLayout names() {
        return names;
    }

    @Nullable
    TablePoints points() {
        return points;
    }
}
