package org.conflictmap.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.conflictmap.map.Extent;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapColors;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapLayer;
import org.conflictmap.map.style.LayerRule;
import org.conflictmap.map.style.LayerStyle;
import org.conflictmap.map.style.MapStyles;
import org.jspecify.annotations.Nullable;

/**
 * Paints the basemap's lines and areas by the rules of their styles, straight from the basemap's arrays. Linear in the
 * vertices of the files drawn; some ten milliseconds for a region. For one thread at a time.
 */
final class BasemapPainter {
    private final BasemapSources sources;
    private final Map<BasemapLayer, BasemapLayer> outlines = new IdentityHashMap<>();

    BasemapPainter(BasemapSources sources) {
        this.sources = sources;
    }

    /** Paints one layer of the map. The ground of {@link LayerId#LAND_WATER}, water, is the caller's. */
    void paint(Graphics2D g, Viewport viewport, LayerId layer, MapColors colors) {
        paint(g, viewport, MapStyles.of(layer, colors));
    }

    /** Paints by styles. */
    void paint(Graphics2D g, Viewport viewport, List<LayerStyle> styles) {
        if (styles.isEmpty()) {
            return;
        }
        for (BasemapSources.Source source : sources.sources(viewport)) {
            Graphics2D clipped = (Graphics2D) g.create();
            clipped.clip(clip(source, viewport));
            for (LayerStyle style : styles) {
                BasemapSources.layer(source.file(), style.basemapLayer())
                        .ifPresent(found -> paint(clipped, viewport, shaped(found, style), style.rules()));
            }
            clipped.dispose();
        }
    }

    private BasemapLayer shaped(BasemapLayer layer, LayerStyle style) {
        return switch (style.shape()) {
            case AS_IS -> layer;
            case OUTLINE -> outlines.computeIfAbsent(layer, BasemapLayer::outline);
        };
    }

    /** The edges of the clip lie on whole pixels, so that neighbouring sources meet without a seam. */
    private static Shape clip(BasemapSources.Source source, Viewport viewport) {
        Rectangle all = new Rectangle(0, 0, viewport.widthPx(), viewport.heightPx());
        if (source.within() != null) {
            return all.intersection(pixels(source.within(), viewport));
        }
        if (source.hole() != null) {
            Area rest = new Area(all);
            rest.subtract(new Area(all.intersection(pixels(source.hole(), viewport))));
            return rest;
        }
        return all;
    }

    private static Rectangle pixels(Extent extent, Viewport viewport) {
        int left = (int) Math.round(viewport.xToPx(extent.minX()));
        int top = (int) Math.round(viewport.yToPx(extent.maxY()));
        int right = (int) Math.round(viewport.xToPx(extent.maxX()));
        int bottom = (int) Math.round(viewport.yToPx(extent.minY()));
        return new Rectangle(left, top, right - left, bottom - top);
    }

    private static void paint(Graphics2D g, Viewport viewport, BasemapLayer layer, List<LayerRule> rules) {
        PathTracer tracer = new PathTracer(viewport);
        Extent seen = withMargin(viewport);
        for (LayerRule rule : rules) {
            if (!rule.appliesAt(viewport.scaleDenominator())) {
                continue;
            }
            g.setColor(new Color(rule.argb(), true));
            if (rule.isFill()) {
                fill(g, layer, rule, tracer, seen);
            } else if (rule.dashPx().isEmpty()) {
                strokeSolid(g, layer, rule, tracer, seen);
            } else {
                strokeDashed(g, layer, rule, tracer, seen);
            }
        }
    }

    private static void fill(Graphics2D g, BasemapLayer layer, LayerRule rule, PathTracer tracer, Extent seen) {
        for (BasemapFeature feature : layer.features()) {
            if (rule.takes(feature) && feature.extent().intersects(seen)) {
                Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD, 1024);
                tracer.addRings(layer, feature, path);
                g.fill(path);
            }
        }
    }

    private static void strokeSolid(Graphics2D g, BasemapLayer layer, LayerRule rule, PathTracer tracer, Extent seen) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, 1024);
        PathTracer.RunSink sink = new PathTracer.RunSink() {
            @Override
            public void begin(double x, double y, double lengthPx) {
                path.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x, y);
            }
        };
        trace(layer, rule, tracer, seen, sink);
        g.setStroke(new BasicStroke((float) rule.widthPx(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    /** Each piece goes on with the dashes where they would be if the whole line were drawn: they stay when panning. */
    private static void strokeDashed(Graphics2D g, BasemapLayer layer, LayerRule rule, PathTracer tracer, Extent seen) {
        float[] dash = new float[rule.dashPx().size()];
        float period = 0;
        for (int i = 0; i < dash.length; i++) {
            dash[i] = rule.dashPx().get(i);
            period += dash[i];
        }
        float dashPeriod = period;
        PathTracer.RunSink sink = new PathTracer.RunSink() {
            private Path2D.@Nullable Double piece;
            private float phase;

            @Override
            public void begin(double x, double y, double lengthPx) {
                end();
                phase = (float) (lengthPx % dashPeriod);
                piece = new Path2D.Double();
                piece.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                if (piece != null) {
                    piece.lineTo(x, y);
                }
            }

            @Override
            public void end() {
                if (piece != null) {
                    g.setStroke(new BasicStroke(
                            (float) rule.widthPx(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, phase));
                    g.draw(piece);
                    piece = null;
                }
            }
        };
        trace(layer, rule, tracer, seen, sink);
    }

    private static void trace(
            BasemapLayer layer, LayerRule rule, PathTracer tracer, Extent seen, PathTracer.RunSink sink) {
        for (BasemapFeature feature : layer.features()) {
            if (rule.takes(feature) && feature.extent().intersects(seen)) {
                tracer.traceLines(layer, feature, sink);
            }
        }
        sink.end();
    }

    private static Extent withMargin(Viewport viewport) {
        Extent seen = viewport.extent();
        double margin = PathTracer.MARGIN_PX * viewport.metersPerPixel();
        return new Extent(seen.minX() - margin, seen.minY() - margin, seen.maxX() + margin, seen.maxY() + margin);
    }
}
