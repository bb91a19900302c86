/**
 * The offline basemap: land, water, borders, areas and places from compact files, already projected, read without any
 * library so that the first frame need not wait.
 */
@NullMarked
package org.conflictmap.map.basemap;

import org.jspecify.annotations.NullMarked;
