package org.conflictmap.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictmap.dataset.Fields.Need;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.Count;
import org.conflictmap.event.Event;
import org.conflictmap.event.EventType;
import org.conflictmap.event.EventType.Vocabulary;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.event.When;
import org.conflictmap.event.Where;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.Place;

/**
 * Reads events files. Only an event without an id of its own is left out; one whose date or place is wrong is kept, undated
 * or unplaced, so that it stays in sight. Used by one thread.
 */
final class EventReader {
    private static final String TYPES = oneOf(EventType.values(), EventType::id);
    private static final String ACTOR_CLASSES = oneOf(ActorClass.values(), ActorClass::id);
    private static final String PRECISIONS = oneOf(PlacePrecision.values(), PlacePrecision::id);
    private static final String LEFT_OUT = "the event is left out";
    private static final String UNDATED = "the event is shown without a date";
    private static final String UNPLACED = "the event is shown without a place";
    private static final String EMPTY = "it is left empty";

    private final DatasetFiles files;
    private final Gazetteer gazetteer;
    private final ClaimReader claims;
    private final Map<String, Event> events = new LinkedHashMap<>();

    EventReader(DatasetFiles files, Gazetteer gazetteer, ClaimReader claims) {
        this.files = files;
        this.gazetteer = gazetteer;
        this.claims = claims;
    }

    List<Event> read(List<String> names) {
        for (String name : names) {
            files.json(name, "its events are not known").ifPresent(file -> {
                for (Fields fields : file.objects("events", Need.REQUIRED, "its events are not known")) {
                    readEvent(fields);
                }
                file.finish();
            });
        }
        return List.copyOf(events.values());
    }

    private void readEvent(Fields fields) {
        Optional<String> id = fields.text("id", Need.REQUIRED, LEFT_OUT);
        if (id.isEmpty()) {
            return;
        }
        if (events.containsKey(id.get())) {
            fields.wrong("id", id.get(), "an id that no other event has", LEFT_OUT);
            return;
        }
        Optional<EventType> type = fields.word("type", Need.REQUIRED, EventType::ofId, TYPES, "it counts as other");
        Vocabulary vocabulary = fields.word(
                        "subTypeVocabulary",
                        Need.OPTIONAL,
                        EventReader::vocabulary,
                        "ACLED, UCDP or own",
                        "it counts as own")
                .orElse(fields.has("subTypeVocabulary") ? Vocabulary.OWN : Vocabulary.ACLED);
        Event event = new Event(
                id.get(),
                fields.text("title", Need.REQUIRED, "its id is shown instead").orElse(id.get()),
                type.orElse(EventType.OTHER),
                subType(fields, type, vocabulary),
                vocabulary,
                when(fields),
                where(fields),
                about(fields),
                actors(fields),
                counts(fields),
                claims.read(fields),
                fields.textOrEmpty("note"));
        fields.finish();
        events.put(event.id(), event);
    }

    private static String subType(Fields fields, Optional<EventType> type, Vocabulary vocabulary) {
        String subType = fields.text("subType", Need.REQUIRED, EMPTY).orElse("");
        if (vocabulary == Vocabulary.ACLED && !subType.isEmpty() && type.isPresent()) {
            List<String> ofAcled = type.get().subTypes();
            if (!ofAcled.contains(subType)) {
                String expected = ofAcled.isEmpty()
                        ? "subTypeVocabulary own, as ACLED does not know the type "
                                + type.get().id()
                        : "one of ACLED's " + String.join(", ", ofAcled) + "; or subTypeVocabulary own";
                fields.doubtful("subType", subType, expected, "it is shown as it is");
            }
        }
        return subType;
    }

    private static When when(Fields fields) {
        return fields.object("when", Need.REQUIRED, UNDATED)
                .map(when -> {
                    When read = when.narrowedDate(UNDATED)
                            .orElse(When.UNDATED)
                            .withWords(when.textOrEmpty("wording"), when.textOrEmpty("basis"));
                    when.finish();
                    return read;
                })
                .orElse(When.UNDATED);
    }

    private Where where(Fields fields) {
        return fields.object("where", Need.REQUIRED, UNPLACED)
                .map(where -> {
                    Optional<String> place = where.text("place", Need.STATED, UNPLACED);
                    Optional<PlacePrecision> precision =
                            where.word("precision", Need.REQUIRED, PlacePrecision::ofId, PRECISIONS, UNPLACED);
                    boolean fits = precision.isPresent() && fits(where, place, precision.get());
                    Where read = new Where(
                            fits ? place.orElse(null) : null,
                            fits ? precision.get() : PlacePrecision.NONE,
                            where.textOrEmpty("wording"),
                            where.textOrEmpty("note"));
                    where.finish();
                    return read;
                })
                .orElse(Where.NOT_TOLD);
    }

    /** Whether the place is known and can be drawn with this precision. */
    private boolean fits(Fields where, Optional<String> placeId, PlacePrecision precision) {
        if (placeId.isEmpty()) {
            if (precision != PlacePrecision.NONE && !where.has("place")) {
                where.wrong("precision", precision.id(), "none, as no place is given", UNPLACED);
            }
            return precision == PlacePrecision.NONE;
        }
        if (precision == PlacePrecision.NONE) {
            where.wrong("precision", precision.id(), "another precision, as a place is given", UNPLACED);
            return false;
        }
        Optional<Place> place = gazetteer.byId(placeId.get());
        if (place.isEmpty()) {
            where.wrong("place", placeId.get(), "the id of a place in the gazetteers", UNPLACED);
            return false;
        }
        boolean hasArea = place.get().areaKey() != null || place.get().bounds() != null;
        if (precision.isPoint() && place.get().position() == null) {
            where.wrong("precision", precision.id(), "that of an area, as the place has no coordinates", UNPLACED);
            return false;
        }
        if (precision.isArea() && !hasArea) {
            where.wrong("place", placeId.get(), "a place with an area or a bbox, to suit " + precision.id(), UNPLACED);
            return false;
        }
        return true;
    }

    private List<String> about(Fields fields) {
        List<String> known = new ArrayList<>();
        for (String id : fields.texts("about", Need.OPTIONAL, "they are left out")) {
            if (gazetteer.byId(id).isPresent()) {
                known.add(id);
            } else {
                fields.wrong("about", id, "ids of places in the gazetteers", "it is left out");
            }
        }
        return known;
    }

    private static List<Actor> actors(Fields fields) {
        List<Actor> actors = new ArrayList<>();
        for (Fields actor : fields.objects("actors", Need.OPTIONAL, "they are left out")) {
            Optional<String> name = actor.text("name", Need.REQUIRED, "the actor is left out");
            String role = actor.text("role", Need.REQUIRED, EMPTY).orElse("");
            ActorClass actorClass = actor.word(
                            "actorClass", Need.REQUIRED, ActorClass::ofId, ACTOR_CLASSES, "it counts as other")
                    .orElse(ActorClass.OTHER);
            name.ifPresent(known -> actors.add(new Actor(known, role, actorClass)));
            actor.finish();
        }
        return actors;
    }

    private static List<Count> counts(Fields fields) {
        List<Count> counts = new ArrayList<>();
        for (Fields count : fields.objects("counts", Need.OPTIONAL, "they are left out")) {
            Optional<String> of = count.text("of", Need.REQUIRED, "the count is left out");
            Long low = count.count("low", Need.STATED, EMPTY).orElse(null);
            Long best = count.count("best", Need.STATED, EMPTY).orElse(null);
            Long high = count.count("high", Need.STATED, EMPTY).orElse(null);
            String wording = count.textOrEmpty("wording");
            try {
                of.ifPresent(what -> counts.add(new Count(what, low, best, high, wording)));
            } catch (IllegalArgumentException e) {
                count.wrong(
                        "low",
                        "low " + low + ", best " + best + ", high " + high,
                        "numbers of which none is below the one before",
                        "the count is left out");
            }
            count.finish();
        }
        return counts;
    }

    private static <E> String oneOf(E[] values, Function<E, String> id) {
        return "one of " + Stream.of(values).map(id).collect(Collectors.joining(", "));
    }

    private static Optional<Vocabulary> vocabulary(String word) {
        return switch (word) {
            case "ACLED" -> Optional.of(Vocabulary.ACLED);
            case "UCDP" -> Optional.of(Vocabulary.UCDP);
            case "own" -> Optional.of(Vocabulary.OWN);
            default -> Optional.empty();
        };
    }
}
