package org.conflictmap.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.conflictmap.query.Filter.ActorClasses;
import org.conflictmap.query.Filter.Actors;
import org.conflictmap.query.Filter.And;
import org.conflictmap.query.Filter.Areas;
import org.conflictmap.query.Filter.Casualties;
import org.conflictmap.query.Filter.Datasets;
import org.conflictmap.query.Filter.Expert;
import org.conflictmap.query.Filter.Inside;
import org.conflictmap.query.Filter.Near;
import org.conflictmap.query.Filter.Not;
import org.conflictmap.query.Filter.NotSaid;
import org.conflictmap.query.Filter.Or;
import org.conflictmap.query.Filter.Places;
import org.conflictmap.query.Filter.Precisions;
import org.conflictmap.query.Filter.Sources;
import org.conflictmap.query.Filter.SubTypes;
import org.conflictmap.query.Filter.Text;
import org.conflictmap.query.Filter.Types;

/**
 * How a filter is written, one line to read and to keep:
 *
 * <pre>{@code
 * type in (battles, riots) and deaths best 10.. and not source in ("One", "Another")
 * actor in ("A group") or actor-class in (state-forces)
 * inside (37.1 36, 37.5 36, 37.3 36.4) and text "market"
 * within 25000 m of 37.58 36.18
 * deaths low 1..9 including not said
 * ecql "best > 10 AND subType LIKE 'A%'"
 * }</pre>
 *
 * <p>{@code not} binds closer than {@code and}, that closer than {@code or}; {@code and(...)} and {@code or(...)} hold none
 * or one. Positions are lon lat. Texts are quoted; in them {@code \} stands before a quotation mark and before itself.
 */
final class FilterText {
    static final String NOT_SAID = "including not said";

    private FilterText() {}

    static String print(Filter filter) {
        if (filter instanceof And) {
            return joined("and", ((And) filter).filters());
        }
        if (filter instanceof Or) {
            return joined("or", ((Or) filter).filters());
        }
        if (filter instanceof Not) {
            return "not " + unary(((Not) filter).filter());
        }
        return atom(filter);
    }

    private static String joined(String word, List<Filter> filters) {
        return filters.size() < 2
                ? filters.stream().map(FilterText::print).collect(Collectors.joining(", ", word + "(", ")"))
                : filters.stream().map(FilterText::unary).collect(Collectors.joining(" " + word + " "));
    }

    private static String unary(Filter filter) {
        boolean isInfix = filter instanceof And && ((And) filter).filters().size() > 1
                || filter instanceof Or && ((Or) filter).filters().size() > 1;
        return isInfix ? "(" + print(filter) + ")" : print(filter);
    }

    private static String atom(Filter filter) {
        if (filter instanceof Types) {
            return ids("type", ((Types) filter).types(), type -> type.id());
        }
        if (filter instanceof Precisions) {
            return ids("precision", ((Precisions) filter).precisions(), precision -> precision.id());
        }
        if (filter instanceof ActorClasses) {
            return ids("actor-class", ((ActorClasses) filter).classes(), actorClass -> actorClass.id());
        }
        if (filter instanceof SubTypes) {
            return names("subtype", ((SubTypes) filter).names());
        }
        if (filter instanceof Actors) {
            return names("actor", ((Actors) filter).names());
        }
        if (filter instanceof Places) {
            return names("place", ((Places) filter).names());
        }
        if (filter instanceof Areas) {
            return names("area", ((Areas) filter).names());
        }
        if (filter instanceof Sources) {
            return names("source", ((Sources) filter).names());
        }
        if (filter instanceof Datasets) {
            return names("dataset", ((Datasets) filter).ids());
        }
        return other(filter);
    }

    private static String other(Filter filter) {
        if (filter instanceof Casualties) {
            Casualties killed = (Casualties) filter;
            return "deaths " + killed.figure().name().toLowerCase(java.util.Locale.ROOT) + " " + killed.least() + ".."
                    + (killed.most() == Casualties.MOST ? "" : killed.most())
                    + (killed.notSaid() == NotSaid.INCLUDED ? " " + NOT_SAID : "");
        }
        if (filter instanceof Text) {
            return "text " + quoted(((Text) filter).words());
        }
        if (filter instanceof Expert) {
            return "ecql " + quoted(((Expert) filter).ecql());
        }
        if (filter instanceof Inside) {
            return ((Inside) filter)
                    .corners().stream()
                            .map(corner -> number(corner.lon()) + " " + number(corner.lat()))
                            .collect(Collectors.joining(", ", "inside (", ")"));
        }
        if (filter instanceof Near) {
            Near near = (Near) filter;
            return "within " + number(near.meters()) + " m of " + number(near.lon()) + " " + number(near.lat());
        }
        return "all";
    }

    private static <E extends Enum<E>> String ids(String field, Set<E> values, Function<E, String> id) {
        return list(field, values.stream().sorted().map(id).toList());
    }

    private static String names(String field, Set<String> names) {
        return list(field, names.stream().sorted().map(FilterText::quoted).toList());
    }

    private static String list(String field, Collection<String> values) {
        return field + " in (" + String.join(", ", values) + ")";
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String number(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
