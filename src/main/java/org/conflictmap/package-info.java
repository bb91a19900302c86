/** The launcher; every room of the house is a package of its own below this one. */
@NullMarked
package org.conflictmap;

import org.jspecify.annotations.NullMarked;
