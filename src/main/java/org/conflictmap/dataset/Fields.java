package org.conflictmap.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conflictmap.dataset.JsonValue.ArrayValue;
import org.conflictmap.dataset.JsonValue.DecimalValue;
import org.conflictmap.dataset.JsonValue.FlagValue;
import org.conflictmap.dataset.JsonValue.NullValue;
import org.conflictmap.dataset.JsonValue.ObjectValue;
import org.conflictmap.dataset.JsonValue.TextValue;
import org.conflictmap.dataset.JsonValue.WholeValue;
import org.conflictmap.event.Edtf;
import org.conflictmap.event.EdtfException;
import org.conflictmap.event.When;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, asked for one by one. What is missing or wrong becomes a problem that names its place,
 * value and expectation and what follows from it; the answer is then empty and the asker goes on. Null counts as absent.
 * Used by one thread.
 */
final class Fields {
    /** Whether the absence of a field is a problem. */
    enum Need {
        /** It is an error. */
        REQUIRED,
        /** It is a warning, since it may have been forgotten: that something is not told, null says. */
        STATED,
        OPTIONAL
    }

    private static final String LEFT_EMPTY = "it is left empty";

    private final ObjectValue object;
    private final Problems problems;
    private final String file;
    private final String record;
    private final String path;
    private final Set<String> known = new LinkedHashSet<>(List.of("$schema"));

    /** The outermost object of a file. */
    Fields(ObjectValue object, Problems problems, String file) {
        this(object, problems, file, "", "");
    }

    private Fields(ObjectValue object, Problems problems, String file, String record, String path) {
        this.object = object;
        this.problems = problems;
        this.file = file;
        this.record = record;
        this.path = path;
    }

    /** A text that is not blank. */
    Optional<String> text(String name, Need need, String consequence) {
        return read(
                name,
                need,
                "a text",
                consequence,
                value -> value instanceof TextValue text
                                && (need == Need.OPTIONAL || !text.text().isBlank())
                        ? text.text()
                        : null);
    }

    /** A text, or an empty one if there is none. */
    String textOrEmpty(String name) {
        return text(name, Need.OPTIONAL, LEFT_EMPTY).orElse("");
    }

    /** A word of a closed vocabulary. */
    <E> Optional<E> word(
            String name, Need need, Function<String, Optional<E>> ofId, String expected, String consequence) {
        return read(
                name,
                need,
                expected,
                consequence,
                value -> value instanceof TextValue text
                        ? ofId.apply(text.text()).orElse(null)
                        : null);
    }

    /** A number between two others, both included. */
    Optional<Double> number(String name, Need need, int least, int most, String consequence) {
        return read(name, need, "a number from " + least + " to " + most, consequence, value -> {
            Double number = decimal(value);
            return number != null && number >= least && number <= most ? number : null;
        });
    }

    /** A whole number from 0. */
    Optional<Long> count(String name, Need need, String consequence) {
        return read(
                name,
                need,
                "a whole number from 0",
                consequence,
                value -> value instanceof WholeValue whole && whole.number() >= 0 ? whole.number() : null);
    }

    Optional<Boolean> flag(String name, Need need, String consequence) {
        return read(
                name,
                need,
                "true or false",
                consequence,
                value -> value instanceof FlagValue flag ? flag.flag() : null);
    }

    /** A date in EDTF. */
    Optional<When> date(String name, Need need, String consequence) {
        return text(name, need, consequence).flatMap(edtf -> date(name, edtf, null, null, consequence));
    }

    /** The date of an object that gives it in {@code edtf} and may narrow it by {@code start} and {@code end}. */
    Optional<When> narrowedDate(String consequence) {
        String start = text("start", Need.OPTIONAL, consequence).orElse(null);
        String end = text("end", Need.OPTIONAL, consequence).orElse(null);
        return text("edtf", Need.REQUIRED, consequence).flatMap(edtf -> date("edtf", edtf, start, end, consequence));
    }

    private Optional<When> date(
            String name, String edtf, @Nullable String start, @Nullable String end, String consequence) {
        try {
            return Optional.of(Edtf.parse(edtf, start, end));
        } catch (EdtfException e) {
            String field = e.text().equals(start) ? "start" : e.text().equals(end) ? "end" : name;
            wrong(field, e.text(), e.expected(), consequence);
            return Optional.empty();
        }
    }

    /** Numbers in a list of so many. */
    Optional<double[]> numbers(String name, Need need, int size, String expected, String consequence) {
        return read(name, need, expected, consequence, value -> {
            if (!(value instanceof ArrayValue list) || list.elements().size() != size) {
                return null;
            }
            double[] numbers = new double[size];
            for (int index = 0; index < size; index++) {
                Double number = decimal(list.elements().get(index));
                if (number == null) {
                    return null;
                }
                numbers[index] = number;
            }
            return numbers;
        });
    }

    /** The texts of a list; empty if there is none. */
    List<String> texts(String name, Need need, String consequence) {
        List<String> texts = new ArrayList<>();
        List<JsonValue> elements = elements(name, need, "a list of texts", consequence);
        for (int index = 0; index < elements.size(); index++) {
            JsonValue element = elements.get(index);
            if (element instanceof TextValue text) {
                texts.add(text.text());
            } else {
                problem(element.line(), name + "[" + index + "]", element.shown(), "a text", "it is left out");
            }
        }
        return texts;
    }

    Optional<Fields> object(String name, Need need, String consequence) {
        return read(
                name,
                need,
                "an object",
                consequence,
                value -> value instanceof ObjectValue inner
                        ? new Fields(inner, problems, file, record, path + name + ".")
                        : null);
    }

    /** The objects of a list; empty if there is none. In the outermost object they are the file's records. */
    List<Fields> objects(String name, Need need, String consequence) {
        List<Fields> objects = new ArrayList<>();
        List<JsonValue> elements = elements(name, need, "a list", consequence);
        for (int index = 0; index < elements.size(); index++) {
            String label = name + "[" + index + "]";
            if (!(elements.get(index) instanceof ObjectValue inner)) {
                JsonValue element = elements.get(index);
                problem(element.line(), label, element.shown(), "an object", "it is left out");
            } else if (record.isEmpty()) {
                objects.add(new Fields(inner, problems, file, idOf(inner).orElse(label), ""));
            } else {
                objects.add(new Fields(inner, problems, file, record, path + label + "."));
            }
        }
        return objects;
    }

    private static Optional<String> idOf(ObjectValue object) {
        return object.fields().get("id") instanceof TextValue id && !id.text().isBlank()
                ? Optional.of(id.text())
                : Optional.empty();
    }

    /** Tells that a field, though well-formed, does not fit with something else. */
    void wrong(String name, String value, String expected, String consequence) {
        problem(lineOf(name), name, value, expected, consequence);
    }

    /** Tells that a field is doubtful; all of it is read. */
    void doubtful(String name, String value, String expected, String consequence) {
        problems.warning(file, lineOf(name), record, path + name, value, expected, consequence);
    }

    /** Tells that a list stands there but has nothing in it. */
    void doubtIfEmpty(String name, String consequence) {
        if (object.fields().get(name) instanceof ArrayValue list
                && list.elements().isEmpty()) {
            doubtful(name, "an empty list", "at least one", consequence);
        }
    }

    /** To be called when all fields were asked for: tells of those that nobody knows. */
    void finish() {
        object.fields().forEach((name, value) -> {
            if (!known.contains(name)) {
                String names = String.join(", ", known.stream().skip(1).toList());
                doubtful(name, value.shown(), "one of the fields " + names, "it is not used");
            }
        });
    }

    /** Whether something stands there, right or wrong. */
    boolean has(String name) {
        JsonValue value = object.fields().get(name);
        return value != null && !(value instanceof NullValue);
    }

    String file() {
        return file;
    }

    private List<JsonValue> elements(String name, Need need, String expected, String consequence) {
        return read(
                        name,
                        need,
                        expected,
                        consequence,
                        value -> value instanceof ArrayValue list ? list.elements() : null)
                .orElse(List.of());
    }

    private <E> Optional<E> read(
            String name, Need need, String expected, String consequence, Function<JsonValue, @Nullable E> convert) {
        known.add(name);
        JsonValue value = object.fields().get(name);
        if (value == null || !has(name)) {
            if (need == Need.REQUIRED) {
                problem(lineOf(name), name, value == null ? "" : value.shown(), expected, consequence);
            } else if (need == Need.STATED && value == null) {
                doubtful(name, "", expected + ", or null if it is not told", "it counts as not told");
            }
            return Optional.empty();
        }
        E converted = convert.apply(value);
        if (converted == null) {
            problem(value.line(), name, value.shown(), expected, consequence);
        }
        return Optional.ofNullable(converted);
    }

    private void problem(int line, String name, String value, String expected, String consequence) {
        problems.error(file, line, record, path + name, value, expected, consequence);
    }

    private int lineOf(String name) {
        JsonValue value = object.fields().get(name);
        return value == null ? object.line() : value.line();
    }

    private static @Nullable Double decimal(JsonValue value) {
        if (value instanceof WholeValue whole) {
            return (double) whole.number();
        }
        return value instanceof DecimalValue decimal ? decimal.number() : null;
    }
}
