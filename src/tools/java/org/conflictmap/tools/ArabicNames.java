package org.conflictmap.tools;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Picks, among the names of a place, the Arabic one that its romanised name was made from.
 *
 * <p>GeoNames' dump does not say which language a name is in, nor which one is preferred. So both names are reduced to
 * their consonants in Latin letters, and the Arabic name with the smallest edit distance is taken: for Al ‘Ashārah it is
 * العشارة and not الأشارة. A guess, and good enough for a label; whoever knows better writes a gazetteer of his own.
 */
final class ArabicNames {
    /** The letters of Arabic alone: names with letters of Persian, Kurdish or Urdu fall out. */
    private static final Pattern ARABIC =
            Pattern.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*");

    private static final Pattern ARTICLE = Pattern.compile("^A(l|d|dh|n|r|s|sh|t|th|z)[ -]");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^\u0627\u0644");
    private static final Pattern NOT_CONSONANT = Pattern.compile("[^a-z]|[aeiou]");

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ب', "b"),
            Map.entry('ت', "t"),
            Map.entry('ث', "th"),
            Map.entry('ج', "j"),
            Map.entry('ح', "h"),
            Map.entry('خ', "kh"),
            Map.entry('د', "d"),
            Map.entry('ذ', "dh"),
            Map.entry('ر', "r"),
            Map.entry('ز', "z"),
            Map.entry('س', "s"),
            Map.entry('ش', "sh"),
            Map.entry('ص', "s"),
            Map.entry('ض', "d"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "z"),
            Map.entry('غ', "gh"),
            Map.entry('ف', "f"),
            Map.entry('ق', "q"),
            Map.entry('ك', "k"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ه', "h"),
            Map.entry('ة', "h"),
            Map.entry('و', "w"),
            Map.entry('ي', "y"));

    private ArabicNames() {}

    /** Whether the text is written in Arabic letters, words apart by one space or hyphen. */
    static boolean isArabic(String text) {
        return ARABIC.matcher(text).matches();
    }

    /**
     * The Arabic name nearest to the romanised one; of equals the first.
     *
     * @param romanised a name in Latin letters, with or without diacritics
     * @param names names in any script
     */
    static Optional<String> nearest(String romanised, List<String> names) {
        String wanted = latinConsonants(romanised);
        return names.stream()
                .filter(ArabicNames::isArabic)
                .min(Comparator.comparingInt(name -> distance(wanted, arabicConsonants(name))));
    }

    private static String latinConsonants(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String withoutSunLetter = ARTICLE.matcher(plain).replaceFirst("l");
        return NOT_CONSONANT.matcher(withoutSunLetter.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String arabicConsonants(String name) {
        return ARABIC_ARTICLE
                .matcher(name)
                .replaceFirst("\u0644")
                .chars()
                .mapToObj(letter -> LATIN.getOrDefault((char) letter, ""))
                .collect(Collectors.joining());
    }

    /** Levenshtein's edit distance, in letters. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
