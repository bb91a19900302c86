package org.conflictmap;

/** Starts the application: the only class that knows both the window ({@code ui}) and the command line ({@code cli}). */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {}
}
