/** What became of every record of a file that was opened. */
@NullMarked
package org.conflictmap.ui.report;

import org.jspecify.annotations.NullMarked;
