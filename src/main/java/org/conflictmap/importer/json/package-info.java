/** JSON files, read as a stream, each value known by where it begins. */
@NullMarked
package org.conflictmap.importer.json;

import org.jspecify.annotations.NullMarked;
