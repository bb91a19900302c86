package org.conflictmap.map.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictmap.dataset.Problem;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.LayerKind;
import org.conflictmap.map.style.LayerStyle.Shape;
import org.geotools.api.style.NamedLayer;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.StyledLayer;
import org.geotools.api.style.StyledLayerDescriptor;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Styles of layers in files of OGC's Styled Layer Descriptor. A layer of the map is made of one or two of the basemap's, a
 * {@code NamedLayer} each. Stateless; safe from any thread. The first call loads GeoTools: never on the way to the first
 * map, never on the window's thread.
 */
public final class SldStyles {
    private SldStyles() {}

    /**
     * A style and what of its file cannot be drawn.
     *
     * @param problems the file's name, the rule, the element, its value, what was expected and what follows
     */
    public record Read(FileStyle style, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a layer's style. What cannot be drawn is told; the rest applies.
     *
     * @throws IOException if the file cannot be read, is no Styled Layer Descriptor, or says nothing that can be drawn for
     *     this layer
     */
    public static Read read(Path file, LayerId layer) throws IOException {
        SldProblems problems = new SldProblems(String.valueOf(file.getFileName()));
        StyledLayerDescriptor descriptor = SldReader.read(file, problems);
        List<LayerStyle> styles = new ArrayList<>();
        for (StyledLayer named : descriptor.layers()) {
            List<GeoToolsStyles.Said> rules = new ArrayList<>();
            for (Style style : ((NamedLayer) named).styles()) {
                rules.addAll(GeoToolsStyles.rules(style, problems));
            }
            add(rules, named.getName() == null ? "" : named.getName(), layer, problems, styles);
        }
        if (styles.isEmpty()) {
            String why = problems.found().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .findFirst()
                    .map(problem ->
                            "; " + problem.field() + " is '" + problem.value() + "', expected " + problem.expected())
                    .orElse("");
            throw new IOException(file + ": says nothing that can be drawn of the layer " + layer.key() + why);
        }
        return new Read(new FileStyle(file, styles), problems.found());
    }

    private static Set<String> basemapLayers(LayerId layer) {
        return MapStyles.of(layer, MapTheme.LIGHT.colors()).stream()
                .map(LayerStyle::basemapLayer)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A named layer is the basemap's of that name; another name, as other programs give, stands for what can be meant. */
    private static void add(
            List<GeoToolsStyles.Said> rules,
            String name,
            LayerId layer,
            SldProblems problems,
            List<LayerStyle> styles) {
        Set<String> own = basemapLayers(layer);
        for (LayerId other : LayerId.values()) {
            if (!own.contains(name) && basemapLayers(other).contains(name)) {
                problems.add("", "NamedLayer", name, String.join(" or ", own), "it is left out");
                return;
            }
        }
        for (GeoToolsStyles.Said said : rules) {
            LayerRule rule = said.rule();
            Optional<String> target = own.contains(name) ? Optional.of(name) : meant(said, own);
            if (target.isEmpty() || rule.isFill() && !isArea(target.get())) {
                problems.add(rule.title(), "Fill", "", "a line: there are no areas in this layer", "it is left out");
                continue;
            }
            Shape shape = isArea(target.get()) && !rule.isFill() ? Shape.OUTLINE : Shape.AS_IS;
            append(styles, target.get(), shape, rule);
        }
    }

    private static Optional<String> meant(GeoToolsStyles.Said said, Set<String> own) {
        return own.size() == 1
                ? own.stream().findFirst()
                : own.stream()
                        .filter(one -> isArea(one) == (said.of() == LayerKind.POLYGON))
                        .findFirst();
    }

    private static boolean isArea(String basemapLayer) {
        return basemapLayer.equals(Basemap.LAND) || basemapLayer.equals(Basemap.LAKES);
    }

    private static void append(List<LayerStyle> styles, String basemapLayer, Shape shape, LayerRule rule) {
        int last = styles.size() - 1;
        if (last >= 0
                && styles.get(last).basemapLayer().equals(basemapLayer)
                && styles.get(last).shape() == shape) {
            List<LayerRule> longer = new ArrayList<>(styles.get(last).rules());
            longer.add(rule);
            styles.set(last, new LayerStyle(basemapLayer, shape, longer));
        } else {
            styles.add(new LayerStyle(basemapLayer, shape, List.of(rule)));
        }
    }

    /** A layer's own style as the text of a file, in the colours of a theme. */
    public static String text(LayerId layer, MapTheme theme) {
        StyleFactory factory = CommonFactoryFinder.getStyleFactory();
        StyledLayerDescriptor descriptor = factory.createStyledLayerDescriptor();
        List<LayerStyle> styles = MapStyles.of(layer, theme.colors());
        for (String name : basemapLayers(layer)) {
            List<LayerRule> rules = styles.stream()
                    .filter(style -> style.basemapLayer().equals(name))
                    .flatMap(style -> style.rules().stream())
                    .map(SldStyles::titled)
                    .toList();
            NamedLayer named = factory.createNamedLayer();
            named.setName(name);
            named.addStyle(GeoToolsStyles.style(name, rules));
            descriptor.addStyledLayer(named);
        }
        return SldWriter.write(descriptor);
    }

    /** A rule that is called after what it draws. */
    private static LayerRule titled(LayerRule rule) {
        String classes =
                rule.classes().stream().sorted().map(only -> only.key()).collect(Collectors.joining(", "));
        return new LayerRule(
                rule.classes(),
                rule.maxRank(),
                rule.minDenominator(),
                rule.maxDenominator(),
                rule.argb(),
                rule.widthPx(),
                rule.dashPx(),
                classes,
                rule.sieve());
    }
}
