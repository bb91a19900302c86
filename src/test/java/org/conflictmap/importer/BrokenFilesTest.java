package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file has, it is read with totals that balance and with originals that can be found, or refused with
 * words. Everything in the files is synthetic.
 */
class BrokenFilesTest {
    private static final int ROUNDS = 100;

    private static final Map<String, String> WHOLE = Map.of(
            "geojson",
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4326\"}},\"features\":["
                    + ("{\"type\":\"Feature\",\"id\":7,\"properties\":{\"date\":\"2015-11-10\",\"n\":{\"a\":[1,null]}},"
                                    + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[37,36],[38,36.5,2],[37,36]]]}},\n")
                            .repeat(4)
                    + "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}]}",
            "ucdp-ged-geojson",
            "["
                    + ("{\"type\":\"Feature\",\"properties\":{\"type_of_violence\":1,\"where_prec\":2,\"date_prec\":1,"
                                    + "\"date_start\":\"2015-11-10\",\"best\":3},\"geometry\":{\"type\":\"Point\","
                                    + "\"coordinates\":[37,36]}},")
                            .repeat(4)
                    + "{}]",
            "timemap",
            "{\"sources\":{\"s1\":{\"id\":\"s1\",\"title\":\"Post\"}},\"events\":["
                    + ("{\"id\":\"1\",\"date\":\"11/10/2015\",\"latitude\":\"36,2\",\"longitude\":\"37.1\",\"sources\":[\"s1\"],"
                                    + "\"associations\":[],\"time_precision\":\"month\"},")
                            .repeat(4)
                    + "7]}",
            "acled",
            "event_id_cnty;event_date;event_type;inter1;actor1;latitude;longitude;geo_precision;notes;fatalities\n"
                    + "SYN1;16 May 2020;Battles;1;Army;36,2;37,1;3;\"one\n\"\"two\"\"\";7\n".repeat(4),
            "ucdp-ged",
            "id,type_of_violence,where_prec,latitude,longitude,date_prec,date_start,date_end,best,side_a\n"
                    + "1,1,3,36.2,37.1,4,2015-11-01,2015-11-30 00:00:00.000,3,\"Government, of Synthetia\"\n".repeat(4),
            "timemap-csv",
            "id,date,latitude,longitude,location,description,sources,associations\n"
                    + "1,11/10/2015,\"36,2\",37.1,Town,Synthetic,\"s1,s2\",a1\n".repeat(4),
            "gdelt",
            "GLOBALEVENTID\tSQLDATE\tEventCode\tActionGeo_Type\tActionGeo_FullName\tActionGeo_Lat\tActionGeo_Long\n"
                    + "880000001\t20151110\t042\t4\tSynthetic Town, Synthetia\t36.2\t37.1\n".repeat(4),
            "table",
            "year;month;day;geom;killed\n"
                    + ("2015;11;10;MULTIPOLYGON(((37 36,38 36,38 37,37 36),(37.2 36.1,37.4 36.1,37.4 36.2,37.2 36.1)));1.000\n"
                                    + "2015;11;0;\"SRID=4326;GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(1 1,2 2))\";10+\n"
                                    + "2015;0;0;0102000000020000000000000000000000000000000000F03F00000000000000400000000000000840;\n")
                            .repeat(2),
            "kml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Document><TimeSpan><begin>2004-01</begin></TimeSpan>"
                    + ("<Placemark id=\"a\"><name><![CDATA[<b>é</b>]]></name><!-- <Placemark> --><TimeStamp><when>2015-11"
                                    + "</when></TimeStamp><ExtendedData><Data name=\"type\"><value>Riots</value></Data>"
                                    + "</ExtendedData><MultiGeometry><Point><coordinates>37,36,0</coordinates></Point>"
                                    + "</MultiGeometry></Placemark>\n")
                            .repeat(4)
                    + "<GroundOverlay/></Document></kml>");

    private final Path folder;

    BrokenFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void wholeFilesAreOfTheFormatsThatAreMeant() throws IOException {
        for (Map.Entry<String, String> file : WHOLE.entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            assertThat(read(bytes)).contains(file.getKey());
        }
    }

    @Test
    void aFileThatIsCutOffAnywhereIsReadAsFarAsItGoesOrRefused() throws IOException {
        for (String content : WHOLE.values()) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            Random random = new Random(1);
            for (int round = 0; round < ROUNDS / 4; round++) {
                read(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
            }
        }
    }

    @Test
    void aFileOfWhichBytesAreOthersIsReadOrRefused() throws IOException {
        byte[] likely = "{}[]\",:<>/!-&;0123456789.eE aTn\\\n".getBytes(StandardCharsets.US_ASCII);
        for (String content : WHOLE.values()) {
            for (int seed = 0; seed < ROUNDS; seed++) {
                Random random = new Random(seed);
                byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    byte other =
                            random.nextInt(8) == 0 ? (byte) random.nextInt(256) : likely[random.nextInt(likely.length)];
                    bytes[random.nextInt(bytes.length)] = other;
                }
                read(bytes);
            }
        }
    }

    /** The format that it was read as; empty if it was refused. */
    private Optional<String> read(byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve("synthetic"), bytes);
        try (ImportFile file = ImportFile.open(path)) {
            Optional<ImportFormat> format = Formats.ALL.recognise(file);
            if (format.isEmpty()) {
                return Optional.empty();
            }
            Imported imported = format.get().read(file, ImportFixture.context());
            ImportFixture.balances(imported);
            EventTable table = imported.data().table();
            for (int row = 0; row < table.size(); row++) {
                assertThat(table.event(row).id()).isNotEmpty();
                assertThat(table.sourceOf(row).original(table, row)).isPresent();
            }
            return Optional.of(format.get().id());
        } catch (ImportException e) {
            assertThat(e).hasMessageContaining("synthetic");
            return Optional.empty();
        }
    }
}
