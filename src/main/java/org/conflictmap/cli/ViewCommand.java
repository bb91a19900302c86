package org.conflictmap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window; which one, only the launcher knows. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a dataset in the window. This is also what happens without a command.",
            "Where there is no display, it says so, paints the map to a PNG file and prints its path and a summary."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:closed, or painted", "2:the command line is wrong", "3:nothing can be shown at all"})
final class ViewCommand implements Callable<Integer> {
    private final ToIntFunction<@Nullable Path> window;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The dataset's folder; the first dataset if none is named.")
    private @Nullable Path folder;

    /** @param window opens a folder, or the first dataset for null, and returns the exit code when it is closed */
    ViewCommand(ToIntFunction<@Nullable Path> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.applyAsInt(folder);
    }
}
