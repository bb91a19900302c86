/** One event and its evidence: the panel beside the map, the text with its passages, the tray of what has no place. */
@NullMarked
package org.conflictmap.ui.details;

import org.jspecify.annotations.NullMarked;
