package org.conflictmap.dataset;

import java.util.List;
import java.util.Map;

/** A JSON value that knows on which line of its file it stands; 1 is the first. Immutable once it is read. */
sealed interface JsonValue {
    int line();

    /** @param fields in the order of the file */
    record ObjectValue(Map<String, JsonValue> fields, int line) implements JsonValue {}

    record ArrayValue(List<JsonValue> elements, int line) implements JsonValue {}

    record TextValue(String text, int line) implements JsonValue {}

    /** A number without fraction or exponent that a long can hold. */
    record WholeValue(long number, int line) implements JsonValue {}

    /** Any other number. */
    record DecimalValue(double number, int line) implements JsonValue {}

    record FlagValue(boolean flag, int line) implements JsonValue {}

    record NullValue(int line) implements JsonValue {}

    /** What a person sees of it in a message: short values as they are, containers by their kind. */
    default String shown() {
        if (this instanceof TextValue value) {
            return value.text;
        }
        if (this instanceof WholeValue value) {
            return Long.toString(value.number);
        }
        if (this instanceof DecimalValue value) {
            return Double.toString(value.number);
        }
        if (this instanceof FlagValue value) {
            return Boolean.toString(value.flag);
        }
        if (this instanceof ObjectValue) {
            return "an object";
        }
        return this instanceof ArrayValue ? "a list" : "null";
    }
}
