package org.conflictmap.map.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Coverage coverage = new Coverage();

    private double covered(int x, int y) {
        double sum = 0;
        for (int at = 0; at <= x; at++) {
            sum += coverage.changes()[coverage.rowStart(y) + at];
        }
        return Math.abs(sum);
    }

    private void polygon(double... xy) {
        for (int i = 0; i < xy.length; i += 2) {
            int next = (i + 2) % xy.length;
            coverage.edge(xy[i], xy[i + 1], xy[next], xy[next + 1]);
        }
    }

    @Test
    void eachPixelKnowsWhichPartOfItIsCovered() {
        coverage.clear(10, 10);
        polygon(1.25, 1.5, 8.5, 1.5, 8.5, 7, 1.25, 7);
        assertThat(covered(4, 4)).isEqualTo(1, within(1e-5));
        assertThat(covered(1, 4)).isEqualTo(0.75, within(1e-5));
        assertThat(covered(8, 4)).isEqualTo(0.5, within(1e-5));
        assertThat(covered(1, 1)).isEqualTo(0.375, within(1e-5));
        assertThat(covered(9, 4)).isZero();
        assertThat(covered(4, 7)).isZero();
    }

    @Test
    void allOfATriangleIsCoveredHoweverItsSidesLie() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            double[] xy = random.doubles(6, 0, 20).toArray();
            coverage.clear(20, 20);
            polygon(xy);
            double sum = 0;
            for (int y = 0; y < 20; y++) {
                for (int x = 0; x < 20; x++) {
                    sum += covered(x, y);
                }
            }
            double area = Math.abs((xy[2] - xy[0]) * (xy[5] - xy[1]) - (xy[4] - xy[0]) * (xy[3] - xy[1])) / 2;
            assertThat(sum).isEqualTo(area, within(1e-3));
        }
    }

    @Test
    void whatReachesBeyondThePictureIsCutAtItsEdges() {
        coverage.clear(10, 10);
        polygon(-1000, -1000, 1000, -1000, 1000, 1000, -1000, 1000);
        assertThat(covered(0, 0)).isEqualTo(1, within(1e-5));
        assertThat(covered(9, 9)).isEqualTo(1, within(1e-5));
        coverage.clear(10, 10);
        polygon(-5, 0, 15, 20, -5, 20);
        assertThat(covered(0, 4)).isZero();
        assertThat(covered(0, 5)).isEqualTo(0.5, within(1e-5));
        assertThat(covered(3, 9)).isEqualTo(1, within(1e-5));
        assertThat(covered(6, 9)).isZero();
    }

    @Test
    void aBarIsAsWideAsItIsToldInAnyDirection() {
        coverage.clear(20, 20);
        coverage.bar(3, 10, 17, 10, 0.65);
        assertThat(covered(10, 9) + covered(10, 10)).isEqualTo(1.3, within(1e-4));
        coverage.clear(20, 20);
        coverage.bar(10, 17, 10, 3, 0.65);
        assertThat(covered(9, 10) + covered(10, 10)).isEqualTo(1.3, within(1e-4));
    }
}
