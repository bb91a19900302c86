package org.conflictmap.ui;

import com.sun.javafx.text.GlyphLayout;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.text.Font;

/** The fonts that come with the program. Loading one costs some milliseconds. For the JavaFX thread only. */
final class Fonts {
    private static final double ANY_SIZE = 13;
    private static final List<String> LATIN = List.of("Inter-Regular.otf", "Inter-Bold.otf");
    private static final List<String> ARABIC = List.of("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf");
    private static final List<String> FURTHER_LATIN = List.of("Inter-Medium.otf", "Inter-SemiBold.otf");

    private Fonts() {}

    /** Loads what the window is written in from its first picture on. */
    static void loadFirst(Locale language) {
        keepLayoutsApart();
        LATIN.forEach(Fonts::load);
        if (language.getLanguage().equals("ar")) {
            ARABIC.forEach(Fonts::load);
        }
    }

    /** Loads the others, for texts, before anything is written in them. Loading one twice does no harm. */
    static void loadOthers() {
        FURTHER_LATIN.forEach(Fonts::load);
        ARABIC.forEach(Fonts::load);
    }

    /**
     * Takes JavaFX's shared layouter of glyphs and never gives it back, so that every text is laid out by one of its own.
     *
     * <p>JavaFX 21 lends the shared one to whoever asks first. On Linux it is free for the next before it has given its
     * memory back, and texts on a canvas are laid out by the renderer's thread: now and then both threads gave back the same memory,
     * and the process was aborted ("double free").
     */
    private static void keepLayoutsApart() {
        GlyphLayout.getInstance();
    }

    private static void load(String file) {
        Font.loadFont(
                Objects.requireNonNull(Fonts.class.getResource("/org/conflictmap/fonts/" + file))
                        .toExternalForm(),
                ANY_SIZE);
    }
}
