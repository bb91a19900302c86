package org.conflictmap.map.style;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conflictmap.dataset.Problem;
import org.conflictmap.dataset.Problem.Severity;
import org.w3c.dom.Element;

/** Collects what a style says and the painter cannot draw, each once. Used by one thread. */
final class SldProblems {
    private final String file;
    private final Set<Problem> found = new LinkedHashSet<>();

    SldProblems(String file) {
        this.file = file;
    }

    /**
     * Something is not drawn as the file says.
     *
     * @param rule the rule's name, or what else holds the element
     */
    void add(String rule, String element, String value, String expected, String consequence) {
        found.add(new Problem(Severity.ERROR, file, 0, rule, element, value, expected, consequence));
    }

    /** The same of an element that stands in the file. */
    void add(String rule, Element at, String element, String expected, String consequence) {
        found.add(new Problem(
                Severity.ERROR, file, Elements.line(at), rule, element, Elements.brief(at), expected, consequence));
    }

    /** The same of what an element in a line has beside its words. */
    void add(String rule, int line, String element, String value, String expected, String consequence) {
        found.add(new Problem(Severity.ERROR, file, line, rule, element, value, expected, consequence));
    }

    /** Something hardly seen is not drawn as the file says; told once a file, not once a rule. */
    void note(String element, String value, String expected, String consequence) {
        found.add(new Problem(Severity.WARNING, file, 0, "", element, value, expected, consequence));
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
