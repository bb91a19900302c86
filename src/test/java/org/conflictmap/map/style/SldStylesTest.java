package org.conflictmap.map.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conflictmap.dataset.Problem;
import org.conflictmap.map.Extent;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.BasemapFeature;
import org.conflictmap.map.basemap.FeatureClass;
import org.conflictmap.map.style.LayerStyle.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SldStylesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = LayerId.class,
            names = {"LAND_WATER", "RIVERS_LAKES", "GOVERNORATES", "BORDERS"})
    void aLayersOwnStyleComesBackFromItsFileAsItWasDrawn(LayerId layer) throws IOException {
        for (MapTheme theme : MapTheme.values()) {
            SldStyles.Read read = read(layer, SldStyles.text(layer, theme));

            assertThat(untitled(read.style().styles())).isEqualTo(untitled(MapStyles.of(layer, theme.colors())));
            assertThat(read.problems()).isEmpty();
        }
    }

    /** Rule by rule with the layer and shape of each; two styles of the same are one. */
    private static List<String> untitled(List<LayerStyle> styles) {
        List<String> rules = new ArrayList<>();
        for (LayerStyle style : styles) {
            for (LayerRule rule : style.rules()) {
                rules.add(style.basemapLayer() + " " + style.shape() + " "
                        + Set.copyOf(rule.classes()).size() + " "
                        + rule.maxRank() + " " + rule.minDenominator() + " " + rule.maxDenominator() + " "
                        + Integer.toHexString(rule.argb()) + " " + rule.widthPx() + " " + rule.dashPx());
            }
        }
        return rules;
    }

    /** After the way QGIS 3 writes a rule-based style of areas. */
    private static final String QGIS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
                xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
              <NamedLayer>
                <se:Name>synthetic lakes</se:Name>
                <UserStyle>
                  <se:Name>synthetic lakes</se:Name>
                  <se:FeatureTypeStyle>
                    <se:Rule>
                      <se:Name>large</se:Name>
                      <se:Description><se:Title>Large lakes</se:Title></se:Description>
                      <ogc:Filter>
                        <ogc:And>
                          <ogc:PropertyIsLessThan>
                            <ogc:PropertyName>rank</ogc:PropertyName><ogc:Literal>3</ogc:Literal>
                          </ogc:PropertyIsLessThan>
                          <ogc:PropertyIsLike wildCard="%" singleChar="_" escapeChar="\\">
                            <ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Lake%</ogc:Literal>
                          </ogc:PropertyIsLike>
                        </ogc:And>
                      </ogc:Filter>
                      <se:MaxScaleDenominator>5000000</se:MaxScaleDenominator>
                      <se:PolygonSymbolizer>
                        <se:Fill>
                          <se:SvgParameter name="fill">#1f78b4</se:SvgParameter>
                          <se:SvgParameter name="fill-opacity">0.5</se:SvgParameter>
                        </se:Fill>
                        <se:Stroke>
                          <se:SvgParameter name="stroke">#232323</se:SvgParameter>
                          <se:SvgParameter name="stroke-width">2</se:SvgParameter>
                          <se:SvgParameter name="stroke-linejoin">bevel</se:SvgParameter>
                          <se:SvgParameter name="stroke-dasharray">4 2 1</se:SvgParameter>
                        </se:Stroke>
                      </se:PolygonSymbolizer>
                    </se:Rule>
                    <se:Rule>
                      <se:Name>others</se:Name>
                      <se:ElseFilter/>
                      <se:PolygonSymbolizer>
                        <se:Fill><se:SvgParameter name="fill">#ff0000</se:SvgParameter></se:Fill>
                      </se:PolygonSymbolizer>
                    </se:Rule>
                  </se:FeatureTypeStyle>
                </UserStyle>
              </NamedLayer>
            </StyledLayerDescriptor>
            """;

    @Test
    void anAreaStyleAsQgisWritesItDrawsTheLakesByNameRankAndScale() throws IOException {
        SldStyles.Read read = read(LayerId.RIVERS_LAKES, QGIS);

        assertThat(read.style().styles())
                .extracting(LayerStyle::basemapLayer)
                .containsExactly(Basemap.LAKES, Basemap.LAKES, Basemap.LAKES);
        assertThat(read.style().styles())
                .extracting(LayerStyle::shape)
                .containsExactly(Shape.AS_IS, Shape.OUTLINE, Shape.AS_IS);
        LayerRule fill = read.style().styles().get(0).rules().get(0);
        assertThat(fill.argb()).isEqualTo(0x801F78B4);
        assertThat(fill.title()).isEqualTo("Large lakes");
        assertThat(fill.appliesAt(4e6)).isTrue();
        assertThat(fill.appliesAt(6e6)).isFalse();
        assertThat(fill.takes(lake("Lake Van", 2))).isTrue();
        assertThat(fill.takes(lake("Lake Van", 3))).isFalse();
        assertThat(fill.takes(lake("Dead Sea", 2))).isFalse();
        LayerRule line = read.style().styles().get(1).rules().get(0);
        assertThat(line.widthPx()).isEqualTo(2);
        assertThat(line.dashPx()).containsExactly(4f, 2f, 1f, 4f, 2f, 1f);
        LayerRule others = read.style().styles().get(2).rules().get(0);
        assertThat(others.takes(lake("Lake Van", 2))).isFalse();
        assertThat(others.takes(lake("Dead Sea", 2))).isTrue();
    }

    /** After the way QGIS 3 saves categories, classes of a number, hatching, markers and labels as SLD 1.1. */
    private static final String QGIS_CLASSES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc"
             xmlns:se="http://www.opengis.net/se" xmlns:xlink="http://www.w3.org/1999/xlink"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1.1.0">
             <NamedLayer>
              <se:Name>synthetic_lakes</se:Name>
              <UserStyle>
               <se:Name>synthetic_lakes</se:Name>
               <se:FeatureTypeStyle>
                <se:Rule>
                 <se:Name>0 - 2</se:Name>
                 <se:Description><se:Title>0 - 2</se:Title></se:Description>
                 <ogc:Filter xmlns:ogc="http://www.opengis.net/ogc">
                  <ogc:And>
                   <ogc:PropertyIsGreaterThanOrEqualTo>
                    <ogc:PropertyName>rank</ogc:PropertyName><ogc:Literal>0</ogc:Literal>
                   </ogc:PropertyIsGreaterThanOrEqualTo>
                   <ogc:PropertyIsLessThanOrEqualTo>
                    <ogc:PropertyName>rank</ogc:PropertyName><ogc:Literal>2</ogc:Literal>
                   </ogc:PropertyIsLessThanOrEqualTo>
                  </ogc:And>
                 </ogc:Filter>
                 <se:MinScaleDenominator>100000</se:MinScaleDenominator>
                 <se:MaxScaleDenominator>1e+07</se:MaxScaleDenominator>
                 <se:PolygonSymbolizer>
                  <se:Fill><se:SvgParameter name="fill">#fee5d9</se:SvgParameter></se:Fill>
                 </se:PolygonSymbolizer>
                 <se:LineSymbolizer>
                  <se:Stroke>
                   <se:SvgParameter name="stroke">#232323</se:SvgParameter>
                   <se:SvgParameter name="stroke-width">0.93</se:SvgParameter>
                  </se:Stroke>
                 </se:LineSymbolizer>
                </se:Rule>
                <se:Rule>
                 <se:Name>Dead Sea</se:Name>
                 <ogc:Filter>
                  <ogc:PropertyIsEqualTo>
                   <ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Dead Sea</ogc:Literal>
                  </ogc:PropertyIsEqualTo>
                 </ogc:Filter>
                 <se:PolygonSymbolizer>
                  <!--SymbolLayerV2 SyntheticFill not implemented yet-->
                  <se:Fill><se:GraphicFill><se:Graphic>
                   <se:Mark>
                    <se:WellKnownName>horline</se:WellKnownName>
                    <se:Stroke><se:SvgParameter name="stroke">#000000</se:SvgParameter></se:Stroke>
                   </se:Mark>
                   <se:Size>7</se:Size>
                   <se:Rotation><ogc:Literal>45</ogc:Literal></se:Rotation>
                  </se:Graphic></se:GraphicFill></se:Fill>
                 </se:PolygonSymbolizer>
                 <se:PolygonSymbolizer>
                  <se:Fill><se:SvgParameter name="fill">#33a02c</se:SvgParameter></se:Fill>
                 </se:PolygonSymbolizer>
                </se:Rule>
                <se:Rule>
                 <se:Name></se:Name>
                 <se:ElseFilter xmlns:se="http://www.opengis.net/se"/>
                 <se:PolygonSymbolizer>
                  <se:Fill><se:SvgParameter name="fill">#cccccc</se:SvgParameter></se:Fill>
                 </se:PolygonSymbolizer>
                </se:Rule>
                <se:Rule>
                 <se:Name>centres</se:Name>
                 <se:PointSymbolizer>
                  <se:Graphic>
                   <se:Mark><se:WellKnownName>circle</se:WellKnownName></se:Mark>
                   <se:Size>7</se:Size>
                  </se:Graphic>
                 </se:PointSymbolizer>
                </se:Rule>
                <se:Rule>
                 <se:TextSymbolizer>
                  <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
                  <se:Font><se:SvgParameter name="font-size">13</se:SvgParameter></se:Font>
                  <se:VendorOption name="maxDisplacement">1</se:VendorOption>
                 </se:TextSymbolizer>
                </se:Rule>
               </se:FeatureTypeStyle>
              </UserStyle>
             </NamedLayer>
            </StyledLayerDescriptor>
            """;

    @Test
    void classesAndCategoriesAsQgisWritesThemAreDrawn() throws IOException {
        List<LayerStyle> styles =
                read(LayerId.RIVERS_LAKES, QGIS_CLASSES).style().styles();
        List<LayerRule> fills = styles.stream()
                .filter(style -> style.basemapLayer().equals(Basemap.LAKES))
                .flatMap(style -> style.rules().stream())
                .filter(LayerRule::isFill)
                .toList();
        assertThat(fills).extracting(LayerRule::argb).containsExactly(0xFFFEE5D9, 0xFF33A02C, 0xFFCCCCCC);
        LayerRule ranked = fills.get(0);
        assertThat(ranked.takes(lake("Lake Van", 2))).isTrue();
        assertThat(ranked.takes(lake("Lake Van", 3))).isFalse();
        assertThat(ranked.appliesAt(9e6)).isTrue();
        assertThat(ranked.appliesAt(9e4)).isFalse();
        assertThat(fills.get(1).takes(lake("Dead Sea", 5))).isTrue();
        LayerRule others = fills.get(2);
        assertThat(others.takes(lake("Lake Tuz", 5))).isTrue();
        assertThat(others.takes(lake("Dead Sea", 5))).isFalse();
    }

    @Test
    void whatOfAFileOfQgisIsNotDrawnIsToldWithItsLineAndElement() throws IOException {
        assertThat(read(LayerId.RIVERS_LAKES, QGIS_CLASSES).problems())
                .filteredOn(problem -> problem.severity() == Problem.Severity.ERROR)
                .extracting(Problem::line, Problem::record, Problem::field)
                .contains(
                        tuple(lineOf("<se:GraphicFill>"), "Dead Sea", "GraphicFill"),
                        tuple(lineOf("<se:PointSymbolizer>"), "centres", "PointSymbolizer"),
                        tuple(lineOf("<se:TextSymbolizer>"), "", "TextSymbolizer"));
    }

    private static int lineOf(String words) {
        return (int)
                QGIS_CLASSES.substring(0, QGIS_CLASSES.indexOf(words)).lines().count();
    }

    @Test
    void howLinesTurnIsToldOnceAndDoesNotKeepThemFromBeingDrawn() throws IOException {
        assertThat(read(LayerId.RIVERS_LAKES, QGIS).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.field()).isEqualTo("stroke-linejoin");
            assertThat(problem.value()).isEqualTo("bevel");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<TextSymbolizer><Label>x</Label></TextSymbolizer>|TextSymbolizer|x",
                "<PointSymbolizer/>|PointSymbolizer|''",
                "<LineSymbolizer uom='http://www.opengeospatial.org/se/units/metre'><Stroke/></LineSymbolizer>|LineSymbolizer uom|http://www.opengeospatial.org/se/units/metre",
                "<LineSymbolizer><Stroke><CssParameter name='stroke'>reddish</CssParameter></Stroke></LineSymbolizer>|stroke|reddish",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-width'>-2</CssParameter></Stroke></LineSymbolizer>|stroke-width|-2",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-opacity'>7</CssParameter></Stroke></LineSymbolizer>|stroke-opacity|7",
                "<LineSymbolizer><Stroke><CssParameter name='stroke-dasharray'>4 x</CssParameter></Stroke></LineSymbolizer>|stroke-dasharray|4 x",
                "<LineSymbolizer><Stroke><GraphicStroke>g</GraphicStroke></Stroke></LineSymbolizer>|GraphicStroke|g",
                "<LineSymbolizer><Stroke/><PerpendicularOffset>3</PerpendicularOffset></LineSymbolizer>|PerpendicularOffset|3",
                "<PolygonSymbolizer><Fill/></PolygonSymbolizer>|Fill|''",
                "<VendorOption name='n'>v</VendorOption>|VendorOption|v",
                "<Filter><PropertyIsEqualTo><PropertyName>SOV_A3</PropertyName><Literal>1</Literal></PropertyIsEqualTo></Filter>|Filter|SOV_A3",
                "<Filter><PropertyIsOdd/></Filter>|Filter|PropertyIsOdd"
            })
    void whatCannotBeDrawnIsToldByRuleElementAndValueAndTheRestApplies(String xml, String element, String value)
            throws IOException {
        SldStyles.Read read = read(LayerId.BORDERS, sld("borders", "<Rule><Title>bad</Title>" + xml + "</Rule>" + RED));

        assertThat(read.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("style.sld");
            assertThat(problem.record()).isEqualTo("bad");
            assertThat(problem.field()).isEqualTo(element);
            assertThat(problem.value()).contains(value);
            assertThat(problem.expected()).isNotEmpty();
        });
        assertThat(read.style().rulesAt(1e6))
                .anySatisfy(rule -> assertThat(rule.argb()).isEqualTo(0xFFFF0000));
    }

    @Test
    void numbersByExpressionAreUnderstood() throws IOException {
        String xml = "<Rule><LineSymbolizer><Stroke><CssParameter name='stroke'>#ff0000</CssParameter>"
                + "<CssParameter name='stroke-width'><Mul xmlns='http://www.opengis.net/ogc'><Literal>2</Literal>"
                + "<Literal>1.5</Literal></Mul></CssParameter></Stroke></LineSymbolizer></Rule>";
        LayerRule rule =
                read(LayerId.BORDERS, sld("anything", xml)).style().rulesAt(1e6).get(0);

        assertThat(rule.argb()).isEqualTo(0xFFFF0000);
        assertThat(rule.widthPx()).isEqualTo(3);
    }

    @Test
    void aWidthThatDependsOnTheFeatureIsToldAndOnePixel() throws IOException {
        String xml = "<Rule><Title>wide</Title><LineSymbolizer><Stroke><CssParameter name='stroke-width'>"
                + "<PropertyName xmlns='http://www.opengis.net/ogc'>rank</PropertyName></CssParameter></Stroke>"
                + "</LineSymbolizer></Rule>";
        SldStyles.Read read = read(LayerId.BORDERS, sld("borders", xml));

        assertThat(read.style().rulesAt(1e6).get(0).widthPx()).isEqualTo(1);
        assertThat(read.problems()).extracting(Problem::field).containsExactly("stroke-width");
    }

    @Test
    void theStyleOfAnotherLayerIsRefused() throws IOException {
        Path file = file(SldStyles.text(LayerId.BORDERS, MapTheme.LIGHT));

        assertThatThrownBy(() -> SldStyles.read(file, LayerId.RIVERS_LAKES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("style.sld")
                .hasMessageContaining("borders")
                .hasMessageContaining("rivers or lakes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"x\"}|no XML",
                "<kml/>|expected StyledLayerDescriptor",
                "<StyledLayerDescriptor>|line 1",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><StyledLayerDescriptor>&e;</StyledLayerDescriptor>|DOCTYPE",
                "<StyledLayerDescriptor/>|nothing that can be drawn"
            })
    void aFileThatIsNoStyleIsRefusedWithWhatWasExpected(String text, String said) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> SldStyles.read(file, LayerId.BORDERS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("style.sld")
                .hasMessageContaining(said);
    }

    private static final String RED = "<Rule><LineSymbolizer><Stroke><CssParameter name='stroke'>#FF0000</CssParameter>"
            + "</Stroke></LineSymbolizer></Rule>";

    private static String sld(String layer, String rules) {
        return "<StyledLayerDescriptor version='1.0.0'><NamedLayer><Name>" + layer
                + "</Name><UserStyle><FeatureTypeStyle>" + rules
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("style.sld"), text);
    }

    private SldStyles.Read read(LayerId layer, String text) throws IOException {
        return SldStyles.read(file(text), layer);
    }

    private static BasemapFeature lake(String name, int rank) {
        return new BasemapFeature(name, "", FeatureClass.LAKE, "", rank, 0, 0, new Extent(0, 0, 1, 1));
    }
}
