/** Which rows of the store are shown: filters as data, facet counts, and counts for a window of time. */
@NullMarked
package org.conflictmap.query;

import org.jspecify.annotations.NullMarked;
