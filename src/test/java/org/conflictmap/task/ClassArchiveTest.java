package org.conflictmap.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private static final FileTime EARLY = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final FileTime LATE = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));
    private static final Path NO_JAVA = Path.of("no-such-java");

    private final Path folder;
    private final Path file;
    private final Path list;
    private final Path jar;

    ClassArchiveTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        file = folder.resolve("start.jsa");
        list = folder.resolve("start.jsa.classes");
        jar = Files.writeString(folder.resolve("synthetic.jar"), "synthetic");
    }

    private ClassArchive archive(Path java) {
        return new ClassArchive(file, jar + File.pathSeparator + folder.resolve("gone.jar"), java);
    }

    @Test
    void anArchiveIsMadeWhereThereIsAListOfClassesAndNoArchive() throws IOException {
        assertThat(archive(NO_JAVA).isWanted()).isFalse();

        Files.writeString(list, "java/lang/Object\n");

        assertThat(archive(NO_JAVA).isWanted()).isTrue();
    }

    @Test
    void anArchiveIsMadeAnewWhenAJarIsNewer() throws IOException {
        Files.writeString(list, "java/lang/Object\n");
        Files.setLastModifiedTime(Files.writeString(file, "an archive"), LATE);
        Files.setLastModifiedTime(jar, EARLY);
        assertThat(archive(NO_JAVA).isWanted()).isFalse();

        Files.setLastModifiedTime(file, EARLY);
        Files.setLastModifiedTime(jar, LATE);

        assertThat(archive(NO_JAVA).isWanted()).isTrue();
    }

    @Test
    void itIsDumpedFromTheListForTheSameClassPathBesideTheOldOne() {
        List<String> command = archive(Path.of("bin", "java")).command();

        assertThat(command)
                .contains("-Xshare:dump", "-XX:SharedClassListFile=" + list)
                .containsSequence("-classpath", jar + File.pathSeparator + folder.resolve("gone.jar"))
                .doesNotContain("-XX:SharedArchiveFile=" + file)
                .anyMatch(word -> word.startsWith("-XX:SharedArchiveFile=" + file));
    }

    @Test
    void aVirtualMachineThatCannotBeStartedHarmsNothing() throws IOException {
        Files.writeString(list, "java/lang/Object\n");

        try (ClassArchive archive = archive(folder.resolve("no-such-java"))) {
            archive.makeIfWanted();
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsBeingMadeEndsWithTheProgramAndLeavesNothingBehind() throws IOException {
        Files.writeString(list, "java/lang/Object\n");
        ClassArchive archive = archive(Path.of(System.getProperty("java.home"), "bin", "java"));

        archive.makeIfWanted();
        archive.close();

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(list, jar);
        }
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().commandLine().orElse("").contains(file.toString())))
                .isEmpty();
    }
}
