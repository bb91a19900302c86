package org.conflictmap.map.label;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Shapes lines of text: joins Arabic letters, orders what is written in both directions, and keeps the outlines of the
 * last few thousand lines. A line costs a tenth of a millisecond when it is new. For one thread at a time.
 */
public final class TextShaper {
    private static final int KEPT = 4000;

    /** Parts of the size: how high capitals of Inter are, and how far the letters of both fonts go up and down. */
    private static final double CAP_HEIGHT = 0.727;

    private static final double LATIN_ASCENT = 0.8;
    private static final double LATIN_DESCENT = 0.22;
    private static final double ARABIC_ASCENT = 0.95;
    private static final double ARABIC_DESCENT = 0.42;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private record Key(String text, MapFont font, double size, double tracking) {}

    private final Map<Key, TextShape> shapes = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, TextShape> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * A line of text. Letters that the font does not have come from the system's sans serif.
     *
     * @param sizePx size in logical pixels
     * @param tracking space between letters as a part of the size; 0 for none, and always 0 for Arabic
     */
    public TextShape shape(String text, MapFont font, double sizePx, double tracking) {
        return shapes.computeIfAbsent(new Key(text, font, sizePx, tracking), TextShaper::layOut);
    }

    /** A line of text in a font, or in the Arabic font of about its weight if there are Arabic letters in it. */
    public TextShape line(String text, MapFont latin, double sizePx) {
        return shape(text, isArabic(text) ? arabic(latin) : latin, sizePx, 0);
    }

    static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static MapFont arabic(MapFont latin) {
        return switch (latin) {
            case SEMI_BOLD, BOLD, ARABIC_BOLD -> MapFont.ARABIC_BOLD;
            case REGULAR, MEDIUM, ITALIC, ARABIC -> MapFont.ARABIC;
        };
    }

    private static TextShape layOut(Key key) {
        if (key.text.isBlank()) {
            throw new IllegalArgumentException("there is no text to shape");
        }
        Font base = key.font.font();
        if (base.canDisplayUpTo(key.text) >= 0) {
            base = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        }
        Font sized = base.deriveFont((float) key.size);
        if (key.tracking > 0) {
            sized = sized.deriveFont(Map.of(TextAttribute.TRACKING, (float) key.tracking));
        }
        TextLayout layout = new TextLayout(key.text, sized, UNHINTED);
        boolean isArabic = key.font == MapFont.ARABIC || key.font == MapFont.ARABIC_BOLD;
        return new TextShape(
                key.text,
                layout.getOutline(null),
                layout.getAdvance() - key.tracking * key.size,
                key.size * (isArabic ? ARABIC_ASCENT : LATIN_ASCENT),
                key.size * (isArabic ? ARABIC_DESCENT : LATIN_DESCENT),
                key.size * CAP_HEIGHT);
    }
}
