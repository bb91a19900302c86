package org.conflictmap.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.conflictmap.event.EventType;

/** Types of events in the words of users' own tables. */
public final class TypeWords {
    private TypeWords() {}

    /**
     * The type that a text names: by the id that this program writes, by ACLED's types and sub-types, by UCDP's types of
     * violence, or by a plain English word for one of these; {@link EventType#OTHER} if by none.
     */
    public static EventType type(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return EventType.OTHER;
        }
        Optional<EventType> named = EventType.ofId(word.replaceAll("[ /_]+", "-"));
        if (named.isPresent()) {
            return named.get();
        }
        Optional<EventType> ofSubType = Arrays.stream(EventType.values())
                .filter(type -> type.subTypes().stream().anyMatch(word::equalsIgnoreCase))
                .findFirst();
        return ofSubType.orElseGet(() -> byWord(word));
    }

    private static EventType byWord(String word) {
        if (word.matches(".*(state-based|state based).*")) {
            return EventType.STATE_BASED;
        }
        if (word.matches(".*(non-state|non state).*")) {
            return EventType.NON_STATE;
        }
        if (word.matches(".*(one-sided|one sided).*")) {
            return EventType.ONE_SIDED;
        }
        if (word.matches(".*(explosi|shell|air ?strike|bomb|drone|missile|mortar|ied\\b|landmine).*")) {
            return EventType.EXPLOSIONS_REMOTE_VIOLENCE;
        }
        if (word.matches(".*(against civilians|massacre|killing|abduct|kidnap|sexual violence).*")) {
            return EventType.VIOLENCE_AGAINST_CIVILIANS;
        }
        if (word.matches(".*(battle|clash|fight|combat).*")) {
            return EventType.BATTLES;
        }
        if (word.matches(".*riot.*")) {
            return EventType.RIOTS;
        }
        if (word.matches(".*(protest|demonstration).*")) {
            return EventType.PROTESTS;
        }
        if (word.matches(".*(strategic|agreement|arrest).*")) {
            return EventType.STRATEGIC_DEVELOPMENTS;
        }
        return word.matches(".*(diplom|statement|summit|negotiat).*")
                ? EventType.DIPLOMACY_STATEMENTS
                : EventType.OTHER;
    }
}
