package org.conflictmap.map.basemap;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How light or dark the ground is when the sun stands in the north-west: shades on lattices of lon and lat, the finer one
 * for the region, a coarser one for the world. Immutable and safe from any thread. One byte a lattice point, and a third
 * as much again for the same lattices at half, a quarter ... of their detail.
 */
public final class Relief {
    /** The file's name inside the basemap's folder. */
    public static final String FILE_NAME = "relief.shades";

    /** The darkest shade is its negative; 0 is level ground and water. */
    public static final int LIGHTEST = 127;

    /** "CMVR" */
    private static final int MAGIC = 0x434D5652;

    private static final int VERSION = 1;
    private static final int MOST_POINTS = 1 << 24;

    /** Over so many degrees inside the region's edge the world's lattice fades into the region's. */
    private static final double SEAM_DEGREES = 1;

    /**
     * Shades at points of equal distance in degrees, from the north-west, row by row.
     *
     * @param west degrees east of the first column
     * @param north degrees north of the first row
     * @param step degrees between neighbours
     */
    public record Lattice(double west, double north, double step, int columns, int rows, byte[] shades) {
        public Lattice {
            if (shades.length != columns * rows) {
                throw new IllegalArgumentException(shades.length + " shades on a lattice of " + columns + " x " + rows);
            }
        }

        /** Every second point of every second row, each the mean of four. */
        private Lattice halved() {
            int fewerColumns = columns / 2;
            int fewerRows = rows / 2;
            byte[] means = new byte[fewerColumns * fewerRows];
            for (int row = 0; row < fewerRows; row++) {
                for (int column = 0; column < fewerColumns; column++) {
                    int at = 2 * row * columns + 2 * column;
                    int sum = shades[at] + shades[at + 1] + shades[at + columns] + shades[at + columns + 1];
                    means[row * fewerColumns + column] = (byte) Math.round(sum / 4f);
                }
            }
            return new Lattice(west + step / 2, north - step / 2, 2 * step, fewerColumns, fewerRows, means);
        }
    }

    private final List<Lattice> region;
    private final List<Lattice> world;

    /** Takes the lattices as they are. Linear in their points. */
    public Relief(Lattice region, Lattice world) {
        this.region = levels(region);
        this.world = levels(world);
    }

    private static List<Lattice> levels(Lattice finest) {
        List<Lattice> levels = new ArrayList<>();
        Lattice level = finest;
        while (level.columns >= 8 && level.rows >= 8) {
            levels.add(level);
            level = level.halved();
        }
        return levels;
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it is missing or damaged; the message names it
     */
    public static Relief read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16)))) {
            if (in.readInt() != MAGIC || in.readByte() != VERSION) {
                throw new IOException("not a relief file of version " + VERSION);
            }
            return new Relief(lattice(in), lattice(in));
        } catch (IOException e) {
            throw new IOException(file + ": cannot be read as the basemap's relief: " + e.getMessage(), e);
        }
    }

    private static Lattice lattice(DataInputStream in) throws IOException {
        double west = in.readDouble();
        double north = in.readDouble();
        double step = in.readDouble();
        int columns = in.readInt();
        int rows = in.readInt();
        if (!(step > 0) || columns < 8 || rows < 8 || (long) columns * rows > MOST_POINTS) {
            throw new IOException("a lattice of " + columns + " x " + rows + " points, " + step + " degrees apart");
        }
        byte[] shades = new byte[columns * rows];
        in.readFully(shades);
        for (int i = 0; i < shades.length; i++) {
            shades[i] += guess(shades, i, columns);
        }
        return new Lattice(west, north, step, columns, rows, shades);
    }

    /** Writes lattices, each shade as its difference to what its neighbours let expect, in a gzip stream. */
    public static void write(Lattice region, Lattice world, OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeInt(MAGIC);
            out.writeByte(VERSION);
            for (Lattice lattice : List.of(region, world)) {
                out.writeDouble(lattice.west);
                out.writeDouble(lattice.north);
                out.writeDouble(lattice.step);
                out.writeInt(lattice.columns);
                out.writeInt(lattice.rows);
                byte[] differences = new byte[lattice.shades.length];
                for (int i = 0; i < differences.length; i++) {
                    differences[i] = (byte) (lattice.shades[i] - guess(lattice.shades, i, lattice.columns));
                }
                out.write(differences);
            }
        }
    }

    /** Whichever of the left and the upper neighbour is nearer to going on as it went. */
    private static int guess(byte[] shades, int at, int columns) {
        int left = at % columns == 0 ? 0 : shades[at - 1];
        if (at < columns) {
            return left;
        }
        int up = shades[at - columns];
        int corner = at % columns == 0 ? up : shades[at - columns - 1];
        return corner >= Math.max(left, up)
                ? Math.min(left, up)
                : corner <= Math.min(left, up) ? Math.max(left, up) : left + up - corner;
    }

    /**
     * Smooth shades at the crossings of meridians and parallels, from {@code -LIGHTEST} to {@code LIGHTEST}. Some 20
     * nanoseconds each.
     *
     * @param lons degrees east, ascending, about equally far apart
     * @param lats degrees north
     * @param into row by row, a row for each of {@code lats}
     */
    public void sample(double[] lons, double[] lats, float[] into) {
        double spacing = (lons[lons.length - 1] - lons[0]) / (lons.length - 1);
        Lattice fine = level(region, spacing);
        Lattice coarse = level(world, spacing);
        Weights fineX = new Weights(fine, lons, Weights.Axis.X);
        Weights fineY = new Weights(fine, lats, Weights.Axis.Y);
        Weights coarseX = new Weights(coarse, lons, Weights.Axis.X);
        Weights coarseY = new Weights(coarse, lats, Weights.Axis.Y);
        Lattice finest = region.get(0);
        double east = finest.west + (finest.columns - 1) * finest.step;
        double south = finest.north - (finest.rows - 1) * finest.step;
        for (int row = 0; row < lats.length; row++) {
            double insideY = Math.min(finest.north - lats[row], lats[row] - south);
            for (int column = 0; column < lons.length; column++) {
                double inside = Math.min(insideY, Math.min(lons[column] - finest.west, east - lons[column]));
                double part = Math.max(0, Math.min(1, inside / SEAM_DEGREES));
                float shade = 0;
                if (part > 0) {
                    shade += (float) part * smooth(fine, fineX, column, fineY, row);
                }
                if (part < 1) {
                    shade += (float) (1 - part) * smooth(coarse, coarseX, column, coarseY, row);
                }
                into[row * lons.length + column] = shade;
            }
        }
    }

    /** The coarsest level that has a point for every sample. */
    private static Lattice level(List<Lattice> levels, double spacing) {
        Lattice fitting = levels.get(0);
        for (Lattice level : levels) {
            if (level.step <= spacing) {
                fitting = level;
            }
        }
        return fitting;
    }

    private static float smooth(Lattice lattice, Weights x, int column, Weights y, int row) {
        byte[] shades = lattice.shades;
        float sum = 0;
        for (int i = 0; i < 4; i++) {
            int line = y.index[4 * row + i] * lattice.columns;
            float across = 0;
            for (int j = 0; j < 4; j++) {
                across += x.weight[4 * column + j] * shades[line + x.index[4 * column + j]];
            }
            sum += y.weight[4 * row + i] * across;
        }
        return sum;
    }

    /** For every position the four lattice lines round it and their weights in a cubic B-spline, which shows no cells. */
    private static final class Weights {
        enum Axis {
            X,
            Y
        }

        private final int[] index;
        private final float[] weight;

        Weights(Lattice lattice, double[] positions, Axis axis) {
            index = new int[4 * positions.length];
            weight = new float[4 * positions.length];
            int last = (axis == Axis.X ? lattice.columns : lattice.rows) - 1;
            for (int i = 0; i < positions.length; i++) {
                double at =
                        (axis == Axis.X ? positions[i] - lattice.west : lattice.north - positions[i]) / lattice.step;
                int before = (int) Math.floor(at);
                double t = at - before;
                double s = 1 - t;
                weight[4 * i] = (float) (s * s * s / 6);
                weight[4 * i + 1] = (float) ((3 * t * t * t - 6 * t * t + 4) / 6);
                weight[4 * i + 2] = (float) ((3 * s * s * s - 6 * s * s + 4) / 6);
                weight[4 * i + 3] = (float) (t * t * t / 6);
                for (int j = 0; j < 4; j++) {
                    index[4 * i + j] = Math.max(0, Math.min(last, before - 1 + j));
                }
            }
        }
    }
}
