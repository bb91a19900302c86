package org.conflictmap;

import java.nio.file.Path;
import org.conflictmap.dataset.Installation;
import org.conflictmap.ui.ViewerApp;

/** Starts the application: the only class that knows both the window ({@code ui}) and the command line ({@code cli}). */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        Installation installation = Installation.find().orElseThrow();
        ViewerApp.open(installation, args.length > 0 ? Path.of(args[0]) : installation.firstDataset());
    }
}
