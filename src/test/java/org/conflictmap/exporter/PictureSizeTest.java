package org.conflictmap.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.map.Extent;
import org.conflictmap.map.Viewport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {
    private static final Viewport SEEN =
            Viewport.world(1000, 700, 1).fitting(new Place.Bounds(35.5, 34.5, 38.6, 37.0), 20);

    @ParameterizedTest
    @CsvSource({"1920, 1080, 1.5", "3840, 2160, 3", "3508, 2480, 3.125", "1280, 720, 1", "1111, 777, 1.25"})
    void thePictureIsExactlyAsLargeAsAskedFor(int widthPx, int heightPx, double pixelRatio) {
        Viewport viewport = new PictureSize(widthPx, heightPx, pixelRatio).viewport(SEEN);

        assertThat(viewport.physicalWidth()).isEqualTo(widthPx);
        assertThat(viewport.physicalHeight()).isEqualTo(heightPx);
        assertThat(viewport.pixelRatio()).isCloseTo(pixelRatio, within(0.05));
    }

    @Test
    void anySizeIsHitToThePixel() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int widthPx = PictureSize.MIN_PX + random.nextInt(PictureSize.MAX_PX - PictureSize.MIN_PX + 1);
            int heightPx = PictureSize.MIN_PX + random.nextInt(PictureSize.MAX_PX - PictureSize.MIN_PX + 1);
            Viewport viewport = PictureSize.ofPixels(widthPx, heightPx).viewport(SEEN);

            assertThat(viewport.physicalWidth()).isEqualTo(widthPx);
            assertThat(viewport.physicalHeight()).isEqualTo(heightPx);
        }
    }

    @Test
    void whatWasSeenIsStillSeenWhateverTheShapeOfThePicture() {
        Extent seen = SEEN.extent();
        for (PictureSize size : new PictureSize[] {
            PictureSize.FULL_HD, PictureSize.A4_LANDSCAPE, new PictureSize(600, 1800, 1), new PictureSize(1800, 600, 1)
        }) {
            Extent shown = size.viewport(SEEN).extent();

            assertThat(shown.minX()).isLessThanOrEqualTo(seen.minX() + 1);
            assertThat(shown.maxX()).isGreaterThanOrEqualTo(seen.maxX() - 1);
            assertThat(shown.minY()).isLessThanOrEqualTo(seen.minY() + 1);
            assertThat(shown.maxY()).isGreaterThanOrEqualTo(seen.maxY() - 1);
        }
    }

    @Test
    void aPageHasThreeHundredDotsAnInch() {
        assertThat(PictureSize.A4_LANDSCAPE.dotsPerInch()).isEqualTo(300);
    }

    @Test
    void aSizeThatCannotBePaintedIsRefusedWithTheLimits() {
        assertThatThrownBy(() -> new PictureSize(100, 9000, 1))
                .hasMessageContaining("100 x 9000")
                .hasMessageContaining("320 to 8192");
    }
}
