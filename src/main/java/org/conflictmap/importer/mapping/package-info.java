/** Any table with a header: which of its columns means what, guessed and asked. */
@NullMarked
package org.conflictmap.importer.mapping;

import org.jspecify.annotations.NullMarked;
