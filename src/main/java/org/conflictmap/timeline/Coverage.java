package org.conflictmap.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.When;
import org.conflictmap.store.EventTable;

/**
 * Which days the open datasets cover, so that a gap is not read as peace. A dataset covers the time that its manifest
 * says; a file that says nothing covers the days from its first to its last event, for nobody knows whether it has looked
 * at others. Immutable.
 *
 * @param parts the datasets that have any date
 */
public record Coverage(List<Part> parts) {
    /** Nothing is known, nothing is missing. */
    public static final Coverage NONE = new Coverage(List.of());

    /**
     * What one dataset covers.
     *
     * @param days a side may be open
     * @param basis whether the dataset says so itself
     */
    public record Part(String title, DayRange days, Basis basis) {}

    /** How it is known what a dataset covers. */
    public enum Basis {
        STATED,
        ITS_EVENTS
    }

    /**
     * Days on which something is missing.
     *
     * @param days a side is open before the first and after the last day that any dataset covers
     * @param missing the datasets that do not cover them
     * @param isAll whether no dataset covers them
     */
    public record Gap(DayRange days, List<Part> missing, boolean isAll) {}

    public Coverage {
        parts = List.copyOf(parts);
    }

    /** What the datasets of a table cover. */
    public static Coverage of(EventTable table) {
        return of(table, Set.of());
    }

    /**
     * What the datasets of a table cover. Cost: one pass over the rows where several datasets say nothing.
     *
     * @param hidden the ids of those that are left out
     */
    public static Coverage of(EventTable table, Set<String> hidden) {
        Optional<DayRange>[] known = knownDays(table);
        List<Part> parts = new ArrayList<>();
        for (int source = 0; source < known.length; source++) {
            Manifest manifest = table.sources().get(source).dataset().manifest();
            if (hidden.contains(manifest.id())) {
                continue;
            }
            When stated = manifest.coverageTime();
            if (stated != null && stated.isDated()) {
                parts.add(new Part(manifest.title(), stated.span(), Basis.STATED));
            } else {
                known[source].ifPresent(days -> parts.add(new Part(manifest.title(), days, Basis.ITS_EVENTS)));
            }
        }
        return new Coverage(parts);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Optional<DayRange>[] knownDays(EventTable table) {
        int count = table.sources().size();
        Optional<DayRange>[] known = new Optional[count];
        if (count == 1) {
            known[0] = table.knownDays();
            return known;
        }
        int[] first = new int[count];
        int[] last = new int[count];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, Integer.MIN_VALUE);
        for (int row = 0; row < table.datedCount(); row++) {
            int source = table.dataset(row);
            int from = table.firstDay(row) == DayRange.NO_FIRST ? table.certainFromDay(row) : table.firstDay(row);
            int to = table.lastDay(row) == DayRange.NO_LAST ? table.certainToDay(row) : table.lastDay(row);
            first[source] = from == DayRange.NO_LAST ? first[source] : Math.min(first[source], from);
            last[source] = to == DayRange.NO_FIRST ? last[source] : Math.max(last[source], to);
        }
        for (int source = 0; source < count; source++) {
            known[source] = first[source] > last[source]
                    ? Optional.empty()
                    : Optional.of(new DayRange(first[source], last[source]));
        }
        return known;
    }

    /** The gaps in the order of time, none touching another of the same kind. */
    public List<Gap> gaps() {
        TreeSet<Long> edges = new TreeSet<>();
        for (Part part : parts) {
            edges.add((long) part.days.firstDay());
            edges.add(part.days.lastDay() + 1L);
        }
        edges.add((long) DayRange.NO_FIRST);
        edges.add(DayRange.NO_LAST + 1L);
        List<Gap> gaps = new ArrayList<>();
        Long from = edges.first();
        for (Long to = edges.higher(from); to != null && !parts.isEmpty(); to = edges.higher(to)) {
            DayRange days = new DayRange(from.intValue(), (int) (to - 1));
            List<Part> missing =
                    parts.stream().filter(part -> !part.days.overlaps(days)).toList();
            if (!missing.isEmpty()) {
                gaps.add(new Gap(days, missing, missing.size() == parts.size()));
            }
            from = to;
        }
        return gaps;
    }
}
