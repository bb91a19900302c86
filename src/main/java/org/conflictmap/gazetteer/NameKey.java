package org.conflictmap.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Folds the spellings of a name into one key, so that "Al Lādhiqīyah" finds "al-Ladhiqiyah" and إدلب finds ادلب. Keys are
 * compared as strings; one that begins another is a prefix of its name. Stateless; cost linear in the name's length.
 *
 * <ul>
 *   <li>All scripts: case and diacritics go, and what is neither letter nor digit becomes one space; apostrophes and the
 *       marks for hamza and ayn go without a trace.
 *   <li>Arabic: vowel signs, tatweel and a hamza alone go; all forms of alef become alef, alef maqsura and Persian yeh
 *       become yeh, ta marbuta becomes heh, keheh becomes kaf, and a hamza's seat is kept.
 * </ul>
 */
public final class NameKey {
    private static final Set<String> LATIN_ARTICLES = Set.of(
            "al", "el", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "ad", "ed", "adh", "az", "ez", "an",
            "en");
    private static final String ARABIC_ARTICLE = "ال";
    private static final int SHORTEST_ARABIC_WORD = 3;

    private NameKey() {}

    /** The key of a name; empty if it has neither letters nor digits. */
    public static String of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder key = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int at = 0; at < decomposed.length(); ) {
            int letter = decomposed.codePointAt(at);
            at += Character.charCount(letter);
            if (!Character.isLetterOrDigit(letter)) {
                gap |= !leavesNoTrace(letter);
                continue;
            }
            if (leavesNoTrace(letter)) {
                continue;
            }
            if (gap && key.length() > 0) {
                key.append(' ');
            }
            gap = false;
            append(key, letter);
        }
        return key.toString();
    }

    /**
     * A key without the Arabic article that it begins with, as in "al", "ash" or ال; the same string if there is none or
     * too little would be left.
     */
    public static String withoutArticle(String key) {
        int space = key.indexOf(' ');
        if (space > 0 && LATIN_ARTICLES.contains(key.substring(0, space))) {
            return key.substring(space + 1);
        }
        return key.startsWith(ARABIC_ARTICLE) && key.length() >= ARABIC_ARTICLE.length() + SHORTEST_ARABIC_WORD
                ? key.substring(ARABIC_ARTICLE.length())
                : key;
    }

    private static boolean leavesNoTrace(int letter) {
        switch (letter) {
            case '\'':
            case '`':
            case '’':
            case '‘':
            case '´':
            case 'ʿ':
            case 'ʾ':
            case 'ʻ':
            case 'ʼ':
            case 'ء':
            case 'ـ':
                return true;
            default:
                int type = Character.getType(letter);
                return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }
    }

    private static void append(StringBuilder key, int letter) {
        switch (letter) {
            case 'ı' -> key.append('i');
            case 'ə' -> key.append('e');
            case 'ø' -> key.append('o');
            case 'ł' -> key.append('l');
            case 'đ', 'ð' -> key.append('d');
            case 'ħ' -> key.append('h');
            case 'ß' -> key.append("ss");
            case 'æ' -> key.append("ae");
            case 'œ' -> key.append("oe");
            case 'þ' -> key.append("th");
            case 'ٱ' -> key.append('ا');
            case 'ى', 'ی' -> key.append('ي');
            case 'ة', 'ہ', 'ە' -> key.append('ه');
            case 'ک' -> key.append('ك');
            default -> appendDigitOrLetter(key, letter);
        }
    }

    private static void appendDigitOrLetter(StringBuilder key, int letter) {
        if (Character.isDigit(letter)) {
            key.append(Character.digit(letter, 10));
        } else {
            key.appendCodePoint(letter);
        }
    }
}
