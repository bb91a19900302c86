package org.conflictmap.importer.file;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictmap.importer.file.LeftOut.Why;

/**
 * Files that have no events, told by their names alone, because they lie beside others: pictures, read-me files, and what
 * a system adds. Stateless.
 */
public final class NoEvents {
    private static final Pattern SYSTEM =
            Pattern.compile("(.*/)?(__macosx/.*|\\._.*|\\.ds_store|thumbs\\.db|desktop\\.ini)");
    private static final Map<Why, Pattern> ENDINGS = Map.of(
            Why.PICTURE, Pattern.compile(".*\\.(png|jpe?g|gif|svg|tiff?|webp|bmp|ico|dae)"),
            Why.DOCUMENT, Pattern.compile(".*\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|html?|md)"),
            Why.OTHER_MAP_FILE, Pattern.compile(".*\\.(dbf|shp|shx|prj|cpg|sbn|sbx|gpkg|qgz|qgs)"),
            Why.PACKED, Pattern.compile(".*\\.(zip|gz|kmz|7z|rar|tar|bz2|xz)"));

    private NoEvents() {}

    /** Why a file with such a name, in an archive or a folder, is not looked into; empty if it is. */
    public static Optional<Why> of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (SYSTEM.matcher(lower).matches()) {
            return Optional.of(Why.SYSTEM_FILE);
        }
        return ENDINGS.entrySet().stream()
                .filter(ending -> ending.getValue().matcher(lower).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
