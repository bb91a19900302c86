/** Armed Conflict Location and Event Data: all generations of its headers. */
@NullMarked
package org.conflictmap.importer.acled;

import org.jspecify.annotations.NullMarked;
