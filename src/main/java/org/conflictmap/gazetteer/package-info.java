/** Where places are and what they are called: places, their names in several scripts, and looking them up. */
@NullMarked
package org.conflictmap.gazetteer;

import org.jspecify.annotations.NullMarked;
