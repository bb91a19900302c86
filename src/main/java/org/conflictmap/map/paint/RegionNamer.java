package org.conflictmap.map.paint;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Basemap.Part;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.BasemapLayer;
import org.conflictmap.map.basemap.FeatureClass;
import org.conflictmap.map.label.Box;
import org.conflictmap.map.label.Candidates;
import org.conflictmap.map.label.GroundMask;
import org.conflictmap.map.label.LabelBlock;
import org.conflictmap.map.label.LabelPlacer;
import org.conflictmap.map.label.LabelPlacer.Candidate;
import org.conflictmap.map.label.LabelStyle;
import org.conflictmap.map.label.PlacedLabel;
import org.conflictmap.map.label.TextShaper;

/** The names of countries and waters. For one thread at a time. */
final class RegionNamer {
    /** On finer maps the name of the country that fills them says nothing. */
    private static final double FINEST_METERS_PER_PIXEL = 150;

    /** On coarser maps only the largest countries' names look for a better place inside than the middle. */
    private static final double WORLD_METERS_PER_PIXEL = 8_000;

    /** On coarser maps names stand in one script, to be more readable than complete. */
    static final double ARABIC_COARSEST_METERS_PER_PIXEL = 3_500;

    /** From which scale countries of rank 0, 1, ... are named, in metres on a pixel. */
    private static final double[] COUNTRY_COARSEST_OF_RANK = {
        60_000, 60_000, 30_000, 18_000, 12_000, 8_000, 5_000, 3_500, 2_000, 1_200
    };

    /** From which scale waters of rank 0, 1, ... are named, in metres on a pixel. */
    private static final double[] WATER_COARSEST_OF_RANK = {
        60_000, 20_000, 9_000, 5_000, 4_000, 3_000, 1_900, 1_200, 700, 400
    };

    private static final double SAME_NAME_PX = 700;

    /** From so many letters on a country's name takes two lines. */
    private static final int LONG_NAME = 15;

    private final BasemapSources sources;
    private final AreaShapes areaShapes;
    private final TextShaper shaper;

    RegionNamer(BasemapSources sources, AreaShapes areaShapes, TextShaper shaper) {
        this.sources = sources;
        this.areaShapes = areaShapes;
        this.shaper = shaper;
    }

    /** @param placed gets the names; those that are in it already are not placed again */
    void nameCountries(List<PlacedLabel> placed, LabelPlacer placer, Viewport viewport, double scale) {
        Optional<BasemapLayer> middles = sources.layer(Part.PLACES, Basemap.AREA_LABELS);
        Optional<BasemapLayer> countries = sources.layer(Part.COUNTRIES, Basemap.COUNTRIES);
        if (middles.isEmpty() || countries.isEmpty() || viewport.metersPerPixel() < FINEST_METERS_PER_PIXEL) {
            return;
        }
        Map<String, BasemapFeature> middleOfName = new HashMap<>();
        for (BasemapFeature middle : middles.get().features()) {
            if (middle.featureClass() == FeatureClass.COUNTRY) {
                middleOfName.put(middle.name(), middle);
            }
        }
        List<BasemapFeature> seen = new ArrayList<>();
        for (BasemapFeature country : countries.get().features()) {
            if (country.extent().intersects(viewport.extent())
                    && viewport.metersPerPixel() * scale <= coarsest(COUNTRY_COARSEST_OF_RANK, country)) {
                seen.add(country);
            }
        }
        seen.sort(Comparator.comparingInt(BasemapFeature::scaleRank).thenComparing(BasemapFeature::code));
        for (BasemapFeature country : seen) {
            BasemapFeature middle = middleOfName.get(country.name());
            if (middle != null) {
                nameCountry(placed, placer, viewport, country, middle, scale).ifPresent(placed::add);
            }
        }
    }

    private static boolean isNamed(List<PlacedLabel> placed, LabelBlock block) {
        return placed.stream().anyMatch(label -> label.block().equals(block));
    }

    private Optional<PlacedLabel> nameCountry(
            List<PlacedLabel> before,
            LabelPlacer placer,
            Viewport viewport,
            BasemapFeature country,
            BasemapFeature middle,
            double scale) {
        double x = viewport.xToPx(middle.extent().minX());
        double y = viewport.yToPx(middle.extent().minY());
        double widthPx = country.extent().width() / viewport.metersPerPixel();
        LabelStyle style = widthPx > 150 * scale ? LabelStyle.COUNTRY : LabelStyle.SMALL_COUNTRY;
        String arabic = viewport.metersPerPixel() < ARABIC_COARSEST_METERS_PER_PIXEL ? middle.nameAr() : "";
        LabelBlock block = LabelBlock.of(shaper, style, scale, lines(capitals(middle.name()), arabic));
        if (isNamed(before, block)) {
            return Optional.empty();
        }
        boolean hasRoom = country.scaleRank() == 0 && widthPx > 1.5 * block.widthPx();
        if (viewport.metersPerPixel() > WORLD_METERS_PER_PIXEL && !hasRoom) {
            return block.widthPx() < widthPx * 0.95
                    ? placer.place(block, Candidates.onPoint(block, x, y, 12))
                    : Optional.empty();
        }
        Optional<Shape> area = areaShapes.country(country.code(), viewport);
        if (area.isEmpty()) {
            return Optional.empty();
        }
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx()).grown(-12);
        Box seen = seen(area.get(), frame);
        boolean middleIsSeen = frame.contains(Box.around(x, y, 1));
        List<Candidate> inside = Candidates.insideArea(
                block,
                area.get(),
                frame,
                middleIsSeen ? x : (seen.left() + seen.right()) / 2,
                middleIsSeen ? y : (seen.top() + seen.bottom()) / 2);
        if (!inside.isEmpty() || !middleIsSeen) {
            return placer.place(block, inside);
        }
        return block.widthPx() < widthPx * 1.5
                ? placer.place(block, Candidates.onPoint(block, x, y, 16))
                : Optional.empty();
    }

    private static double coarsest(double[] coarsestOfRank, BasemapFeature feature) {
        return coarsestOfRank[Math.min(feature.scaleRank(), coarsestOfRank.length - 1)];
    }

    private static Box seen(Shape area, Box frame) {
        var bounds = area.getBounds2D();
        return new Box(
                Math.max(frame.left(), bounds.getMinX()),
                Math.max(frame.top(), bounds.getMinY()),
                Math.min(frame.right(), bounds.getMaxX()),
                Math.min(frame.bottom(), bounds.getMaxY()));
    }

    /** The name, broken at the space nearest to its middle if it is long, and its Arabic form. */
    private static String[] lines(String name, String arabic) {
        int half = name.length() / 2;
        int before = name.lastIndexOf(' ', half);
        int after = name.indexOf(' ', half);
        int space = before < 0 || after >= 0 && after - half < half - before ? after : before;
        return name.length() < LONG_NAME || space < 0
                ? new String[] {name, arabic}
                : new String[] {name.substring(0, space), name.substring(space + 1), arabic};
    }

    private static String capitals(String name) {
        return name.toUpperCase(java.util.Locale.ROOT);
    }

    /** @param placed gets the names; those that are in it already are not placed again */
    void nameWaters(List<PlacedLabel> placed, LabelPlacer placer, GroundMask ground, Viewport viewport, double scale) {
        List<PlacedLabel> before = List.copyOf(placed);
        Map<String, List<double[]>> spotsOfName = new HashMap<>();
        sources.layer(Part.PLACES, Basemap.WATER_LABELS)
                .ifPresent(layer -> layer.features().stream()
                        .sorted(Comparator.comparingInt(BasemapFeature::scaleRank))
                        .forEach(water -> nameWater(before, placer, ground, viewport, water, scale, spotsOfName)
                                .ifPresent(placed::add)));
    }

    private Optional<PlacedLabel> nameWater(
            List<PlacedLabel> before,
            LabelPlacer placer,
            GroundMask ground,
            Viewport viewport,
            BasemapFeature water,
            double scale,
            Map<String, List<double[]>> spotsOfName) {
        double x = viewport.xToPx(water.extent().minX());
        double y = viewport.yToPx(water.extent().minY());
        Box frame = new Box(0, 0, viewport.widthPx(), viewport.heightPx());
        List<double[]> spots = spotsOfName.computeIfAbsent(water.name(), name -> new ArrayList<>());
        if (viewport.metersPerPixel() * scale > coarsest(WATER_COARSEST_OF_RANK, water)
                || !frame.contains(Box.around(x, y, 1))
                || spots.stream().anyMatch(spot -> Math.hypot(spot[0] - x, spot[1] - y) < SAME_NAME_PX)) {
            return Optional.empty();
        }
        boolean isOpen = isOpenWater(water.featureClass());
        LabelStyle style = style(water);
        LabelBlock block = LabelBlock.of(
                shaper,
                style,
                scale,
                water.name(),
                isOpen && viewport.metersPerPixel() < ARABIC_COARSEST_METERS_PER_PIXEL ? water.nameAr() : "");
        if (isNamed(before, block)) {
            return Optional.empty();
        }
        List<Candidate> candidates = Candidates.onPoint(block, x, y, isOpen ? 90 : 40);
        if (isOpen) {
            candidates = candidates.stream()
                    .filter(candidate -> ground.land()
                                    .part(new Box(
                                                    candidate.leftPx(),
                                                    candidate.topPx(),
                                                    candidate.leftPx() + block.widthPx(),
                                                    candidate.topPx() + block.heightPx())
                                            .grown(4))
                            == 0)
                    .toList();
        }
        Optional<PlacedLabel> placed = placer.place(block, candidates);
        placed.ifPresent(label -> spots.add(new double[] {x, y}));
        return placed;
    }

    private static boolean isOpenWater(FeatureClass featureClass) {
        return switch (featureClass) {
            case OCEAN, SEA, GULF -> true;
            default -> false;
        };
    }

    private static LabelStyle style(BasemapFeature water) {
        return switch (water.featureClass()) {
            case OCEAN -> LabelStyle.OCEAN;
            case SEA -> LabelStyle.SEA;
            default -> LabelStyle.LAKE;
        };
    }
}
