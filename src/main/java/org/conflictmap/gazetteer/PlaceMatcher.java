package org.conflictmap.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the places that a name can mean, the likeliest first, and says why. Safe for all threads. A match costs a search of
 * the gazetteer.
 */
public final class PlaceMatcher {
    private static final int MOST = 50;
    private static final long TOWN_PEOPLE = 5_000;

    /** What speaks for a candidate. */
    public enum Reason {
        /** It is called so, word for word as far as spelling is folded. */
        NAME(8),
        /** The area that was named is, or lies about, its own. */
        AREA(4),
        COUNTRY(3),
        /** A town or more: where a report names no area, it is usually the larger place. */
        TOWN(1);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /** A place that was meant, perhaps. Candidates of the same score are equally likely. */
    public record Candidate(Place place, Set<Reason> reasons) {
        public Candidate {
            reasons = Set.copyOf(reasons);
        }

        /** The sum of what speaks for it. */
        public int score() {
            return reasons.stream().mapToInt(reason -> reason.weight).sum();
        }
    }

    private final Gazetteer gazetteer;

    public PlaceMatcher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The places that are called so, in any spelling that the gazetteer knows; only the one that is meant, if it was said.
     *
     * @param area the area that the place is said to lie in, empty if none is
     * @param country its name or ISO 3166-1 alpha-2 code, empty if none is
     */
    public List<Candidate> match(String name, String area, String country) {
        Optional<List<Place>> meant = gazetteer.meant(name, area, country);
        if (meant.isPresent()) {
            return meant.get().stream()
                    .map(place -> new Candidate(place, reasons(place, area, country)))
                    .toList();
        }
        String key = NameKey.of(name);
        List<Candidate> candidates = new ArrayList<>();
        for (Place place : gazetteer.search(name, MOST)) {
            if (isCalled(place, key)) {
                candidates.add(new Candidate(place, reasons(place, area, country)));
            }
        }
        boolean isCountrySaid =
                candidates.stream().anyMatch(one -> one.reasons().contains(Reason.COUNTRY));
        if (isCountrySaid) {
            candidates.removeIf(one -> !one.reasons().contains(Reason.COUNTRY));
        }
        candidates.sort(Comparator.comparingInt(Candidate::score).reversed());
        return candidates;
    }

    private Set<Reason> reasons(Place place, String area, String country) {
        Set<Reason> reasons = EnumSet.of(Reason.NAME);
        if (!area.isEmpty() && liesIn(place, NameKey.of(area))) {
            reasons.add(Reason.AREA);
        }
        if (!country.isEmpty() && isCountry(place, country)) {
            reasons.add(Reason.COUNTRY);
        }
        if (place.population() >= TOWN_PEOPLE) {
            reasons.add(Reason.TOWN);
        }
        return reasons;
    }

    private boolean liesIn(Place place, String areaKey) {
        String parent = place.parentId();
        return parent != null
                && gazetteer
                        .byId(parent)
                        .filter(found -> isCalled(found, areaKey))
                        .isPresent();
    }

    private boolean isCountry(Place place, String country) {
        if (place.country().equalsIgnoreCase(country)) {
            return true;
        }
        String key = NameKey.of(country);
        return gazetteer.search(country, MOST).stream()
                .anyMatch(found -> found.featureCode().startsWith("PCL")
                        && isCalled(found, key)
                        && !found.country().isEmpty()
                        && found.country().equals(place.country()));
    }

    private static boolean isCalled(Place place, String key) {
        String bare = NameKey.withoutArticle(key);
        return place.names().stream()
                .map(name -> NameKey.of(name.text()))
                .anyMatch(called ->
                        called.equals(key) || NameKey.withoutArticle(called).equals(bare));
    }
}
