/** The timeline: the window of time on its axis, with the events in it. */
@NullMarked
package org.conflictmap.ui.timeline;

import org.jspecify.annotations.NullMarked;
