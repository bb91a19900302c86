package org.conflictmap.importer.table;

import java.util.List;
import java.util.Locale;
import org.conflictmap.importer.delimited.Dialect;

/**
 * How a table lies in its file.
 *
 * @param headings what stands above the header and is no record: titles; and tags below it
 * @param header the names of its columns, as the file has them or, where it has none, as the format's codebook
 * @param offset of its first record's first byte
 * @param line on which that record begins, from 1
 */
public record TableLayout(Dialect dialect, List<Heading> headings, List<String> header, long offset, long line) {
    /** The records of a table of as many columns have more than one of them filled. */
    public static final int MANY_COLUMNS = 4;

    /**
     * A record of a table's head that is read over.
     *
     * @param line on which it begins, from 1
     */
    public record Heading(long line, long offset, String text) {}

    public TableLayout {
        headings = List.copyOf(headings);
        header = List.copyOf(header);
    }

    /** Of a table that begins with its header, or has none. */
    public TableLayout(Dialect dialect, List<String> header, long offset, long line) {
        this(dialect, List.of(), header, offset, line);
    }

    /** The same with other names for its columns. */
    public TableLayout withHeader(List<String> names) {
        return new TableLayout(dialect, headings, names, offset, line);
    }

    /** The index of the first of these columns that there is, upper and lower case being the same; -1 if none is. */
    public int column(String... names) {
        for (String name : names) {
            for (int column = 0; column < header.size(); column++) {
                if (plain(header.get(column)).equals(name)) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** Whether all of these columns are there. */
    public boolean has(String... names) {
        for (String name : names) {
            if (column(name) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The name of a column in lower case, a blank being an underscore; empty for no column. */
    public String name(int column) {
        return column < 0 ? "" : header.get(column);
    }

    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
