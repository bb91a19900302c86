package org.conflictmap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conflictmap.cli.CommandLineMain;
import org.conflictmap.cli.NoDisplay;
import org.conflictmap.dataset.Installation;
import org.conflictmap.ui.ViewerApp;

/** Starts the application: the only class that knows both the window ({@code ui}) and the command line ({@code cli}). */
public final class Launcher {
    private Launcher() {}

    /** Without arguments what was open last time opens, or the first dataset; {@code --help} explains the others. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = args.length == 0
                ? view(List.of(), out, err)
                : CommandLineMain.run(args, paths -> view(paths, out, err), out, err);
        System.exit(code);
    }

    private static int view(List<Path> paths, PrintWriter out, PrintWriter err) {
        Optional<Installation> installation = Installation.find();
        if (installation.isEmpty()) {
            err.println(
                    "The folder with data/gazetteer was not found: start in it, or name it by -Dconflictmap.home=FOLDER.");
            return CommandLineMain.IMPOSSIBLE;
        }
        Path first = paths.isEmpty() ? installation.get().firstDataset() : paths.get(0);
        if (!hasDisplay()) {
            return NoDisplay.paint(first, out);
        }
        try {
            ViewerApp.open(installation.get(), paths, out::println);
            return CommandLineMain.SOUND;
        } catch (ViewerApp.NoDisplayException e) {
            return NoDisplay.paint(first, out);
        }
    }

    /** On Linux without X11 or Wayland there is no use in asking JavaFX. */
    private static boolean hasDisplay() {
        boolean isLinux = System.getProperty("os.name", "").contains("Linux");
        return !isLinux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
