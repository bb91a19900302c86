package org.conflictmap.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What kind of event it is: ACLED's event types, UCDP's types of violence, and a type of our own for what is said and
 * negotiated. The sub-types are those of ACLED's codebook; the other vocabularies have none.
 */
public enum EventType {
    BATTLES(
            "battles",
            Vocabulary.ACLED,
            "Armed clash",
            "Government regains territory",
            "Non-state actor overtakes territory"),
    EXPLOSIONS_REMOTE_VIOLENCE(
            "explosions-remote-violence",
            Vocabulary.ACLED,
            "Chemical weapon",
            "Air/drone strike",
            "Suicide bomb",
            "Shelling/artillery/missile attack",
            "Remote explosive/landmine/IED",
            "Grenade"),
    VIOLENCE_AGAINST_CIVILIANS(
            "violence-against-civilians",
            Vocabulary.ACLED,
            "Sexual violence",
            "Attack",
            "Abduction/forced disappearance"),
    PROTESTS(
            "protests",
            Vocabulary.ACLED,
            "Peaceful protest",
            "Protest with intervention",
            "Excessive force against protesters"),
    RIOTS("riots", Vocabulary.ACLED, "Violent demonstration", "Mob violence"),
    STRATEGIC_DEVELOPMENTS(
            "strategic-developments",
            Vocabulary.ACLED,
            "Agreement",
            "Arrests",
            "Change to group/activity",
            "Disrupted weapons use",
            "Headquarters or base established",
            "Looting/property destruction",
            "Non-violent transfer of territory",
            "Other"),
    DIPLOMACY_STATEMENTS("diplomacy-statements", Vocabulary.OWN),
    STATE_BASED("state-based", Vocabulary.UCDP),
    NON_STATE("non-state", Vocabulary.UCDP),
    ONE_SIDED("one-sided", Vocabulary.UCDP),
    OTHER("other", Vocabulary.OWN);

    /** Who defines a type or sub-type. */
    public enum Vocabulary {
        ACLED,
        UCDP,
        OWN
    }

    private final String id;
    private final Vocabulary vocabulary;
    private final List<String> subTypes;

    EventType(String id, Vocabulary vocabulary, String... subTypes) {
        this.id = id;
        this.vocabulary = vocabulary;
        this.subTypes = List.of(subTypes);
    }

    /** The word for it in dataset files, style names and text keys: lower case with hyphens. */
    public String id() {
        return id;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The sub-types that the vocabulary knows, in the codebook's order. */
    public List<String> subTypes() {
        return subTypes;
    }

    public static Optional<EventType> ofId(String id) {
        return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst();
    }
}
