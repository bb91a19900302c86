/** What leaves the program: pictures of the map, and the events in view as data files. */
@NullMarked
package org.conflictmap.exporter;

import org.jspecify.annotations.NullMarked;
