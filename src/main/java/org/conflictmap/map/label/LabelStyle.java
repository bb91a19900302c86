package org.conflictmap.map.label;

import org.conflictmap.map.MapColors;

/** How the names of one kind of thing are set. Sizes in logical pixels at symbol scale 1. */
public enum LabelStyle {
    COUNTRY(MapFont.SEMI_BOLD, MapFont.ARABIC, 13, 12, 0.16, Ink.COUNTRY),
    SMALL_COUNTRY(MapFont.SEMI_BOLD, MapFont.ARABIC, 10.5, 10.5, 0.1, Ink.COUNTRY),
    OCEAN(MapFont.ITALIC, MapFont.ARABIC, 14, 13, 0.06, Ink.WATER),
    SEA(MapFont.ITALIC, MapFont.ARABIC, 12.5, 11.5, 0.02, Ink.WATER),
    LAKE(MapFont.ITALIC, MapFont.ARABIC, 11, 10.5, 0, Ink.WATER),
    METROPOLIS(MapFont.SEMI_BOLD, MapFont.ARABIC, 13, 12, 0, Ink.PLACE),
    CITY(MapFont.REGULAR, MapFont.ARABIC, 12.5, 11, 0, Ink.PLACE),
    TOWN(MapFont.REGULAR, MapFont.ARABIC, 11.5, 10.5, 0, Ink.PLACE),
    VILLAGE(MapFont.REGULAR, MapFont.ARABIC, 11, 10, 0, Ink.MINOR),
    /** A place at which events are. */
    EVENT_PLACE(MapFont.BOLD, MapFont.ARABIC_BOLD, 13, 12, 0, Ink.PLACE),
    /** An area in which events are; painted in the colour of their type. */
    EVENT_AREA(MapFont.SEMI_BOLD, MapFont.ARABIC_BOLD, 11.5, 11, 0, Ink.PLACE),
    /** What is said about an event: how many were killed. */
    NOTE(MapFont.SEMI_BOLD, MapFont.ARABIC_BOLD, 11.5, 11, 0, Ink.PLACE);

    private enum Ink {
        PLACE,
        MINOR,
        COUNTRY,
        WATER
    }

    private final MapFont latin;
    private final MapFont arabic;
    private final double latinPx;
    private final double arabicPx;
    private final double tracking;
    private final Ink ink;

    LabelStyle(MapFont latin, MapFont arabic, double latinPx, double arabicPx, double tracking, Ink ink) {
        this.latin = latin;
        this.arabic = arabic;
        this.latinPx = latinPx;
        this.arabicPx = arabicPx;
        this.tracking = tracking;
        this.ink = ink;
    }

    /** A line in this style; whether it is Arabic decides on the font. */
    TextShape shape(TextShaper shaper, String text, double scale) {
        boolean isArabic = TextShaper.isArabic(text);
        return shaper.shape(
                text, isArabic ? arabic : latin, (isArabic ? arabicPx : latinPx) * scale, isArabic ? 0 : tracking);
    }

    /** Colour of the first line. */
    public int argb(MapColors colors) {
        return switch (ink) {
            case PLACE -> colors.label();
            case MINOR -> colors.labelMinor();
            case COUNTRY -> colors.labelCountry();
            case WATER -> colors.labelWater();
        };
    }

    /** Colour of the lines below the first. */
    public int secondArgb(MapColors colors) {
        return ink == Ink.PLACE && this != EVENT_PLACE ? colors.labelMinor() : argb(colors);
    }
}
