/** The painters: from a frame's request to its pixels, with Java2D. */
@NullMarked
package org.conflictmap.map.paint;

import org.jspecify.annotations.NullMarked;
