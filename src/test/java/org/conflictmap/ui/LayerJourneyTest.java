package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.LayerState;
import org.conflictmap.map.paint.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayerJourneyTest extends Journey {
    private int[] before;

    @BeforeEach
    void look() {
        before = pixels();
    }

    @Test
    void aLayerThatIsSwitchedOffIsNotPaintedAndComesBackAsItWas() {
        toggle("#layer-places");
        assertThat(changed(before, pixels())).isGreaterThan(500);

        toggle("#layer-places");
        assertThat(changed(before, pixels())).isZero();
    }

    @Test
    void withoutTheEventsLayerNothingCanBePointedAt() {
        int latakia = window.row("latakia-mortar-attack");

        toggle("#layer-events");
        assertThat(window.frame().symbols().anchor(latakia)).isEmpty();
        assertThat(changed(before, pixels())).isPositive();

        toggle("#layer-events");
        assertThat(window.frame().symbols().anchor(latakia)).isPresent();
    }

    @Test
    void theGraticuleIsOffAtFirstAndCanBeSwitchedOn() {
        assertThat(window.find("#layer-graticule", CheckBox.class).isSelected()).isFalse();

        toggle("#layer-graticule");
        assertThat(changed(before, pixels())).isPositive();

        toggle("#layer-graticule");
    }

    @Test
    void aLayerFadesWithItsSlider() {
        Slider slider = window.find("#opacity-places", Slider.class);

        window.robot.interact(() -> slider.setValue(0.3));
        int[] faint = pixels();
        assertThat(changed(before, faint)).isGreaterThan(500);

        window.robot.interact(() -> slider.setValue(1));
        assertThat(changed(before, pixels())).isZero();
    }

    @Test
    void howMuchIsSeenOfALayerIsDrawnBesideItsName() {
        Slider slider = window.find("#opacity-places", Slider.class);
        int[] full = picture(slider);

        window.robot.interact(() -> slider.setValue(0.3));
        assertThat(changed(full, picture(slider))).isGreaterThan(50);

        window.robot.interact(() -> slider.setValue(1));
    }

    private static int[] picture(Slider slider) {
        int[][] argb = new int[1][];
        window.robot.interact(() -> {
            WritableImage image = slider.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            argb[0] = pixels;
        });
        return argb[0];
    }

    @Test
    void withAltAndTheArrowsALayerChangesItsPlaceAndKeepsTheKeyboard() {
        List<LayerId> usual = order();
        focus("#layer-land-water");

        window.robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(order().subList(0, 2)).containsExactly(usual.get(1), LayerId.LAND_WATER);
        assertThat(window.find("#layer-land-water", CheckBox.class).isFocused()).isTrue();
        assertThat(changed(before, pixels())).isPositive();

        window.robot.push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(order()).isEqualTo(usual);
        assertThat(changed(before, pixels())).isZero();
    }

    @AfterEach
    void nothingIsLeftChanged() {
        assertThat(changed(before, pixels())).isZero();
    }

    private static void focus(String selector) {
        window.robot.interact(() -> window.find(selector, CheckBox.class).requestFocus());
    }

    private static void toggle(String selector) {
        focus(selector);
        window.robot.type(KeyCode.SPACE);
    }

    private static List<LayerId> order() {
        return window.frame().request().layers().layers().stream()
                .map(LayerState::id)
                .toList();
    }

    private static int[] pixels() {
        Frame frame = window.frame();
        return Arrays.copyOf(frame.pixels(), frame.widthPx() * frame.heightPx());
    }

    private static long changed(int[] one, int[] other) {
        assertThat(other).hasSameSizeAs(one);
        return IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
    }
}
