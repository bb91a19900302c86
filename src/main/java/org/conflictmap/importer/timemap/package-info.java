/** Events as Forensic Architecture's TimeMap and Bellingcat's maps have them. */
@NullMarked
package org.conflictmap.importer.timemap;

import org.jspecify.annotations.NullMarked;
