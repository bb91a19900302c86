package org.conflictmap.importer.mapping;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.table.LooseText;
import org.jspecify.annotations.Nullable;

/**
 * What people call the columns of tables of events, in English, German, French, Spanish and Arabic. What is in a column has
 * the last word: see {@link ColumnContent}. Stateless.
 */
final class ColumnNames {
    private static final String BEFORE = "(geo|point|gps|decimal|event|centroid|place|loc|location)_?";
    private static final String BEHIND = "_?(dd|deg|degrees|decimal|wgs_?84|4326|coord(inate)?)";

    /** Names as they are, plain. */
    private static final Map<Meaning, Pattern> WHOLE = whole();

    /** Names that QGIS too takes for a beginning or an end; when a record was made or changed is neither. */
    private static final Map<Meaning, Pattern> PARTS = Map.of(
            Meaning.START, Pattern.compile("(?!.*(updat|edit|modif|creat|chang|load)).*(start|begin|from|event).*"),
            Meaning.END,
                    Pattern.compile("(?!.*(updat|edit|modif|creat|chang|load)).*(end|last|until).*|(.*_)?to(_.*)?"));

    /** Of the columns of dates whose year, month and day stand apart. */
    private static final Map<Meaning, Pattern> DATE_PARTS = Map.of(
            Meaning.START, Pattern.compile("((event_?)?|i)year|jahr|année|annee|año|السنة"),
            Meaning.MONTH, Pattern.compile("((event_?)?|i)month|monat|mois|mes|الشهر"),
            Meaning.DAY, Pattern.compile("((event_?)?|i)day(_of_month)?|tag|jour|día|dia|اليوم"));

    private static final Pattern TIME = Pattern.compile(".*(date|time|stamp|when|day).*");
    private static final Pattern DATE = Pattern.compile(".*(date|datum|fecha|day|jour|tag|التاريخ|تاريخ).*");
    private static final Pattern LONGITUDE_FIRST = Pattern.compile("(lon|lng|long|longitude|x)_?(lat|latitude|y)\\b.*");

    /** What no column is called. */
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[.!?:…،؟]|.{61,}");

    private ColumnNames() {}

    private static Map<Meaning, Pattern> whole() {
        Map<Meaning, String> words = new EnumMap<>(Meaning.class);
        words.put(Meaning.ID, "(event_?)?id(entifier)?|event_?(number|no|key)");
        words.put(Meaning.TITLE, "title|headline|event|event_?name|label|name|titre|titel|العنوان");
        words.put(
                Meaning.START,
                "(event_?)?(start|begin|from)(_?(date|day|time))?|date_?(start|begin|from)?|event_?date|when|day|datum"
                        + "|fecha|التاريخ|timestamp|time|datetime|date_?time");
        words.put(Meaning.END, "(event_?)?(end|last|to|until)(_?(date|day|time))?|date_?(end|to|last)");
        words.put(
                Meaning.LATITUDE,
                "(" + BEFORE + ")?(lat(itude)?|latitud|breite(n_?grad)?|y|y_?coord(inate)?)(" + BEHIND + ")?|خط_العرض");
        words.put(
                Meaning.LONGITUDE,
                "(" + BEFORE + ")?(lon(g|gitude)?|lng|longitud|l(ä|ae)nge(n_?grad)?|x|x_?coord(inate)?)(" + BEHIND
                        + ")?|خط_الطول");
        words.put(
                Meaning.COORDINATES,
                "(geo_?)?coord(inate)?s|(the_)?geo(m|metry)?|geom_wkt|wkt(_geom)?|_?geojson|(geo_?)?point|position"
                        + "|(lat|latitude)_?(lon|lng|long|longitude)|(lon|lng|long|longitude)_?(lat|latitude)|gps"
                        + "|location|الإحداثيات|إحداثيات");
        words.put(
                Meaning.PLACE,
                "place(_?name)?|location(_?name)?|town|city|village|site|ort|lieu|lugar|المكان|locality");
        words.put(Meaning.AREA, "area|province|governorate|state|adm(in)?_?1(_?name)?|region|district|المحافظة|county");
        words.put(Meaning.COUNTRY, "country(_?name)?|land|pays|país|pais|الدولة|adm(in)?_?0(_?name)?");
        words.put(Meaning.PRECISION, "(geo|place|location|where)_?prec(ision)?|precision");
        words.put(Meaning.TYPE, "(event_?)?type|category|kind|class|typ|النوع");
        words.put(Meaning.SUB_TYPE, "sub_?(event_?)?type|sub_?category");
        words.put(Meaning.ACTOR_1, "actor_?1?|side_?a|perpetrator|attacker|group|actor_?a");
        words.put(Meaning.ACTOR_2, "actor_?2|side_?b|target|victim|actor_?b");
        words.put(Meaning.DEATHS_LOW, "(deaths|fatalities|killed)_?(low|min(imum)?)|low");
        words.put(
                Meaning.DEATHS_BEST,
                "(total_?)?(deaths|fatalities|killed|dead|casualties|tote|morts|muertos|القتلى)(_?(best|total))?|best");
        words.put(Meaning.DEATHS_HIGH, "(deaths|fatalities|killed)_?(high|max(imum)?)|high");
        words.put(Meaning.SOURCE, "source(s)?|source_?(name|url)|url|link|quelle|reference|المصدر");
        words.put(Meaning.NOTES, "notes?|description|details|comment(s)?|summary|text|beschreibung|الوصف");
        Map<Meaning, Pattern> patterns = new EnumMap<>(Meaning.class);
        words.forEach((meaning, regex) -> patterns.put(meaning, Pattern.compile(regex)));
        return patterns;
    }

    /** How far a name tells a meaning. */
    enum Match {
        /** It is one of the names for it. */
        WHOLE(ColumnNames.WHOLE),
        /** A part of it is. */
        PART(PARTS),
        /** It names the year, the month or the day of a date. */
        DATE_PART(DATE_PARTS);

        private final Map<Meaning, Pattern> names;

        Match(Map<Meaning, Pattern> names) {
            this.names = names;
        }

        /** Whether a column's name tells a meaning in this way. */
        boolean tells(String name, Meaning meaning) {
            return isCalled(names.get(meaning), plain(name));
        }
    }

    /** Whether a field of this name could be a time, so that numbers in it could be seconds. */
    static boolean isTimeName(String name) {
        String plain = plain(name);
        return TIME.matcher(plain).matches()
                || Stream.of(Meaning.START, Meaning.END)
                        .anyMatch(
                                meaning -> isCalled(WHOLE.get(meaning), plain) || isCalled(PARTS.get(meaning), plain));
    }

    private static boolean isCalled(@Nullable Pattern names, String plain) {
        return names != null && names.matcher(plain).matches();
    }

    /** Whether a column of this name holds dates, so that numbers in it are days as spreadsheets count them. */
    static boolean isDateName(String name) {
        return DATE.matcher(plain(name)).matches();
    }

    /** Whether a column of points says by its name that the longitude is first. */
    static boolean isLongitudeFirst(String name) {
        return LONGITUDE_FIRST.matcher(plain(name)).matches();
    }

    /** Whether it is rather a sentence than a column's name. */
    static boolean isSentence(String name) {
        return SENTENCE.matcher(name).matches();
    }

    /** In lower case, words apart by underscores, without what is in brackets: {@code Lat. (WGS84)} is {@code lat}. */
    static String plain(String name) {
        String plain = LooseText.plain(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*\\)", "")
                .strip()
                .replaceAll("[ .-]+", "_");
        return plain.length() > 1 ? plain.replaceAll("_+$", "") : plain;
    }
}
