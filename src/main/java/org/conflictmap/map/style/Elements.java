package org.conflictmap.map.style;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks up elements by their local names. Pure functions. */
final class Elements {
    /** Under which name an element knows its line. */
    static final String LINE = "line";

    private static final int BRIEF = 60;

    private Elements() {}

    /** The children that are elements. */
    static List<Element> of(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of the first child of that name, also within a {@code Description}; empty if there is none. */
    static String text(Element parent, String name) {
        for (Element child : of(parent)) {
            if (child.getLocalName().equals(name)) {
                return child.getTextContent().strip();
            }
            if (child.getLocalName().equals("Description")) {
                String inside = text(child, name);
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
        }
        return "";
    }

    /** In which line of its file an element begins; 0 if that is not known. */
    static int line(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    /** What an element says, in a few words. */
    static String brief(Element element) {
        String text = element.getTextContent().strip().replaceAll("\\s+", " ");
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
    }
}
