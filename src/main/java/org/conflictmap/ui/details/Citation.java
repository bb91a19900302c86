package org.conflictmap.ui.details;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conflictmap.dataset.Dataset;
import org.conflictmap.event.Claim;
import org.conflictmap.event.Event;
import org.conflictmap.event.Source;
import org.conflictmap.store.OriginalRecord;
import org.conflictmap.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A line of plain text that says where an event's claims can be looked up, for a footnote. Stateless. */
public final class Citation {
    private Citation() {}

    /** The sources of an event, each once, and the dataset it was read from. Dates are ISO 8601. */
    public static String of(Event event, Dataset dataset, Texts texts) {
        List<String> sentences = new ArrayList<>();
        Set<String> sourceIds = new LinkedHashSet<>();
        for (Claim claim : event.claims()) {
            sourceIds.add(claim.sourceId());
        }
        for (String id : sourceIds) {
            Source source = dataset.sources().get(id);
            if (source != null) {
                sentences.add(source(source, texts));
            }
        }
        sentences.add(texts.get("details.citation.event", event.title(), event.id()));
        sentences.add(dataset(dataset.manifest(), texts));
        return String.join(" ", sentences);
    }

    /**
     * The row of a file: whom its data credits, what it calls the record, and where that stands.
     *
     * @param record as it stands in the file, or null if it could not be read
     * @param manifest of the dataset that was made of the file
     */
    public static String ofRow(Event event, @Nullable OriginalRecord record, Dataset.Manifest manifest, Texts texts) {
        List<String> sentences = new ArrayList<>();
        manifest.credits().stream()
                .map(credit -> credit.endsWith(".") ? credit : credit + ".")
                .forEach(sentences::add);
        String id =
                record == null ? event.id() : RecordFields.id(record.fields()).orElse(event.id());
        sentences.add(texts.get("details.citation.event", event.title(), id));
        if (record != null && record.line() > 0) {
            sentences.add(texts.get("details.citation.line", record.file(), record.line()));
        }
        sentences.add(dataset(manifest, texts));
        return String.join(" ", sentences);
    }

    private static String dataset(Dataset.Manifest manifest, Texts texts) {
        return manifest.licence().isEmpty()
                ? texts.get("details.citation.dataset", manifest.title())
                : texts.get("details.citation.datasetLicence", manifest.title(), manifest.licence());
    }

    private static String source(Source source, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (!source.author().isEmpty()) {
            parts.add(source.author());
        }
        parts.add(texts.get("details.citation.title", source.title()));
        if (!source.publisher().isEmpty()) {
            parts.add(
                    source.publisherVerification() == Source.Verification.VERIFIED
                            ? source.publisher()
                            : texts.get("details.citation.publisherNotVerified", source.publisher()));
        }
        if (!source.agencies().isEmpty()) {
            parts.add(String.join("; ", source.agencies()));
        }
        if (source.published() != null) {
            parts.add(source.published().edtf());
        }
        if (!source.url().isEmpty()) {
            parts.add(source.url());
        }
        return String.join(". ", parts) + ".";
    }
}
