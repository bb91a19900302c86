/** The command line: view, check, import and render. */
@NullMarked
package org.conflictmap.cli;

import org.jspecify.annotations.NullMarked;
