package org.conflictmap.ui;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictmap.map.ColorRule;

/**
 * By what each dataset is coloured, by the ids of their manifests. A dataset that is alone in view is coloured by type;
 * several have a colour each, so that it is seen which is which; what the user has chosen goes before. Immutable.
 *
 * @param chosen by the user
 * @param given to datasets that were in view together, which they keep
 */
public record DatasetColors(Map<String, ColorRule> chosen, Map<String, ColorRule> given) {
    public static final DatasetColors NONE = new DatasetColors(Map.of(), Map.of());

    public DatasetColors {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** What the user has chosen at another time. */
    public static DatasetColors of(Map<String, ColorRule> chosen) {
        return new DatasetColors(chosen, Map.of());
    }

    /** With a rule for a dataset, the last that was chosen. */
    public DatasetColors with(String id, ColorRule rule) {
        Map<String, ColorRule> more = new LinkedHashMap<>(chosen);
        more.remove(id);
        more.put(id, rule);
        return new DatasetColors(more, given);
    }

    /** With a colour for each of these datasets if they are several; as long as there are enough, each another. */
    DatasetColors opened(List<String> ids) {
        Set<String> different = new LinkedHashSet<>(ids);
        if (different.size() < 2) {
            return this;
        }
        Map<String, ColorRule> more = new LinkedHashMap<>(given);
        for (String id : different) {
            if (!more.containsKey(id) && !chosen.containsKey(id)) {
                List<ColorRule> taken = different.stream()
                        .map(other -> chosen.getOrDefault(other, more.getOrDefault(other, ColorRule.TYPE)))
                        .toList();
                more.put(
                        id,
                        ColorRule.swatches().stream()
                                .filter(swatch -> !taken.contains(swatch))
                                .findFirst()
                                .orElse(ColorRule.swatches()
                                        .get(more.size() % ColorRule.swatches().size())));
            }
        }
        return new DatasetColors(chosen, more);
    }

    /** The rules of the datasets in view. */
    public List<ColorRule> rules(List<String> ids) {
        boolean isOne = new LinkedHashSet<>(ids).size() < 2;
        return ids.stream()
                .map(id -> chosen.getOrDefault(id, isOne ? ColorRule.TYPE : given.getOrDefault(id, ColorRule.TYPE)))
                .toList();
    }
}
