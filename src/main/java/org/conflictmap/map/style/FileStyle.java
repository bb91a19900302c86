package org.conflictmap.map.style;

import java.nio.file.Path;
import java.util.List;

/**
 * How a layer is drawn by a file of a user's: in place of its own style, and the same in every theme. Immutable.
 *
 * @param file where it was read, in OGC's Styled Layer Descriptor
 * @param styles in painting order, what the file says as far as it can be drawn
 */
public record FileStyle(Path file, List<LayerStyle> styles) {
    public FileStyle {
        styles = List.copyOf(styles);
    }

    /** The rules that draw at an OGC scale denominator, in painting order. */
    public List<LayerRule> rulesAt(double scaleDenominator) {
        return styles.stream()
                .flatMap(style -> style.rules().stream())
                .filter(rule -> rule.appliesAt(scaleDenominator))
                .toList();
    }
}
