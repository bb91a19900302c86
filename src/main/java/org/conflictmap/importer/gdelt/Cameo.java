package org.conflictmap.importer.gdelt;

import java.util.Map;
import org.conflictmap.event.EventType;

/**
 * What a CAMEO code stands for: the type of event that comes nearest, and the name of its root. Codes are text: "042" keeps
 * its zero. Vocabulary: Schrodt, "CAMEO: Conflict and Mediation Event Observations Event and Actor Codebook" (2012).
 *
 * @param label the root's name and the code, empty if the code is none of CAMEO's
 */
record Cameo(EventType type, String label) {
    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("01", "Public statement"),
            Map.entry("02", "Appeal"),
            Map.entry("03", "Intent to cooperate"),
            Map.entry("04", "Consult"),
            Map.entry("05", "Diplomatic cooperation"),
            Map.entry("06", "Material cooperation"),
            Map.entry("07", "Provide aid"),
            Map.entry("08", "Yield"),
            Map.entry("09", "Investigate"),
            Map.entry("10", "Demand"),
            Map.entry("11", "Disapprove"),
            Map.entry("12", "Reject"),
            Map.entry("13", "Threaten"),
            Map.entry("14", "Protest"),
            Map.entry("15", "Exhibit force posture"),
            Map.entry("16", "Reduce relations"),
            Map.entry("17", "Coerce"),
            Map.entry("18", "Assault"),
            Map.entry("19", "Fight"),
            Map.entry("20", "Unconventional mass violence"));

    static Cameo of(String code) {
        String root = code.length() < 2 ? "" : code.substring(0, 2);
        String name = ROOTS.get(root);
        return name == null
                ? new Cameo(EventType.OTHER, "")
                : new Cameo(type(root, code), name + " (CAMEO " + code + ")");
    }

    private static EventType type(String root, String code) {
        if (code.startsWith("183") || code.startsWith("194") || code.startsWith("195")) {
            return EventType.EXPLOSIONS_REMOTE_VIOLENCE;
        }
        if (code.startsWith("145")) {
            return EventType.RIOTS;
        }
        return switch (root) {
            case "14" -> EventType.PROTESTS;
            case "15", "17" -> EventType.STRATEGIC_DEVELOPMENTS;
            case "18", "20" -> EventType.VIOLENCE_AGAINST_CIVILIANS;
            case "19" -> EventType.BATTLES;
            default -> EventType.DIPLOMACY_STATEMENTS;
        };
    }
}
