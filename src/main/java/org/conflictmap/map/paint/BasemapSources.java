package org.conflictmap.map.paint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.conflictmap.map.Extent;
import org.conflictmap.map.Viewport;
import org.conflictmap.map.basemap.Basemap;
import org.conflictmap.map.basemap.Basemap.Part;
import org.conflictmap.map.basemap.BasemapFile;
import org.conflictmap.map.basemap.BasemapLayer;
import org.jspecify.annotations.Nullable;

/**
 * Which file of the basemap is drawn where: the finer region inside its frame, the world around it, and only the world
 * when the region would be small. A file that cannot be read is left out and told once. For one thread at a time.
 */
final class BasemapSources {
    /** From this many metres on a pixel the region's detail is finer than the pixels. */
    private static final double WORLD_ONLY_METERS_PER_PIXEL = 6000;

    private final Basemap basemap;
    private final Set<Part> missing = EnumSet.noneOf(Part.class);
    private final List<String> problems = new ArrayList<>();
    private final List<String> unreadFiles = new CopyOnWriteArrayList<>();

    BasemapSources(Basemap basemap) {
        this.basemap = basemap;
    }

    /**
     * One file and the part of the plane for which it is drawn.
     *
     * @param hole what is cut out of it because a finer file draws that, or null
     */
    record Source(
            BasemapFile file,
            @Nullable Extent within,
            @Nullable Extent hole) {}

    /** The files to draw for a viewport, one over the other. */
    List<Source> sources(Viewport viewport) {
        Optional<BasemapFile> region =
                viewport.metersPerPixel() < WORLD_ONLY_METERS_PER_PIXEL ? file(Part.REGION) : Optional.empty();
        if (region.isEmpty()) {
            return file(Part.WORLD)
                    .map(world -> List.of(new Source(world, null, null)))
                    .orElse(List.of());
        }
        Extent frame = region.get().layer(Basemap.LAND).frame();
        Extent seen = viewport.extent();
        List<Source> sources = new ArrayList<>();
        boolean regionFillsView = frame.contains(seen.minX(), seen.minY()) && frame.contains(seen.maxX(), seen.maxY());
        if (!regionFillsView) {
            file(Part.WORLD).ifPresent(world -> sources.add(new Source(world, null, frame)));
        }
        if (frame.intersects(seen)) {
            sources.add(new Source(region.get(), regionFillsView ? null : frame, null));
        }
        return sources;
    }

    /** A layer of a file that is drawn by itself, if the file can be read and has it. */
    Optional<BasemapLayer> layer(Part part, String name) {
        return file(part).flatMap(file -> layer(file, name));
    }

    static Optional<BasemapLayer> layer(BasemapFile file, String name) {
        return file.layers().stream().filter(layer -> layer.name().equals(name)).findFirst();
    }

    /** Keeps a problem, once. */
    void tell(String problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** What could not be read or found, and why. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Which files could not be read, and why. Safe from any thread. */
    List<String> unreadFiles() {
        return List.copyOf(unreadFiles);
    }

    private Optional<BasemapFile> file(Part part) {
        if (missing.contains(part)) {
            return Optional.empty();
        }
        try {
            return Optional.of(basemap.part(part));
        } catch (IOException e) {
            missing.add(part);
            String problem = String.valueOf(e.getMessage());
            unreadFiles.add(problem);
            tell(problem);
            return Optional.empty();
        }
    }
}
