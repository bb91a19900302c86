package org.conflictmap.importer.timemap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.event.EventType;
import org.conflictmap.event.When;
import org.conflictmap.importer.TypeWords;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.store.OriginalRecord.Field;

/**
 * An event of TimeMap's, in its own names: sources and associations under the names that their ids stand for, and also in
 * the form of Bellingcat's download, where sources are objects and filters stand for associations.
 */
record TimeMapEvent(Map<String, String> scalars, List<String> sources, List<String> kinds) {
    static final ColumnMapping MAPPING = new ColumnMapping(
            Map.ofEntries(
                    Map.entry(Meaning.ID, "id"),
                    Map.entry(Meaning.START, "date"),
                    Map.entry(Meaning.LATITUDE, "latitude"),
                    Map.entry(Meaning.LONGITUDE, "longitude"),
                    Map.entry(Meaning.PLACE, "location"),
                    Map.entry(Meaning.TITLE, "description"),
                    Map.entry(Meaning.SOURCE, "sources"),
                    Map.entry(Meaning.TYPE, "type"),
                    Map.entry(Meaning.SUB_TYPE, "category")),
            DateOrder.MONTH_DAY_YEAR,
            DecimalMark.POINT);

    private static final Pattern ELEMENT =
            Pattern.compile("(sources|associations|filters)(?:\\[(\\d+)\\](?:\\.(\\w+))?)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");
    private static final List<String> SOURCE_NAMES = List.of("title", "path", "url", "description", "id");

    /** Names that the mapping knows, with nothing in them. */
    static List<Field> header() {
        return MAPPING.columns().values().stream()
                .map(name -> new Field(name, ""))
                .toList();
    }

    static TimeMapEvent of(List<Field> fields, TimeMapSources known) {
        Map<String, String> scalars = new LinkedHashMap<>();
        Map<String, Map<String, String>> sourceParts = new LinkedHashMap<>();
        List<String> kinds = new ArrayList<>();
        for (Field field : fields) {
            String value = field.value().strip();
            Matcher element = ELEMENT.matcher(field.name());
            if (value.isEmpty()) {
                continue;
            }
            if (!element.matches()) {
                scalars.putIfAbsent(field.name(), value);
            } else if (element.group(1).equals("sources")) {
                String index = String.valueOf(element.group(2));
                String part = Optional.ofNullable(element.group(3)).orElse("id");
                sourceParts
                        .computeIfAbsent(index, first -> new LinkedHashMap<>())
                        .putIfAbsent(part, value);
            } else if (element.group(1).equals("associations")) {
                kinds.add(known.association(value));
            } else if ("value".equals(element.group(3))) {
                kinds.add(value);
            }
        }
        List<String> sources = sourceParts.values().stream()
                .map(parts -> SOURCE_NAMES.stream()
                        .filter(parts::containsKey)
                        .findFirst()
                        .map(name -> known.source(parts.getOrDefault(name, "")))
                        .orElse(""))
                .filter(name -> !name.isEmpty())
                .toList();
        return new TimeMapEvent(scalars, sources, kinds);
    }

    /** What the event says, by the names that {@link #MAPPING} knows. */
    List<Field> fields() {
        List<String> words = new ArrayList<>();
        for (String name : List.of("type", "category", "category_full")) {
            if (!scalar(name).isEmpty()) {
                words.add(scalar(name));
            }
        }
        words.addAll(kinds);
        String type = words.stream()
                .filter(word -> TypeWords.type(word) != EventType.OTHER)
                .findFirst()
                .orElse("");
        return List.of(
                new Field("id", scalar("id")),
                new Field("date", date()),
                new Field("latitude", decimal(scalar("latitude"))),
                new Field("longitude", decimal(scalar("longitude"))),
                new Field("location", scalar("location")),
                new Field("description", scalar("description")),
                new Field("sources", String.join("; ", sources)),
                new Field("type", type),
                new Field("category", words.isEmpty() ? "" : words.get(0)));
    }

    private String scalar(String name) {
        return scalars.getOrDefault(name, "");
    }

    private static String decimal(String number) {
        return DECIMAL_COMMA.matcher(number).matches() ? number.replace(',', '.') : number;
    }

    /** Where no more than the month or the year is known, no more is said. */
    private String date() {
        String date = scalar("date");
        String precision = scalar("time_precision").toLowerCase(Locale.ROOT);
        int length = precision.startsWith("year") ? 4 : precision.startsWith("month") ? 7 : 0;
        Optional<When> day = length == 0 ? Optional.empty() : LooseDate.parse(date, DateOrder.MONTH_DAY_YEAR);
        return day.map(When::edtf)
                .filter(edtf -> edtf.length() == 10)
                .map(edtf -> edtf.substring(0, length))
                .orElse(date);
    }
}
