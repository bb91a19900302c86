package org.conflictmap.map.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.conflictmap.map.Extent;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.FeatureClass;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.StyleBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeoToolsStylesTest {
    @ParameterizedTest
    @EnumSource(MapTheme.class)
    void everyLayersStyleComesBackFromGeoToolsAsItWas(MapTheme theme) {
        for (LayerId layer : LayerId.values()) {
            for (LayerStyle style : MapStyles.of(layer, theme.colors())) {
                Style geoTools = GeoToolsStyles.style(layer.key(), style.rules());
                SldProblems problems = new SldProblems("");
                assertThat(GeoToolsStyles.rules(geoTools, problems))
                        .as(layer.key())
                        .extracting(GeoToolsStyles.Said::rule)
                        .isEqualTo(style.rules());
                assertThat(problems.found()).isEmpty();
            }
        }
    }

    @Test
    void aRuleThatAsksForWhatNoFeatureHasIsLeftOutAndTold() {
        FilterFactory filters = CommonFactoryFinder.getFilterFactory();
        StyleBuilder builder = new StyleBuilder();
        Style style = builder.createStyle(builder.createLineSymbolizer());
        style.featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .setFilter(filters.greater(filters.property("population"), filters.literal(1)));
        SldProblems problems = new SldProblems("");
        assertThat(GeoToolsStyles.rules(style, problems)).isEmpty();
        assertThat(problems.found())
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("population"));
    }

    @Test
    void aRuleTakesItsClassesUpToItsRank() {
        LayerRule rule = LayerRule.line(0xFF000000, 1).of(FeatureClass.DISPUTED).upToRank(3);
        assertThat(rule.takes(feature(FeatureClass.DISPUTED, 3))).isTrue();
        assertThat(rule.takes(feature(FeatureClass.DISPUTED, 4))).isFalse();
        assertThat(rule.takes(feature(FeatureClass.INTERNATIONAL, 1))).isFalse();
    }

    @Test
    void bordersInDisputeAreDashedAndSettledOnesAreNotAtAnyScale() {
        List<LayerRule> rules =
                MapStyles.of(LayerId.BORDERS, MapTheme.LIGHT.colors()).get(0).rules();
        for (double denominator : new double[] {1e4, 1e6, 1e7, 1e8}) {
            for (FeatureClass unsettled :
                    List.of(FeatureClass.DISPUTED, FeatureClass.INDEFINITE, FeatureClass.LINE_OF_CONTROL)) {
                assertThat(rules)
                        .filteredOn(rule -> rule.appliesAt(denominator) && rule.takes(feature(unsettled, 1)))
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.dashPx()).isNotEmpty());
            }
            assertThat(rules)
                    .filteredOn(
                            rule -> rule.appliesAt(denominator) && rule.takes(feature(FeatureClass.INTERNATIONAL, 1)))
                    .hasSize(1)
                    .allSatisfy(rule -> assertThat(rule.dashPx()).isEmpty());
        }
    }

    private static BasemapFeature feature(FeatureClass featureClass, int rank) {
        return new BasemapFeature("", "", featureClass, "", rank, 0, 0, new Extent(0, 0, 1, 1));
    }
}
