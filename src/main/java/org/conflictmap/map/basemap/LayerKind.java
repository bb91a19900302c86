package org.conflictmap.map.basemap;

/** What the parts of a layer's features are. */
public enum LayerKind {
    /** A part is one point. */
    POINT(1),
    /** A part is a line of at least two points. */
    LINE(2),
    /** A part is a closed ring: counter-clockwise for a shell, clockwise for a hole of the shell before it. */
    POLYGON(3);

    private final int fewestVertices;

    LayerKind(int fewestVertices) {
        this.fewestVertices = fewestVertices;
    }

    /** How many distinct vertices a part has at least. */
    int fewestVertices() {
        return fewestVertices;
    }
}
