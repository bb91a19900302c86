/** Events as symbols: which share one, how large it is, what is under the cursor. */
@NullMarked
package org.conflictmap.map.symbol;

import org.jspecify.annotations.NullMarked;
