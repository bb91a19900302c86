/** Events of the GDELT Project, 1.0 and 2.0. */
@NullMarked
package org.conflictmap.importer.gdelt;

import org.jspecify.annotations.NullMarked;
