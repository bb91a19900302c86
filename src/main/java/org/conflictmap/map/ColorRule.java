package org.conflictmap.map;

import java.util.Arrays;
import java.util.List;

/**
 * By what the symbols of a dataset are coloured; their shape is always that of the event's type. One colour is one of
 * Okabe and Ito's ("Color Universal Design", 2008), which stay apart for most colour-blind readers.
 */
public enum ColorRule {
    TYPE("type", 0),
    PRECISION("precision", 0),
    KILLED("killed", 0),
    BLUE("blue", 0xFF0072B2),
    ORANGE("orange", 0xFFE69F00),
    GREEN("green", 0xFF009E73),
    PURPLE("purple", 0xFFCC79A7),
    SKY("sky", 0xFF56B4E9),
    VERMILION("vermilion", 0xFFD55E00),
    GREY("grey", 0xFF5F6670);

    private final String key;
    private final int argb;

    ColorRule(String key, int argb) {
        this.key = key;
        this.argb = argb;
    }

    /** The word for it in sessions and texts. */
    public String key() {
        return key;
    }

    /** Those that are one colour, in the order in which datasets get them. */
    public static List<ColorRule> swatches() {
        return Arrays.stream(values()).filter(ColorRule::isSwatch).toList();
    }

    /** Whether it is one colour for all events. */
    public boolean isSwatch() {
        return argb != 0;
    }

    /** The one colour, opaque; 0 if there are several. */
    public int argb() {
        return argb;
    }
}
