/** The dialog in which a picture of the map and the events in view are saved to files. */
@NullMarked
package org.conflictmap.ui.export;

import org.jspecify.annotations.NullMarked;
