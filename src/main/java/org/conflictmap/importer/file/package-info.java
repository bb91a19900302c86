/** The bytes of users' files: any place of them can be read again, whatever they were packed in. */
@NullMarked
package org.conflictmap.importer.file;

import org.jspecify.annotations.NullMarked;
