/** The time axis, its ticks and its playback, without widgets. */
@NullMarked
package org.conflictmap.timeline;

import org.jspecify.annotations.NullMarked;
