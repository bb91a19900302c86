package org.conflictmap.dataset;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.dataset.Fields.Need;
import org.conflictmap.gazetteer.Gazetteer;
import org.conflictmap.gazetteer.GeoNamesTable;
import org.conflictmap.gazetteer.JoinedGazetteer;
import org.conflictmap.gazetteer.Place;
import org.conflictmap.gazetteer.PlaceIndex;

/**
 * Reads gazetteer files. Places that stand in the file itself are read at once; a table beside it is read when somebody
 * needs it. Used by one thread.
 */
final class GazetteerReader {
    private record Child(Fields fields, String parentId) {}

    private final DatasetFiles files;
    private final List<Gazetteer> gazetteers = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();

    GazetteerReader(DatasetFiles files) {
        this.files = files;
    }

    /** Reads the gazetteers of these names and joins them; an earlier one wins. */
    Gazetteer read(List<String> names) {
        for (String name : names) {
            files.json(name, "its places are not known").ifPresent(this::readFile);
        }
        Gazetteer joined = new JoinedGazetteer(gazetteers);
        for (Child child : children) {
            if (joined.byId(child.parentId).isEmpty()) {
                child.fields.doubtful("parent", child.parentId, "the id of a place", "no place is found there");
            }
        }
        return joined;
    }

    private void readFile(Fields header) {
        readDescription(header);
        Optional<String> table = header.text("table", Need.OPTIONAL, "the table is not read");
        Need need = table.isPresent() ? Need.OPTIONAL : Need.REQUIRED;
        Map<String, Place> places = new LinkedHashMap<>();
        for (Fields fields : header.objects("places", need, "its places are not known")) {
            PlaceReader.read(fields).ifPresent(place -> {
                if (places.putIfAbsent(place.id(), place) != null) {
                    fields.wrong("id", place.id(), "an id that no other place has", PlaceReader.LEFT_OUT);
                } else if (place.parentId() != null) {
                    children.add(new Child(fields, place.parentId()));
                }
            });
        }
        header.finish();
        gazetteers.add(new PlaceIndex(List.copyOf(places.values())));
        table.ifPresent(name -> addTable(header, name));
    }

    private static void readDescription(Fields header) {
        header.text("id", Need.REQUIRED, "it is called by its file");
        header.text("title", Need.REQUIRED, "it is called by its file");
        header.textOrEmpty("note");
        header.date("retrieved", Need.OPTIONAL, "it is not shown");
        header.texts("credits", Need.REQUIRED, "they are not shown");
        header.doubtIfEmpty("columns", "the table's own header counts");
        header.texts("columns", Need.OPTIONAL, "the table's own header counts");
        header.object("licence", Need.REQUIRED, "it is not shown").ifPresent(Licence::read);
    }

    private void addTable(Fields header, String name) {
        String fileName = DatasetFiles.nameIn(header.file(), name);
        files.path(fileName)
                .filter(Files::isReadable)
                .ifPresentOrElse(
                        file -> gazetteers.add(new GeoNamesTable(file, fileName)),
                        () -> header.wrong("table", name, "a file of this name", "the table is not read"));
    }
}
