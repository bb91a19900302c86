package org.conflictmap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the program does where it cannot open a window. */
public final class NoDisplay {
    private NoDisplay() {}

    /**
     * Says that there is no display, paints the dataset's map to a PNG file in a new folder among the temporary files, and
     * tells where it is and what is on it.
     *
     * @return the exit code: 0 if it was painted, whatever is wrong with the dataset, else 3
     */
    public static int paint(Path dataset, PrintWriter out) {
        forbidWindows();
        out.println("There is no display to open a window on. The same map is painted to a file instead:");
        int code;
        try {
            Path name = dataset.toAbsolutePath().normalize().getFileName();
            Path folder = Files.createTempDirectory("conflict-map-viewer-");
            code = Rendering.of(dataset, folder.resolve((name == null ? "map" : name) + ".png"))
                    .run(out, out);
        } catch (IOException e) {
            out.println("The folder for temporary files cannot be written: " + e.getMessage());
            code = CommandLineMain.IMPOSSIBLE;
        }
        out.println("Another file: render FOLDER|FILE --out FILE.png; more about it: render --help");
        out.flush();
        return code == CommandLineMain.PROBLEMS ? CommandLineMain.SOUND : code;
    }

    /** Has Java2D paint without looking for a display; to be called before anything is painted. */
    static void forbidWindows() {
        System.setProperty("java.awt.headless", "true");
    }
}
