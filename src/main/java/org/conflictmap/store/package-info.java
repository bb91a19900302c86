/** The events of all open datasets as frozen columns, sorted by their first day. */
@NullMarked
package org.conflictmap.store;

import org.jspecify.annotations.NullMarked;
