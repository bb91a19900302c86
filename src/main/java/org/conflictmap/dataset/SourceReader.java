package org.conflictmap.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conflictmap.dataset.Fields.Need;
import org.conflictmap.event.Source;
import org.conflictmap.event.Source.Dateline;
import org.conflictmap.event.Source.Verification;
import org.conflictmap.event.SourceText;
import org.conflictmap.event.SourceText.Kind;
import org.conflictmap.gazetteer.Gazetteer;

/** Reads sources files, and the texts that they name. A source or text without an id is left out. Used by one thread. */
final class SourceReader {
    private static final String LEFT_OUT = "the source is left out";
    private static final String TEXT_LEFT_OUT = "the text is left out";

    private final DatasetFiles files;
    private final Gazetteer gazetteer;
    private final TextFinder finder;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, String> sourceOfText = new LinkedHashMap<>();
    private final Map<String, Dataset.Text> texts = new LinkedHashMap<>();

    SourceReader(DatasetFiles files, Gazetteer gazetteer, TextFinder finder) {
        this.files = files;
        this.gazetteer = gazetteer;
        this.finder = finder;
    }

    void read(List<String> names) {
        for (String name : names) {
            files.json(name, "its sources are not known").ifPresent(file -> {
                file.doubtIfEmpty("sources", "its sources are not known");
                for (Fields fields : file.objects("sources", Need.REQUIRED, "its sources are not known")) {
                    readSource(fields);
                }
                file.finish();
            });
        }
    }

    Map<String, Source> sources() {
        return sources;
    }

    /** The texts that were found, by id. */
    Map<String, Dataset.Text> texts() {
        return texts;
    }

    /** The source of every text that is named, found or not, by the text's id. */
    Map<String, String> sourceOfText() {
        return sourceOfText;
    }

    private void readSource(Fields fields) {
        Optional<String> id = fields.text("id", Need.REQUIRED, LEFT_OUT);
        if (id.isEmpty()) {
            return;
        }
        if (sources.containsKey(id.get())) {
            fields.wrong("id", id.get(), "an id that no other source has", LEFT_OUT);
            return;
        }
        Optional<Fields> publisher = fields.object("publisher", Need.REQUIRED, "the publisher is not known");
        Source source = new Source(
                id.get(),
                fields.text("title", Need.REQUIRED, "its id is shown instead").orElse(id.get()),
                publisher
                        .flatMap(known -> known.text("name", Need.REQUIRED, "the publisher is not known"))
                        .orElse(""),
                publisher
                                .flatMap(known -> known.flag("verified", Need.REQUIRED, "it counts as not verified"))
                                .orElse(false)
                        ? Verification.VERIFIED
                        : Verification.NOT_VERIFIED,
                publisher.map(known -> known.textOrEmpty("note")).orElse(""),
                fields.texts("agencies", Need.OPTIONAL, "they are not shown"),
                fields.textOrEmpty("author"),
                fields.date("published", Need.STATED, "its date is not known").orElse(null),
                dateline(fields).orElse(null),
                fields.text("language", Need.REQUIRED, "its language is not known")
                        .orElse("und"),
                fields.textOrEmpty("url"),
                fields.textOrEmpty("licence"),
                fields.objects("texts", Need.REQUIRED, "it has no text").stream()
                        .flatMap(text -> text(id.get(), text).stream())
                        .toList());
        publisher.ifPresent(Fields::finish);
        fields.finish();
        sources.put(source.id(), source);
    }

    private Optional<Dateline> dateline(Fields fields) {
        return fields.object("dateline", Need.OPTIONAL, "it is not shown").flatMap(dateline -> {
            Optional<String> place = dateline.text("place", Need.STATED, "its place is not known");
            place.filter(id -> gazetteer.byId(id).isEmpty())
                    .ifPresent(id -> dateline.wrong(
                            "place", id, "the id of a place in the gazetteers", "its place is not known"));
            String wording = dateline.textOrEmpty("wording");
            Optional<Dateline> read = dateline.date("date", Need.REQUIRED, "the dateline is not shown")
                    .map(date -> new Dateline(
                            place.filter(id -> gazetteer.byId(id).isPresent()).orElse(null), date, wording));
            dateline.finish();
            return read;
        });
    }

    private Optional<SourceText> text(String sourceId, Fields fields) {
        Optional<String> id = fields.text("id", Need.REQUIRED, TEXT_LEFT_OUT);
        Optional<Kind> kind =
                fields.word("kind", Need.REQUIRED, SourceReader::kind, "original or digest", TEXT_LEFT_OUT);
        Optional<String> file = fields.text("file", Need.STATED, "the text is not shown");
        Optional<String> sha256 =
                fields.word("sha256", Need.REQUIRED, SourceReader::sha256, "64 hexadecimal digits", TEXT_LEFT_OUT);
        String note = fields.textOrEmpty("note");
        fields.finish();
        if (id.isPresent() && sourceOfText.putIfAbsent(id.get(), sourceId) != null) {
            fields.wrong("id", id.get(), "an id that no other text has", TEXT_LEFT_OUT);
            return Optional.empty();
        }
        if (id.isEmpty() || kind.isEmpty() || sha256.isEmpty()) {
            return Optional.empty();
        }
        SourceText text = new SourceText(id.get(), kind.get(), file.orElse(null), sha256.get(), note);
        finder.find(text, fields)
                .ifPresent(
                        content -> texts.put(text.id(), new Dataset.Text(text.id(), sourceId, text.kind(), content)));
        return Optional.of(text);
    }

    private static Optional<Kind> kind(String word) {
        return switch (word) {
            case "original" -> Optional.of(Kind.ORIGINAL);
            case "digest" -> Optional.of(Kind.DIGEST);
            default -> Optional.empty();
        };
    }

    private static Optional<String> sha256(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean isHash =
                lower.length() == 64 && lower.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128);
        return isHash ? Optional.of(lower) : Optional.empty();
    }
}
