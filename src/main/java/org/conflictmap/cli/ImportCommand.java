package org.conflictmap.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conflictmap.exporter.ExportException;
import org.conflictmap.exporter.ReportFile;
import org.conflictmap.importer.ImportReason;
import org.conflictmap.importer.ImportReport;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.Together;
import org.conflictmap.importer.file.LeftOut;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files as the window would open them, and says what became of every record. Changes nothing. */
@Command(
        name = "import",
        description =
                "Reads files with events and tells their format and what became of every record: shown, unplaced, "
                        + "undated or rejected, with the reasons and the first records of each. The files are not changed.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineMain.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all records of all files can be shown",
            "1:read, but there are records that are unplaced, undated or rejected",
            "2:the command line is wrong",
            "3:a file cannot be read, or the report not written"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int FIRST_ENTRIES = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "CSV or TSV (ACLED, UCDP GED, TimeMap or any other with a header), GDELT, GeoJSON, TimeMap JSON, "
                            + "KML or KMZ, plain or in .gz or .zip. What it is, is told by its content.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private List<Path> files;

    @Option(
            names = "--report",
            paramLabel = "REPORT.csv",
            description = "Where to write every record that is not shown, and every remark, as CSV.")
    private @Nullable Path report;

    @Mixin
    private TableOptions tables = new TableOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<ImportReport> reports = new ArrayList<>();
        OpenedTogether opened = OpenedTogether.of(files, tables);
        for (Together.Part part : opened.parts()) {
            opened.read(part).ifPresent(imported -> {
                print(imported, out);
                reports.add(imported.report());
            });
        }
        for (LeftOut leftOut : opened.leftOut()) {
            out.println("not read: " + leftOut.name() + ": " + word(leftOut.why()));
        }
        opened.failures().forEach(err::println);
        if (tables.isIdle()) {
            err.println(
                    "None of the files had to be told what its columns or dates mean: what was said of them was not used.");
        }
        boolean isAllRead = opened.failures().isEmpty();
        if (report != null) {
            try {
                ReportFile.write(reports, report, OpenedFile.Unwatched.PROGRESS);
            } catch (ExportException e) {
                isAllRead = false;
                err.println(e.getMessage());
            }
        }
        boolean isAllShown = reports.stream().allMatch(each -> each.read() == each.count(Outcome.SHOWN));
        return !isAllRead ? CommandLineMain.IMPOSSIBLE : isAllShown ? CommandLineMain.SOUND : CommandLineMain.PROBLEMS;
    }

    private static void print(Imported imported, PrintWriter out) {
        ImportReport report = imported.report();
        out.println(imported.data().dataset().manifest().title());
        printField("file", report.file(), out);
        printField("format", report.format(), out);
        printField(
                "read",
                "%d = %d shown + %d unplaced + %d undated + %d rejected"
                        .formatted(
                                report.read(),
                                report.count(Outcome.SHOWN),
                                report.count(Outcome.UNPLACED),
                                report.count(Outcome.UNDATED),
                                report.count(Outcome.REJECTED)),
                out);
        for (ImportReason reason : report.reasons()) {
            print(report, reason, out);
        }
        out.println();
    }

    private static void print(ImportReport report, ImportReason reason, PrintWriter out) {
        Outcome outcome = reason.outcome();
        int count = report.count(reason);
        out.println("  " + word(reason) + " (" + (outcome == null ? "remark" : word(outcome)) + "): " + count);
        for (int index = 0; index < Math.min(count, FIRST_ENTRIES); index++) {
            ImportReport.Entry entry = report.entry(reason, index);
            out.print("    line " + entry.line());
            printPart("", entry.field(), out);
            printPart("value ", entry.value(), out);
            printPart("expected ", entry.expected().words(Locale.ENGLISH), out);
            out.println();
        }
        if (count > FIRST_ENTRIES) {
            out.println("    and " + (count - FIRST_ENTRIES) + " more");
        }
    }

    private static void printPart(String name, String content, PrintWriter out) {
        if (!content.isEmpty()) {
            out.print("; " + name + content.replaceAll("\\p{Cntrl}+", " "));
        }
    }

    private static void printField(String name, String content, PrintWriter out) {
        out.printf(Locale.ROOT, "  %-10s%s%n", name, content);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
