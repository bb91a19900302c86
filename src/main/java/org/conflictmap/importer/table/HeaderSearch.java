package org.conflictmap.importer.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.conflictmap.importer.delimited.DelimitedReader;
import org.conflictmap.importer.delimited.Dialect;
import org.conflictmap.importer.delimited.Slices;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.table.TableLayout.Heading;

/**
 * Finds the header of a table: the first record, unless it has not the fields that most records have while one soon after
 * has them, all of them names. What is above that one are titles. Cost: the head of the file is read.
 */
final class HeaderSearch {
    private static final int HEAD_BYTES = 1 << 16;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=.\"?(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);
    private static final int SEPARATOR_LINE_BYTES = 9;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]*\\d[\\d.,]*");

    /** Titles, sources and explanations take no more lines. */
    private static final int MOST_HEADINGS = 50;

    private record Line(long line, long offset, List<String> fields, long nextOffset, long nextLine) {
        /** Without empty fields at its end. */
        int width() {
            int width = fields.size();
            while (width > 0 && fields.get(width - 1).isEmpty()) {
                width--;
            }
            return width;
        }

        long filled() {
            return fields.stream().filter(field -> !field.isEmpty()).count();
        }

        Heading heading() {
            return new Heading(line, offset, String.join(", ", fields.subList(0, width())));
        }
    }

    private final ImportFile file;
    private final Dialect dialect;

    private HeaderSearch(ImportFile file, Dialect dialect) {
        this.file = file;
        this.dialect = dialect;
    }

    static Optional<TableLayout> layout(ImportFile file) throws IOException {
        return layout(file, Dialect.guess(file.head(HEAD_BYTES)));
    }

    /** Empty if there is not a single record. */
    static Optional<TableLayout> layout(ImportFile file, Dialect dialect) throws IOException {
        return new HeaderSearch(file, dialect).layout();
    }

    private Optional<TableLayout> layout() throws IOException {
        long begin = DelimitedReader.begin(file);
        int told = separatorLine(file, begin);
        Optional<Line> first = line(begin + told, told == 0 ? 1 : 2);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int usual = dialect.usualFields(file.head(HEAD_BYTES));
        List<Heading> headings = new ArrayList<>();
        Line header = isWhole(first.get(), usual) ? first.get() : below(first.get(), usual, headings);
        Optional<Line> next = line(header.nextOffset, header.nextLine).filter(HeaderSearch::isOfTags);
        next.ifPresent(tags -> headings.add(tags.heading()));
        Line last = next.orElse(header);
        int columns = Math.min(header.fields.size(), Math.max(usual, header.width()));
        return Optional.of(
                new TableLayout(dialect, headings, header.fields.subList(0, columns), last.nextOffset, last.nextLine));
    }

    /** A header further down, or the first record after all. */
    private Line below(Line first, int usual, List<Heading> headings) throws IOException {
        List<Heading> above = new ArrayList<>();
        Line at = first;
        while (above.size() < MOST_HEADINGS && at.nextOffset < HEAD_BYTES) {
            if (at.width() > 0) {
                above.add(at.heading());
            }
            Optional<Line> next = line(at.nextOffset, at.nextLine);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
            if (isWhole(at, usual) && at.width() > first.width() && isOfNames(at)) {
                headings.addAll(above);
                return at;
            }
        }
        return first;
    }

    /** Whether a record has the usual number of fields, and something in most of them. */
    private static boolean isWhole(Line line, int usual) {
        return line.fields.size() == usual && line.filled() * 2 > usual;
    }

    private static boolean isOfNames(Line line) {
        List<String> names =
                line.fields.stream().filter(field -> !field.isEmpty()).toList();
        return names.stream().distinct().count() == names.size()
                && names.stream().noneMatch(HeaderSearch::isValue);
    }

    private static boolean isValue(String field) {
        return NUMBER.matcher(field).matches()
                || LooseDate.parse(field, DateOrder.DAY_MONTH_YEAR).isPresent()
                || LooseDate.parse(field, DateOrder.MONTH_DAY_YEAR).isPresent();
    }

    /** Whether it has the tags of the Humanitarian Exchange Language, which stand below the names of columns. */
    private static boolean isOfTags(Line line) {
        return line.filled() > 0
                && line.fields.stream().allMatch(field -> field.isEmpty() || field.matches("#\\p{L}[\\p{L}\\d_+ ]*"));
    }

    /** The record at an offset. */
    private Optional<Line> line(long offset, long number) throws IOException {
        Line[] found = new Line[1];
        DelimitedReader.Stop stop = new DelimitedReader(file, dialect)
                .read(
                        offset,
                        Long.MAX_VALUE,
                        number,
                        row -> {
                            found[0] = new Line(row.line(), row.offset(), texts(row), 0, 0);
                            return false;
                        },
                        (line, at) -> {});
        return Optional.ofNullable(found[0])
                .map(line -> new Line(line.line, line.offset, line.fields, stop.offset(), stop.line()));
    }

    private static List<String> texts(Slices row) {
        return IntStream.range(0, row.count()).mapToObj(row::text).toList();
    }

    /** The length of a first line such as {@code sep=;}, which is there for Excel; 0 if there is none. */
    private static int separatorLine(ImportFile file, long begin) throws IOException {
        byte[] bytes = new byte[SEPARATOR_LINE_BYTES];
        int read = Math.max(0, file.read(begin, bytes, 0, bytes.length));
        Matcher line = SEPARATOR_LINE.matcher(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
        return line.lookingAt() ? line.end() : 0;
    }
}
