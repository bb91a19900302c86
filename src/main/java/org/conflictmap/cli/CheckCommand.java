package org.conflictmap.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.dataset.DatasetReader;
import org.conflictmap.dataset.Problem;
import org.conflictmap.dataset.Problem.Severity;
import org.conflictmap.event.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a dataset folder with everything that it refers to, and lists what is wrong with it. Changes nothing. */
@Command(
        name = "check",
        description = "Checks a dataset: lists every problem by file and line, record and field, with the value that "
                + "stands there, what was expected, and what follows from it. Nothing is changed.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineMain.Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the dataset is sound; it may have warnings",
            "1:the dataset has errors",
            "2:the command line is wrong",
            "3:there is no dataset that can be read"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The dataset's folder, which holds its dataset.json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Override
    public Integer call() {
        if (!Files.isReadable(folder.resolve(DatasetReader.MANIFEST))) {
            spec.commandLine()
                    .getErr()
                    .println(folder + ": cannot be checked; expected a folder with a readable "
                            + DatasetReader.MANIFEST);
            return CommandLineMain.IMPOSSIBLE;
        }
        Dataset dataset = DatasetReader.complete(DatasetReader.read(folder));
        PrintWriter out = spec.commandLine().getOut();
        dataset.problems().forEach(problem -> print(problem, out));
        printSummary(dataset, out);
        return count(dataset, Severity.ERROR) == 0 ? CommandLineMain.SOUND : CommandLineMain.PROBLEMS;
    }

    private static void print(Problem problem, PrintWriter out) {
        String at = problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file();
        out.println(problem.severity().name().toLowerCase(Locale.ROOT) + " in " + at);
        printField("record", problem.record(), out);
        printField("field", problem.field(), out);
        printField("value", problem.value(), out);
        printField("expected", problem.expected(), out);
        printField("effect", problem.consequence(), out);
        out.println();
    }

    private static void printField(String name, String content, PrintWriter out) {
        out.printf(Locale.ROOT, "  %-10s%s%n", name, content.isEmpty() ? "-" : content);
    }

    private static void printSummary(Dataset dataset, PrintWriter out) {
        List<Source> sources = List.copyOf(dataset.sources().values());
        long texts = sources.stream().mapToLong(source -> source.texts().size()).sum();
        out.println(dataset.manifest().title());
        printField("events", Integer.toString(dataset.events().size()), out);
        printField("sources", Integer.toString(sources.size()), out);
        printField("texts", dataset.texts().size() + " of " + texts + " at hand", out);
        printField("places", Integer.toString(dataset.gazetteer().places().size()), out);
        printField("errors", Long.toString(count(dataset, Severity.ERROR)), out);
        printField("warnings", Long.toString(count(dataset, Severity.WARNING)), out);
    }

    private static long count(Dataset dataset, Severity severity) {
        return dataset.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
