package org.conflictmap.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conflictmap.event.Actor;
import org.conflictmap.event.ActorClass;

/**
 * The different actors of a table, an actor being a name in a role and a class, and the different lists of actors that
 * its rows have. Code 0 is nobody and the empty list. Frozen: safe for all threads.
 */
public final class ActorTable {
    private static final ActorClass[] CLASSES = ActorClass.values();

    private final Dictionary actors;
    private final Dictionary lists;
    private final Dictionary texts;

    ActorTable(Dictionary actors, Dictionary lists, Dictionary texts) {
        this.actors = actors;
        this.lists = lists;
        this.texts = texts;
    }

    /** How many different actors there are, nobody included. */
    public int actorCount() {
        return actors.size();
    }

    /** How many different lists there are, the empty one included. */
    public int listCount() {
        return lists.size();
    }

    /** The actor's name, a code of {@link TextColumn#ACTOR}. */
    public int name(int actor) {
        return actor == 0 ? Dictionary.NONE : actors.wholeNumber(actor, 0);
    }

    public ActorClass actorClass(int actor) {
        return actor == 0 ? ActorClass.OTHER : CLASSES[actors.byteAt(actor, 2 * Integer.BYTES)];
    }

    private int role(int actor) {
        return actors.wholeNumber(actor, Integer.BYTES);
    }

    /** The actors of a list, in the order of the data. */
    public int[] list(int list) {
        int[] codes = new int[lists.length(list) / Integer.BYTES];
        Arrays.setAll(codes, at -> lists.wholeNumber(list, at * Integer.BYTES));
        return codes;
    }

    /** The actors of a list as records. */
    List<Actor> records(int list) {
        List<Actor> records = new ArrayList<>();
        for (int actor : list(list)) {
            records.add(new Actor(texts.text(name(actor)), texts.text(role(actor)), actorClass(actor)));
        }
        return records;
    }

    /** For every list, the code that the same list has in dictionaries that are being made, going through the checkpoint. */
    int[] mapInto(DictionaryBuilder actorKeys, DictionaryBuilder actorLists, int[] names, Runnable checkpoint) {
        int[] codes = new int[actors.size()];
        for (int actor = 1; actor < codes.length; actor++) {
            if (actor % Dictionary.TEXTS_BETWEEN_CHECKPOINTS == 0) {
                checkpoint.run();
            }
            byte[] key = key(names[name(actor)], names[role(actor)], actorClass(actor));
            codes[actor] = actorKeys.code(key, 0, key.length);
        }
        int[] mapped = new int[lists.size()];
        byte[] bytes = new byte[0];
        for (int list = 0; list < mapped.length; list++) {
            if (list % Dictionary.TEXTS_BETWEEN_CHECKPOINTS == 0) {
                checkpoint.run();
            }
            int length = lists.length(list);
            bytes = bytes.length < length ? new byte[length * 2] : bytes;
            for (int at = 0; at < length; at += Integer.BYTES) {
                Bytes.setInt(bytes, at, Integer.reverseBytes(codes[lists.wholeNumber(list, at)]));
            }
            mapped[list] = actorLists.code(bytes, 0, length);
        }
        return mapped;
    }

    static byte[] key(int name, int role, ActorClass actorClass) {
        return ByteBuffer.allocate(2 * Integer.BYTES + 1)
                .putInt(name)
                .putInt(role)
                .put((byte) actorClass.ordinal())
                .array();
    }
}
