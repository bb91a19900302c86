package org.conflictmap.map.basemap;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * The layers that one file holds. Immutable and safe from any thread.
 *
 * <p>The file is a gzip stream of: the magic number and the format's version; a table of UTF-8 strings; then for every
 * layer its name, kind, quantum in metres and frame, and its features. A feature is its attributes, as indexes into the
 * table of strings, and its parts. Coordinates are whole numbers of the quantum, each written as the difference to the
 * one before. All whole numbers are variable-length, seven bits a byte, low bits first; differences are zigzag-coded
 * first, so that small negative ones stay short. A ring is written without its last vertex. A mark closes the stream.
 */
public record BasemapFile(List<BasemapLayer> layers) {
    /** "CMVB" */
    static final int MAGIC = 0x434D5642;

    static final int VERSION = 1;

    /** "END." */
    static final int END_MARK = 0x454E442E;

    public BasemapFile {
        layers = List.copyOf(layers);
    }

    /**
     * The layer of this name.
     *
     * @throws NoSuchElementException when the file has no such layer; the message says which it has
     */
    public BasemapLayer layer(String name) {
        for (BasemapLayer layer : layers) {
            if (layer.name().equals(name)) {
                return layer;
            }
        }
        throw new NoSuchElementException("no basemap layer \"" + name + "\", only "
                + layers.stream().map(BasemapLayer::name).toList());
    }
}
