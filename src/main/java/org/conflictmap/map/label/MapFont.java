package org.conflictmap.map.label;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that come with the program, so that every machine and every image test shows the same: Inter for Latin, Greek
 * and Cyrillic, Noto Sans Arabic for Arabic, both under the SIL Open Font License. Loaded when first used, some ten
 * milliseconds each. Safe from any thread.
 */
public enum MapFont {
    REGULAR("Inter-Regular.otf"),
    MEDIUM("Inter-Medium.otf"),
    SEMI_BOLD("Inter-SemiBold.otf"),
    BOLD("Inter-Bold.otf"),
    ITALIC("Inter-Italic.otf"),
    ARABIC("NotoSansArabic-Regular.ttf"),
    ARABIC_BOLD("NotoSansArabic-Bold.ttf");

    /** Class path folder of the files, with a slash at both ends. */
    public static final String FOLDER = "/org/conflictmap/fonts/";

    private final String fileName;
    private @Nullable Font font;

    MapFont(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** The font at one pixel. */
    synchronized Font font() {
        if (font == null) {
            try (InputStream in = MapFont.class.getResourceAsStream(FOLDER + fileName)) {
                if (in == null) {
                    throw new IllegalStateException("the font " + fileName + " is missing from the program");
                }
                font = Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (FontFormatException e) {
                throw new IllegalStateException("the font " + fileName + " cannot be read", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return font;
    }
}
