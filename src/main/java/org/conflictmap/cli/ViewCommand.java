package org.conflictmap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window; which one, only the launcher knows. */
@Command(
        name = "view",
        mixinStandardHelpOptions = true,
        description = {
            "Opens files and dataset folders in the window, several beside each other. This is also what happens without"
                    + " a command.",
            "Where there is no display, it says so, paints the map to a PNG file and prints its path and a summary."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:closed, or painted", "2:the command line is wrong", "3:nothing can be shown at all"})
final class ViewCommand implements Callable<Integer> {
    private final ToIntFunction<List<Path>> window;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Files, or folders of datasets; what was open last time, or the first dataset, if none is named.")
    private List<Path> paths = List.of();

    /** @param window opens files and folders, or for none what was open, and returns the exit code when it is closed */
    ViewCommand(ToIntFunction<List<Path>> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.applyAsInt(paths);
    }
}
