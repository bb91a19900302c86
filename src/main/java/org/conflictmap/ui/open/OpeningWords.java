package org.conflictmap.ui.open;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conflictmap.importer.Outcome;
import org.conflictmap.importer.acled.AcledFormat;
import org.conflictmap.importer.file.LeftOut;
import org.conflictmap.ui.Texts;

/** What came of opening, in sentences. Stateless. */
public final class OpeningWords {
    private static final int MOST_NAMED = 3;

    private OpeningWords() {}

    /** Nothing is said of dataset folders: what is wrong with them is told elsewhere. */
    public static List<String> of(Texts texts, OpenNews news) {
        List<String> sentences = new ArrayList<>();
        List<OpenDataset> files =
                news.added().stream().filter(one -> one.report().isPresent()).toList();
        news.folders().forEach((folder, count) -> sentences.add(texts.get("open.folder", folder.getFileName(), count)));
        if (!files.isEmpty()) {
            sentences.add(summary(texts, files));
        }
        if (files.stream()
                .anyMatch(file -> AcledFormat.isLicenceOf(file.data().dataset().manifest()))) {
            sentences.add(texts.get("open.acled"));
        }
        for (OpenGazetteer one : news.gazetteers()) {
            long places = one.read().report().count(Outcome.SHOWN);
            sentences.add(texts.get("open.gazetteer", one.path().getFileName(), places));
        }
        news.failures().forEach(failure -> sentences.add(failure.words(texts)));
        if (!news.leftOut().isEmpty()) {
            sentences.add(leftOut(texts, news.leftOut()));
        }
        return sentences;
    }

    /** What was not read, by the reason; the first names of each. */
    private static String leftOut(Texts texts, List<LeftOut> all) {
        Map<LeftOut.Why, List<String>> names = new EnumMap<>(LeftOut.Why.class);
        all.forEach(one -> names.computeIfAbsent(one.why(), none -> new ArrayList<>())
                .add(one.name().substring(one.name().lastIndexOf(": ") + 1).strip()));
        List<String> parts = new ArrayList<>();
        names.forEach((why, some) -> {
            String list = String.join(
                    texts.get("open.leftOut.between"),
                    some.stream().limit(MOST_NAMED).toList());
            int more = some.size() - MOST_NAMED;
            parts.add(texts.get(
                    "open.leftOut.part",
                    more > 0 ? texts.get("open.leftOut.more", list, more) : list,
                    texts.get("open.leftOut."
                            + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        });
        return texts.get("open.leftOut", String.join(texts.get("open.leftOut.apart"), parts));
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
