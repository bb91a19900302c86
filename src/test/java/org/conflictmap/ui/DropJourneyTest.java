package org.conflictmap.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders and other things are dropped onto the window. */
class DropJourneyTest extends Journey {
    private static final int SAMPLE = 23;
    private static final double LEFT_PX = 200;
    private static final double RIGHT_PX = 1000;
    private static final double Y_PX = 300;

    private final Path folder;

    DropJourneyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void reopen() {
        window.open(OpenWindow.KWEYRIS);
    }

    @Test
    void severalFilesOnTheLeftTakeThePlaceOfWhatIsInView() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        drop(LEFT_PX, files.acled("one.csv", 10), files.acled("نسخة ثانية.csv", 20));

        assertThat(events()).isEqualTo(32);
    }

    @Test
    void aFileOnTheRightComesBesideWhatIsInView() throws IOException {
        drop(RIGHT_PX, new SyntheticFiles(folder).acled("one.csv", 10));

        assertThat(events()).isEqualTo(11 + SAMPLE);
    }

    @Test
    void aDatasetFolderIsOpenedAsOne() {
        drop(LEFT_PX, OpenWindow.KWEYRIS);

        assertThat(events()).isEqualTo(SAMPLE);
        assertThat(window.shows("#notice")).isFalse();
    }

    @Test
    void ofAnotherFolderTheFilesAreOpenedThatCanBeReadAndTheOthersTold() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        files.acled("one.csv", 10);
        files.acled("two.csv", 20);
        files.table("readme.txt", "nothing at all");
        files.table("empty.csv", "");
        files.table(".hidden", "a,b");
        Files.write(folder.resolve("codebook.pdf"), new byte[] {1, 2, 3});
        Files.createDirectory(folder.resolve("more"));

        drop(LEFT_PX, folder);

        assertThat(events()).isEqualTo(32);
        assertThat(notice())
                .contains(folder.getFileName() + ": 2 files of the folder are open")
                .contains("Not read:")
                .contains("readme.txt (no format that is known)")
                .contains("empty.csv (empty)")
                .contains("codebook.pdf (documents)")
                .contains("more (folders in the folder)");
    }

    @Test
    void aFolderWithoutAnythingToReadIsToldAndWhatWasOpenStays() throws IOException {
        new SyntheticFiles(folder).table("readme.txt", "nothing at all");

        drop(LEFT_PX, folder);

        assertThat(events()).isEqualTo(SAMPLE);
        assertThat(notice()).contains(String.valueOf(folder.getFileName())).contains("without a file that can be read");
    }

    @Test
    void timeMapsFilesDroppedAtOnceAreOneDataset() throws IOException {
        SyntheticFiles files = new SyntheticFiles(folder);
        Path events = files.table(
                "events.json",
                "[{\"id\":\"1\",\"date\":\"11/10/2015\",\"latitude\":\"36.2\",\"longitude\":\"37.1\",\"sources\":[\"s1\"],"
                        + "\"associations\":[]}]");
        Path sources = files.table("sources.json", "{\"s1\":{\"id\":\"s1\",\"title\":\"Synthetic Post\"}}");

        drop(LEFT_PX, sources, events);

        assertThat(events()).isEqualTo(1);
        assertThat(notice()).contains("1 event").doesNotContain("sources.json");
    }

    @Test
    void aLinkOrATextCannotBeOpenedAndItSaysSo() {
        for (Map.Entry<DataFormat, Object> other : List.<Map.Entry<DataFormat, Object>>of(
                Map.entry(DataFormat.URL, "http://example.org/events.csv"),
                Map.entry(DataFormat.PLAIN_TEXT, "synthetic words"))) {
            window.open(OpenWindow.KWEYRIS);
            ClipboardContent content = new ClipboardContent();
            content.put(other.getKey(), other.getValue());
            drop(LEFT_PX, content);

            assertThat(notice()).contains("Save it as a file");
            assertThat(events()).isEqualTo(SAMPLE);
        }
    }

    private static void drop(double x, Path... paths) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Stream.of(paths).map(Path::toFile).toList());
        drop(x, content);
    }

    private static void drop(double x, ClipboardContent content) {
        window.robot.interact(() -> {
            Dragboard board = DragboardHelper.createDragboard(copied());
            DragboardHelper.setDataAccessRestriction(board, false);
            board.setContent(content);
            DragEvent over = event(board, DragEvent.DRAG_OVER, x);
            Event.fireEvent(window.map(), over);
            assertThat(over.getAcceptedTransferMode()).isNotNull();
            Event.fireEvent(window.map(), event(board, DragEvent.DRAG_DROPPED, x));
        });
        window.settle();
    }

    /** The clipboard of another program, which offers to copy. */
    private static TKClipboard copied() {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> method.getName().equals("getTransferModes")
                        ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(local, arguments));
    }

    private static DragEvent event(Dragboard board, EventType<DragEvent> type, double x) {
        return new DragEvent(null, null, type, board, x, Y_PX, x, Y_PX, TransferMode.COPY, null, null, null);
    }

    private static int events() {
        return window.frame().request().table().size();
    }

    private static String notice() {
        return window.words("#notice .label");
    }
}
