package org.conflictmap.importer;

import org.conflictmap.store.OpenData;

/** What a file became: its events, and what became of every record. Immutable. */
public record Imported(OpenData data, ImportReport report) {}
