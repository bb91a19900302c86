package org.conflictmap.gazetteer;

/**
 * A row of a table that could not be read and was left out.
 *
 * @param file the table, as its gazetteer names it
 * @param line 1 is the first; 0 if it is the whole file
 * @param field the column; empty if it is the row
 * @param value what stands there
 * @param expected what should stand there
 */
public record RowError(String file, int line, String field, String value, String expected) {}
