package org.conflictmap.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictmap.map.basemap.Relief;
import org.conflictmap.map.basemap.Relief.Lattice;
import org.jspecify.annotations.NullMarked;

/**
 * Makes {@code data/basemap/relief.shades} from ETOPO5: elevations of the earth every five minutes of arc. The same input
 * gives the same bytes.
 */
@NullMarked
public final class ReliefConverter {
    private static final int PER_DEGREE = 12;
    private static final int COLUMNS = 360 * PER_DEGREE;
    private static final int ROWS = 180 * PER_DEGREE + 1;
    private static final String VARIABLE = "ROSE";
    private static final double METRES_PER_DEGREE = 111_200;

    /** A shade is a multiple of this: finer steps are not seen, and cost twice the bytes. */
    private static final int SHADE_STEP = 4;

    /** The slope towards the sun, metres a metre, at which a shade is two thirds of the lightest. */
    private static final double REGION_SLOPE = 0.030;

    /** Means over larger cells are less steep. */
    private static final double WORLD_SLOPE = 0.014;

    private static final int WORLD_COARSER = 4;

    private final float[] metres;

    private ReliefConverter(float[] metres) {
        this.metres = metres;
    }

    /** @param args ETOPO5 as classic netCDF, and the file to write */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected two files: etopo5.cdf and the one to write");
        }
        ReliefConverter converter = new ReliefConverter(elevations(Path.of(args[0])));
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            Relief.write(
                    converter.lattice(24, 44, 40, 32, 1, REGION_SLOPE),
                    converter.lattice(-180, 84, 360, 144, WORLD_COARSER, WORLD_SLOPE),
                    out);
        }
    }

    /**
     * The variable's values: of the header only the place is looked up where it says that they begin, behind the
     * variable's last mark of type and size.
     */
    private static float[] elevations(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int size = COLUMNS * ROWS * Float.BYTES;
        byte[] name = VARIABLE.getBytes(StandardCharsets.US_ASCII);
        int at = 0;
        while (!isAt(bytes, at, name)) {
            at++;
        }
        while (bytes.getInt(at) != 5 || bytes.getInt(at + 4) != size) {
            at++;
        }
        bytes.position(bytes.getInt(at + 8));
        float[] values = new float[COLUMNS * ROWS];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    private static boolean isAt(ByteBuffer bytes, int at, byte[] name) {
        for (int i = 0; i < name.length; i++) {
            if (bytes.get(at + i) != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** The mean elevation of a cell; of the sea 0. Rows of the source go from south to north, columns from 0 eastwards. */
    private double mean(double lon, double lat, int coarser) {
        int column = (int) Math.round(lon * PER_DEGREE);
        int row = (int) Math.round((lat + 90) * PER_DEGREE);
        double sum = 0;
        double weights = 0;
        for (int dy = -coarser / 2; dy <= coarser / 2; dy++) {
            for (int dx = -coarser / 2; dx <= coarser / 2; dx++) {
                boolean isEdge = coarser > 1 && (Math.abs(dx) == coarser / 2 || Math.abs(dy) == coarser / 2);
                double weight = isEdge ? 0.5 : 1;
                sum += weight
                        * Math.max(
                                0,
                                metres[
                                        Math.max(0, Math.min(ROWS - 1, row + dy)) * COLUMNS
                                                + Math.floorMod(column + dx, COLUMNS)]);
                weights += weight;
            }
        }
        return sum / weights;
    }

    private Lattice lattice(double west, double north, int lonDegrees, int latDegrees, int coarser, double slope) {
        double step = coarser / (double) PER_DEGREE;
        int columns = lonDegrees * PER_DEGREE / coarser + 1;
        int rows = latDegrees * PER_DEGREE / coarser + 1;
        byte[] shades = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            double lat = north - row * step;
            for (int column = 0; column < columns; column++) {
                double lon = west + column * step;
                shades[row * columns + column] = shade(lon, lat, step, coarser, slope);
            }
        }
        return new Lattice(west, north, step, columns, rows, shades);
    }

    /** How steeply the ground rises away from a sun in the north-west, after Horn's weights for the eight neighbours. */
    private byte shade(double lon, double lat, double step, int coarser, double slope) {
        double[][] z = new double[3][3];
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                z[1 - dy][1 + dx] = mean(lon + dx * step, lat + dy * step, coarser);
            }
        }
        double stepMetres = step * METRES_PER_DEGREE;
        double eastwards = (z[0][2] + 2 * z[1][2] + z[2][2] - z[0][0] - 2 * z[1][0] - z[2][0])
                / (8 * stepMetres * Math.cos(Math.toRadians(Math.min(80, Math.abs(lat)))));
        double northwards = (z[0][0] + 2 * z[0][1] + z[0][2] - z[2][0] - 2 * z[2][1] - z[2][2]) / (8 * stepMetres);
        double towardsSun = (eastwards - northwards) / Math.sqrt(2);
        double shade = Relief.LIGHTEST * Math.tanh(0.8 * towardsSun / slope);
        return (byte) (SHADE_STEP * Math.round(shade / SHADE_STEP));
    }
}
