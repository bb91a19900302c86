package org.conflictmap.map.paint;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Basemap.Part;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapLayer;
import org.jspecify.annotations.Nullable;

/**
 * Where the area of a place is in the picture: the basemap's polygon of its key, cut to the place's bounds if it has both
 * (a part of a province); or only the bounds. Those of the last camera are kept. For one thread at a time.
 */
final class AreaShapes {
    private final BasemapSources sources;
    private final Map<Place, Optional<Shape>> kept = new HashMap<>();
    private @Nullable Viewport keptViewport;

    AreaShapes(BasemapSources sources) {
        this.sources = sources;
    }

    /** The outline in logical pixels; empty if nothing is known of the area, which is told once. */
    Optional<Shape> shape(Place place, Viewport viewport) {
        if (!viewport.equals(keptViewport)) {
            kept.clear();
            keptViewport = viewport;
        }
        return kept.computeIfAbsent(place, wanted -> trace(wanted, viewport));
    }

    private Optional<Shape> trace(Place place, Viewport viewport) {
        Optional<Shape> polygon = Optional.ofNullable(place.areaKey()).flatMap(key -> polygon(key, viewport));
        Place.Bounds bounds = place.bounds();
        if (bounds == null) {
            if (polygon.isEmpty()) {
                sources.tell("place '" + place.id()
                        + "' is an area without bounds, and the basemap has no area with the key '" + place.areaKey()
                        + "': its events are not painted");
            }
            return polygon;
        }
        double left = viewport.lonToPx(bounds.west());
        double top = viewport.latToPx(bounds.north());
        Rectangle2D box = new Rectangle2D.Double(
                left, top, viewport.lonToPx(bounds.east()) - left, viewport.latToPx(bounds.south()) - top);
        if (polygon.isEmpty()) {
            return Optional.of(box);
        }
        Area part = new Area(polygon.get());
        part.intersect(new Area(box));
        return Optional.of(part.isEmpty() ? polygon.get() : part);
    }

    private Optional<Shape> polygon(String key, Viewport viewport) {
        return polygon(Part.GOVERNORATES, Basemap.GOVERNORATES, key, viewport).or(() -> country(key, viewport));
    }

    /** The outline of a country by its ISO 3166-1 alpha-2 code, in logical pixels. */
    Optional<Shape> country(String code, Viewport viewport) {
        return polygon(Part.COUNTRIES, Basemap.COUNTRIES, code, viewport);
    }

    /** Of several with the same key the most important: a country, not an island that belongs to it. */
    private Optional<Shape> polygon(Part file, String layerName, String key, Viewport viewport) {
        Optional<BasemapLayer> layer = sources.layer(file, layerName);
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        return layer.get().features().stream()
                .filter(feature -> feature.code().equals(key))
                .min(Comparator.comparingInt(BasemapFeature::scaleRank))
                .map(feature -> {
                    Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
                    new PathTracer(viewport).addRings(layer.get(), feature, path);
                    return path;
                });
    }
}
