/** How the layers of the basemap look: rules as data, and the same rules as GeoTools styles. */
@NullMarked
package org.conflictmap.map.style;

import org.jspecify.annotations.NullMarked;
