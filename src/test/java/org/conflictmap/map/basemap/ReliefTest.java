package org.conflictmap.map.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.conflictmap.dataset.Installation;
import org.conflictmap.map.basemap.Relief.Lattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliefTest {
    private static final Path FILE = Installation.find().orElseThrow().basemap().resolve(Relief.FILE_NAME);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgainShadeByShade() throws IOException {
        Lattice region = lattice(24, 44, 0.5, 30, 20, 1);
        Lattice world = lattice(-180, 90, 10, 37, 19, 2);
        Path file = folder.resolve("synthetic.shades");
        try (OutputStream out = Files.newOutputStream(file)) {
            Relief.write(region, world, out);
        }

        assertThat(sample(Relief.read(file), 0.5)).isEqualTo(sample(new Relief(region, world), 0.5));
    }

    private static Lattice lattice(double west, double north, double step, int columns, int rows, int seed) {
        byte[] shades = new byte[columns * rows];
        new Random(seed).nextBytes(shades);
        return new Lattice(west, north, step, columns, rows, shades);
    }

    private static float[] sample(Relief relief, double step) {
        double[] lons = new double[40];
        double[] lats = new double[30];
        for (int i = 0; i < lons.length; i++) {
            lons[i] = 22 + i * step;
        }
        for (int i = 0; i < lats.length; i++) {
            lats[i] = 46 - i * step;
        }
        float[] shades = new float[lons.length * lats.length];
        relief.sample(lons, lats, shades);
        return shades;
    }

    @Test
    void fromOneSampleToTheNextShadesHardlyChangeSoThatNoCellIsSeen() throws IOException {
        double[] lons = new double[2000];
        for (int i = 0; i < lons.length; i++) {
            lons[i] = 22 + i * 0.005;
        }
        float[] shades = new float[lons.length];
        Relief.read(FILE).sample(lons, new double[] {36.9}, shades);

        float largestBend = 0;
        for (int i = 2; i < shades.length; i++) {
            largestBend = Math.max(largestBend, Math.abs(shades[i] - 2 * shades[i - 1] + shades[i - 2]));
        }
        assertThat(largestBend).isLessThan(2);
    }

    @Test
    void plainsAreLevelAndMountainsHaveALightAndADarkSide() throws IOException {
        Relief relief = Relief.read(FILE);
        assertThat(shade(relief, 40.5, 33.0)).as("Syrian desert").isBetween(-12f, 12f);
        assertThat(shade(relief, 30.0, 33.5)).as("open sea").isZero();
        assertThat(shade(relief, 35.65, 33.9)).as("Lebanon, west of its ridge").isGreaterThan(20);
        assertThat(shade(relief, 35.85, 33.9)).as("Lebanon, east of its ridge").isLessThan(-20);
    }

    private static float shade(Relief relief, double lon, double lat) {
        float[] shade = new float[2];
        relief.sample(new double[] {lon, lon + 0.01}, new double[] {lat}, shade);
        return shade[0];
    }

    @Test
    void aDamagedFileIsToldByName() throws IOException {
        byte[] bytes = Files.readAllBytes(FILE);
        Path file = Files.write(folder.resolve("short.shades"), java.util.Arrays.copyOf(bytes, 2000));

        assertThatThrownBy(() -> Relief.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("short.shades");
    }
}
