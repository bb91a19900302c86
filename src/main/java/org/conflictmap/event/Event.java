package org.conflictmap.event;

import java.util.List;

/**
 * One reported event or statement. Immutable; two events are the same if all that is known of them is the same.
 *
 * @param id unique within its dataset
 * @param title a short line to name it by
 * @param subType the vocabulary's sub-type or the dataset's own word; empty if none
 * @param subTypeVocabulary who defines {@code subType}
 * @param about ids of places that it speaks of but did not happen at
 * @param note what a reader should know; empty if nothing
 */
public record Event(
        String id,
        String title,
        EventType type,
        String subType,
        EventType.Vocabulary subTypeVocabulary,
        When when,
        Where where,
        List<String> about,
        List<Actor> actors,
        List<Count> counts,
        List<Claim> claims,
        String note) {
    public Event {
        about = List.copyOf(about);
        actors = List.copyOf(actors);
        counts = List.copyOf(counts);
        claims = List.copyOf(claims);
    }
}
