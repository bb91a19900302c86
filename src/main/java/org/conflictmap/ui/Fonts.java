package org.conflictmap.ui;

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

    private static void load(String file) {
        Font.loadFont(
                Objects.requireNonNull(Fonts.class.getResource("/org/conflictmap/fonts/" + file))
                        .toExternalForm(),
                ANY_SIZE);
    }
}
