package org.conflictmap.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictmap.importer.mapping.ColumnMapping;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.TableReading;
import org.conflictmap.map.ColorRule;
import org.conflictmap.map.EventLook;
import org.conflictmap.map.EventMode;
import org.conflictmap.map.LayerState.Visibility;
import org.conflictmap.map.SymbolSizing;
import org.conflictmap.query.Filter;
import org.conflictmap.session.Session.Camera;
import org.conflictmap.session.Session.Extent;
import org.conflictmap.session.Session.Layer;
import org.conflictmap.session.Session.Window;
import org.conflictmap.session.SessionStore.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
    private static final Session SYNTHETIC = new Session(
            new Window(-1200.5, 40, 1280, 720, Extent.MAXIMIZED),
            new Camera(37.5, 36.25, 152.5),
            "dark",
            List.of(
                    new Layer("events", Visibility.SHOWN, 1),
                    new Layer("rivers", Visibility.HIDDEN, 0.25, Path.of("أنهار", "style.sld"))),
            Set.of("details"),
            new Session.Files(
                    List.of(Path.of("other")),
                    List.of(
                            new Session.Recent(Path.of("some folder", "données كويرس"), List.of(Path.of("sources"))),
                            new Session.Recent(Path.of("other"), List.of())),
                    Map.of(
                            "3-synthetic",
                            new TableReading(
                                    new ColumnMapping(
                                            Map.of(Meaning.START, "التاريخ", Meaning.PLACE, "a = b"),
                                            DateOrder.MONTH_DAY_YEAR,
                                            DecimalMark.COMMA),
                                    Optional.of(Charset.forName("windows-1256")))),
                    List.of(
                            new PlaceChoice(
                                    Path.of("other"),
                                    "طرابلس",
                                    "",
                                    "لبنان",
                                    "geonames:synthetic",
                                    LocalDate.of(2026, 11, 24)),
                            new PlaceChoice(Path.of("other"), "Nowhere", null, null, "", LocalDate.of(2026, 11, 25)))),
            Filter.parse("type in (riots) and actor in (\"كويرس\") and deaths best 3.. including not said"),
            new EventLook(EventMode.DENSITY, SymbolSizing.KILLED),
            Map.of("synthetic.csv-1a2b", ColorRule.KILLED),
            Path.of("some folder", "صور"));

    private final Path parent;
    private final Path folder;
    private final SessionStore store;

    SessionStoreTest(@TempDir Path parent) {
        this.parent = parent;
        folder = parent.resolve("not").resolve("yet");
        store = new SessionStore(folder);
    }

    @Test
    void whatIsSavedIsRestored() {
        assertThat(store.save(SYNTHETIC)).isEmpty();
        assertThat(store.load()).isEqualTo(new Restored(SYNTHETIC, List.of()));
    }

    @Test
    void aFilterThatMakesNoSenseIsToldAndEverythingIsShown() throws IOException {
        store.save(SYNTHETIC);
        Path file = folder.resolve("session.properties");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^filter=.*$", "filter=type in (battle)"));
        Restored restored = store.load();
        assertThat(restored.session().filter()).isEqualTo(Filter.ALL);
        assertThat(restored.troubles()).singleElement().asString().contains("type in (battle)");
    }

    @Test
    void aLookThatMakesNoSenseIsToldAndTheOtherHalfRestored() throws IOException {
        store.save(SYNTHETIC);
        Path file = folder.resolve("session.properties");
        Files.writeString(file, Files.readString(file).replace("look.mode=density", "look.mode=oil"));
        Restored restored = store.load();
        assertThat(restored.session().look()).isEqualTo(new EventLook(EventMode.AUTO, SymbolSizing.KILLED));
        assertThat(restored.troubles()).singleElement().asString().contains("look.mode", "oil");
    }

    @Test
    void aSessionOfBeforeThereWasALookIsDrawnAsUsualWithoutTrouble() throws IOException {
        store.save(SYNTHETIC);
        Path file = folder.resolve("session.properties");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^look\\..*$", ""));
        Restored restored = store.load();
        assertThat(restored.session().look()).isEqualTo(EventLook.STANDARD);
        assertThat(restored.troubles()).isEmpty();
    }

    @Test
    void aChoiceOfBeforeCountriesMatteredHoldsForTheNameWhereverItIs() throws IOException {
        store.save(SYNTHETIC);
        Path file = folder.resolve("session.properties");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^place\\.\\d+\\.(area|country)=.*$", ""));
        Restored restored = store.load();
        assertThat(restored.troubles()).isEmpty();
        assertThat(restored.session().files().choices().get(0))
                .isEqualTo(new PlaceChoice(
                        Path.of("other"), "طرابلس", null, null, "geonames:synthetic", LocalDate.of(2026, 11, 24)));
    }

    @Test
    void theNewestSessionReplacesTheOneBeforeAndLeavesNothingBeside() throws IOException {
        store.save(SYNTHETIC);
        store.save(Session.FIRST);
        assertThat(store.load().session()).isEqualTo(Session.FIRST);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void withoutAFileTheFirstSessionComesWithoutTrouble() {
        assertThat(store.load()).isEqualTo(new Restored(Session.FIRST, List.of()));
    }

    @Test
    void aCorruptFileIsToldAndIgnored() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("session.properties"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertThat(store.load().session()).isEqualTo(Session.FIRST);
        assertThat(store.load().troubles()).singleElement().asString().contains("session.properties", "ignored");
    }

    @Test
    void aBrokenEscapeIsACorruptFileToo() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("session.properties"), "theme=\\uZZZZ\n");
        assertThat(store.load().troubles()).hasSize(1);
    }

    @Test
    void aValueThatMakesNoSenseIsToldAndTheOthersAreRestored() throws IOException {
        store.save(SYNTHETIC);
        Path file = folder.resolve("session.properties");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("camera.lat=36.25", "camera.lat=95")
                        .replace("layer.1.opacity=0.25", "layer.1.opacity=NaN"));
        Restored restored = store.load();
        assertThat(restored.troubles())
                .hasSize(2)
                .anySatisfy(trouble -> assertThat(trouble).contains("camera.lat is '95'", "-90.0 to 90.0"))
                .anySatisfy(trouble -> assertThat(trouble).contains("layer.1.opacity is 'NaN'"));
        assertThat(restored.session().camera()).isNull();
        assertThat(restored.session().window()).isEqualTo(SYNTHETIC.window());
        assertThat(restored.session().layers().get(1))
                .isEqualTo(new Layer("rivers", Visibility.HIDDEN, 1, Path.of("أنهار", "style.sld")));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(parent.resolve("no-folder"), "");
        assertThat(new SessionStore(file.resolve("inside")).save(SYNTHETIC))
                .get()
                .asString()
                .contains("cannot be saved");
    }

    @Test
    void theSystemPropertyNamesTheUsersFolder() {
        String before = System.setProperty("conflictmap.config", folder.toString());
        try {
            SessionStore.ofUser().save(SYNTHETIC);
            assertThat(store.load().session()).isEqualTo(SYNTHETIC);
        } finally {
            if (before == null) {
                System.clearProperty("conflictmap.config");
            } else {
                System.setProperty("conflictmap.config", before);
            }
        }
    }
}
