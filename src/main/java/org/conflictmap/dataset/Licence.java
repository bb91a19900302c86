package org.conflictmap.dataset;

import org.conflictmap.dataset.Fields.Need;

/** Reads the terms under which a file may be used. */
final class Licence {
    private Licence() {}

    /** Its SPDX id; empty if it has none. */
    static String read(Fields licence) {
        String id = licence.text("id", Need.REQUIRED, "no licence is shown").orElse("");
        licence.text("name", Need.REQUIRED, "it is called by its id");
        licence.textOrEmpty("url");
        licence.finish();
        return id;
    }
}
