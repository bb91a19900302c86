package org.conflictmap.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conflictmap.event.DayRange;
import org.conflictmap.event.EdtfException;
import org.conflictmap.event.When;
import org.conflictmap.exporter.PictureSize;
import org.conflictmap.gazetteer.Place.Bounds;
import org.conflictmap.map.LayerId;
import org.conflictmap.map.MapTheme;
import org.conflictmap.map.style.MapStyles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Paints a dataset's map to a PNG file without a display. */
@Command(
        name = "render",
        description =
                "Paints the map of a dataset or of a file with events to a PNG file, with legend, scale bar, window of time and credits. "
                        + "Needs no display.",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineMain.Version.class,
        exitCodeOnExecutionException = CommandLineMain.IMPOSSIBLE,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:painted",
            "1:painted, but the dataset or a style has errors: what is sound is on the map",
            "2:the command line is wrong",
            "3:not painted, as something cannot be read or written"
        })
final class RenderCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER|FILE",
            description =
                    "The dataset's folder, which holds its dataset.json, or a file that the command import reads.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path input;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The PNG file to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            converter = Dates.class,
            description = "The first day shown: 2015-11-10, 2015-11 or 2015.")
    private @Nullable DayRange from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            converter = Dates.class,
            description = "The last day shown, which is included; of a month or year its last day.")
    private @Nullable DayRange to;

    @Option(
            names = "--bbox",
            paramLabel = "W,S,E,N",
            converter = Boxes.class,
            description = "What to show, in degrees of WGS 84; the area that the dataset covers unless given. "
                    + "Write --bbox=W,S,E,N where W is negative.")
    private @Nullable Bounds bounds;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Sizes.class,
            description = "Pixels of the picture; 1920x1080 unless given.")
    private PictureSize size = PictureSize.FULL_HD;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            converter = Themes.class,
            description = "light, dark or high-contrast; light unless given.")
    private MapTheme theme = MapTheme.LIGHT;

    @Option(
            names = "--style",
            paramLabel = "LAYER=FILE.sld",
            converter = {StyledLayers.class, PathConverter.class},
            description = "Draws a layer by a Styled Layer Descriptor; may be given for several of "
                    + "land-water, rivers-lakes, governorates and borders. What of it cannot be drawn is told.")
    private Map<LayerId, Path> styles = new EnumMap<>(LayerId.class);

    @Mixin
    private TableOptions tables = new TableOptions();

    @Override
    public Integer call() {
        Integer firstDay = from == null ? null : from.firstDay();
        Integer lastDay = to == null ? null : to.lastDay();
        if (firstDay != null && lastDay != null && firstDay > lastDay) {
            throw new ParameterException(spec.commandLine(), "--from is after --to");
        }
        NoDisplay.forbidWindows();
        return new Rendering(input, out, firstDay, lastDay, bounds, size, theme, styles, tables)
                .run(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** A day, month or year. */
    static final class Dates implements ITypeConverter<DayRange> {
        @Override
        public DayRange convert(String text) {
            try {
                DayRange days = When.parse(text).span();
                if (days.hasFirst() && days.hasLast()) {
                    return days;
                }
            } catch (EdtfException e) {
                throw new TypeConversionException("'" + text + "' is no date; expected 2015-11-10, 2015-11 or 2015");
            }
            throw new TypeConversionException("'" + text + "' has an open end; expected 2015-11-10, 2015-11 or 2015");
        }
    }

    /** A box of degrees. */
    static final class Boxes implements ITypeConverter<Bounds> {
        @Override
        public Bounds convert(String text) {
            try {
                List<Double> sides =
                        Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
                if (sides.size() == 4) {
                    Bounds box = new Bounds(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
                    if (box.west() >= -180
                            && box.west() < box.east()
                            && box.east() <= 180
                            && box.south() >= -90
                            && box.south() < box.north()
                            && box.north() <= 90) {
                        return box;
                    }
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException(expected(text));
            }
            throw new TypeConversionException(expected(text));
        }

        private static String expected(String text) {
            return "'" + text + "' is no box; expected west,south,east,north in degrees, such as 35.5,34.5,38.6,37.0";
        }
    }

    /** A layer that can be drawn by a file. */
    static final class StyledLayers implements ITypeConverter<LayerId> {
        @Override
        public LayerId convert(String text) {
            List<LayerId> styled =
                    Arrays.stream(LayerId.values()).filter(MapStyles::isStyled).toList();
            return styled.stream()
                    .filter(layer -> layer.key().equals(text.strip()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no layer with a style; expected "
                            + styled.stream().map(LayerId::key).collect(Collectors.joining(", "))));
        }
    }

    /** The file of a style. */
    static final class PathConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return Path.of(text);
        }
    }

    /** A number of pixels each way. */
    static final class Sizes implements ITypeConverter<PictureSize> {
        private static final Pattern SIZE = Pattern.compile("([0-9]{1,6})[xX×]([0-9]{1,6})");

        @Override
        public PictureSize convert(String text) {
            Matcher size = SIZE.matcher(text.strip());
            if (size.matches()) {
                int width = Integer.parseInt(size.group(1));
                int height = Integer.parseInt(size.group(2));
                if (PictureSize.fits(width) && PictureSize.fits(height)) {
                    return PictureSize.ofPixels(width, height);
                }
            }
            throw new TypeConversionException("'" + text + "' is no size; expected WIDTHxHEIGHT, each "
                    + PictureSize.MIN_PX + " to " + PictureSize.MAX_PX);
        }
    }

    /** The map's colours. */
    static final class Themes implements ITypeConverter<MapTheme> {
        @Override
        public MapTheme convert(String text) {
            return Arrays.stream(MapTheme.values())
                    .filter(theme -> word(theme).equals(text.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no theme; expected "
                            + Arrays.stream(MapTheme.values()).map(Themes::word).collect(Collectors.joining(", "))));
        }

        private static String word(MapTheme theme) {
            return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
