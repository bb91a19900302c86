/** Opening users' own files and folders: what is in them, how far reading is, and what is in view. */
@NullMarked
package org.conflictmap.ui.open;

import org.jspecify.annotations.NullMarked;
