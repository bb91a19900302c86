package org.conflictmap.importer.kml;

import java.util.Optional;
import org.conflictmap.event.EdtfException;
import org.conflictmap.event.When;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.Expected;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.table.LooseDate;

/**
 * When a feature is there, as KML says it: at a time, or from a beginning to an end, of which one may be open. A month or a
 * year means that it is not known better. The day is that of the time zone in which it is written.
 *
 * @param when empty unless it is a single time
 * @param begin empty if it is open, or a single time
 * @param end as {@code begin}
 */
record KmlTime(String when, String begin, String end) {
    static final KmlTime NONE = new KmlTime("", "", "");

    boolean isNone() {
        return when.isEmpty() && begin.isEmpty() && end.isEmpty();
    }

    /** Sets the time of a record. */
    void set(EventSink sink) {
        if (!when.isEmpty()) {
            date(sink, "when", when).ifPresent(date -> sink.when(date, "when", when));
            return;
        }
        Optional<When> first = begin.isEmpty() ? Optional.empty() : date(sink, "begin", begin);
        Optional<When> last = end.isEmpty() ? Optional.empty() : date(sink, "end", end);
        if (first.isEmpty() != begin.isEmpty() || last.isEmpty() != end.isEmpty()) {
            return;
        }
        String from = first.map(When::edtf).orElse("");
        String to = last.map(When::edtf).orElse("..");
        String value = begin + " – " + end;
        try {
            sink.when(When.parse(from + "/" + to), "TimeSpan", value);
        } catch (EdtfException e) {
            sink.note(ImportReason.REVERSED_DATES, "TimeSpan", value, Expected.LAST_NOT_BEFORE_FIRST);
        }
    }

    private static Optional<When> date(EventSink sink, String field, String text) {
        Optional<When> date = LooseDate.parse(text, DateOrder.YEAR_MONTH_DAY)
                .filter(when -> !when.edtf().contains("/") && !when.edtf().contains("["));
        if (date.isEmpty()) {
            sink.note(
                    ImportReason.BAD_DATE,
                    field,
                    text,
                    Expected.of(Expected.Kind.DATE_SUCH_AS, "2015, 2015-11, 2015-11-10, 2015-11-10T08:30:00Z"));
        }
        return date;
    }
}
