package org.conflictmap.task;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The virtual machine's archive of the classes that starting needs: it loads them from there in a fraction of the time.
 * Made by another process of low priority, from the list of classes that a start without an archive wrote, and put in its
 * place when it is whole; so a program that starts meanwhile finds the old one, none, or the new one. The virtual machine
 * itself checks that an archive is made of the very jars that it runs.
 *
 * <p>Nothing here matters to the program: what goes wrong is left as it is. Safe for all threads.
 */
public final class ClassArchive implements AutoCloseable {
    private static final String FILE_PROPERTY = "conflictmap.archive";
    private static final String LIST_ENDING = ".classes";

    private final Path file;
    private final String classPath;
    private final Path java;
    private final Path beside;
    private @Nullable Process making;
    private boolean closed;

    ClassArchive(Path file, String classPath, Path java) {
        this.file = file;
        this.classPath = classPath;
        this.java = java;
        this.beside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** The archive of this program: in the file that the system property {@code conflictmap.archive} names. */
    public static Optional<ClassArchive> ofProgram() {
        String named = System.getProperty(FILE_PROPERTY);
        return Optional.ofNullable(named)
                .map(file -> new ClassArchive(
                        Path.of(file),
                        System.getProperty("java.class.path", ""),
                        Path.of(System.getProperty("java.home", ""), "bin", "java")));
    }

    /** Begins to make the archive, if there is none or a jar is newer, and there is a list to make it from. Returns at once. */
    public synchronized void makeIfWanted() {
        try {
            if (!closed && making == null && isWanted()) {
                Process process = new ProcessBuilder(command())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                making = process;
                process.onExit().thenAccept(ended -> putInPlace(ended.exitValue()));
            }
        } catch (IOException | SecurityException e) {
            making = null;
        }
    }

    boolean isWanted() throws IOException {
        return Files.isRegularFile(list()) && (!Files.isRegularFile(file) || isOlderThanAJar());
    }

    private boolean isOlderThanAJar() throws IOException {
        FileTime made = Files.getLastModifiedTime(file);
        for (String jar : classPath.split(File.pathSeparator)) {
            if (Files.exists(Path.of(jar))
                    && Files.getLastModifiedTime(Path.of(jar)).compareTo(made) > 0) {
                return true;
            }
        }
        return false;
    }

    private Path list() {
        return file.resolveSibling(file.getFileName() + LIST_ENDING);
    }

    /** What makes the archive; with the collector that can put objects into it, whichever reads them later. */
    List<String> command() {
        List<String> words = new ArrayList<>();
        Path nice = Path.of("/usr/bin/nice");
        if (Files.isExecutable(nice)) {
            words.addAll(List.of(nice.toString(), "-n", "19"));
        }
        words.addAll(List.of(
                java.toString(),
                "-Xshare:dump",
                "-XX:+UseG1GC",
                "-XX:SharedClassListFile=" + list(),
                "-XX:SharedArchiveFile=" + beside,
                "-classpath",
                classPath));
        return words;
    }

    private synchronized void putInPlace(int exitValue) {
        try {
            if (exitValue == 0 && !closed) {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(beside);
        } catch (IOException | SecurityException e) {
            closed = true;
        }
    }

    /** Ends what is being made, and waits a moment for that. */
    @Override
    public void close() {
        Process process;
        synchronized (this) {
            closed = true;
            process = making;
        }
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
            Files.deleteIfExists(beside);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | SecurityException e) {
            making = null;
        }
    }
}
