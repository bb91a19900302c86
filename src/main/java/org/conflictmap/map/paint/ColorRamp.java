package org.conflictmap.map.paint;

import org.conflictmap.map.MapTheme;

/**
 * Colours of classes, from few to many: one hue, orange, that gets steadily darker on light ground and lighter on dark
 * ground. What is told by lightness alone is told to everyone. Pure functions.
 */
final class ColorRamp {
    private static final int[] LIGHT = {0xF7D3A3, 0xE08A3C, 0x6B2300};
    private static final int[] DARK = {0x5A3A22, 0xC07A38, 0xFFE9CC};

    private ColorRamp() {}

    /**
     * The colour of a class, opaque.
     *
     * @param index 0 is the class with the fewest
     */
    static int argb(MapTheme theme, int index, int classes) {
        int[] ramp = theme.isDark() ? DARK : LIGHT;
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
