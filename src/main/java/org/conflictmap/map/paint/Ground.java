package org.conflictmap.map.paint;

import java.util.List;
import org.conflictmap.map.LayerId;
import org.jspecify.annotations.Nullable;

/**
 * The picture below the symbols: the static layers with hatched areas and, if they lie below the symbols, names. Kept
 * while none of it changes, which is as a rule while only time moves. While only the camera moves on a sheet, it is painted
 * once as large as that, and then copied from there. For one thread at a time.
 */
final class Ground {
    private final EventPainter painter;
    private final StaticLayers layers;
    private @Nullable Canvas view;
    private @Nullable Base viewBase;
    private List<Object> viewKey = List.of();
    private int edition;
    private @Nullable Canvas wide;
    private @Nullable Base wideBase;

    Ground(EventPainter painter, StaticLayers layers) {
        this.painter = painter;
        this.layers = layers;
    }

    /**
     * What a picture lies on.
     *
     * @param offset where the view is in the sheet
     * @param isNamedBelow whether the names of places lie below the symbols
     */
    record Base(Sheet sheet, Sheet.Offset offset, FrameRequest request, boolean isNamedBelow) {
        private boolean isOf(Base other) {
            return sheet == other.sheet && offset.equals(other.offset) && isNamedBelow == other.isNamedBelow;
        }

        /** Whether nothing lies on the static layers. */
        private boolean isEmpty(List<Object> key) {
            return !isNamedBelow && key.isEmpty();
        }

        /** Whether it shows the same events in the same way, if perhaps elsewhere. */
        private boolean isAlike(Base other) {
            FrameRequest one = other.request;
            return isNamedBelow == other.isNamedBelow
                    && request.table() == one.table()
                    && request.certain().equals(one.certain())
                    && request.possible().equals(one.possible())
                    && request.selectedRow() == one.selectedRow()
                    && request.layers().equals(one.layers())
                    && request.theme() == one.theme()
                    && request.symbolScale() == one.symbolScale()
                    && request.look().equals(one.look());
        }
    }

    /** Paints it again, as large as the target, if something of it changed. */
    Canvas update(Base base, EventPainter.Scene scene, TableEvents events, Canvas target) {
        if (wideBase != null && wideBase.sheet != base.sheet) {
            wideBase = null;
        }
        List<Object> key = painter.areasKey(scene);
        Base before = viewBase;
        Canvas kept = view;
        if (kept == null || !kept.fits(target.width(), target.height(), target.pixelRatio())) {
            kept = new Canvas(target.width(), target.height(), target.pixelRatio());
            view = kept;
        } else if (before != null && base.isOf(before) && key.equals(viewKey)) {
            viewBase = base;
            return kept;
        }
        if (before == null || !base.isEmpty(key) || !before.isEmpty(viewKey) || base.sheet != before.sheet) {
            edition++;
        }
        boolean isOnlyMoved =
                before != null && base.isAlike(before) && !base.sheet.viewport().equals(base.request.viewport());
        if (isOnlyMoved && (base.isNamedBelow || !key.isEmpty())) {
            wide(base, scene, events).copyTo(kept, base.offset);
        } else {
            base.sheet.below().copyTo(kept, base.offset);
            paint(kept, base, base.offset, scene);
        }
        viewBase = base;
        viewKey = key;
        return kept;
    }

    /** Another number once its pixels have changed other than by moving with the camera. */
    int edition() {
        return edition;
    }

    /** All of the sheet with its areas and names. */
    private Canvas wide(Base base, EventPainter.Scene scene, TableEvents events) {
        Canvas below = base.sheet.below();
        Canvas kept = wide;
        Base before = wideBase;
        if (kept != null && before != null && before.sheet == base.sheet && base.isAlike(before)) {
            return kept;
        }
        if (kept == null || !kept.fits(below.width(), below.height(), below.pixelRatio())) {
            kept = new Canvas(below.width(), below.height(), below.pixelRatio());
            wide = kept;
        }
        below.copyTo(kept);
        FrameRequest all = base.request.withViewport(base.sheet.viewport());
        paint(kept, base, Sheet.Offset.NONE, painter.scene(all, events, scene.manner()));
        wideBase = base;
        return kept;
    }

    private void paint(Canvas canvas, Base base, Sheet.Offset offset, EventPainter.Scene scene) {
        double opacity = scene.request().layers().state(LayerId.EVENTS).opacity();
        canvas.paintThrough(opacity, part -> painter.paintAreas(part, scene));
        if (base.isNamedBelow) {
            layers.paintNames(canvas.asPartAt(offset), scene.request(), base.sheet.names());
        }
    }
}
