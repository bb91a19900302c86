/** Finding events, places and actors by what they are called. */
@NullMarked
package org.conflictmap.ui.search;

import org.jspecify.annotations.NullMarked;
