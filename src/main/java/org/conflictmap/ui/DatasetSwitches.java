package org.conflictmap.ui;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.query.Conditions;
import org.conflictmap.query.Filter;

/**
 * Which of the datasets in view are shown, by the ids of their manifests. That is a condition of the filter as any other: a
 * switch answers at once, nothing is read again, and all that follows a filter follows it. Pure functions.
 */
public final class DatasetSwitches {
    private DatasetSwitches() {}

    public static boolean isShown(Filter filter, String id) {
        return chosen(filter).map(ids -> ids.contains(id)).orElse(true);
    }

    /** Those of all that are not shown. */
    public static Set<String> hidden(Filter filter, Collection<String> all) {
        return all.stream().filter(id -> !isShown(filter, id)).collect(Collectors.toUnmodifiableSet());
    }

    /** A filter with one dataset shown or hidden. */
    public static Filter with(Filter filter, Collection<String> all, String id, Visibility visibility) {
        Set<String> shown = new LinkedHashSet<>(all);
        shown.removeAll(hidden(filter, all));
        if (visibility == Visibility.SHOWN) {
            shown.add(id);
        } else {
            shown.remove(id);
        }
        return showing(filter, all, shown);
    }

    /** A filter when only these datasets are left in view; none is hidden because of those that are not. */
    public static Filter among(Filter filter, Collection<String> left) {
        Optional<Set<String>> chosen = chosen(filter);
        if (chosen.isEmpty() || chosen.get().isEmpty()) {
            return filter;
        }
        Set<String> shown = new LinkedHashSet<>(left);
        shown.removeAll(hidden(filter, left));
        return showing(filter, left, shown.isEmpty() ? Set.copyOf(left) : shown);
    }

    private static Optional<Set<String>> chosen(Filter filter) {
        return Conditions.of(filter).get(Filter.Datasets.class).map(Filter.Datasets::ids);
    }

    private static Filter showing(Filter filter, Collection<String> all, Set<String> shown) {
        Conditions now = Conditions.of(filter);
        Conditions others = now.get(Filter.Datasets.class).map(now::without).orElse(now);
        return shown.containsAll(all)
                ? others.filter()
                : now.with(new Filter.Datasets(shown)).filter();
    }
}
