package org.conflictmap.event;

import java.util.List;

/**
 * One source's word for an event. Several claims of one event stand side by side; they are never averaged.
 *
 * @param speaker who makes the claim, as the source names them
 * @param sourceId the source that publishes it
 * @param passages its evidence, in the text's order
 * @param note empty if there is nothing to add
 */
public record Claim(String speaker, String sourceId, List<Passage> passages, String note) {
    public Claim {
        passages = List.copyOf(passages);
    }
}
