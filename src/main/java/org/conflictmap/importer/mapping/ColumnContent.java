package org.conflictmap.importer.mapping;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.conflictmap.importer.mapping.ColumnMapping.DecimalMark;
import org.conflictmap.importer.mapping.ColumnMapping.Meaning;
import org.conflictmap.importer.mapping.LoosePoint.Axis;
import org.conflictmap.importer.mapping.MappingGuess.Ambiguity;
import org.conflictmap.importer.table.LooseDate;
import org.conflictmap.importer.table.LooseText;

/**
 * What the first rows of a table say about its columns: a column is of a kind if nine in ten of its texts are. Immutable.
 *
 * @param rows without those that are no records
 */
record ColumnContent(List<List<String>> rows) {
    private static final double MOST = 0.9;

    private static final Pattern DIGITS_DATE =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](?:\\d{4}|(?<=[/.])\\d{2})(?!\\d).*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+");
    private static final Pattern COUNT =
            Pattern.compile("[~<>≥≤]?\\s*\\d{1,3}([., '’]?\\d{3})*([.,]\\d+)?\\s*[+~]?|\\d+\\s*[-–]\\s*\\d+");

    /** What is a point whatever its column is called; 36, 37 is one only in a column that says so. */
    private static final Pattern POINT =
            Pattern.compile("(?i)\\(?\\s*-?\\d{1,3}[.,]\\d+\\D+\\d{1,3}[.,]\\d+\\D*|.*[°NSEW].*");

    /** A name can mislead: what stands in the column has to be of the kind. */
    boolean fits(Meaning meaning, int column, String name) {
        if (rows.isEmpty()) {
            return true;
        }
        boolean isCalledDate = ColumnNames.isDateName(name);
        return switch (meaning) {
            case LATITUDE -> mostly(column, value -> isDegrees(value, Axis.LATITUDE, 90));
            case LONGITUDE -> mostly(column, value -> isDegrees(value, Axis.LONGITUDE, 180));
            case TITLE -> !mostly(column, ColumnContent::isDate);
            case START, END ->
                mostly(
                        column,
                        value -> isDate(value)
                                || isCalledDate
                                        && LooseDate.ofSpreadsheet(value).isPresent());
            case MONTH ->
                mostly(column, value -> LooseDate.ofParts("2000", value, "").isPresent());
            case DAY ->
                mostly(column, value -> LooseDate.ofParts("2000", "1", value).isPresent());
            case COORDINATES ->
                mostly(column, value -> LoosePoint.of(value, Axis.LATITUDE).isPresent() || GeometryText.isMeant(value));
            case PLACE, AREA -> !mostly(column, ColumnContent::isPosition);
            case DEATHS_LOW, DEATHS_BEST, DEATHS_HIGH -> mostly(column, ColumnContent::isCount);
            default -> true;
        };
    }

    /** Whether it holds dates, whatever it is called. */
    boolean isOfDates(int column) {
        return mostly(column, ColumnContent::isWrittenDate);
    }

    /** Whether it holds points or other shapes, whatever it is called. */
    boolean isOfPositions(int column) {
        return mostly(column, ColumnContent::isPosition);
    }

    /** The texts of a column; none if there is no such column. */
    List<String> values(int column) {
        return column < 0
                ? List.of()
                : rows.stream()
                        .filter(row -> column < row.size())
                        .map(row -> row.get(column))
                        .toList();
    }

    private boolean mostly(int column, Predicate<String> holds) {
        int filled = 0;
        int good = 0;
        for (List<String> row : rows) {
            if (column < row.size() && !LooseText.isMissing(row.get(column))) {
                filled++;
                good += holds.test(row.get(column)) ? 1 : 0;
            }
        }
        return filled > 0 && good >= MOST * filled;
    }

    private static boolean isPosition(String value) {
        return GeometryText.isMeant(value)
                || POINT.matcher(value).matches()
                        && LoosePoint.of(value, Axis.LATITUDE).isPresent();
    }

    private static boolean isDegrees(String value, Axis axis, double most) {
        return Math.abs(LoosePoint.degrees(value, axis)) <= most;
    }

    /** A number, or what people write who know it about. */
    private static boolean isCount(String value) {
        return COUNT.matcher(LooseText.plain(value)).matches();
    }

    private static boolean isDate(String value) {
        return LooseDate.parse(value, DateOrder.DAY_MONTH_YEAR).isPresent()
                || LooseDate.parse(value, DateOrder.MONTH_DAY_YEAR).isPresent();
    }

    /** Not just a number, which could be anything. */
    private static boolean isWrittenDate(String value) {
        return value.length() >= 8 && !NUMBER.matcher(value).matches() && isDate(value);
    }

    /** Whether a date could have the day first as well as the month, as far as its form goes. */
    static boolean isOfDigits(String date) {
        return DIGITS_DATE.matcher(LooseText.plain(date)).matches();
    }

    static DateOrder order(List<String> dates, Set<Ambiguity> ambiguities) {
        boolean canBeDayFirst = true;
        boolean canBeMonthFirst = true;
        boolean isDigits = false;
        for (String date : dates) {
            var parts = DIGITS_DATE.matcher(LooseText.plain(date));
            if (parts.matches()) {
                isDigits = true;
                canBeDayFirst &= Integer.parseInt(parts.group(2)) <= 12;
                canBeMonthFirst &= Integer.parseInt(parts.group(1)) <= 12;
            }
        }
        if (!isDigits) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        if (canBeDayFirst == canBeMonthFirst) {
            ambiguities.add(Ambiguity.DAY_OR_MONTH_FIRST);
        }
        return canBeDayFirst || !canBeMonthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
    }

    static DecimalMark decimalMark(List<String> numbers) {
        long commas = numbers.stream().filter(number -> number.contains(",")).count();
        long told = numbers.stream().filter(number -> !number.isEmpty()).count();
        return commas * 2 > told ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
