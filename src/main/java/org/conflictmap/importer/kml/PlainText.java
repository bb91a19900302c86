package org.conflictmap.importer.kml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What there is to read in a piece of HTML. */
final class PlainText {
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—");

    private PlainText() {}

    /** On one line. */
    static String of(String html) {
        String text = html;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(UNSEEN.matcher(text).replaceAll(" ")).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            text = ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
        }
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private static String character(String entity) {
        if (entity.charAt(0) != '#') {
            return ENTITIES.getOrDefault(entity, "&" + entity + ";");
        }
        boolean isHex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int point = isHex ? Integer.parseInt(entity.substring(2), 16) : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }

    /** The beginning of a text, cut between words. */
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int blank = text.lastIndexOf(' ', length);
        return text.substring(0, blank > length / 2 ? blank : length) + "…";
    }
}
