package org.conflictmap.event;

import java.util.Set;

/**
 * The exact words that a claim stands on, as a stand-off annotation: where they are, never what they say.
 *
 * @param textId the text
 * @param start offset of the first character, in Unicode code points from the beginning of the decoded text (as W3C's
 *     Web Annotation TextPositionSelector counts)
 * @param end offset after the last character; above {@code start}
 * @param supports which fields of the event it is evidence for; empty means all of it
 */
public record Passage(String textId, int start, int end, Set<Field> supports) {
    /** The questions that a passage can answer. */
    public enum Field {
        WHAT("what"),
        WHEN("when"),
        WHERE("where"),
        WHO("who"),
        HOW_MANY("how-many"),
        SAYS_WHO("says-who");

        private final String id;

        Field(String id) {
            this.id = id;
        }

        /** The word for it in dataset files. */
        public String id() {
            return id;
        }

        public static java.util.Optional<Field> ofId(String id) {
            return java.util.Arrays.stream(values())
                    .filter(field -> field.id.equals(id))
                    .findFirst();
        }
    }

    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("passage from " + start + " to " + end);
        }
        supports = Set.copyOf(supports);
    }
}
