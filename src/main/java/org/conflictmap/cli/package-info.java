/** The command line: view, check and render. */
@NullMarked
package org.conflictmap.cli;

import org.jspecify.annotations.NullMarked;
