package org.conflictmap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.conflictmap.gazetteer.Place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoNamesTableTest {
    private static final String HEADER =
            "geonameid\tname\talternatenames\tlatitude\tlongitude\tfeatureCode\tcountry\tpopulation\tnameAr\n";

    private final Path folder;

    GeoNamesTableTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aRowBecomesAPlaceWithItsNames() throws IOException {
        GeoNamesTable table = table(HEADER + "7\tTestville\tTestograd,Testville,Тест\t36.5\t37.25\tPPL\tSY\t12\tتست\n");
        Place place = table.byId("geonames-7").orElseThrow();
        assertThat(place.position()).isEqualTo(new Position(37.25, 36.5));
        assertThat(place.population()).isEqualTo(12);
        assertThat(place.displayName()).isEqualTo("Testville");
        assertThat(place.name("ar")).map(PlaceName::text).contains("تست");
        assertThat(place.names()).extracting(PlaceName::script).containsExactly("Latn", "Arab", "Latn", "Cyrl");
        assertThat(table.search("testo", 5)).containsExactly(place);
        assertThat(table.errors()).isEmpty();
    }

    @Test
    void aBadRowIsToldAndTheOthersAreRead() throws IOException {
        GeoNamesTable table = table(HEADER
                + "1\tNorth\t\t95\t37\tPPL\tSY\t\t\n"
                + "2\tShort\t\t36\n"
                + "x\tNumberless\t\t36\t37\tPPL\tSY\t\t\n"
                + "4\tSound\t\t36\t37\tPPL\tSY\t\t\n");
        assertThat(table.places()).extracting(Place::id).containsExactly("geonames-4");
        assertThat(table.errors())
                .containsExactly(
                        new RowError("synthetic", 2, "latitude", "95", "degrees from -90 to 90"),
                        new RowError("synthetic", 3, "", "4 fields", "9 fields"),
                        new RowError("synthetic", 4, "geonameid", "x", "a whole number from 0"));
    }

    @Test
    void aTableWithoutAColumnThatItNeedsIsNotRead() throws IOException {
        GeoNamesTable table = table("geonameid\tname\n7\tTestville\n");
        assertThat(table.places()).isEmpty();
        assertThat(table.errors())
                .containsExactly(new RowError("synthetic", 1, "latitude", "", "a column of this name"));
    }

    @Test
    void whatIsNoTableIsToldWhenItIsNeededAndNotBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("no-table.tsv.gz"), "plain text");
        GeoNamesTable table = new GeoNamesTable(file, "synthetic");
        assertThat(table.byId("some-town")).isEmpty();
        Files.delete(file);
        assertThat(table.byId("geonames-7")).isEmpty();
        assertThat(table.errors())
                .singleElement()
                .extracting(RowError::expected)
                .isEqualTo("a gzipped table");
    }

    private GeoNamesTable table(String rows) throws IOException {
        Path file = folder.resolve("synthetic.tsv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write(rows.getBytes(StandardCharsets.UTF_8));
        }
        return new GeoNamesTable(file, "synthetic");
    }
}
