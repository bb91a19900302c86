package org.conflictmap.exporter;

import org.conflictmap.dataset.Dataset;
import tools.jackson.core.JsonGenerator;

/** What every exported file says of the datasets that its events come from. */
final class DatasetCredits {
    private DatasetCredits() {}

    /** As members in Dublin Core's terms, of the object that is being written. */
    static void writeDublinCore(EventSelection events, JsonGenerator json) {
        Dataset.Manifest manifest = events.manifest();
        json.writeStringProperty("dc:identifier", manifest.id());
        json.writeStringProperty("dc:title", manifest.title());
        json.writeStringProperty("dc:description", manifest.description());
        json.writeStringProperty("dc:license", manifest.licence());
        writeCredits("dc:rights", manifest, json);
        json.writeStringProperty("dc:temporal", window(events));
    }

    /** As an object of the given name. */
    static void writeObject(String name, EventSelection events, JsonGenerator json) {
        Dataset.Manifest manifest = events.manifest();
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", manifest.id());
        json.writeStringProperty("title", manifest.title());
        json.writeStringProperty("description", manifest.description());
        json.writeStringProperty("licence", manifest.licence());
        writeCredits("credits", manifest, json);
        json.writeStringProperty("window", window(events));
        json.writeNumberProperty("events", events.rows().count());
        json.writeEndObject();
    }

    private static void writeCredits(String name, Dataset.Manifest manifest, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        manifest.credits().forEach(json::writeString);
        json.writeEndArray();
    }

    /** The window of time as an interval of EDTF, both ends included; an end that is open is {@code ..}. */
    private static String window(EventSelection events) {
        return end(events.window().firstDay()) + "/" + end(events.window().lastDay());
    }

    private static String end(int day) {
        String iso = ExportedEvent.iso(day);
        return iso == null ? ".." : iso;
    }
}
