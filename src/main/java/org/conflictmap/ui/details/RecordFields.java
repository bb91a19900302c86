package org.conflictmap.ui.details;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Passage;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.store.TextColumn;

/**
 * What the fields of a record from a file are: evidence for which fact, codes that a codebook explains, the record's own id.
 * The fields of known formats are told by their names (ACLED, UCDP GED, GDELT, TimeMap), all others by standing in the
 * shown event word by word. Stateless.
 */
final class RecordFields {
    private static final Map<String, Passage.Field> FIELDS = fields();
    private static final Set<String> IDS = Set.of("event_id_cnty", "id", "globaleventid", "event_id", "civid");
    private static final String MACHINE_CODED_ID = "globaleventid";

    /** Codes from one digit to another, both included, that are explained by the texts. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("inter1", "08"),
            Map.entry("inter2", "08"),
            Map.entry("geo_precision", "13"),
            Map.entry("time_precision", "13"),
            Map.entry("where_prec", "17"),
            Map.entry("date_prec", "15"),
            Map.entry("event_clarity", "12"),
            Map.entry("type_of_violence", "13"),
            Map.entry("actiongeo_type", "15"),
            Map.entry("quadclass", "14"));

    /** What GeoJSON itself calls its objects in the member "type": no word of whoever wrote the data. */
    private static final Set<String> GEOJSON_TYPES = Set.of(
            "Feature",
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
            "GeometryCollection");

    private RecordFields() {}

    private static Map<String, Passage.Field> fields() {
        Map<Passage.Field, String> names = Map.of(
                Passage.Field.WHAT,
                "event_type sub_event_type type_of_violence conflict_name dyad_name eventcode title headline category type"
                        + " associations",
                Passage.Field.WHEN,
                "event_date time_precision date_start date_end date_prec sqldate date time start end begin when timestamp_start",
                Passage.Field.WHERE,
                "location admin1 country latitude longitude geo_precision where_prec where_coordinates adm_1 adm_2 lat lon lng"
                        + " long place coordinates actiongeo_type actiongeo_fullname actiongeo_countrycode actiongeo_adm1code"
                        + " actiongeo_lat actiongeo_long",
                Passage.Field.WHO,
                "actor1 assoc_actor_1 ally_actor_1 inter1 actor2 assoc_actor_2 ally_actor_2 inter2 side_a side_b actor1name"
                        + " actor2name actor1type1code actor2type1code",
                Passage.Field.HOW_MANY,
                "fatalities best high low best_est high_est low_est deaths killed",
                Passage.Field.SAYS_WHO,
                "source source_original source_office source_article sourceurl sources");
        Map<String, Passage.Field> fields = new HashMap<>();
        names.forEach((field, list) -> {
            for (String name : list.split(" ")) {
                fields.put(name, field);
            }
        });
        return fields;
    }

    /** The question that a field of an event's record answers; empty if nothing shown stands on it. */
    static Optional<Passage.Field> evidence(OriginalRecord.Field field, EventTable table, int row) {
        String value = field.value().strip();
        boolean isOfFormat = field.name().equals("type") && GEOJSON_TYPES.contains(value);
        if (value.isEmpty() || isOfFormat) {
            return Optional.empty();
        }
        Passage.Field byName = FIELDS.get(plain(field.name()));
        return byName != null ? Optional.of(byName) : byValue(value, table, row);
    }

    private static Optional<Passage.Field> byValue(String value, EventTable table, int row) {
        if (value.equals(table.title(row)) || value.equals(table.subType(row))) {
            return Optional.of(Passage.Field.WHAT);
        }
        if (value.equals(table.placeName(row)) || isAround(value, table, table.place(row))) {
            return Optional.of(Passage.Field.WHERE);
        }
        if (table.actors(row).stream()
                .map(Actor::name)
                .collect(Collectors.toSet())
                .contains(value)) {
            return Optional.of(Passage.Field.WHO);
        }
        return value.equals(table.text(TextColumn.SOURCE, table.source(row)))
                ? Optional.of(Passage.Field.SAYS_WHO)
                : Optional.empty();
    }

    private static boolean isAround(String value, EventTable table, int place) {
        return place != EventTable.NO_PLACE
                && (value.equals(table.text(TextColumn.PLACE, table.places().area(place)))
                        || value.equals(
                                table.text(TextColumn.PLACE, table.places().country(place))));
    }

    /** The end of the key of a code's meaning, "where_prec.2"; empty if the field holds none that a codebook explains. */
    static Optional<String> code(OriginalRecord.Field field) {
        String codes = CODES.get(plain(field.name()));
        String value = field.value().strip();
        return codes != null
                        && value.length() == 1
                        && value.charAt(0) >= codes.charAt(0)
                        && value.charAt(0) <= codes.charAt(1)
                ? Optional.of(plain(field.name()).replaceFirst("^inter[12]$", "inter") + "." + value)
                : Optional.empty();
    }

    /** What the data calls the record; empty if it has no field for that. */
    static Optional<String> id(List<OriginalRecord.Field> fields) {
        return fields.stream()
                .filter(field ->
                        IDS.contains(plain(field.name())) && !field.value().isBlank())
                .map(field -> field.value().strip())
                .findFirst();
    }

    /** Whether nobody but a machine has read what the record was made from: it is GDELT's. */
    static boolean isMachineCoded(List<OriginalRecord.Field> fields) {
        return fields.stream().anyMatch(field -> plain(field.name()).equals(MACHINE_CODED_ID));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
