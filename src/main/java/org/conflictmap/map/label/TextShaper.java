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

    /** Part of the size by which capitals of Inter are high, and a stand-in for Arabic letters without ascender. */
    private static final double CAP_HEIGHT = 0.727;

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
        return new TextShape(
                layout.getOutline(null),
                layout.getAdvance() - key.tracking * key.size,
                layout.getAscent(),
                layout.getDescent(),
                key.size * CAP_HEIGHT);
    }
}
