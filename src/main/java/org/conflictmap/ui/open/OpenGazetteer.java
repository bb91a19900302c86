package org.conflictmap.ui.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.JoinedGazetteer;
import org.conflictmap.importer.ImportedGazetteer;

/** A gazetteer of the user's: names are looked for in it before the program's own. Immutable. */
public record OpenGazetteer(Path path, ImportedGazetteer read) {
    /** The user's gazetteers before the program's. */
    static Gazetteer join(List<OpenGazetteer> opened, Gazetteer own) {
        if (opened.isEmpty()) {
            return own;
        }
        List<Gazetteer> parts = new ArrayList<>();
        opened.forEach(one -> parts.add(one.read().gazetteer()));
        parts.add(own);
        return new JoinedGazetteer(parts);
    }
}
