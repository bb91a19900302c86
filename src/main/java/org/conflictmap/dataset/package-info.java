/** Events, gazetteer and sources read from a dataset folder, with everything that was wrong with it. */
@NullMarked
package org.conflictmap.dataset;

import org.jspecify.annotations.NullMarked;
