package org.conflictmap.map.paint;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.map.LayerId;
import org.jspecify.annotations.Nullable;

/**
 * The picture below the symbols: the static layers with hatched areas and, if they lie below the symbols, names. Kept
 * while none of it changes, which is as a rule while only time moves. For one thread at a time.
 */
final class Ground {
    private @Nullable Canvas canvas;
    private List<Object> key = List.of();

    /** Paints it again if something of it changed. */
    Canvas update(
            EventPainter.Scene scene, EventPainter painter, StaticLayers layers, Canvas target, boolean isNamedBelow) {
        List<Object> wanted = new ArrayList<>(painter.areasKey(scene));
        wanted.add(layers.version());
        wanted.add(isNamedBelow);
        Canvas kept = canvas;
        if (kept != null && wanted.equals(key) && kept.fits(target.width(), target.height(), target.pixelRatio())) {
            return kept;
        }
        if (kept == null || !kept.fits(target.width(), target.height(), target.pixelRatio())) {
            kept = new Canvas(target.width(), target.height(), target.pixelRatio());
            canvas = kept;
        }
        layers.copyBelow(kept);
        double opacity = scene.request().layers().state(LayerId.EVENTS).opacity();
        kept.paintThrough(opacity, part -> painter.paintAreas(part, scene));
        if (isNamedBelow) {
            layers.paintNames(kept, scene.request());
        }
        key = wanted;
        return kept;
    }
}
