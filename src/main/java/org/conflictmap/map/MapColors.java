package org.conflictmap.map;

/**
 * The colours of the map's surface, as ARGB that is not premultiplied. The colours of events are in
 * {@link org.conflictmap.map.symbol.EventSymbol}: the surface stays calm so that they are what is seen.
 *
 * @param water seas, lakes and reservoirs
 * @param border admin-0 boundaries of every kind; what is disputed is dashed, not coloured
 * @param governorate admin-1 boundaries
 * @param label names of places, and figures
 * @param labelMinor Arabic lines, small places, dots
 * @param labelCountry names of countries
 * @param labelWater names of seas, lakes and rivers
 * @param halo what lies round type on land
 * @param waterHalo what lies round type on water
 * @param symbolHalo the rim of an event's symbol
 * @param accent what is selected
 * @param panel ground of legends in figures
 */
public record MapColors(
        int land,
        int water,
        int coast,
        int river,
        int border,
        int governorate,
        int graticule,
        int label,
        int labelMinor,
        int labelCountry,
        int labelWater,
        int halo,
        int waterHalo,
        int symbolHalo,
        int accent,
        int panel) {
    static final MapColors LIGHT = new MapColors(
            0xFFF4F1EA,
            0xFFCFE1ED,
            0xFF8DB1C8,
            0xFF9FC3D9,
            0xFF857F7C,
            0xFFBDB7AE,
            0x667F93A3,
            0xFF24292F,
            0xFF5B636D,
            0xFF6B7280,
            0xFF6F9BB8,
            0xFFF4F1EA,
            0xFFCFE1ED,
            0xFFFFFFFF,
            0xFF0969DA,
            0xF2FCFCFA);

    static final MapColors DARK = new MapColors(
            0xFF23282D,
            0xFF12222D,
            0xFF33566C,
            0xFF2C4A5E,
            0xFF97908E,
            0xFF4B5157,
            0x663F5666,
            0xFFE6EAEE,
            0xFF9AA4AE,
            0xFF8F98A3,
            0xFF5C87A2,
            0xFF23282D,
            0xFF12222D,
            0xFF171B1F,
            0xFF4C9AFF,
            0xF21B1F23);

    static final MapColors HIGH_CONTRAST = new MapColors(
            0xFFFBF9F4,
            0xFFBBD6E8,
            0xFF55839F,
            0xFF78A8C6,
            0xFF4A4543,
            0xFF928B82,
            0x88607688,
            0xFF0B0E11,
            0xFF333A41,
            0xFF3D444D,
            0xFF2F6385,
            0xFFFBF9F4,
            0xFFBBD6E8,
            0xFFFFFFFF,
            0xFF0550AE,
            0xF8FFFFFF);
}
