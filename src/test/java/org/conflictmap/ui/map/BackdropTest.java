package org.conflictmap.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import org.conflictmap.map.Viewport;
import org.junit.jupiter.api.Test;

class BackdropTest {
    private final Viewport camera = Viewport.world(400, 300, 1).zoomedAbout(200, 150, 50);
    private final Backdrop backdrop = new Backdrop();

    BackdropTest() {
        backdrop.show(new WritableImage(4, 3), camera.zoomedAbout(200, 150, 1 / 3.0));
    }

    @Test
    void nothingOfItIsDrawnWhereTheSharpPictureCoversAll() {
        backdrop.place(camera, new BoundingBox(0, 0, 400, 300));
        assertThat(seen()).isEmpty();
    }

    @Test
    void onlyWhatASharpPictureThatMovedLeavesFreeIsDrawn() {
        backdrop.place(camera, new BoundingBox(7, -5, 400, 300));
        assertThat(seen()).containsExactly(new BoundingBox(0, 295, 400, 5), new BoundingBox(0, 0, 7, 295));
    }

    @Test
    void itIsDrawnAllAroundASharpPictureThatBecameSmaller() {
        backdrop.place(camera, new BoundingBox(100, 75, 200, 150));
        assertThat(seen().stream()
                        .mapToDouble(part -> part.getWidth() * part.getHeight())
                        .sum())
                .isEqualTo(400 * 300 - 200 * 150);
    }

    @Test
    void allOfItIsDrawnWhileThereIsNoSharpPicture() {
        backdrop.place(camera, new BoundingBox(0, 0, 0, 0));
        assertThat(seen()).containsExactly(new BoundingBox(0, 0, 400, 300));
    }

    private List<Bounds> seen() {
        return backdrop.getChildren().stream()
                .filter(Node::isVisible)
                .map(strip -> strip.getClip().getBoundsInLocal())
                .toList();
    }
}
