package org.conflictmap.ui.details;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.conflictmap.event.Count;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says a number of people as it was said: the source's wording first, and beside it which figures it does and does not
 * give. "At least 22" never becomes 22. Immutable.
 */
public final class CountText {
    private final Texts texts;
    private final NumberFormat numbers;

    public CountText(Texts texts) {
        this.texts = texts;
        numbers = NumberFormat.getIntegerInstance(texts.locale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.locale());
    }

    /** The number and what is counted: "at least 22 killed". */
    public String said(Count count) {
        String counted = counted(count.of());
        String wording = number(count);
        return wording.contains(counted) || wording.contains(count.of())
                ? wording
                : texts.get("details.count.said", wording, counted);
    }

    /** The number as it was said, without what is counted: "at least 22". */
    public String number(Count count) {
        return count.wording().isBlank() ? figures(count) : count.wording();
    }

    /** Which single figures there are: "best figure not given"; "low 20 · best 22 · high not given". */
    public String given(Count count) {
        if (count.best() == null && count.high() == null) {
            return texts.get("details.count.noBest");
        }
        return String.join(
                texts.get("details.separator"),
                texts.get("details.count.low", number(count.low())),
                texts.get("details.count.best", number(count.best())),
                texts.get("details.count.high", number(count.high())));
    }

    private String figures(Count count) {
        List<String> given = new ArrayList<>();
        if (count.best() != null) {
            return number(count.best());
        }
        if (count.low() != null) {
            given.add(texts.get("details.count.atLeast", number(count.low())));
        }
        if (count.high() != null) {
            given.add(texts.get("details.count.atMost", number(count.high())));
        }
        return given.isEmpty() ? texts.get("details.count.someNumber") : String.join(", ", given);
    }

    private String number(@Nullable Long figure) {
        return figure == null ? texts.get("details.count.notGiven") : numbers.format(figure);
    }

    private String counted(String of) {
        try {
            return texts.get("details.count.of." + of);
        } catch (MissingResourceException ownWordOfTheDataset) {
            return of;
        }
    }
}
