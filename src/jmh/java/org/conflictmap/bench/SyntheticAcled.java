package org.conflictmap.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes tables that are built like ACLED's and say nothing of this world: towns, people and groups are numbers, days and
 * coordinates are drawn by lot. Some 525 bytes a row, notes with line breaks and quotes in them; the newest row first. The
 * same seed gives the same file.
 */
public final class SyntheticAcled {
    /** Where the events stand. */
    public enum Positions {
        /** At 5,000 towns. */
        TOWNS,
        /** Each at coordinates of its own, about the towns. */
        JITTERED
    }

    private static final String HEADER = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
            + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
            + "fatalities,tags,timestamp\n";
    private static final int TOWNS = 5_000;
    private static final int ACTORS = 2_500;
    private static final int SOURCES = 1_500;
    /** Who against whom with whose help, and who reported it: most of it comes again and again. */
    private static final int CASTS = 40_000;

    private static final double NEW_CAST = 0.1;
    private static final int DAYS = 3_000;
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    /** Country, its number, and a point from which its towns are less than two degrees away. */
    private static final String[][] COUNTRIES = {
        {"Syria", "760", "38", "35.2"},
        {"Yemen", "887", "45.5", "15.4"},
        {"Nigeria", "566", "8", "9.5"},
        {"Myanmar", "104", "96", "20.5"},
        {"Mexico", "484", "-102", "24"},
        {"Democratic Republic of Congo", "180", "24", "-3"}
    };

    private static final String[][] TYPES = {
        {"Political violence", "Battles", "Armed clash"},
        {"Political violence", "Battles", "Government regains territory"},
        {"Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"},
        {"Political violence", "Explosions/Remote violence", "Air/drone strike"},
        {"Political violence", "Explosions/Remote violence", "Remote explosive/landmine/IED"},
        {"Political violence", "Violence against civilians", "Attack"},
        {"Political violence", "Violence against civilians", "Abduction/forced disappearance"},
        {"Demonstrations", "Protests", "Peaceful protest"},
        {"Demonstrations", "Protests", "Protest with intervention"},
        {"Demonstrations", "Riots", "Violent demonstration"},
        {"Strategic developments", "Strategic developments", "Looting/property destruction"},
        {"Strategic developments", "Strategic developments", "Change to group/activity"}
    };

    private static final String[] INTER = {
        "State forces",
        "Rebel group",
        "Political militia",
        "Identity militia",
        "Rioters",
        "Protesters",
        "Civilians",
        "External/Other forces"
    };

    private final Random random;
    private final Positions positions;
    private final double[] townLon = new double[TOWNS];
    private final double[] townLat = new double[TOWNS];
    private final Cast[] casts = new Cast[CASTS];

    private record Cast(String one, String other, int interaction, String sources) {}

    private SyntheticAcled(long seed, Positions positions) {
        this.random = new Random(seed);
        this.positions = positions;
        for (int town = 0; town < TOWNS; town++) {
            String[] country = COUNTRIES[town % COUNTRIES.length];
            townLon[town] = Double.parseDouble(country[2]) + random.nextDouble() * 3 - 1.5;
            townLat[town] = Double.parseDouble(country[3]) + random.nextDouble() * 3 - 1.5;
        }
        Arrays.setAll(casts, at -> cast());
    }

    /** Writes a file, unless it is there. */
    public static Path file(Path folder, Positions positions, int rows) {
        Path file = folder.resolve("synthetic-" + positions.name().toLowerCase(Locale.ROOT) + "-" + rows + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8), 1 << 20)) {
            new SyntheticAcled(1, positions).write(out, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return Files.move(part, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code SyntheticAcled FOLDER towns|jittered ROWS} */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        file(folder, Positions.valueOf(args[1].toUpperCase(Locale.ROOT)), Integer.parseInt(args[2]));
    }

    private void write(Writer out, int rows) throws IOException {
        out.write(HEADER);
        StringBuilder row = new StringBuilder();
        for (int number = 0; number < rows; number++) {
            row.setLength(0);
            row(row, number, rows);
            out.append(row);
        }
    }

    private void row(StringBuilder row, int number, int rows) {
        LocalDate day = LAST.minusDays((long) number * DAYS / rows);
        int town = (int) (TOWNS * Math.pow(random.nextDouble(), 2.5));
        String[] country = COUNTRIES[town % COUNTRIES.length];
        String[] type = TYPES[random.nextInt(TYPES.length)];
        Cast cast = random.nextDouble() < NEW_CAST ? cast() : casts[power(CASTS)];
        row.append("SYN")
                .append(rows - number)
                .append(',')
                .append(day)
                .append(',')
                .append(day.getYear());
        row.append(random.nextInt(20) == 0 ? ",2," : ",1,");
        row.append(type[0])
                .append(',')
                .append(type[1])
                .append(',')
                .append(type[2])
                .append(',');
        row.append(cast.one).append(cast.other).append(cast.interaction).append(',');
        row.append(random.nextInt(5) == 0 ? "Civilian targeting," : ",");
        row.append(country[1]).append(",Synthetic Region,").append(country[0]);
        row.append(",Synthetic Province ").append(town % 120);
        row.append(",Synthetic District ").append(town % 900).append(",,");
        row.append("Synthetic Town ").append(town).append(',');
        boolean isJittered = positions == Positions.JITTERED;
        row.append(degrees(townLat[town] + (isJittered ? random.nextGaussian() * 0.05 : 0)));
        row.append(',');
        row.append(degrees(townLon[town] + (isJittered ? random.nextGaussian() * 0.05 : 0)));
        row.append(',').append(1 + town % 9 / 6).append(',');
        row.append(cast.sources).append(",Synthetic-National,");
        notes(row, day, town);
        row.append(',').append(random.nextInt(3) == 0 ? power(60) : 0).append(',');
        row.append(random.nextInt(6) == 0 ? "crowd size=no report" : "").append(',');
        row.append(1_690_000_000 + number / 400).append('\n');
    }

    private int power(int most) {
        return (int) (most * Math.pow(random.nextDouble(), 3));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private Cast cast() {
        int one = power(ACTORS);
        int other = random.nextInt(4) == 0 ? -1 : power(ACTORS);
        return new Cast(
                actor(one),
                actor(other),
                (one % INTER.length + 1) * 10 + (other < 0 ? 0 : other % INTER.length + 1),
                list(1 + power(3), () -> "Synthetic Source " + power(SOURCES)));
    }

    /** Three fields: name, associates, kind. */
    private String actor(int actor) {
        if (actor < 0) {
            return ",,,";
        }
        String allies = random.nextInt(3) == 0 ? list(1 + random.nextInt(2), () -> "Synthetic Ally " + power(800)) : "";
        return "Synthetic Armed Group " + actor + " (Synthetia)," + allies + "," + INTER[actor % INTER.length] + ",";
    }

    private static String list(int count, Supplier<String> member) {
        return Stream.generate(member).limit(count).collect(Collectors.joining("; "));
    }

    private void notes(StringBuilder row, LocalDate day, int town) {
        row.append("\"On ").append(day).append(", a synthetic event at Synthetic Town ");
        row.append(town).append(", by lot.");
        for (int sentence = random.nextInt(5) / 2; sentence >= 0; sentence--) {
            switch (random.nextInt(8)) {
                case 0 ->
                    row.append(" Spokesperson ").append(random.nextInt(100)).append(" said: \"\"nothing of this\"\"");
                case 1 -> row.append("\nA line, that begins anew, has number ").append(random.nextInt(1_000));
                case 2 -> row.append(" مثال مصطنع ").append(random.nextInt(1_000));
                default ->
                    row.append(" Number ").append(random.nextInt(1_000_000)).append(" is not a casualty");
            }
            row.append(sentence == 0 ? "." : "; the rest is text.");
        }
        row.append('"');
    }
}
