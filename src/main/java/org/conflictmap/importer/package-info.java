/**
 * Users' own files: what format they are in, told by their content, and their rows as columns of a table, with a report
 * whose totals balance. {@code importer.file} reads bytes, {@code importer.delimited} cuts them into records, and every
 * format has a subpackage.
 */
@NullMarked
package org.conflictmap.importer;

import org.jspecify.annotations.NullMarked;
