package org.conflictmap.importer.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictmap.importer.delimited.Dialect;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.table.TableLayout;
import org.conflictmap.store.OriginalRecord.Field;

/**
 * What the named properties of records mean, where no table has them in columns: guessed as a table's columns are, by
 * their names and by what stands in the first records. Immutable.
 */
public final class PropertyMapping {
    /** How many records a guess is made from. */
    public static final int SAMPLE = 2_000;

    final List<String> header;
    final ColumnMapping mapping;
    final Set<MappingGuess.Ambiguity> ambiguities;
    final Map<String, EpochTime> epochs;
    final Map<String, Integer> indexes;

    private PropertyMapping(
            List<String> header,
            ColumnMapping mapping,
            Set<MappingGuess.Ambiguity> ambiguities,
            Map<String, EpochTime> epochs) {
        this.header = header;
        this.mapping = mapping;
        this.ambiguities = ambiguities;
        this.epochs = epochs;
        this.indexes = new HashMap<>();
        for (int index = 0; index < header.size(); index++) {
            indexes.put(header.get(index), index);
        }
    }

    /**
     * Guesses.
     *
     * @param sample the properties of the first records
     * @param told what the user said, which goes before any guess
     */
    public static PropertyMapping of(List<List<Field>> sample, Optional<ColumnMapping> told) {
        Table table = new Table(sample);
        if (told.isPresent()) {
            return new PropertyMapping(table.header, told.get(), Set.of(), table.epochs);
        }
        MappingGuess guess = table.guess();
        return new PropertyMapping(table.header, guess.mapping(), guess.ambiguities(), table.epochs);
    }

    /** What the properties of the first records seem to mean. */
    public static MappingGuess guess(List<List<Field>> sample) {
        return new Table(sample).guess();
    }

    /** Records as rows, with a column for every property; numbers that count time are dates. */
    private static final class Table {
        private final List<String> header;
        private final List<List<String>> rows = new ArrayList<>();
        private final Map<String, EpochTime> epochs = new HashMap<>();

        Table(List<List<Field>> sample) {
            Map<String, Integer> indexes = new LinkedHashMap<>();
            sample.forEach(record -> record.forEach(field -> indexes.putIfAbsent(field.name(), indexes.size())));
            header = List.copyOf(indexes.keySet());
            for (List<Field> record : sample) {
                List<String> row = new ArrayList<>(Collections.nCopies(header.size(), ""));
                record.forEach(field -> row.set(
                        indexes.getOrDefault(field.name(), 0), field.value().strip()));
                rows.add(row);
            }
            for (int index = 0; index < header.size(); index++) {
                if (ColumnNames.isTimeName(header.get(index))) {
                    date(index);
                }
            }
        }

        private void date(int index) {
            EpochTime.of(rows.stream().map(row -> row.get(index)).toList()).ifPresent(epoch -> {
                epochs.put(header.get(index), epoch);
                rows.forEach(row -> row.set(index, epoch.date(row.get(index))));
            });
        }

        MappingGuess guess() {
            return MappingGuess.of(new TableLayout(Dialect.COMMA, header, 0, 0), rows);
        }
    }

    char decimalMark() {
        return mapping.decimalMark() == DecimalMark.COMMA ? ',' : '.';
    }
}
