/** The Uppsala Conflict Data Program's Georeferenced Event Dataset. */
@NullMarked
package org.conflictmap.importer.ucdp;

import org.jspecify.annotations.NullMarked;
