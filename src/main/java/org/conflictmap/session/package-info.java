/** What was open and how it looked: saved when the window closes, restored when it opens. */
@NullMarked
package org.conflictmap.session;

import org.jspecify.annotations.NullMarked;
