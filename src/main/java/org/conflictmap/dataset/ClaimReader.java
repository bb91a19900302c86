package org.conflictmap.dataset;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.dataset.Fields.Need;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Passage;
import org.conflictmap.event.Passage.Field;

/**
 * Reads claims and their passages. A claim of an unknown source is left out, and so is a passage of an unknown text or one
 * that goes beyond its text. Passages of a text that is not here are kept unchecked. Stateless.
 */
final class ClaimReader {
    private static final String LEFT_OUT = "the passage is left out";

    private final Map<String, String> sourceOfText;
    private final Map<String, Dataset.Text> texts;
    private final Set<String> sources;

    ClaimReader(SourceReader read) {
        sources = read.sources().keySet();
        sourceOfText = read.sourceOfText();
        texts = read.texts();
    }

    List<Claim> read(Fields event) {
        List<Claim> claims = new ArrayList<>();
        event.doubtIfEmpty("claims", "nothing is shown as its evidence");
        for (Fields fields : event.objects("claims", Need.REQUIRED, "nothing is shown as its evidence")) {
            String speaker =
                    fields.text("speaker", Need.STATED, "it is left empty").orElse("");
            Optional<String> named = fields.text("source", Need.REQUIRED, "the claim is left out");
            Optional<String> source = named.filter(sources::contains);
            fields.doubtIfEmpty("passages", "nothing is highlighted for it");
            List<Passage> passages = fields.objects("passages", Need.REQUIRED, "nothing is highlighted for it").stream()
                    .flatMap(passage -> passage(passage, source).stream())
                    .toList();
            String note = fields.textOrEmpty("note");
            fields.finish();
            if (source.isPresent()) {
                claims.add(new Claim(speaker, source.get(), passages, note));
            } else if (named.isPresent()) {
                fields.wrong("source", named.get(), "the id of a source", "the claim is left out");
            }
        }
        return claims;
    }

    private Optional<Passage> passage(Fields fields, Optional<String> source) {
        Optional<String> text = fields.text("text", Need.REQUIRED, LEFT_OUT);
        Optional<Long> start = fields.count("start", Need.REQUIRED, LEFT_OUT);
        Optional<Long> end = fields.count("end", Need.REQUIRED, LEFT_OUT);
        Set<Field> supports = supports(fields);
        fields.finish();
        if (text.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        String textId = text.get();
        String sourceId = sourceOfText.get(textId);
        if (sourceId == null) {
            fields.wrong("text", textId, "the id of a text", LEFT_OUT);
            return Optional.empty();
        }
        if (source.isPresent() && !sourceId.equals(source.get())) {
            fields.doubtful("text", textId, "a text of the claim's source, " + source.get(), "it is shown as it is");
        }
        Dataset.Text found = texts.get(textId);
        long length = found == null ? Integer.MAX_VALUE : found.codePoints();
        if (end.get() <= start.get()) {
            fields.wrong("end", end.get().toString(), "an offset above start, " + start.get(), LEFT_OUT);
            return Optional.empty();
        }
        if (end.get() > length) {
            fields.wrong("end", end.get().toString(), "at most " + length + ", the text's length", LEFT_OUT);
            return Optional.empty();
        }
        return Optional.of(new Passage(textId, Math.toIntExact(start.get()), Math.toIntExact(end.get()), supports));
    }

    private static Set<Field> supports(Fields fields) {
        fields.doubtIfEmpty("supports", "it counts as evidence for all of the event");
        Set<Field> supports = EnumSet.noneOf(Field.class);
        for (String word : fields.texts("supports", Need.REQUIRED, "it counts as evidence for all of the event")) {
            Field.ofId(word)
                    .ifPresentOrElse(
                            supports::add,
                            () -> fields.wrong(
                                    "supports",
                                    word,
                                    "what, when, where, who, how-many or says-who",
                                    "it is left out"));
        }
        return supports;
    }
}
