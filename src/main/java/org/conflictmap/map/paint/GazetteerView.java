package org.conflictmap.map.paint;

import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.map.label.NamedPoints;

/** What the map shows of a gazetteer: names, joined with the basemap's, and dots. Made once for a gazetteer. */
record GazetteerView(Gazetteer gazetteer, NamedPoints points, GazetteerPainter dots) {}
