package org.conflictmap.session;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * Keeps the {@link Session} in a file of the user's configuration folder. A file that cannot be read, wholly or in part, or
 * written is told in words and otherwise ignored: the program runs without.
 *
 * <p>The file holds {@link Properties}, not JSON: it is read before the window shows, and reading properties costs a few
 * milliseconds in a cold machine, where a JSON parser has some hundred classes to load. Stateless; used by one thread at a
 * time.
 */
public final class SessionStore {
    private static final String FOLDER_PROPERTY = "conflictmap.config";
    private static final String FOLDER = "conflict-map-viewer";
    private static final String FILE = "session.properties";

    private final Path file;

    /** @param folder that holds the file; it is made when it is needed */
    public SessionStore(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /**
     * The store of the user who runs the program: in the folder that the system property {@code conflictmap.config} names,
     * else in {@code conflict-map-viewer} where the system keeps such files ({@code XDG_CONFIG_HOME} or {@code ~/.config};
     * {@code APPDATA}; {@code ~/Library/Application Support}).
     */
    public static SessionStore ofUser() {
        String named = System.getProperty(FOLDER_PROPERTY);
        return new SessionStore(named != null ? Path.of(named) : systemFolder().resolve(FOLDER));
    }

    private static Path systemFolder() {
        Path home = Path.of(System.getProperty("user.home", ""));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        String variable = System.getenv(system.contains("windows") ? "APPDATA" : "XDG_CONFIG_HOME");
        boolean isNamed = variable != null && Path.of(variable).isAbsolute();
        return isNamed ? Path.of(variable) : home.resolve(".config");
    }

    /**
     * What was remembered.
     *
     * @param troubles what could not be read, each in a sentence; the session has its defaults there
     */
    public record Restored(Session session, List<String> troubles) {
        public Restored {
            troubles = List.copyOf(troubles);
        }
    }

    /** Reads the session; {@link Session#FIRST}, without trouble, if there is none yet. */
    public Restored load() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return new Restored(Session.FIRST, List.of());
        } catch (IOException | IllegalArgumentException e) {
            return new Restored(Session.FIRST, List.of(file + " cannot be read and is ignored: " + reason(e)));
        }
        return new SessionProperties(properties, file).restored();
    }

    /**
     * Writes the session: beside the old file first, which then is replaced at once.
     *
     * @return why it could not be written; empty if it was
     */
    public Optional<String> save(Session session) {
        Path folder = file.getParent();
        Path beside = file.resolveSibling(FILE + ".new");
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Writer writer = Files.newBufferedWriter(beside)) {
                SessionProperties.of(session).store(writer, null);
            }
            try {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.empty();
        } catch (IOException | SecurityException e) {
            return Optional.of("The window's state cannot be saved in " + file + ": " + reason(e));
        }
    }

    private static String reason(Exception e) {
        String kind = e.getClass().getSimpleName();
        return e.getMessage() == null ? kind : kind + ", " + e.getMessage();
    }
}
