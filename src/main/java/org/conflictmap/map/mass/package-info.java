/** Events by the million: where they are, counts kept by difference, stamps, hexagons and densities, all on plain arrays. */
@NullMarked
package org.conflictmap.map.mass;

import org.jspecify.annotations.NullMarked;
