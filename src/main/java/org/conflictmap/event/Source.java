package org.conflictmap.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication that reports events: its bibliographic record and its texts.
 *
 * @param id unique within its dataset
 * @param publisher who published it; empty if not known
 * @param publisherVerification whether the publisher was checked
 * @param publisherNote how the publisher is known; empty if nothing
 * @param agencies the news agencies it credits
 * @param author empty if not named
 * @param published day of publication, null if not known
 * @param dateline null if it has none
 * @param language BCP 47 tag
 * @param url empty if none
 * @param licence terms under which its text may be used
 * @param texts best first is not implied: see {@link SourceText#kind()}
 */
public record Source(
        String id,
        String title,
        String publisher,
        Verification publisherVerification,
        String publisherNote,
        List<String> agencies,
        String author,
        @Nullable When published,
        @Nullable Dateline dateline,
        String language,
        String url,
        String licence,
        List<SourceText> texts) {
    /** Whether a fact was checked against a second source. */
    public enum Verification {
        VERIFIED,
        NOT_VERIFIED
    }

    /**
     * Where and when a report says it was written; its "Tuesday" is resolved against this.
     *
     * @param placeId null if the place is in no gazetteer of the dataset
     * @param wording the dateline as printed
     */
    public record Dateline(@Nullable String placeId, When date, String wording) {}

    public Source {
        agencies = List.copyOf(agencies);
        texts = List.copyOf(texts);
    }
}
