package org.conflictmap.importer.table;

import java.util.Locale;
import java.util.Set;

/** Texts of fields without what tells nothing: digits of other scripts, marks that are not seen, words for "nothing". Stateless. */
public final class LooseText {
    private static final Set<String> MISSING = Set.of(
            "na",
            "n/a",
            "n.a.",
            "n.a",
            "nan",
            "null",
            "none",
            "nil",
            "-",
            "--",
            "–",
            "—",
            ".",
            "..",
            "?",
            "unknown",
            "not known",
            "unspecified",
            "غير معروف",
            "غير محدد",
            "مجهول",
            "لا يوجد");

    private LooseText() {}

    /** Whether a field says that there is nothing: NULL, NaN, N/A, a dash, "unknown". */
    public static boolean isMissing(String text) {
        return text.isEmpty()
                || text.length() < 12 && MISSING.contains(plain(text).toLowerCase(Locale.ROOT));
    }

    /** With European digits and signs, simple blanks, and without marks of direction and byte order. */
    public static String plain(String text) {
        if (text.chars().allMatch(letter -> letter < 0x80)) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '\u066B' -> plain.append('.');
                case '\u066C' -> plain.append(',');
                case '\u2212' -> plain.append('-');
                case '\u00A0', '\u202F', '\u2009', '\u2007' -> plain.append(' ');
                default -> append(plain, letter);
            }
        }
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, char letter) {
        if (Character.getType(letter) == Character.FORMAT) {
            return;
        }
        int digit = letter < 0x80 ? -1 : Character.digit(letter, 10);
        plain.append(digit < 0 ? letter : (char) ('0' + digit));
    }
}
