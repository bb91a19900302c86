package org.conflictmap.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A small sound dataset, all of it made up, that a test breaks at one place and then reads. */
public final class SyntheticDataset {
    /** Its only text with a file; the sign in it is one code point but two chars. */
    public static final String TEXT = "On Monday \uD83D\uDCF0 a synthetic event took place in Testville.\n";

    private final Path folder;

    /** Writes it into a folder. */
    public SyntheticDataset(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        write("dataset.json", """
                {
                  "$schema": "synthetic.schema.json",
                  "id": "synthetic",
                  "title": "Synthetic dataset",
                  "description": "Made up.",
                  "language": "en",
                  "licence": {"id": "CC0-1.0", "name": "Public domain", "url": "about:blank"},
                  "credits": ["Nobody."],
                  "coverage": {"time": "2001", "bbox": [10, 20, 30, 40], "note": "Made up."},
                  "gazetteers": ["places.json"],
                  "events": ["events.json"],
                  "sources": ["sources.json"]
                }
                """);
        write("places.json", """
                {
                  "id": "places", "title": "Synthetic places", "licence": {"id": "CC0-1.0", "name": "Public domain", "url": "about:blank"},
                  "credits": [], "retrieved": "2001-01", "note": null,
                  "places": [
                    {"id": "testville", "lon": 25.5, "lat": 35.5, "featureCode": "PPL", "precision": "exact",
                     "verified": true, "coordinateSource": "made up", "parent": "testland", "country": "XX",
                     "geonames": 7, "wikidata": "Q7", "codes": {"icao": "XXXX"}, "bbox": [25, 35, 26, 36],
                     "names": [
                       {"text": "Test Town", "language": "en", "script": "Latn", "kind": "variant"},
                       {"text": "Testville", "language": "en", "script": "Latn", "kind": "preferred"}
                     ], "note": null},
                    {"id": "testland", "lon": null, "lat": null, "featureCode": "ADM1", "precision": "area",
                     "verified": false, "bbox": [24, 34, 26, 36], "area": {"basemap": "XX.01"}, "coordinateSource": null, "note": null,
                     "names": [{"text": "Testland", "language": "en", "script": "Latn", "kind": "preferred"}]}
                  ]
                }
                """);
        write("digest.txt", TEXT);
        write("sources.json", """
                {
                  "sources": [
                    {"id": "gazette", "title": "Synthetic Gazette",
                     "publisher": {"name": "Nobody", "verified": false, "note": "made up"},
                     "agencies": [], "author": null, "published": "2001-02-06",
                     "dateline": {"place": "testville", "date": "2001-02-06", "wording": "Testville"},
                     "language": "en", "url": null, "licence": "CC0-1.0",
                     "texts": [
                       {"id": "digest", "kind": "digest", "file": "digest.txt", "sha256": "DIGEST-HASH", "note": null},
                       {"id": "original", "kind": "original", "file": null, "sha256": "ORIGINAL-HASH"}
                     ]}
                  ]
                }
                """.replace("DIGEST-HASH", sha256(TEXT)).replace("ORIGINAL-HASH", sha256("original")));
        write("events.json", """
                {
                  "events": [
                    {"id": "first", "title": "First synthetic event", "type": "battles", "subType": "Armed clash",
                     "when": {"edtf": "2001-02-05", "start": null, "end": null, "wording": "on Monday", "basis": null},
                     "where": {"place": "testville", "precision": "exact", "wording": "in Testville", "note": null},
                     "about": ["testland"],
                     "actors": [{"name": "A", "role": "attacker", "actorClass": "other"}],
                     "counts": [{"of": "killed", "low": 2, "best": null, "high": 5, "wording": "two to five"}],
                     "claims": [{"speaker": "B", "source": "gazette", "passages": [
                       {"text": "digest", "start": 0, "end": 9, "supports": ["when"]},
                       {"text": "original", "start": 0, "end": 8, "supports": ["what"]}], "note": null}],
                     "note": null},
                    {"id": "second", "title": "Second synthetic event", "type": "protests",
                     "subType": "Peaceful protest", "subTypeVocabulary": "ACLED",
                     "when": {"edtf": "2001-02"},
                     "where": {"place": "testland", "precision": "province"},
                     "claims": [{"speaker": null, "source": "gazette", "passages": [
                       {"text": "digest", "start": 10, "end": 11, "supports": ["what"]}]}]}
                  ]
                }
                """);
    }

    public Path folder() {
        return folder;
    }

    /** Replaces words of a file; they must be there. */
    public SyntheticDataset with(String file, String words, String others) throws IOException {
        String content = Files.readString(folder.resolve(file));
        if (!content.contains(words)) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        return write(file, content.replace(words, others));
    }

    public SyntheticDataset write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return this;
    }

    public SyntheticDataset without(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    public Dataset read() {
        return DatasetReader.read(folder);
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
