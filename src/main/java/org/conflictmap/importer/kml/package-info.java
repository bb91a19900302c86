/** KML of all versions, and KMZ, which is KML in an archive. */
@NullMarked
package org.conflictmap.importer.kml;

import org.jspecify.annotations.NullMarked;
