package org.conflictmap.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictmap.event.ActorClass;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.query.Filter.Corner;
import org.conflictmap.query.Filter.Figure;
import org.conflictmap.query.Filter.NotSaid;

/** Reads what {@link FilterText} describes. For one text. */
final class FilterParser {
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z-]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final int DEEPEST = 100;
    private static final String FIELDS =
            "type, subtype, actor, actor-class, place, area, precision, source, dataset, deaths, text, inside, within,"
                    + " ecql, all, not or (";

    private final String text;
    private int at;
    private int depth;

    FilterParser(String text) {
        this.text = text;
    }

    Filter parse() {
        Filter filter = either();
        skipSpace();
        if (at < text.length()) {
            throw expected("and, or, or the end");
        }
        return filter;
    }

    private Filter either() {
        List<Filter> filters = new ArrayList<>(List.of(all()));
        while (take("or")) {
            filters.add(all());
        }
        return filters.size() == 1 ? filters.get(0) : new Filter.Or(filters);
    }

    private Filter all() {
        List<Filter> filters = new ArrayList<>(List.of(one()));
        while (take("and")) {
            filters.add(one());
        }
        return filters.size() == 1 ? filters.get(0) : new Filter.And(filters);
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw expected("not more than " + DEEPEST + " filters in one another");
        }
        Filter filter;
        if (take('(')) {
            filter = either();
            need(')');
        } else {
            filter = named();
        }
        depth--;
        return filter;
    }

    private Filter named() {
        int start = position();
        String word = word().orElseThrow(() -> expected(FIELDS));
        return switch (word) {
            case "all" -> Filter.ALL;
            case "not" -> new Filter.Not(one());
            case "and" -> new Filter.And(members());
            case "or" -> new Filter.Or(members());
            case "type" -> new Filter.Types(ids(EventType.values(), EventType::id));
            case "precision" -> new Filter.Precisions(ids(PlacePrecision.values(), PlacePrecision::id));
            case "actor-class" -> new Filter.ActorClasses(ids(ActorClass.values(), ActorClass::id));
            case "subtype" -> new Filter.SubTypes(names());
            case "actor" -> new Filter.Actors(names());
            case "place" -> new Filter.Places(names());
            case "area" -> new Filter.Areas(names());
            case "source" -> new Filter.Sources(names());
            case "dataset" -> new Filter.Datasets(names());
            case "deaths" -> casualties();
            case "text" -> new Filter.Text(string());
            case "ecql" -> new Filter.Expert(string());
            case "inside" -> new Filter.Inside(corners());
            case "within" -> near();
            default -> {
                at = start;
                throw expected(FIELDS);
            }
        };
    }

    private List<Filter> members() {
        List<Filter> members = new ArrayList<>();
        need('(');
        if (take(')')) {
            return members;
        }
        do {
            members.add(either());
        } while (take(','));
        need(')');
        return members;
    }

    private <E extends Enum<E>> Set<E> ids(E[] values, Function<E, String> id) {
        return new LinkedHashSet<>(list(() -> {
            int start = position();
            Optional<E> value = word().flatMap(name -> Arrays.stream(values)
                    .filter(each -> id.apply(each).equals(name))
                    .findFirst());
            at = value.isPresent() ? at : start;
            return value.orElseThrow(() -> expected(words(values, id)));
        }));
    }

    private static <E> String words(E[] values, Function<E, String> id) {
        return Arrays.stream(values)
                .map(id)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }

    private Set<String> names() {
        return new LinkedHashSet<>(list(this::string));
    }

    private <T> List<T> list(Supplier<T> item) {
        if (!take("in")) {
            throw expected("in");
        }
        List<T> items = new ArrayList<>();
        need('(');
        if (take(')')) {
            return items;
        }
        do {
            items.add(item.get());
        } while (take(','));
        need(')');
        return items;
    }

    private Filter casualties() {
        Figure figure = Figure.BEST;
        for (Figure each : Figure.values()) {
            if (take(each.name().toLowerCase(Locale.ROOT))) {
                figure = each;
            }
        }
        int start = position();
        int least = text.startsWith("..", start) ? 0 : whole();
        if (!text.startsWith("..", position())) {
            throw expected("..");
        }
        at += 2;
        int most = Casualties.MOST;
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
            most = whole();
        }
        boolean withNotSaid = take("including");
        if (withNotSaid && !(take("not") && take("said"))) {
            throw expected("not said");
        }
        if (most < least) {
            at = start;
            throw expected("the smaller number first");
        }
        return new Casualties(figure, least, most, withNotSaid ? NotSaid.INCLUDED : NotSaid.EXCLUDED);
    }

    private List<Corner> corners() {
        int start = position();
        List<Corner> corners = new ArrayList<>();
        need('(');
        do {
            corners.add(corner());
        } while (take(','));
        need(')');
        if (corners.size() < 3) {
            at = start;
            throw expected("at least three corners, lon lat each");
        }
        return corners;
    }

    private Corner corner() {
        return new Corner(number("a longitude", 360), number("a latitude", 90));
    }

    private Filter near() {
        double meters = number("a distance", 1e8);
        if (meters < 0) {
            throw expected("a distance that is not negative");
        }
        if (take("km")) {
            meters *= 1000;
        } else if (!take("m")) {
            throw expected("m or km");
        }
        if (!take("of")) {
            throw expected("of");
        }
        Corner from = corner();
        return new Filter.Near(from.lon(), from.lat(), meters);
    }

    private int whole() {
        int start = position();
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        try {
            int number = Integer.parseInt(text, start, end, 10);
            at = end;
            return number;
        } catch (NumberFormatException e) {
            throw expected("a whole number");
        }
    }

    private double number(String what, double most) {
        Matcher number = NUMBER.matcher(text).region(position(), text.length());
        if (!number.lookingAt()) {
            throw expected(what);
        }
        double value = Double.parseDouble(number.group());
        if (Math.abs(value) > most) {
            throw expected(what + " of at most " + (int) most);
        }
        at = number.end();
        return value;
    }

    private String string() {
        if (position() >= text.length() || text.charAt(at) != '"') {
            throw expected("a text in quotation marks");
        }
        StringBuilder content = new StringBuilder();
        for (int next = at + 1; next < text.length(); next++) {
            char letter = text.charAt(next);
            if (letter == '"') {
                at = next + 1;
                return content.toString();
            }
            if (letter == '\\' && next + 1 < text.length()) {
                letter = text.charAt(++next);
            }
            content.append(letter);
        }
        at = text.length();
        throw expected("a closing quotation mark");
    }

    private Optional<String> word() {
        Matcher word = WORD.matcher(text).region(position(), text.length());
        if (!word.lookingAt()) {
            return Optional.empty();
        }
        at = word.end();
        return Optional.of(word.group().toLowerCase(Locale.ROOT));
    }

    private boolean take(String wanted) {
        int start = position();
        if (word().filter(wanted::equals).isPresent()) {
            return true;
        }
        at = start;
        return false;
    }

    private boolean take(char sign) {
        boolean isHere = position() < text.length() && text.charAt(at) == sign;
        at += isHere ? 1 : 0;
        return isHere;
    }

    private void need(char sign) {
        if (!take(sign)) {
            throw expected("'" + sign + "'");
        }
    }

    private int position() {
        skipSpace();
        return at;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FilterException expected(String what) {
        String found =
                at >= text.length() ? "the end" : "'" + text.substring(at, Math.min(text.length(), at + 12)) + "'";
        return new FilterException(at, "at " + (at + 1) + ": expected " + what + ", found " + found);
    }
}
