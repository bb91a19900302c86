package org.conflictmap.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.acled.AcledFormat;
import org.conflictmap.ui.Texts;

/** What came of opening, in sentences. Stateless. */
public final class OpeningWords {
    private OpeningWords() {}

    /** Nothing is said of dataset folders: what is wrong with them is told elsewhere. */
    public static List<String> of(
            Texts texts, List<OpenDataset> added, List<OpenGazetteer> gazetteers, List<OpenFailure> failures) {
        List<String> sentences = new ArrayList<>();
        List<OpenDataset> files =
                added.stream().filter(one -> one.report().isPresent()).toList();
        if (!files.isEmpty()) {
            sentences.add(summary(texts, files));
        }
        if (files.stream()
                .anyMatch(file -> AcledFormat.isLicenceOf(file.data().dataset().manifest()))) {
            sentences.add(texts.get("open.acled"));
        }
        for (OpenGazetteer one : gazetteers) {
            long places = one.read().report().count(Outcome.SHOWN);
            sentences.add(texts.get("open.gazetteer", one.path().getFileName(), places));
        }
        failures.forEach(failure -> sentences.add(failure.words(texts)));
        return sentences;
    }

    /** How many records became what; nothing is said of what did not occur. */
    private static String summary(Texts texts, List<OpenDataset> files) {
        long events =
                files.stream().mapToLong(file -> file.data().table().size()).sum();
        StringBuilder summary = new StringBuilder(texts.get("open.summary.events", events));
        for (Outcome outcome : List.of(Outcome.UNPLACED, Outcome.UNDATED, Outcome.REJECTED)) {
            long count = files.stream()
                    .flatMap(file -> file.report().stream())
                    .mapToLong(report -> report.count(outcome))
                    .sum();
            if (count > 0) {
                String key = "open.summary." + outcome.name().toLowerCase(Locale.ROOT);
                summary.append(texts.get("details.separator")).append(texts.get(key, count));
            }
        }
        return summary.toString();
    }
}
