package grantledger.query.picturing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import grantledger.query.call.questions.PicturedCalls;
import grantledger.query.picturing.wording.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real browser shows a picture: Chromium, by the path in {@code CHROMIUM} or where it usually is. Where there is none the
 * test is skipped by name, but not where {@code CI} says that there should be one.
 */
class BrowserTest {

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final int WIDTH = 390;

    private Path browser;

    @TempDir
    private Path folder;

    @BeforeEach
    void find() {
        Optional<Path> found = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv("CI") == null) {
            assumeThat(found).as("Chromium").isPresent();
        }
        browser = found.orElseThrow(() -> new AssertionError("there is no Chromium"));
    }

    @Test
    void shows_the_map_on_a_telephone_with_its_darkest_counties_dark() throws IOException, InterruptedException {
        String svg = Sheet.of(
                PicturedCalls.map2018().picture(Language.SWEDISH),
                new Occasion(1, null, new TreeMap<>()),
                Language.SWEDISH);

        BufferedImage shown = shown(svg);

        assertThat(shown.getWidth()).isEqualTo(WIDTH);
        assertThat(share(shown, 0xFFFFFF)).as("paper").isGreaterThan(0.5);
        assertThat(share(shown, 0x0B4F8A)).as("the darkest shade").isBetween(0.002, 0.1);
        assertThat(shown.getRGB(WIDTH - 2, 2) & 0xFFFFFF).as("the corner").isEqualTo(0xFFFFFF);
    }

    private BufferedImage shown(String svg) throws IOException, InterruptedException {
        Path picture = Files.writeString(folder.resolve("picture.svg"), svg);
        Path page = Files.writeString(
                folder.resolve("page.html"),
                "<!doctype html><body style='margin:0'><img src='picture.svg' style='width:100%' alt=''>");
        Path screenshot = folder.resolve("screen.png");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-device-scale-factor=1",
                        "--hide-scrollbars",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=" + WIDTH + ",800",
                        "--screenshot=" + screenshot,
                        page.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(screenshot).as(Files.readString(folder.resolve("said.txt"))).exists();
        assertThat(picture).exists();
        return ImageIO.read(screenshot.toFile());
    }

    private static double share(BufferedImage image, int colour) {
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                found += (image.getRGB(x, y) & 0xFFFFFF) == colour ? 1 : 0;
            }
        }
        return (double) found / image.getWidth() / image.getHeight();
    }
}
