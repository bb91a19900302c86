package org.conflictmap.map.paint;

import java.util.List;
import java.util.Locale;

/**
 * The words of a figure, in the language of its readers.
 *
 * @param title what the figure shows; not blank
 * @param window the window of time and what is in it, "7 to 11 November 2015, both days included: 6 certainly"; may be
 *     blank
 * @param credits sources, licences and what must be said of boundaries; a line each, wrapped where needed
 * @param locale the language of the legend
 */
public record FigureTexts(String title, String window, List<String> credits, Locale locale) {
    public FigureTexts {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a figure has a title");
        }
        credits = List.copyOf(credits);
    }
}
