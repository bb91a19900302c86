package org.conflictmap.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Places of a GeoNames table: gzipped UTF-8, tab-separated, a header row with GeoNames' own column names, no quoting.
 *
 * <p>The table is read when it is first needed, by whoever needs it: 5,000 rows take about 0.2 s in a cold machine.
 * Rows that are wrong are left out and told by {@link #errors}. Safe for all threads.
 */
public final class GeoNamesTable implements Gazetteer {
    /** How the ids of its places begin; GeoNames' number follows. */
    public static final String ID_PREFIX = "geonames-";

    private final Path file;
    private final String fileName;
    private @Nullable Contents contents;

    private record Contents(PlaceIndex index, List<RowError> errors) {}

    /** @param fileName how to call the file in {@link #errors} */
    public GeoNamesTable(Path file, String fileName) {
        this.file = file;
        this.fileName = fileName;
    }

    /** Does not read the table for an id that cannot be in it. */
    @Override
    public Optional<Place> byId(String id) {
        return id.startsWith(ID_PREFIX) ? contents().index.byId(id) : Optional.empty();
    }

    @Override
    public List<Place> search(String name, int limit) {
        return contents().index.search(name, limit);
    }

    @Override
    public List<Place> places() {
        return contents().index.places();
    }

    @Override
    public List<RowError> errors() {
        return contents().errors;
    }

    private synchronized Contents contents() {
        Contents read = contents;
        if (read == null) {
            read = read();
            contents = read;
        }
        return read;
    }

    private Contents read() {
        List<Place> places = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream unpacked = new GZIPInputStream(bytes, 1 << 16);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        unpacked,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            readRows(lines, places, errors);
        } catch (CharacterCodingException e) {
            errors.add(new RowError(fileName, 0, "", "bytes that are no UTF-8", "UTF-8"));
        } catch (IOException e) {
            errors.add(new RowError(fileName, 0, "", String.valueOf(e.getMessage()), "a gzipped table"));
        }
        return new Contents(new PlaceIndex(places), List.copyOf(errors));
    }

    private void readRows(BufferedReader lines, List<Place> places, List<RowError> errors) throws IOException {
        String header = lines.readLine();
        GeoNamesRow row = new GeoNamesRow(header == null ? List.of() : List.of(header.split("\t", -1)));
        Optional<String> missing = row.missingColumn();
        if (missing.isPresent()) {
            errors.add(new RowError(fileName, 1, missing.get(), "", "a column of this name"));
            return;
        }
        int line = 1;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            try {
                places.add(row.place(text));
            } catch (GeoNamesRow.BadFieldException e) {
                errors.add(new RowError(fileName, line, e.field(), e.value(), e.expected()));
            }
        }
    }
}
