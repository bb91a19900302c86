package org.conflictmap.query;

import java.util.Set;
import java.util.function.IntPredicate;
import org.conflictmap.store.ActorTable;
import org.conflictmap.store.Dictionary;
import org.conflictmap.store.EventTable;

/** What is asked once for every code: 1 where the answer is yes. The first entry is that of code -1, none. */
final class Lookups {
    private Lookups() {}

    interface Answer {
        byte of(int code);
    }

    static byte[] of(int codes, IntPredicate holds) {
        byte[] lookup = new byte[codes + 1];
        for (int code = 0; code < codes; code++) {
            lookup[code + 1] = (byte) (holds.test(code) ? 1 : 0);
        }
        return lookup;
    }

    /** The codes of texts. Cost: one pass over the dictionary for each of a few, or one decoding it for many. */
    static byte[] texts(Dictionary texts, Set<String> wanted) {
        if (wanted.size() > 8) {
            return of(texts.size(), code -> wanted.contains(texts.text(code)));
        }
        byte[] lookup = new byte[texts.size() + 1];
        for (String text : wanted) {
            int code = texts.code(text);
            if (code >= 0) {
                lookup[code + 1] = 1;
            }
        }
        return lookup;
    }

    /** The lists that have an actor for whom the answer is yes. */
    static byte[] actors(EventTable table, Answer ofActor) {
        ActorTable actors = table.actorTable();
        byte[] answers = new byte[actors.actorCount()];
        for (int actor = 1; actor < answers.length; actor++) {
            answers[actor] = ofActor.of(actor);
        }
        return of(actors.listCount(), list -> {
            for (int actor : actors.list(list)) {
                if (answers[actor] != 0) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Datasets by the ids of their manifests, the first entry that of the first. */
    static byte[] datasets(EventTable table, Set<String> ids) {
        byte[] lookup = new byte[Math.max(1, table.sources().size())];
        for (int source = 0; source < table.sources().size(); source++) {
            lookup[source] = (byte)
                    (ids.contains(table.sources()
                                    .get(source)
                                    .dataset()
                                    .manifest()
                                    .id())
                            ? 1
                            : 0);
        }
        return lookup;
    }
}
