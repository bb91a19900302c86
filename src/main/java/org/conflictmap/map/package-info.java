/** The map without a window: camera, layers, styles, painters and picking, with GeoTools and Java2D. */
@NullMarked
package org.conflictmap.map;

import org.jspecify.annotations.NullMarked;
