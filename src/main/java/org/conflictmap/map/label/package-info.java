/** Names on the map: fonts, shaped and bidirectional text, and placing it without collisions. */
@NullMarked
package org.conflictmap.map.label;

import org.jspecify.annotations.NullMarked;
