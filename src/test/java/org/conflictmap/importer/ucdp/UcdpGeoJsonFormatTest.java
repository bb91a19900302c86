package org.conflictmap.importer.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.conflictmap.event.EventType;
import org.conflictmap.event.PlacePrecision;
import org.conflictmap.importer.Formats;
import org.conflictmap.importer.ImportFixture;
import org.conflictmap.importer.ImportFormat;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Imported;
import org.conflictmap.store.EventTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of the properties are UCDP's; everything else is synthetic. */
class UcdpGeoJsonFormatTest {
    private static final String PROPERTIES = "'id':1,'type_of_violence':1,'dyad_name':'Synthetic dyad','side_a':"
            + "'Government of Synthetia','side_b':'Synthetic Front','where_prec':2,'where_coordinates':'Synthetic Town',"
            + "'country':'Synthetia','event_clarity':1,'date_prec':1,'date_start':'2015-11-10T00:00:00','date_end':"
            + "'2015-11-10T00:00:00','best':3,'high':5,'low':2";

    private final ImportFixture files;

    UcdpGeoJsonFormatTest(@TempDir Path folder) {
        files = new ImportFixture(folder);
    }

    private Imported read(String properties, String geometry) throws IOException {
        String content = "{'type':'FeatureCollection','name':'Synthetic','features':[{'type':'Feature','properties':{"
                + properties + "},'geometry':" + geometry + "}]}";
        return files.read(new UcdpGeoJsonFormat(), content.replace('\'', '"'));
    }

    @Test
    void meansWhatTheTableMeansWithThePointAsItsPlace() throws IOException {
        Imported imported = read(PROPERTIES, "{'type':'Point','coordinates':[37.1,36.2]}");
        EventTable table = imported.data().table();
        assertThat(table.type(0)).isEqualTo(EventType.STATE_BASED);
        assertThat(table.title(0)).isEqualTo("Synthetic dyad");
        assertThat(table.event(0).when().edtf()).isEqualTo("2015-11-10");
        assertThat(table.deathsHigh(0)).isEqualTo(5);
        assertThat(table.precision(0)).isEqualTo(PlacePrecision.NEAR);
        assertThat(table.places().lon(0)).isEqualTo(37.1);
        assertThat(table.places().lat(0)).isEqualTo(36.2);
        assertThat(imported.data().dataset().manifest().licence()).isEqualTo("CC-BY-4.0");
        assertThat(imported.data().dataset().manifest().credits()).isNotEmpty();
        assertThat(table.sourceOf(0).original(table, 0).orElseThrow().fields())
                .anyMatch(
                        field -> field.name().equals("side_b") && field.value().equals("Synthetic Front"));
    }

    @Test
    void coordinatesInThePropertiesGoFirst() throws IOException {
        EventTable table = read(PROPERTIES + ",'latitude':35,'longitude':38", "null")
                .data()
                .table();
        assertThat(table.places().lon(0)).isEqualTo(38);
    }

    @Test
    void withoutAGeometryTheShapeInThePropertiesIsThePlace() throws IOException {
        EventTable table =
                read(PROPERTIES + ",'geom_wkt':'POINT (38 35)'", "null").data().table();
        assertThat(table.places().lon(0)).isEqualTo(38);
        assertThat(table.places().lat(0)).isEqualTo(35);
    }

    @Test
    void aShapeThatIsNoPointIsNoPlace() throws IOException {
        Imported imported = read(PROPERTIES, "{'type':'LineString','coordinates':[[37.1,36.2],[38,36]]}");
        assertThat(imported.report().entry(ImportReason.BAD_COORDINATES, 0))
                .extracting(ImportReport.Entry::field, ImportReport.Entry::value)
                .containsExactly("geometry", "no point");
    }

    @Test
    void goesBeforeGeneralGeoJson() throws IOException {
        String content = "{'type':'Feature','properties':{" + PROPERTIES + "},'geometry':null}";
        assertThat(Formats.ALL.recognise(files.file(content.replace('\'', '"'))).map(ImportFormat::id))
                .contains("ucdp-ged-geojson");
    }
}
