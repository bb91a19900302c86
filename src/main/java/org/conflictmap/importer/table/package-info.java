/** What all tables have in common, whatever their columns mean. */
@NullMarked
package org.conflictmap.importer.table;

import org.jspecify.annotations.NullMarked;
