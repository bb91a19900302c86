package org.conflictmap.importer.ucdp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conflictmap.dataset.Dataset.Manifest;
import org.conflictmap.importer.EventSink;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.geojson.Feature;
import org.conflictmap.importer.geojson.FeatureFormat;
import org.conflictmap.store.OriginalRecord.Field;

/** UCDP GED as GeoJSON: the table's fields as properties; where they have no coordinates, the feature's point. */
public final class UcdpGeoJsonFormat extends FeatureFormat {
    @Override
    public String id() {
        return "ucdp-ged-geojson";
    }

    @Override
    protected boolean isOwn(Set<String> firstProperties) {
        return firstProperties.containsAll(List.of("type_of_violence", "where_prec", "date_prec"));
    }

    @Override
    protected int sampleSize() {
        return 0;
    }

    @Override
    protected Manifest manifest(ImportFile file, String title) {
        return UcdpFormat.manifest(file);
    }

    @Override
    protected Interpreter interpreter(List<List<Field>> sample, EventSink sink, ImportContext context) {
        UcdpRow row = new UcdpRow(sink);
        Properties properties = new Properties();
        return feature -> {
            properties.set(feature);
            row.interpret(properties::text, feature.shape());
        };
    }

    /** The fields of a feature by their meaning. */
    private static final class Properties {
        private final Map<String, UcdpField> fields = new HashMap<>();
        private final String[] texts = new String[UcdpField.values().length];

        Properties() {
            for (UcdpField field : UcdpField.values()) {
                for (String name : field.names()) {
                    fields.put(name, field);
                }
            }
        }

        void set(Feature feature) {
            Arrays.fill(texts, "");
            for (Field property : feature.properties()) {
                UcdpField field = fields.get(property.name().strip().toLowerCase(Locale.ROOT));
                if (field != null) {
                    texts[field.ordinal()] = property.value().strip();
                }
            }
        }

        String text(UcdpField field) {
            return texts[field.ordinal()];
        }
    }
}
