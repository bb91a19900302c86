package org.conflictmap.dataset;

import java.util.ArrayList;
import java.util.List;
import org.conflictmap.dataset.Problem.Severity;

/** Collects what is wrong with a dataset while it is read. Used by one thread. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void error(String file, int line, String record, String field, String value, String expected, String consequence) {
        found.add(new Problem(Severity.ERROR, file, line, record, field, value, expected, consequence));
    }

    void warning(
            String file, int line, String record, String field, String value, String expected, String consequence) {
        found.add(new Problem(Severity.WARNING, file, line, record, field, value, expected, consequence));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
