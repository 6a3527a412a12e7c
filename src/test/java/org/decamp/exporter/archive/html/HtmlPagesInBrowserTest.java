package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.decamp.exporter.archive.ExampleArchive;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The archive opened from the disk in a real Chromium. */
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlPagesInBrowserTest {

  /** Of scripts only ours are there, and none stands in a page itself. */
  private static final String FOREIGN =
      "script:not([src*='assets/']), iframe, object, embed, form, base, style";

  private Path root = Path.of("");
  private Path example = Path.of("");

  private Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  void openTheBrowser(@TempDir Path folder) throws Exception {
    root = folder.resolve("hostile");
    example = folder.resolve("example");
    chromium = Optional.of(new Chromium());
    writeArchive();
    ExampleArchive.write(new HtmlExporter(), folder.resolve("vault"), example);
  }

  @AfterAll
  void closeTheBrowser() {
    chromium.ifPresent(Chromium::close);
  }

  @Test
  void aReaderGetsFromTheIndexToAConversationAndSeesItsPictures() {
    try (Page page = page(ColorScheme.LIGHT, 1000)) {
      page.navigate(root.resolve("index.html").toUri().toString());
      assertThat(page.locator(".conversations li").count()).isEqualTo(HostileTexts.ALL.size() + 1);
      page.locator(".conversations a", new Page.LocatorOptions().setHasText("Trip"))
          .first()
          .click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Trip");
      var picture = page.locator("img.photo").first();
      picture.scrollIntoViewIfNeeded();
      page.waitForCondition(() -> (Integer) picture.evaluate("image => image.naturalWidth") == 48);
      assertThat(page.locator("video").count()).isEqualTo(1);
      assertThat(page.locator("audio").count()).isEqualTo(2);
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.own')).alignItems"))
          .isEqualTo("flex-end");
      quiet();
    }
  }

  @Test
  void generatedLinesWaitUntilTheyAreAskedFor() {
    try (Page page = page(ColorScheme.LIGHT, 1000)) {
      page.navigate(root.resolve("index.html").toUri().toString());
      page.locator(".conversations a", new Page.LocatorOptions().setHasText("Trip"))
          .first()
          .click();
      var notice = page.getByText("Reacted to your message");
      var placeholder = page.getByText("Ben sent an attachment.");
      var shown = page.locator("main article:visible");
      int before = shown.count();
      assertThat(notice.isVisible()).isFalse();
      assertThat(placeholder.isVisible()).isFalse();
      page.getByText("Generated lines hidden: 2").click();
      assertThat(notice.isVisible()).isTrue();
      assertThat(placeholder.isVisible()).isTrue();
      assertThat(shown.count()).isEqualTo(before + 1);
      page.keyboard().press("Space");
      assertThat(notice.isVisible()).isFalse();
      quiet();
    }
  }

  @Test
  void hostilePagesRunNothingAndFetchNothing() throws IOException {
    try (Page page = page(ColorScheme.LIGHT, 1000);
        Stream<Path> files = Files.walk(root)) {
      for (Path file : pages(files)) {
        page.navigate(file.toUri().toString());
        assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
        assertThat(page.locator(FOREIGN).count()).isZero();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("nothing is wider than the page: %s", root.relativize(file))
            .isEqualTo(true);
      }
      quiet();
    }
  }

  @Test
  void thePolicyStopsAScriptThatGotIntoThePage() throws IOException {
    Path page0 = root.resolve("index.html");
    Path infected = root.resolve("conversations/infected.htm");
    Files.writeString(
        infected,
        Files.readString(page0)
            .replace(
                "</main>", "<script>window.pwned=1</script><img src=x onerror='pwned=1'></main>"));
    try (Page page = page(ColorScheme.LIGHT, 1000)) {
      page.navigate(infected.toUri().toString());
      assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
      assertThat(chromium.orElseThrow().noise())
          .anyMatch(line -> line.contains("Content Security Policy"));
    } finally {
      Files.delete(infected);
    }
  }

  @Test
  void lightDarkAndNarrowPagesDiffer() throws IOException {
    Sample trip = trip();
    String address =
        root.resolve("conversations/" + trip.id.value() + "/0001.html").toUri().toString();
    List<Object> backgrounds = new ArrayList<>();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      try (Page page = page(scheme, 360)) {
        page.navigate(address);
        backgrounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"));
        assertThat(page.screenshot()).hasSizeGreaterThan(5000);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      }
    }
    assertThat(backgrounds).doesNotHaveDuplicates();
    quiet();
  }

  @Test
  void theExampleRunsNothingFetchesNothingAndItsFilmPlays() throws IOException {
    boolean played = false;
    try (Page page = page(ColorScheme.LIGHT, 1000)) {
      for (Path file : examplePages()) {
        page.navigate(file.toUri().toString());
        assertThat(page.locator(FOREIGN).count()).isZero();
        if (page.locator("video").count() > 0) {
          page.waitForFunction("document.querySelector('video').readyState > 0");
          assertThat(
                  (Double) page.evaluate("1.0 * document.querySelector('video').duration + 0.001"))
              .isGreaterThan(0.1);
          played = true;
        }
      }
      assertThat(played).as("there is a film in the example").isTrue();
      assertThat(chromium.orElseThrow().noise()).isEmpty();
      String folder = example.toUri().toString();
      assertThat(chromium.orElseThrow().requests())
          .isNotEmpty()
          .allMatch(address -> address.startsWith(folder));
    }
  }

  @Test
  void lastLeadsToTheLastPageAndTheNextPageIsOneClickAway() throws Exception {
    Path many = root.resolve("many");
    HtmlForm form = new HtmlForm(PageLimits.of(3, 1 << 20), Locale.ENGLISH);
    form.begin(new FakeFolder(many), Sample.facts(1, 7));
    Sample sample = new Sample("long", "Long", "Ann");
    HtmlFormTest.add(
        form,
        sample,
        IntStream.range(0, 7).mapToObj(n -> sample.typed(sample.other, "number " + n)).toList());
    form.end();
    try (Page page = page(ColorScheme.LIGHT, 1000)) {
      page.navigate(many.resolve("index.html").toUri().toString());
      page.locator(".conversations a").first().click();
      page.locator("a[rel=next]").first().click();
      page.waitForURL("**/0002.html");
      assertThat(page.locator("article").first().textContent()).contains("number 3");
      page.navigate(page.url().replace("0002.html", "last.html"));
      page.waitForURL("**/0003.html");
      assertThat(page.locator("article").count()).isEqualTo(1);
    } finally {
      try (Stream<Path> files = Files.walk(many)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void theKeyboardShowsWhereItIs() {
    try (Page page = page(ColorScheme.LIGHT, 1000)) {
      page.navigate(root.resolve("index.html").toUri().toString());
      for (int i = 0; i < 9; i++) {
        page.keyboard().press("Tab");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
            .isEqualTo("solid");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/0001.html");
    }
  }

  private List<Path> examplePages() throws IOException {
    try (Stream<Path> files = Files.walk(example)) {
      return pages(files);
    }
  }

  /** All pages but those that only lead on to another, and the one with scripts. */
  private static List<Path> pages(Stream<Path> files) {
    return files
        .filter(f -> f.toString().endsWith(".html"))
        .filter(f -> !f.endsWith("last.html") && !f.endsWith("search.html"))
        .sorted()
        .toList();
  }

  private void quiet() {
    assertThat(chromium.orElseThrow().noise()).isEmpty();
    String folder = root.toUri().toString();
    assertThat(chromium.orElseThrow().requests())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(folder));
  }

  private Page page(ColorScheme scheme, int width) {
    return chromium.orElseThrow().page(scheme, width);
  }

  private void writeArchive() throws IOException, Problem {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm();
    form.begin(folder, Sample.facts(HostileTexts.ALL.size() + 1L, 100));
    Sample trip = trip();
    List<Message> messages = trip.everyKind(folder);
    HtmlFormTest.add(form, trip, messages);
    int written = 0;
    for (String hostile : HostileTexts.ALL) {
      Sample s = new Sample("t" + written++, hostile, hostile);
      HtmlFormTest.add(form, s, Hostile.messages(s, hostile));
    }
    form.end();
  }

  private static Sample trip() {
    return new Sample("ben_1", "Trip", "Ben");
  }
}
