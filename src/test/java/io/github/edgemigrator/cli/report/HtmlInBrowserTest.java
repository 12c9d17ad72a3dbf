package io.github.edgemigrator.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page of twenty modules in a real browser (Debian's package {@code chromium}), skipped where there is none.
 * Screenshots to look at are left in {@code target/html-report}.
 */
class HtmlInBrowserTest {
    private static final Path PICTURES = Path.of("target", "html-report");
    private static final Pattern MEASURED = Pattern.compile("data-wide=\"([^\"]*)\"");

    /** Writes into the page which elements stick out of it; the page itself allows no script. */
    private static final String MEASURE = """
            <script>addEventListener("load", () => {
              const room = document.documentElement.clientWidth;
              const wide = [...document.querySelectorAll("body *:not(.skip)")]
                  .filter(element => element.getBoundingClientRect().right > room + 1)
                  .map(element => element.tagName + " " + element.textContent.slice(0, 40));
              document.documentElement.dataset.wide = wide.join("; ");
            });</script></body>
            """;

    private static String page = "";

    private final Path folder;

    HtmlInBrowserTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void thereIsABrowser() throws IOException {
        boolean present = chromium().isPresent();
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI needs the browser chromium");
        }
        Assumptions.assumeTrue(present, "skipped: there is no chromium");
        page = ReportFormat.HTML.render(List.of(Examples.twentyModules()));
        Files.createDirectories(PICTURES);
    }

    @ParameterizedTest
    @CsvSource({"360", "412", "768", "1280", "1920"})
    void nothing_sticks_out_of_a_screen_of_any_width(int width) throws Exception {
        Path file = Files.writeString(
                folder.resolve("measured.html"),
                page.replaceFirst("<meta http-equiv[^>]*>", "").replace("</body>", MEASURE));

        String dom = run(
                "--window-size=" + width + ",1000", "--dump-dom", file.toUri().toString());

        Matcher measured = MEASURED.matcher(dom);
        assertTrue(measured.find(), "the page was not measured");
        assertEquals("", measured.group(1));
    }

    @ParameterizedTest
    @CsvSource({"screen, 1280, 3000", "phone, 412, 3000"})
    void it_can_be_looked_at(String name, int width, int height) throws Exception {
        Path picture = PICTURES.resolve(name + ".png");
        Files.deleteIfExists(picture);

        run("--window-size=" + width + "," + height, "--screenshot=" + picture.toAbsolutePath(), write().toString());

        assertTrue(Files.size(picture) > 50_000, () -> picture + " is nearly empty");
    }

    @Test
    void it_can_be_printed() throws Exception {
        Path print = PICTURES.resolve("print.pdf");
        Files.deleteIfExists(print);

        run("--print-to-pdf=" + print.toAbsolutePath(), write().toString());

        assertTrue(Files.size(print) > 20_000, () -> print + " is nearly empty");
    }

    private Path write() throws IOException {
        return Files.writeString(folder.resolve("report.html"), page);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        boolean ended = browser.waitFor(2, TimeUnit.MINUTES);
        browser.destroyForcibly();
        assertTrue(ended, "the browser did not end");
        assertEquals(0, browser.exitValue(), Files.readString(folder.resolve("errors")));
        return Files.readString(output, UTF_8);
    }

    private static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
