package org.conflictmap.event;

import java.util.Arrays;
import java.util.Optional;

/** The kind of an actor: ACLED's {@code inter} codes 1 to 8, and {@link #OTHER} for whom they do not fit. */
public enum ActorClass {
    STATE_FORCES("state-forces"),
    REBEL_GROUP("rebel-group"),
    POLITICAL_MILITIA("political-militia"),
    IDENTITY_MILITIA("identity-militia"),
    RIOTERS("rioters"),
    PROTESTERS("protesters"),
    CIVILIANS("civilians"),
    EXTERNAL_FORCES("external-forces"),
    OTHER("other");

    private final String id;

    ActorClass(String id) {
        this.id = id;
    }

    /** The word for it in dataset files. */
    public String id() {
        return id;
    }

    public static Optional<ActorClass> ofId(String id) {
        return Arrays.stream(values())
                .filter(actorClass -> actorClass.id.equals(id))
                .findFirst();
    }
}
