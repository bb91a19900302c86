package org.conflictmap.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.conflictmap.event.EventType;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.LeftOut;
import org.conflictmap.importer.file.LeftOut.Why;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;
import org.conflictmap.task.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All events are synthetic. */
class TogetherTest {
    private static final String ACLED =
            "event_id_cnty,event_date,event_type,latitude,longitude\nSYN1,2019-01-01,Battles,36,37\n";
    private static final String TABLE = "when,lat,lon\n2019-01-01,36,37\n2019-01-02,36,37\n";
    private static final String PROSE = "This archive, made by nobody, is synthetic.\nIt has, as it were, no events.\n";
    private static final String EVENTS = "[{\"id\":\"1\",\"date\":\"11/10/2015\",\"latitude\":\"36.2\",\"longitude\":"
            + "\"37.1\",\"sources\":[\"s1\"],\"associations\":[\"a1\"],\"time_precision\":\"\"}]";
    private static final String SOURCES = "{\"s1\":{\"id\":\"s1\",\"title\":\"Synthetic Post\",\"paths\":[]}}";
    private static final String ASSOCIATIONS =
            "[{\"id\":\"a1\",\"title\":\"Shelling\",\"mode\":\"FILTER\",\"filter_paths\":[]}]";

    private final Path folder;
    private final Together together =
            new Together(Formats.ALL, ImportFixture.context().progress());

    TogetherTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path zip(String... namesAndTexts) throws IOException {
        Path path = folder.resolve("synthetic.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }

    private List<String> formats() {
        return together.parts().stream().map(part -> part.format().id()).toList();
    }

    @Test
    void whatOfAnArchiveIsKnownIsReadAndTheRestIsToldWithTheReason() throws IOException {
        together.add(zip(
                "readme.txt", PROSE,
                "licence.pdf", "%PDF-1.7",
                ".DS_Store", "x",
                "__MACOSX/._data.csv", "x",
                "codebook.xlsx", "PK",
                "codebook.csv", "name,meaning\nsynthetic,nothing\n",
                "nothing.csv", "",
                "picture.dat", "\0\0\1",
                "map.shp", "x",
                "data.csv", ACLED));

        assertThat(formats()).containsExactly("acled");
        assertThat(together.leftOut())
                .extracting(LeftOut::name, LeftOut::why)
                .containsExactlyInAnyOrder(
                        tuple("readme.txt", Why.NO_DATES_OR_PLACES),
                        tuple("licence.pdf", Why.DOCUMENT),
                        tuple(".DS_Store", Why.SYSTEM_FILE),
                        tuple("__MACOSX/._data.csv", Why.SYSTEM_FILE),
                        tuple("codebook.xlsx", Why.DOCUMENT),
                        tuple("codebook.csv", Why.NO_DATES_OR_PLACES),
                        tuple("nothing.csv", Why.EMPTY),
                        tuple("picture.dat", Why.NO_TEXT),
                        tuple("map.shp", Why.OTHER_MAP_FILE));
    }

    private static Tuple tuple(String member, Why why) {
        return Tuple.tuple("synthetic.zip: " + member, why);
    }

    @Test
    void aTableThatNeedsToBeToldDoesNotKeepTheOthersOfItsArchiveFromBeingRead() throws IOException {
        Path path = zip("unknown.csv", "when,place,lat\n03/04/2015,Synthville,1\n", "data.csv", ACLED);
        assertThat(Formats.ALL.read(path, ImportFixture.context())).hasSize(1);
    }

    @Test
    void theOnlyTableOfAnArchiveIsAskedAboutAsAPlainFileIs() throws IOException {
        Path path = zip("readme.md", PROSE, "unknown.csv", "alpha,beta\n1,2\n");
        together.add(path);
        assertThat(formats()).containsExactly("table");
        assertThatThrownBy(() -> Formats.ALL.read(path, ImportFixture.context()))
                .isInstanceOfSatisfying(
                        ImportException.class,
                        e -> assertThat(e.reason()).isEqualTo(ImportException.Reason.NEEDS_MAPPING));
    }

    @Test
    void aTableThatOnlyTheUserCanTellIsAskedAboutAmongProseToo() throws IOException {
        Path path = zip("readme.txt", PROSE, "unknown.csv", "alpha,beta\n1,2\n3,4\n", "other.txt", "nothing at all");
        together.add(path);
        assertThat(together.parts())
                .extracting(part -> part.file().name())
                .containsExactly("synthetic.zip: unknown.csv");
        assertThat(together.leftOut())
                .extracting(LeftOut::name, LeftOut::why)
                .containsExactlyInAnyOrder(
                        tuple("readme.txt", Why.NO_DATES_OR_PLACES), tuple("other.txt", Why.UNKNOWN_FORMAT));
    }

    @Test
    void twoTablesOfAnArchiveAreBothThere() throws IOException {
        together.add(zip("one.csv", TABLE, "two.csv", TABLE));
        assertThat(formats()).containsExactly("table", "table");
        assertThat(together.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.csv", "missing.csv"})
    void onceCancelledNoFurtherFileIsLookedInto(String name) throws IOException {
        boolean[] isCancelled = {false};
        Together cancelled = new Together(Formats.ALL, new Tasks.Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return isCancelled[0];
            }
        });
        cancelled.add(file("data.csv", ACLED));
        isCancelled[0] = true;
        assertThatThrownBy(() -> cancelled.add(folder.resolve(name))).isInstanceOf(CancellationException.class);
        assertThat(cancelled.parts()).hasSize(1);
    }

    @Test
    void anArchiveInWhichNothingIsKnownIsRefused() throws IOException {
        Path path = zip("readme.txt", PROSE, "other.txt", "nothing at all");
        assertThatThrownBy(() -> together.add(path))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("synthetic.zip")
                .hasMessageContaining("None of the 2 files in it is");
    }

    @Test
    void timeMapsEventsAndTheirSourcesInOtherFilesAreOneDataset() throws IOException {
        together.add(file("sources.json", SOURCES));
        together.add(file("events.json", EVENTS));
        together.add(file("associations.json", ASSOCIATIONS));

        assertThat(together.leftOut()).isEmpty();
        assertThat(together.withoutEvents()).isEmpty();
        assertThat(formats()).containsExactly("timemap");
        Imported read = together.parts().get(0).read(ImportFixture.context());
        assertThat(read.data()
                        .table()
                        .text(TextColumn.SOURCE, read.data().table().source(0)))
                .isEqualTo("Synthetic Post");
        assertThat(read.data().table().subType(0)).isEqualTo("Shelling");
    }

    @Test
    void sourcesAndAssociationsInOneFileBesideTheEventsAreFoundToo() throws IOException {
        together.add(file("events.json", EVENTS));
        together.add(file("about.json", "{\"sources\":" + SOURCES + ",\"associations\":" + ASSOCIATIONS + "}"));

        Imported read = together.parts().get(0).read(ImportFixture.context());
        assertThat(read.data()
                        .table()
                        .text(TextColumn.SOURCE, read.data().table().source(0)))
                .isEqualTo("Synthetic Post");
    }

    @Test
    void sourcesAndAssociationsBesideTimeMapsTableGiveTheirNames() throws IOException {
        together.add(file(
                "events.csv",
                "id,date,latitude,longitude,location,description,sources,associations\n"
                        + "1,11/10/2015,36.2,37.1,Town,Synthetic,\"s1,s9\",a1\n"
                        + "2,11/11/2015,36.2,37.1,Town,Synthetic,,\n"));
        together.add(file("sources.json", SOURCES));
        together.add(file("associations.json", ASSOCIATIONS));

        assertThat(together.withoutEvents()).isEmpty();
        assertThat(formats()).containsExactly("timemap-csv");
        EventTable table =
                together.parts().get(0).read(ImportFixture.context()).data().table();
        assertThat(table.text(TextColumn.SOURCE, table.source(0))).isEqualTo("Synthetic Post; s9");
        assertThat(table.subType(0)).isEqualTo("Shelling");
        assertThat(table.type(0)).isEqualTo(EventType.EXPLOSIONS_REMOTE_VIOLENCE);
        assertThat(table.source(1)).isZero();
    }

    @Test
    void sourcesWithoutEventsAreToldAndOtherJsonIsRefused() throws IOException {
        Path sources = file("sources.json", SOURCES);
        together.add(sources);
        together.add(file("data.csv", ACLED));
        assertThat(together.withoutEvents()).containsExactly(sources);
        assertThatThrownBy(() -> together.add(file("package.json", "{\"name\":\"synthetic\",\"version\":\"1\"}")))
                .isInstanceOf(ImportException.class);
    }
}
