package org.conflictmap.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictmap.importer.ImportContext;
import org.conflictmap.importer.Imported;
import org.conflictmap.importer.Together;
import org.conflictmap.importer.file.ImportException;
import org.conflictmap.importer.file.ImportFile;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.MappedFormat;
import org.conflictmap.importer.mapping.MappingGuess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What the command line says of tables and properties that do not say it themselves, as the window's dialog asks it. What
 * is not said is guessed where nothing is in doubt. For one thread.
 */
final class TableOptions {
    /** Nothing is said. */
    static final TableOptions NONE = new TableOptions();

    private static final String DATE = "date";

    @Option(
            names = "--column",
            paramLabel = "MEANING=COLUMN",
            converter = Meanings.class,
            description = {
                "Which column, or property, holds what, where names and contents do not tell, such as "
                        + "--column date=Tag --column place=Ort; may be given several times. MEANING is one of date (or start), "
                        + "end, latitude, longitude, coordinates, place, area, country, precision, type, sub-type, actor-1, "
                        + "actor-2, deaths-low, deaths-best, deaths-high, source, title, notes and id.",
                "Without a COLUMN nothing has that meaning."
            })
    private Map<Meaning, String> columns = new EnumMap<>(Meaning.class);

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            converter = Orders.class,
            description = "day-first or month-first: how 03/04/2015 is meant where no other date of the file tells.")
    private @Nullable DateOrder order;

    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            converter = Marks.class,
            description = "point or comma: what stands before the decimals of numbers.")
    private @Nullable DecimalMark mark;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Charsets.class,
            description = "How the letters of a table are written, such as windows-1256, where the bytes do not tell.")
    private @Nullable Charset charset;

    private boolean isUsed;

    private boolean isGiven() {
        return !columns.isEmpty() || order != null || mark != null || charset != null;
    }

    /** Whether something was said that none of the files that were read had to be told. */
    boolean isIdle() {
        return isGiven() && !isUsed;
    }

    /**
     * Reads something as it was said, if it has to be.
     *
     * @throws ImportException that tells how to say what only the user can say
     */
    Imported read(Together.Part part, ImportContext context) throws IOException {
        ImportFile file = charset == null ? part.file() : part.file().withCharset(charset);
        Optional<MappingGuess> guess = part.format().guess(file, context.progress());
        if (guess.isEmpty()) {
            return part.read(context);
        }
        isUsed = true;
        Map<Meaning, String> named = named(file, guess.get().layout().header());
        MappingGuess told = guess.get().with(named, Optional.ofNullable(order), Optional.ofNullable(mark));
        if (!isGiven() && told.isOfProperties()) {
            return part.read(context);
        }
        try {
            MappedFormat.requireTold(file, told);
        } catch (ImportException e) {
            throw withHint(e, told);
        }
        return part.format().read(file, part.companions(), context.withMapping(told.mapping()));
    }

    /** The columns as the header has them. */
    private Map<Meaning, String> named(ImportFile file, List<String> header) throws ImportException {
        Map<Meaning, String> named = new EnumMap<>(Meaning.class);
        for (Map.Entry<Meaning, String> column : columns.entrySet()) {
            String name = column.getValue().strip();
            Optional<String> found = header.stream()
                    .filter(name::equals)
                    .findFirst()
                    .or(() -> header.stream().filter(name::equalsIgnoreCase).findFirst());
            if (found.isEmpty() && !name.isEmpty()) {
                throw new ImportException(
                        ImportException.Reason.UNREADABLE,
                        file.name() + " has no column '" + name + "'. " + listed(header));
            }
            named.put(column.getKey(), found.orElse(""));
        }
        return named;
    }

    private static String listed(List<String> header) {
        return "Its columns are: " + String.join(", ", header) + ".";
    }

    private static ImportException withHint(ImportException e, MappingGuess guess) {
        String columnsHint = guess.isOfProperties() || guess.mapping().hasTimeAndPlace()
                ? ""
                : " Say it with --column, such as --column date=COLUMN --column place=COLUMN. "
                        + listed(guess.layout().header());
        String datesHint =
                guess.ambiguities().isEmpty() ? "" : " Say with --dates whether they are day-first or month-first.";
        return new ImportException(e.reason(), e.getMessage() + columnsHint + datesHint);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a column means: date, deaths-best. */
    static final class Meanings implements ITypeConverter<Meaning> {
        @Override
        public Meaning convert(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            return wanted.equals(DATE)
                    ? Meaning.START
                    : Arrays.stream(Meaning.values())
                            .filter(meaning -> word(meaning).equals(wanted))
                            .findFirst()
                            .orElseThrow(() -> new TypeConversionException(
                                    "'" + text + "' is nothing that a column can mean; expected date, "
                                            + Arrays.stream(Meaning.values())
                                                    .map(TableOptions::word)
                                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Whether the day or the month is first. */
    static final class Orders implements ITypeConverter<DateOrder> {
        @Override
        public DateOrder convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "day-first" -> DateOrder.DAY_MONTH_YEAR;
                case "month-first" -> DateOrder.MONTH_DAY_YEAR;
                default ->
                    throw new TypeConversionException("'" + text + "' is no order; expected day-first or month-first");
            };
        }
    }

    /** A point or a comma. */
    static final class Marks implements ITypeConverter<DecimalMark> {
        @Override
        public DecimalMark convert(String text) {
            return Arrays.stream(DecimalMark.values())
                    .filter(mark -> word(mark).equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("'" + text + "' is no mark; expected point or comma"));
        }
    }

    /** A charset in which a comma is a comma; others are told from the bytes. */
    static final class Charsets implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String text) {
            try {
                Charset charset = Charset.forName(text);
                if (charset.canEncode() && new String(",".getBytes(charset), StandardCharsets.US_ASCII).equals(",")) {
                    return charset;
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new TypeConversionException(
                        "'" + text + "' is no encoding; expected such as UTF-8, windows-1256 or windows-1252");
            }
            throw new TypeConversionException("'" + text + "' need not be said: it is told from a file's bytes");
        }
    }
}
