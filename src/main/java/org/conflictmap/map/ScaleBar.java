package org.conflictmap.map;

import org.conflictmap.gazetteer.Geodesic;

/**
 * A bar of a round number of metres or kilometres, true along the parallel through the map's centre: a geodesic distance
 * on WGS 84. Immutable.
 *
 * @param widthPx its width in logical pixels
 * @param value 1, 2 or 5 times a power of ten
 */
public record ScaleBar(double widthPx, int value, Unit unit) {
    /** What {@link #value} counts. */
    public enum Unit {
        METRES("m", 1),
        KILOMETRES("km", 1000);

        private final String symbol;
        private final double meters;

        Unit(String symbol, double meters) {
            this.symbol = symbol;
            this.meters = meters;
        }

        /** The SI symbol, which is the same in all languages of the Latin script. */
        public String symbol() {
            return symbol;
        }
    }

    /** The longest such bar that is neither wider than {@code maxWidthPx} nor than a third of the map. A few microseconds. */
    public static ScaleBar of(Viewport viewport, double maxWidthPx) {
        double widestPx = Math.min(maxWidthPx, viewport.widthPx() / 3.0);
        double middlePx = viewport.widthPx() / 2.0;
        double lat = viewport.latAt(viewport.heightPx() / 2.0);
        double meters = Geodesic.meters(
                viewport.lonAt(middlePx - widestPx / 2), lat, viewport.lonAt(middlePx + widestPx / 2), lat);
        double nice = niceBelow(meters);
        Unit unit = nice >= 1000 ? Unit.KILOMETRES : Unit.METRES;
        return new ScaleBar(widestPx * nice / meters, Math.max(1, (int) Math.round(nice / unit.meters)), unit);
    }

    /** Its length in metres. */
    public double meters() {
        return value * unit.meters;
    }

    /** "50 km". */
    public String label() {
        return value + " " + unit.symbol();
    }

    private static double niceBelow(double meters) {
        double power = Math.pow(10, Math.floor(Math.log10(meters)));
        double leading = meters / power;
        return power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
    }
}
