package org.conflictmap.exporter;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.conflictmap.event.Actor;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Count;
import org.conflictmap.event.Source;
import org.conflictmap.gazetteer.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a data file says of an event: the columns of a CSV file and the properties of a GeoJSON feature, in this order.
 * Several values in one field are separated by {@value ExportedEvent#SEPARATOR}; a field that is not known is empty.
 */
enum EventColumn {
    ID(Kind.TEXT, "Id, unique within the dataset", e -> e.event().id()),
    TITLE(Kind.TEXT, "Short line to name it by", e -> e.event().title()),
    TYPE(Kind.TEXT, "Event type", e -> e.event().type().id()),
    SUB_TYPE(Kind.TEXT, "Sub-type", e -> e.event().subType()),
    SUB_TYPE_VOCABULARY(
            Kind.TEXT,
            "Who defines the sub-type",
            e -> e.event().subType().isEmpty() ? null : lower(e.event().subTypeVocabulary())),
    EDTF(
            Kind.TEXT,
            "Date as the dataset writes it, EDTF (ISO 8601-2)",
            e -> e.when().edtf()),
    START(
            Kind.DATE,
            "First day on which it can have begun",
            e -> ExportedEvent.iso(e.when().firstDay())),
    START_LATEST(
            Kind.DATE,
            "Last day on which it can have begun",
            e -> ExportedEvent.iso(e.when().start().lastDay())),
    END_EARLIEST(
            Kind.DATE,
            "First day on which it can have ended",
            e -> ExportedEvent.iso(e.when().end().firstDay())),
    END(
            Kind.DATE,
            "Last day on which it can have ended",
            e -> ExportedEvent.iso(e.when().lastDay())),
    DATE_PRECISION(
            Kind.TEXT, "How finely the date is known", e -> lower(e.when().precision())),
    DATE_QUALIFIER(
            Kind.TEXT,
            "Whether the source itself is unsure of the date",
            e -> lower(e.when().qualifier())),
    DATE_WORDING(Kind.TEXT, "How the source puts the date", e -> e.when().wording()),
    IN_WINDOW(
            Kind.TEXT,
            "Whether it was going on in the exported window of time: certain, possible, outside, undated",
            e -> e.inWindow().id()),
    PLACE_ID(
            Kind.TEXT,
            "Id of the place in the gazetteer",
            e -> e.event().where().placeId()),
    PLACE(Kind.TEXT, "Name of the place in English", ExportedEvent::placeName),
    PLACE_AR(Kind.TEXT, "Name of the place in Arabic", ExportedEvent::arabicPlaceName),
    PLACE_PRECISION(
            Kind.TEXT,
            "How well the place is known",
            e -> e.event().where().precision().id()),
    PLACE_WORDING(
            Kind.TEXT, "How the source puts the place", e -> e.event().where().wording()),
    LON(Kind.DECIMAL, "Longitude, WGS 84 degrees; empty where only an area is known", e -> at(e, Place.Position::lon)),
    LAT(Kind.DECIMAL, "Latitude, WGS 84 degrees; empty where only an area is known", e -> at(e, Place.Position::lat)),
    COORDINATES_VERIFIED(
            Kind.BOOLEAN,
            "Whether the coordinates were checked against a second source",
            e -> located(e, place -> place.verification() == Place.Verification.VERIFIED)),
    COORDINATE_SOURCE(Kind.TEXT, "Where the coordinates come from", e -> located(e, Place::coordinateSource)),
    ACTORS(
            Kind.TEXT,
            "Actors as the source names them",
            e -> ExportedEvent.joined(e.event().actors().stream().map(Actor::name))),
    ACTOR_ROLES(
            Kind.TEXT,
            "What each actor did, in the order of the actors",
            e -> ExportedEvent.joined(e.event().actors().stream().map(Actor::role))),
    ACTOR_CLASSES(
            Kind.TEXT,
            "Kind of each actor, in the order of the actors",
            e -> ExportedEvent.joined(
                    e.event().actors().stream().map(actor -> actor.actorClass().id()))),
    KILLED_LOW(Kind.INTEGER, "Least number killed, if one number is given", e -> e.killed(Count::low)),
    KILLED_BEST(Kind.INTEGER, "The source's own figure of killed, if one number is given", e -> e.killed(Count::best)),
    KILLED_HIGH(Kind.INTEGER, "Largest number killed, if one number is given", e -> e.killed(Count::high)),
    COUNTS(Kind.TEXT, "All numbers as they were said", ExportedEvent::counts),
    SPEAKERS(Kind.TEXT, "Who says so", e -> e.claims(Claim::speaker)),
    SOURCE_IDS(Kind.TEXT, "Ids of the sources", e -> e.sources(Source::id)),
    PUBLISHERS(Kind.TEXT, "Publishers of the sources", e -> e.sources(Source::publisher)),
    PUBLISHERS_VERIFIED(
            Kind.TEXT,
            "Whether each publisher was checked against a second source",
            e -> e.sources(source -> Boolean.toString(source.publisherVerification() == Source.Verification.VERIFIED))),
    PUBLISHED(
            Kind.TEXT,
            "Dates of publication of the sources, EDTF",
            e -> e.sources(source ->
                    source.published() == null ? "" : source.published().edtf())),
    PASSAGES(
            Kind.TEXT,
            "Its evidence: text:start-end, in Unicode code points, the end not included",
            ExportedEvent::passages),
    NOTE(Kind.TEXT, "What a reader should know", e -> e.event().note()),
    DATASET(Kind.TEXT, "Id of the dataset", e -> e.manifest().id()),
    LICENCE(Kind.TEXT, "Licence of the dataset", e -> e.manifest().licence());

    /** What the values of a column are: {@link String}, {@link String} in ISO 8601, {@link Long}, {@link Double}, {@link Boolean}. */
    enum Kind {
        TEXT("string"),
        DATE("date"),
        INTEGER("integer"),
        DECIMAL("double"),
        BOOLEAN("boolean");

        private final String xsd;

        Kind(String xsd) {
            this.xsd = xsd;
        }

        /** The name of XML Schema's datatype, as CSV on the Web uses it. */
        String xsd() {
            return xsd;
        }
    }

    private final Kind kind;
    private final String description;
    private final Function<ExportedEvent, @Nullable Object> value;

    EventColumn(Kind kind, String description, Function<ExportedEvent, @Nullable Object> value) {
        this.kind = kind;
        this.description = description;
        this.value = value;
    }

    /** Its name in files. */
    String id() {
        return lower(this);
    }

    Kind kind() {
        return kind;
    }

    /** What it says, in English, for the file's metadata. */
    String description() {
        return description;
    }

    /** The value of an event, or null if it is not known. */
    @Nullable
    Object valueOf(ExportedEvent event) {
        Object found = value.apply(event);
        return Objects.equals(found, "") ? null : found;
    }

    private static @Nullable Double at(ExportedEvent event, Function<Place.Position, Double> part) {
        Place.Position position = event.position();
        return position == null ? null : part.apply(position);
    }

    private static @Nullable Object located(ExportedEvent event, Function<Place, Object> part) {
        Place place = event.place();
        return place == null || event.position() == null ? null : part.apply(place);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
