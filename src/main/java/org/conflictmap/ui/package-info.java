/** The window: JavaFX, and only here. */
@NullMarked
package org.conflictmap.ui;

import org.jspecify.annotations.NullMarked;
