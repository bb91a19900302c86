/** GeoNames dumps, which hold places, not events. */
@NullMarked
package org.conflictmap.importer.geonames;

import org.jspecify.annotations.NullMarked;
