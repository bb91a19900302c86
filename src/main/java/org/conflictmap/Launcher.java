package org.conflictmap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.conflictmap.cli.CommandLineMain;
import org.conflictmap.cli.NoDisplay;
import org.conflictmap.dataset.Installation;
import org.conflictmap.ui.ViewerApp;
import org.jspecify.annotations.Nullable;

/** Starts the application: the only class that knows both the window ({@code ui}) and the command line ({@code cli}). */
public final class Launcher {
    private Launcher() {}

    /** Without arguments the first dataset opens; {@code --help} explains the others. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = args.length == 0
                ? view(null, out, err)
                : CommandLineMain.run(args, folder -> view(folder, out, err), out, err);
        System.exit(code);
    }

    private static int view(@Nullable Path folder, PrintWriter out, PrintWriter err) {
        Optional<Installation> installation = Installation.find();
        if (installation.isEmpty()) {
            err.println(
                    "The folder with data/gazetteer was not found: start in it, or name it by -Dconflictmap.home=FOLDER.");
            return CommandLineMain.IMPOSSIBLE;
        }
        Path dataset = folder != null ? folder : installation.get().firstDataset();
        if (!hasDisplay()) {
            return NoDisplay.paint(dataset, out);
        }
        try {
            ViewerApp.open(installation.get(), dataset, out::println);
            return CommandLineMain.SOUND;
        } catch (ViewerApp.NoDisplayException e) {
            return NoDisplay.paint(dataset, out);
        }
    }

    /** On Linux without X11 or Wayland there is no use in asking JavaFX. */
    private static boolean hasDisplay() {
        boolean isLinux = System.getProperty("os.name", "").contains("Linux");
        return !isLinux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }
}
