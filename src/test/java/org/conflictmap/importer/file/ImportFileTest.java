package org.conflictmap.importer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictmap.importer.file.ImportException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {
    private static final String TEXT = "name,place\nSynthetic,كويرس\n";

    private final Path folder;

    ImportFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static String text(ImportFile file) throws IOException {
        byte[] all = file.head((int) file.size());
        return file.decode(all, 0, all.length);
    }

    private void refused(Path path, Reason reason, String words) {
        assertThatThrownBy(() -> ImportFile.open(path)).isInstanceOfSatisfying(ImportException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e).hasMessageContaining(words).hasMessageContaining(String.valueOf(path.getFileName()));
        });
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[at]));
                out.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256"})
    void readsTextInEachOfItsEncodings(String charset) throws IOException {
        try (ImportFile file = ImportFile.open(file("synthetic.csv", TEXT.getBytes(Charset.forName(charset))))) {
            assertThat(text(file)).isEqualTo(TEXT);
        }
    }

    @Test
    void latinWordsAreNotTakenForArabic() throws IOException {
        String french = "nom,lieu\nÉvénement,Alep près d'Idlib\nDésastre,Lattaquié\n";
        try (ImportFile file = ImportFile.open(file("a.csv", french.getBytes(Charset.forName("windows-1252"))))) {
            assertThat(text(file)).isEqualTo(french);
        }
    }

    @Test
    void aLetterOutsideAsciiFarDownIsFoundToo() throws IOException {
        String ascii = "plain,text\n".repeat(40_000);
        String content = ascii + "Synthetic,كويرس\n".repeat(20_000) + ascii;
        try (ImportFile file = ImportFile.open(file("a.csv", content.getBytes(Charset.forName("windows-1256"))))) {
            assertThat(file.charset()).isEqualTo(Charset.forName("windows-1256"));
        }
    }

    @Test
    void whatIsPackedIsReadByItsContentNotItsName() throws IOException {
        try (ImportFile file = ImportFile.open(file("packed.csv", gzip(TEXT.getBytes(StandardCharsets.UTF_8))))) {
            assertThat(text(file)).isEqualTo(TEXT);
        }
        List<ImportFile> members = ImportFile.open(
                file("archive.bin", zip("a.csv", TEXT, "__MACOSX/a.csv", "x", "picture.png", "x", "sub/b.csv", "b")),
                Limits.STANDARD,
                () -> false);
        assertThat(members)
                .extracting(ImportFile::name)
                .containsExactly("archive.bin: a.csv", "archive.bin: sub/b.csv");
        assertThat(text(members.get(0))).isEqualTo(TEXT);
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path bomb = file("bomb.gz", gzip(new byte[64 << 20]));
        refused(bomb, Reason.TOO_LARGE_UNPACKED, "unpacks to more");
    }

    @Test
    void whatCannotBeReadSaysWhatWasExpected() throws IOException {
        refused(folder, Reason.NOT_A_FILE, "folder");
        refused(file("empty.csv", new byte[0]), Reason.EMPTY, "empty");
        refused(file("report.csv", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)), Reason.BINARY, "PDF");
        refused(file("data.csv", new byte[] {1, 2, 0, 0, 0, 5, 0, 7}), Reason.BINARY, "CSV");
        refused(file("sheet.xlsx", zip("[Content_Types].xml", "x", "xl/a.xml", "x")), Reason.BINARY, "Save it as CSV");
        byte[] packed = gzip(TEXT.repeat(50).getBytes(StandardCharsets.UTF_8));
        refused(file("cut.gz", Arrays.copyOf(packed, packed.length / 2)), Reason.TRUNCATED, "cut off");
        byte[] archive = zip("a.csv", TEXT.repeat(50), "b.csv", TEXT);
        for (int length = 30; length < archive.length - 22; length += 7) {
            refused(file("cut.zip", Arrays.copyOf(archive, length)), Reason.TRUNCATED, "cut off");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void arabicInUtf16WithoutAMarkIsRead(String charset) throws IOException {
        String arabic = "التاريخ,خط_العرض,خط_الطول,المكان\n2015-11-10,36.2,37.1,حلب\n";
        try (ImportFile file = ImportFile.open(file("a.csv", arabic.getBytes(Charset.forName(charset))))) {
            assertThat(text(file)).isEqualTo(arabic);
        }
    }

    @Test
    void utf32WithAMarkIsRead() throws IOException {
        byte[] little = ("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32LE"));
        try (ImportFile file = ImportFile.open(file("a.csv", little))) {
            assertThat(text(file).replace("\uFEFF", "")).isEqualTo(TEXT);
        }
    }

    @Test
    void anArchiveInAnArchiveIsNamedAsOne() throws IOException {
        byte[] inner = zip("a.csv", TEXT);
        refused(file("twice.gz", gzip(inner)), Reason.PACKED_TWICE, "archive in an archive");
        refused(file("again.gz", gzip(gzip(inner))), Reason.PACKED_TWICE, "archive in an archive");
        refused(file("outer.zip", zip("inner.zip", "x")), Reason.PACKED_TWICE, "archive in an archive");
    }

    @Test
    void blanksAloneAreAnEmptyFile() throws IOException {
        refused(file("blank.csv", "\n \r\n".getBytes(StandardCharsets.UTF_8)), Reason.EMPTY, "blanks");
        refused(file("mark.csv", "\uFEFF".getBytes(StandardCharsets.UTF_8)), Reason.EMPTY, "blanks");
        refused(file("empty.gz", gzip(new byte[0])), Reason.EMPTY, "blanks");
        refused(file("blank.zip", zip("a.csv", "", "b.csv", "\n")), Reason.EMPTY, "blanks");
        refused(file("empty.zip", zip()), Reason.EMPTY, "without a file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkIsFollowedAndOneThatLeadsNowhereIsNamedAsOne() throws IOException {
        Path target = file("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
        try (ImportFile file = ImportFile.open(Files.createSymbolicLink(folder.resolve("link"), target))) {
            assertThat(text(file)).isEqualTo(TEXT);
        }
        Path one = folder.resolve("one");
        refused(
                Files.createSymbolicLink(one, folder.resolve("two")),
                Reason.NOT_A_FILE,
                "a link that leads to no file");
        Files.createSymbolicLink(folder.resolve("two"), one);
        refused(one, Reason.NOT_A_FILE, "a link that leads to no file");
    }

    @Test
    void namesOfMembersInOtherCharsetsKeepNothingFromBeingRead() throws IOException {
        byte[] archive = zip("abc.csv", TEXT);
        for (int at = 0; at + 3 < archive.length; at++) {
            if (archive[at] == 'a' && archive[at + 1] == 'b' && archive[at + 2] == 'c') {
                archive[at] = (byte) 0xE9;
                archive[at + 1] = (byte) 0x84;
                archive[at + 2] = (byte) 0xFF;
            }
        }
        refused(file("names.zip", archive), Reason.TRUNCATED, "broken");
        int saysItIsUtf8 = 7;
        archive[saysItIsUtf8] = 0;
        try (ImportFile file = ImportFile.open(file("names.zip", archive))) {
            assertThat(text(file)).isEqualTo(TEXT);
        }
    }

    @Test
    void anArchiveWithAPasswordSaysSo() throws IOException {
        byte[] archive = zip("a.csv", TEXT);
        archive[6] |= 1;
        refused(file("locked.zip", archive), Reason.UNREADABLE, "password");
    }

    @Test
    void aBombOfManyMembersIsNotUnpacked() throws IOException {
        String half = "synthetic\n".repeat(1 << 16);
        String[] members = new String[2 * 20];
        for (int at = 0; at < members.length; at += 2) {
            members[at] = "synthetic" + at + ".csv";
            members[at + 1] = half;
        }
        refused(file("bomb.zip", zip(members)), Reason.TOO_LARGE_UNPACKED, "unpack");
    }

    @Test
    void passingOverWhatIsNotReadCanBeCancelledToo() throws IOException {
        Path packed = file("synthetic.zip", zip("synthetic.jpg", "no picture"));
        assertThatThrownBy(() -> ImportFile.open(packed, Limits.STANDARD, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void unpackingCanBeCancelled() throws IOException {
        Path packed = file("a.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> ImportFile.open(packed, Limits.STANDARD, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aFileThatChangesIsNoticed(boolean isDeleted) throws IOException {
        Path path = file("a.csv", TEXT.getBytes(StandardCharsets.UTF_8));
        try (ImportFile file = ImportFile.open(path)) {
            file.checkUnchanged();
            if (isDeleted) {
                Files.delete(path);
            } else {
                Files.writeString(path, TEXT + "more");
            }
            assertThatThrownBy(file::checkUnchanged)
                    .isInstanceOfSatisfying(
                            ImportException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED));
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNotReadForever() {
        refused(Path.of("/dev/zero"), Reason.NOT_A_FILE, "device");
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path secret = file("secret.csv", TEXT.getBytes(StandardCharsets.UTF_8));
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "not where all may be read");
        refused(secret, Reason.UNREADABLE, "permission denied");
    }

    @Test
    void whatCannotBeUnpackedLeavesNothingBehind() throws IOException {
        byte[] packed = gzip(TEXT.repeat(50).getBytes(StandardCharsets.UTF_8));
        Path cut = file("cut.gz", Arrays.copyOf(packed, packed.length / 2));
        long before = leftBehind();
        refused(cut, Reason.TRUNCATED, "cut off");
        assertThat(leftBehind()).isLessThanOrEqualTo(before);
    }

    private static long leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".unpacked"))
                    .count();
        }
    }
}
