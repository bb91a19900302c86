package org.conflictmap.map.paint;

import org.conflictmap.map.MapTheme;

/**
 * Colours of classes, from few to many: one hue, orange or that of all events, which gets steadily darker on light ground and lighter on dark
 * ground. What is told by lightness alone is told to everyone. Pure functions.
 */
final class ColorRamp {
    private static final int[] LIGHT = {0xF7D3A3, 0xE08A3C, 0x6B2300};
    private static final int[] DARK = {0x5A3A22, 0xC07A38, 0xFFE9CC};

    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;

    private ColorRamp() {}

    /**
     * The colour of a class, opaque.
     *
     * @param hue the one colour of all events; 0 if they have several
     * @param index 0 is the class with the fewest
     */
    static int argb(MapTheme theme, int hue, int index, int classes) {
        int[] ramp = theme.isDark() ? DARK : LIGHT;
        if (hue != 0) {
            int pale = mixed(WHITE, hue, 0.3);
            int deep = mixed(BLACK, hue, 0.45);
            ramp = theme.isDark() ? new int[] {deep, hue, pale} : new int[] {pale, hue, deep};
        }
        double at = classes == 1 ? 1 : 2.0 * index / (classes - 1);
        int lower = Math.min(1, (int) at);
        return mixed(ramp[lower], ramp[lower + 1], at - lower);
    }

    private static int mixed(int from, int to, double part) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = (from >> shift & 0xFF) * (1 - part) + (to >> shift & 0xFF) * part;
            mixed = mixed << 8 | (int) Math.round(channel);
        }
        return mixed;
    }
}
