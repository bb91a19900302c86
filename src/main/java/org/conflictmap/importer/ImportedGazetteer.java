package org.conflictmap.importer;

import java.util.List;
import org.conflictmap.gazetteer.Gazetteer;

/**
 * What a gazetteer's file became. Immutable.
 *
 * @param licence its SPDX id
 * @param credits whom to name
 * @param report what became of every row: shown if it is a place, else rejected
 */
public record ImportedGazetteer(Gazetteer gazetteer, String licence, List<String> credits, ImportReport report) {
    public ImportedGazetteer {
        credits = List.copyOf(credits);
    }
}
