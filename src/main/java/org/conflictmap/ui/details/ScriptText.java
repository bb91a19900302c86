package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Makes text nodes of words that may hold Arabic: each Arabic word gets a node of its own in the bundled Arabic font.
 * Left to itself JavaFX takes whatever font the machine has for it, and JavaFX 21 draws a line's last words twice and
 * beyond the edge where a line breaks within one node's Arabic.
 */
public final class ScriptText {
    private ScriptText() {}

    /** The nodes for some words, in order; together they hold exactly these words. */
    public static List<Text> nodes(String words, String styleClass) {
        List<Text> nodes = new ArrayList<>();
        int start = 0;
        while (start < words.length()) {
            boolean arabic = isArabic(words.codePointAt(start));
            int end = arabic ? endOfArabic(words, start) : startOfArabic(words, start);
            Text node = new Text(words.substring(start, end));
            node.getStyleClass().add(styleClass);
            if (arabic) {
                node.getStyleClass().add("arabic");
            }
            nodes.add(node);
            start = end;
        }
        return nodes;
    }

    /** The words as a paragraph that wraps. */
    public static TextFlow paragraph(String words, String textStyleClass, String paragraphStyleClass) {
        TextFlow paragraph = new TextFlow();
        paragraph.getStyleClass().add(paragraphStyleClass);
        paragraph.getChildren().addAll(nodes(words, textStyleClass));
        return paragraph;
    }

    private static int startOfArabic(String words, int from) {
        int at = from;
        while (at < words.length() && !isArabic(words.codePointAt(at))) {
            at += Character.charCount(words.codePointAt(at));
        }
        return at;
    }

    /** After an Arabic word and what separates it from the next one. */
    private static int endOfArabic(String words, int from) {
        int at = from;
        boolean separated = false;
        while (at < words.length()) {
            int letter = words.codePointAt(at);
            boolean separator = Character.isWhitespace(letter);
            if (!separator && (separated || (Character.isLetterOrDigit(letter) && !isArabic(letter)))) {
                break;
            }
            separated = separator;
            at += Character.charCount(letter);
        }
        return at;
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }
}
