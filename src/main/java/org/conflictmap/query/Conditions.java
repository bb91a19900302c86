package org.conflictmap.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to hold of an event, all of it, with at most one condition of each kind that is changed one by one: the areas,
 * the words, the number of killed. Immutable.
 */
public record Conditions(List<Filter> parts) {
    public Conditions {
        parts = List.copyOf(parts);
    }

    /** The conditions of a filter: its parts if all of them have to hold, else the filter itself. */
    public static Conditions of(Filter filter) {
        if (filter instanceof Filter.And) {
            return new Conditions(((Filter.And) filter).filters());
        }
        return new Conditions(filter.equals(Filter.ALL) ? List.of() : List.of(filter));
    }

    /** The first condition of a kind. */
    public <F extends Filter> Optional<F> get(Class<F> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** With this one in the place of the one of its kind, or as the last; without one of its kind if it lets all through. */
    public Conditions with(Filter part) {
        List<Filter> changed = new ArrayList<>(parts);
        int at = -1;
        for (int index = parts.size() - 1; index >= 0; index--) {
            at = parts.get(index).getClass() == part.getClass() ? index : at;
        }
        boolean isNothing = part.simplify().equals(Filter.ALL);
        if (at < 0) {
            changed.addAll(isNothing ? List.of() : List.of(part));
        } else if (isNothing) {
            changed.remove(at);
        } else {
            changed.set(at, part);
        }
        return new Conditions(changed);
    }

    public Conditions without(Filter part) {
        return new Conditions(
                parts.stream().filter(other -> !other.equals(part)).toList());
    }

    /** All of them as one filter. */
    public Filter filter() {
        return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? Filter.ALL : new Filter.And(parts);
    }
}
