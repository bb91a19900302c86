/** GeoJSON: RFC 7946, what was written before it, and features one after the other. */
@NullMarked
package org.conflictmap.importer.geojson;

import org.jspecify.annotations.NullMarked;
