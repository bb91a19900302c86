/** The events of the window as a table. */
@NullMarked
package org.conflictmap.ui.list;

import org.jspecify.annotations.NullMarked;
