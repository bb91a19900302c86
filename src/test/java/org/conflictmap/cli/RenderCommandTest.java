package org.conflictmap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.conflictmap.dataset.Installation;
import org.conflictmap.dataset.SyntheticDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderCommandTest {
    private static final String KWEYRIS =
            Installation.find().orElseThrow().firstDataset().toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;
    private final Path picture;

    RenderCommandTest(@TempDir Path folder) {
        this.folder = folder;
        picture = folder.resolve("map.png");
    }

    @Test
    void thePictureHasTheSizeThatWasAskedForAndTheSummarySaysWhatIsOnIt() throws IOException {
        assertThat(run(
                        "render",
                        KWEYRIS,
                        "--out",
                        picture.toString(),
                        "--from=2015-11-10",
                        "--to=2015-11",
                        "--bbox=35.5,34.5,38.6,37.0",
                        "--size=800x500",
                        "--theme=dark"))
                .as(err.toString())
                .isEqualTo(CommandLineMain.SOUND);

        assertThat(size(picture)).containsExactly(800, 500);
        assertThat(out.toString().lines().toList())
                .startsWith(picture.toString())
                .anyMatch(line -> line.matches(" +window +10 – 30 November 2015, both days included"))
                .anyMatch(line -> line.matches(" +events +[1-9][0-9]* certainly in the window, [0-9]+ possibly"))
                .anyMatch(line -> line.matches(" +problems +0 errors, 0 warnings"));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aLayerIsDrawnByAStyleAndWhatOfItCannotBeIsTold() throws IOException {
        Path style = Files.writeString(folder.resolve("synthetic.sld"), """
                <StyledLayerDescriptor version="1.0.0"><NamedLayer><Name>land</Name><UserStyle><FeatureTypeStyle>
                  <Rule><PolygonSymbolizer><Fill><CssParameter name="fill">#00FF00</CssParameter></Fill>
                  </PolygonSymbolizer><TextSymbolizer/></Rule>
                </FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>
                """);
        String[] call = {
            "render", KWEYRIS, "--out", picture.toString(), "--size=640x400", "--style", "land-water=" + style
        };

        assertThat(run(call)).as(err.toString()).isEqualTo(CommandLineMain.PROBLEMS);

        assertThat(err.toString()).contains("synthetic.sld", "TextSymbolizer", "it is left out");
        int[] pixels = ImageIO.read(picture.toFile()).getRGB(0, 0, 640, 400, null, 0, 640);
        assertThat(IntStream.of(pixels).filter(argb -> (argb >> 8 & 0xFF) > (argb & 0xFF) + 100))
                .hasSizeGreaterThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"events=x.sld,no layer with a style,2", "borders=missing.sld,missing.sld,3"})
    void aStyleThatCannotBeUsedIsRefusedWithTheReason(String style, String reason, int code) {
        assertThat(run("render", KWEYRIS, "--out", picture.toString(), "--style", style))
                .isEqualTo(code);

        assertThat(err.toString()).contains(reason);
        assertThat(picture).doesNotExist();
    }

    @Test
    void aWindowBeforeAllEventsIsPaintedWithoutThem() {
        assertThat(run("render", KWEYRIS, "--out", picture.toString(), "--from=1901", "--to=1901", "--size=640x400"))
                .isEqualTo(CommandLineMain.SOUND);

        assertThat(out.toString()).contains("0 certainly in the window");
        assertThat(picture).isRegularFile();
    }

    @Test
    void aDatasetWithErrorsIsPaintedAndTheExitCodeSaysSo() throws IOException {
        Path dataset = Files.createDirectory(folder.resolve("dataset"));
        new SyntheticDataset(dataset).with("events.json", "\"low\": 2", "\"low\": \"two\"");

        assertThat(run("render", dataset.toString(), "--out", picture.toString(), "--size=640x400"))
                .isEqualTo(CommandLineMain.PROBLEMS);

        assertThat(picture).isRegularFile();
        assertThat(out.toString()).contains("1 errors, 0 warnings; the command check lists them");
    }

    @Test
    void aPictureThatCannotBeWrittenIsNamedWithTheReason() {
        Path nowhere = folder.resolve("missing").resolve("map.png");

        assertThat(run("render", KWEYRIS, "--out", nowhere.toString(), "--size=640x400"))
                .isEqualTo(CommandLineMain.IMPOSSIBLE);

        assertThat(err.toString()).contains(nowhere.toString()).contains("its folder does not exist");
    }

    @Test
    void whatIsNoDatasetIsNotPainted() {
        assertThat(run("render", folder.toString(), "--out", picture.toString()))
                .isEqualTo(CommandLineMain.IMPOSSIBLE);

        assertThat(err.toString()).contains("dataset.json");
        assertThat(picture).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--size=12x9; 320 to 8192",
                "--size=big; WIDTHxHEIGHT",
                "--bbox=38,34,35,37; west,south,east,north",
                "--bbox=1,2,3; west,south,east,north",
                "--bbox=35,34,38,95; west,south,east,north",
                "--theme=pink; light, dark, high-contrast",
                "--from=2015-13-01; 2015-11-10, 2015-11 or 2015",
                "--to=2015-11-01/..; open end"
            })
    void aWrongOptionIsAnsweredWithWhatWasExpected(String option, String expected) {
        assertThat(run("render", KWEYRIS, "--out", picture.toString(), option)).isEqualTo(CommandLineMain.USAGE);

        assertThat(err.toString()).contains(expected);
        assertThat(picture).doesNotExist();
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThat(run("render", KWEYRIS, "--out", picture.toString(), "--from=2016", "--to=2015"))
                .isEqualTo(CommandLineMain.USAGE);

        assertThat(err.toString()).contains("--from is after --to");
    }

    @Test
    void withoutADisplayTheMapIsPaintedToAFileAndSummedUp() throws IOException {
        assertThat(NoDisplay.paint(Path.of(KWEYRIS), new PrintWriter(out, true)))
                .isZero();

        assertThat(out.toString()).contains("no display").contains("certainly in the window");
        Path painted = out.toString()
                .lines()
                .filter(line -> line.endsWith(".png") && Files.exists(Path.of(line)))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        assertThat(size(painted)).containsExactly(1920, 1080);
        Files.delete(painted);
        Files.delete(painted.getParent());
    }

    /** Width and height as PNG's header has them. */
    private static int[] size(Path png) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(png))) {
            in.skipNBytes(16);
            return new int[] {in.readInt(), in.readInt()};
        }
    }

    private int run(String... arguments) {
        return CommandLineMain.run(arguments, folder -> 0, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
