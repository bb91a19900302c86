/** Bytes of CSV and TSV cut into records and fields, without a string for each. */
@NullMarked
package org.conflictmap.importer.delimited;

import org.jspecify.annotations.NullMarked;
