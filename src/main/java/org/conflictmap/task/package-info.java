/** Work off the window thread, with progress and cancelling: the only room that makes threads. */
@NullMarked
package org.conflictmap.task;

import org.jspecify.annotations.NullMarked;
