package org.conflictmap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the command line: names the commands, and explains itself. */
@Command(
        name = "conflict-map-viewer",
        description = "Shows reported events on a map and a timeline, each with the sentence that it stands on.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineMain.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckCommand.class, ImportCommand.class, RenderCommand.class})
public final class CommandLineMain implements Runnable {
    /** Exit code: done, and nothing to complain of. */
    public static final int SOUND = 0;
    /** Exit code: done, but the dataset has errors, or a file has records that are not shown. */
    public static final int PROBLEMS = 1;
    /** Exit code: the command line itself is wrong. */
    public static final int USAGE = 2;
    /** Exit code: not done, as something cannot be read or written at all. */
    public static final int IMPOSSIBLE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private CommandLineMain() {}

    /**
     * Runs a command.
     *
     * @param window what {@code view} does: opens files and folders, or for none what was open, and returns the exit code
     * @param out gets what was asked for
     * @param err gets what went wrong
     * @return the exit code, one of the constants here
     */
    public static int run(String[] args, ToIntFunction<List<Path>> window, PrintWriter out, PrintWriter err) {
        int code = new CommandLine(new CommandLineMain())
                .addSubcommand(new ViewCommand(window))
                .setOut(out)
                .setErr(err)
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** The version that the build wrote down. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            try (InputStream file = CommandLineMain.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                properties.load(file);
                return new String[] {"Conflict Map Viewer " + properties.getProperty("version")};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
