package org.conflictmap.map.paint;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.gazetteer.GroundShape;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Basemap.Part;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapLayer;
import org.conflictmap.map.symbol.GroundPath;
import org.conflictmap.map.symbol.SymbolGroup;
import org.conflictmap.store.PlaceTable;

/**
 * Where an area is in the picture: what a file draws for it; the basemap's polygon of its key, cut to its bounds if it has
 * both (a part of a province); or only the bounds; or, if its outline is not known, a disc about its position whose size says
 * nothing. Those of the last two cameras are kept: asking again is a look-up, and what one saw is not traced again for one that
 * sees a part. For one thread at a time.
 */
final class AreaShapes {
    private static final double DISC_RADIUS_PX = 16;

    /** What doubles lose. */
    private static final double LOST_PX = 1e-3;

    /** That of a wide sheet and that of the view in it. */
    private static final int CAMERAS_KEPT = 2;

    private final BasemapSources sources;
    private final Map<BasemapLayer, Map<String, BasemapFeature>> features = new IdentityHashMap<>();
    private final Deque<Kept> kept = new ArrayDeque<>();

    /** The outlines under one camera. */
    private record Kept(
            PlaceTable places, Viewport viewport, double symbolScale, Map<Integer, Optional<Shape>> shapes) {
        boolean isFor(FrameRequest request) {
            return isLike(request) && viewport.equals(request.viewport());
        }

        /** Whether outlines can be moved from here to there: here all is seen that is seen there, to the last of a pixel. */
        boolean contains(FrameRequest request) {
            Viewport seen = request.viewport();
            double left = viewport.xToPx(seen.pxToX(0));
            double top = viewport.yToPx(seen.pxToY(0));
            return isLike(request)
                    && Sheet.offset(viewport, seen).isPresent()
                    && Math.min(left, top) > -LOST_PX
                    && left + seen.widthPx() < viewport.widthPx() + LOST_PX
                    && top + seen.heightPx() < viewport.heightPx() + LOST_PX;
        }

        private boolean isLike(FrameRequest request) {
            return places == request.table().places() && symbolScale == request.symbolScale();
        }
    }

    AreaShapes(BasemapSources sources) {
        this.sources = sources;
    }

    /**
     * The outline in logical pixels, an {@link Ellipse2D} only if that of the ground is not known; empty if nothing is known
     * of the area, which is told once.
     */
    Optional<Shape> shape(FrameRequest request, SymbolGroup area) {
        Kept here = kept(request);
        Optional<Shape> shape = here.shapes.get(area.place());
        if (shape == null) {
            shape = movedOrTraced(request, area);
            here.shapes.put(area.place(), shape);
        }
        return shape;
    }

    private Kept kept(FrameRequest request) {
        kept.removeIf(one -> one.places != request.table().places());
        for (Kept one : kept) {
            if (one.isFor(request)) {
                return one;
            }
        }
        if (kept.size() == CAMERAS_KEPT) {
            Kept first = kept.getFirst();
            kept.remove(first.contains(request) ? kept.getLast() : first);
        }
        Kept here = new Kept(request.table().places(), request.viewport(), request.symbolScale(), new HashMap<>());
        kept.add(here);
        return here;
    }

    private Optional<Shape> movedOrTraced(FrameRequest request, SymbolGroup area) {
        for (Kept other : kept) {
            Optional<Shape> shape =
                    other.isFor(request) || !other.contains(request) ? null : other.shapes.get(area.place());
            if (shape != null) {
                double dx = request.viewport().xToPx(other.viewport.pxToX(0));
                double dy = request.viewport().yToPx(other.viewport.pxToY(0));
                return shape.map(outline -> moved(outline, dx, dy));
            }
        }
        return trace(request, area);
    }

    private static Shape moved(Shape shape, double dx, double dy) {
        if (shape instanceof GroundPath ground) {
            return ground.moved(dx, dy);
        }
        return shape instanceof Ellipse2D disc
                ? new Ellipse2D.Double(disc.getX() + dx, disc.getY() + dy, disc.getWidth(), disc.getHeight())
                : AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape);
    }

    private Optional<Shape> trace(FrameRequest request, SymbolGroup area) {
        Viewport viewport = request.viewport();
        PlaceTable places = request.table().places();
        String key = places.areaKey(area.place());
        Optional<Shape> polygon = Optional.ofNullable(key).flatMap(code -> polygon(code, viewport));
        Place.Bounds bounds = places.bounds(area.place());
        if (bounds == null) {
            return polygon.or(() -> disc(request, area));
        }
        GroundShape drawn = places.shape(area.place());
        if (drawn != null) {
            return Optional.of(new ShapeTracer(viewport, request.symbolScale()).trace(drawn, bounds));
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

    /** About the first of its places that has a position. */
    private Optional<Shape> disc(FrameRequest request, SymbolGroup area) {
        PlaceTable places = request.table().places();
        for (int i = 0; i < area.placeCount(); i++) {
            double lon = places.lon(area.place(i));
            if (!Double.isNaN(lon)) {
                double radius = DISC_RADIUS_PX * request.symbolScale();
                double x = request.viewport().lonToPx(lon);
                double y = request.viewport().latToPx(places.lat(area.place(i)));
                return Optional.of(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            }
        }
        sources.tell("place '" + places.id(area.place())
                + "' is an area without bounds, and the basemap has no area with the key '"
                + places.areaKey(area.place()) + "': its events are not painted");
        return Optional.empty();
    }

    /** What the basemap calls the polygon of an area; empty if it has none. */
    Optional<String> polygonName(PlaceTable places, SymbolGroup area) {
        return Optional.ofNullable(places.areaKey(area.place()))
                .flatMap(key -> feature(Part.GOVERNORATES, Basemap.GOVERNORATES, key)
                        .or(() -> isDivision(key)
                                ? feature(Part.PROVINCES, Basemap.PROVINCES, key)
                                : feature(Part.COUNTRIES, Basemap.COUNTRIES, key)))
                .map(BasemapFeature::name)
                .filter(name -> !name.isEmpty());
    }

    private Optional<Shape> polygon(String key, Viewport viewport) {
        return polygon(Part.GOVERNORATES, Basemap.GOVERNORATES, key, viewport)
                .or(() -> isDivision(key)
                        ? polygon(Part.PROVINCES, Basemap.PROVINCES, key, viewport)
                        : country(key, viewport));
    }

    /** Whether a key is that of a division, and not of a country: the divisions of the world are read only for those. */
    private static boolean isDivision(String key) {
        return key.indexOf('.') > 0;
    }

    /** The outline of a country by its ISO 3166-1 alpha-2 code, in logical pixels. */
    Optional<Shape> country(String code, Viewport viewport) {
        return polygon(Part.COUNTRIES, Basemap.COUNTRIES, code, viewport);
    }

    private Optional<Shape> polygon(Part file, String layerName, String key, Viewport viewport) {
        return feature(file, layerName, key).map(feature -> {
            Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            sources.layer(file, layerName).ifPresent(layer -> new PathTracer(viewport).addRings(layer, feature, path));
            return path;
        });
    }

    private Optional<BasemapFeature> feature(Part file, String layerName, String key) {
        return sources.layer(file, layerName)
                .map(layer ->
                        features.computeIfAbsent(layer, AreaShapes::byCode).get(key));
    }

    /** Of several with the same key the most important: a country, not an island that belongs to it. */
    private static Map<String, BasemapFeature> byCode(BasemapLayer layer) {
        Map<String, BasemapFeature> byCode = new HashMap<>();
        for (BasemapFeature feature : layer.features()) {
            byCode.merge(feature.code(), feature, (one, other) -> other.scaleRank() < one.scaleRank() ? other : one);
        }
        return byCode;
    }
}
