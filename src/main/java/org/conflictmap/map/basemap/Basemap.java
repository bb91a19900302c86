package org.conflictmap.map.basemap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The folder of basemap files. Each file is read when it is first asked for and then kept. Safe from any thread; a second
 * thread that asks for a file being read waits for it.
 */
public final class Basemap {
    /** The files and what they hold. */
    public enum Part {
        /** The world at 1:50 million: {@link #LAND}, {@link #LAKES}, {@link #RIVERS}, {@link #BORDERS}. */
        WORLD("world-50m.basemap"),
        /**
         * 24 to 64 E, 12 to 44 N at 1:10 million: {@link #LAND}, {@link #LAKES}, {@link #RIVERS}, {@link #BORDERS},
         * {@link #ADMIN_1_LINES}. Inside its frame it replaces the world.
         */
        REGION("region-10m.basemap"),
        /** The areas of countries at 1:50 million: {@link #COUNTRIES}. */
        COUNTRIES("countries-50m.basemap"),
        /** The first-order divisions of Syria and neighbours at 1:10 million: {@link #GOVERNORATES}. */
        GOVERNORATES("governorates-10m.basemap"),
        /**
         * The first-order divisions of other countries, generalised to about a kilometre and as far as they are certain:
         * {@link #PROVINCES}. Read only for data that has areas there.
         */
        PROVINCES("provinces-10m.basemap"),
        /** Points: {@link #PLACES}, {@link #WATER_LABELS}, and {@link #AREA_LABELS} inside their areas. */
        PLACES("places.basemap");

        private final String fileName;

        Part(String fileName) {
            this.fileName = fileName;
        }

        public String fileName() {
            return fileName;
        }
    }

    public static final String LAND = "land";
    public static final String LAKES = "lakes";
    public static final String RIVERS = "rivers";
    public static final String BORDERS = "borders";
    public static final String ADMIN_1_LINES = "admin-1-lines";
    public static final String COUNTRIES = "countries";
    public static final String GOVERNORATES = "governorates";
    public static final String PROVINCES = "provinces";

    /** The file of {@link #provinceNames}. */
    public static final String PROVINCE_NAMES = "province-names.tsv";

    public static final String PLACES = "places";
    public static final String WATER_LABELS = "water-labels";
    public static final String AREA_LABELS = "area-labels";

    private final Path folder;
    private final Map<Part, BasemapFile> read = new EnumMap<>(Part.class);

    /** @param folder the folder that holds the files; nothing is read yet */
    public Basemap(Path folder) {
        this.folder = folder;
    }

    /** The table of the names of {@link #PROVINCES}: the code, then names, with tabs between. */
    public Path provinceNames() {
        return folder.resolve(PROVINCE_NAMES);
    }

    /**
     * The layers of a part.
     *
     * @throws IOException when the file is missing or damaged; the message names it
     */
    public synchronized BasemapFile part(Part part) throws IOException {
        BasemapFile file = read.get(part);
        if (file == null) {
            file = BasemapReader.read(folder.resolve(part.fileName()));
            read.put(part, file);
        }
        return file;
    }
}
