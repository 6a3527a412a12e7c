package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.archive.ExampleArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the published example's archive can do in a real Chromium, opened from the disk. */
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlScriptsInBrowserTest {

  private Path archive = Path.of("");
  private Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  void writeTheExample(@TempDir Path folder) throws Exception {
    archive = folder.resolve("example");
    chromium = Optional.of(new Chromium());
    ExampleArchive.write(new HtmlExporter(), folder.resolve("vault"), archive);
  }

  @AfterAll
  void closeTheBrowser() {
    chromium.ifPresent(Chromium::close);
  }

  @AfterEach
  void nothingLeftTheFolderAndNothingComplained() {
    Chromium noted = chromium.orElseThrow();
    assertThat(noted.noise()).isEmpty();
    String folder = archive.toUri().toString();
    assertThat(noted.requests()).isNotEmpty().allMatch(address -> address.startsWith(folder));
  }

  @Test
  void theListIsFilteredByNamePersonKindAndYear() {
    try (Page page = open("index.html", ColorScheme.LIGHT, 1000)) {
      Locator shown = page.locator("#list > li:visible");
      int all = shown.count();
      page.locator("#name").fill("FIGUEIREDO");
      assertThat(shown.count()).isBetween(1, all - 1);
      assertThat(page.locator("#shown").textContent())
          .isEqualTo("Shown: " + shown.count() + " of " + all);
      page.locator("#kind").selectOption("Group");
      assertThat(shown.count()).isEqualTo(1);
      page.locator("#name").fill("nobody of that name");
      assertThat(shown.count()).isZero();
      assertThat(page.locator("#shown").textContent()).isEqualTo("No conversation fits.");
      page.locator("#name").fill("");
      page.locator("#kind").selectOption("");
      page.locator("#years").selectOption("2019");
      int of2019 = shown.count();
      assertThat(of2019).isBetween(1, all - 1);
      page.locator("#people").selectOption("Jonas Brandt");
      assertThat(shown.count()).isBetween(1, of2019);
      page.locator("#people").selectOption("");
      page.locator("#years").selectOption("");
      assertThat(shown.count()).isEqualTo(all);
    }
  }

  @Test
  void photosFillThePageAndTheKeyboardGoesThroughThem() {
    try (Page page = open(jonas("media.html"), ColorScheme.DARK, 1000)) {
      Locator tiles = page.locator("a.full");
      tiles.first().focus();
      page.keyboard().press("Enter");
      Locator viewer = page.locator("#viewer");
      assertThat(viewer.isVisible()).isTrue();
      Locator picture = viewer.locator(".stage img");
      page.waitForCondition(() -> (Integer) picture.evaluate("i => i.naturalWidth") > 0);
      assertThat(viewer.locator(".position").textContent()).isEqualTo("1 of " + tiles.count());
      String first = picture.getAttribute("src");
      page.keyboard().press("ArrowRight");
      assertThat(picture.getAttribute("src")).isNotEqualTo(first);
      page.keyboard().press("End");
      assertThat(viewer.locator(".position").textContent())
          .isEqualTo(tiles.count() + " of " + tiles.count());
      assertThat(viewer.locator(".later").isDisabled()).isTrue();
      page.keyboard().press("Home");
      assertThat(picture.getAttribute("src")).isEqualTo(first);
      page.keyboard().press("Escape");
      assertThat(viewer.isVisible()).isFalse();
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("full");
      page.keyboard().press("Enter");
      viewer.locator("a.message").click();
      page.waitForURL("**/0001.html#m*");
      assertThat(page.locator("article:target").locator("img.photo").count()).isEqualTo(1);
    }
  }

  @Test
  void theGalleryShowsOneKindAtATime() {
    try (Page page = open(jonas("media.html"), ColorScheme.LIGHT, 1000)) {
      int all = page.locator(".tiles li:visible").count();
      page.locator("#all").focus();
      page.keyboard().press("ArrowRight");
      page.keyboard().press("ArrowRight");
      Locator shown = page.locator(".tiles li:visible");
      assertThat(shown.count()).isBetween(1, all - 1);
      assertThat(page.locator(".tiles li.sound:visible").count()).isEqualTo(shown.count());
    }
  }

  @Test
  void aTypedDateLeadsToTheNextDayWithMessages() {
    try (Page page = open(jonas("dates.html"), ColorScheme.LIGHT, 1000)) {
      page.locator("#day").fill("2019-06-10");
      page.waitForURL("**/0001.html#d2019-08-17");
      assertThat(page.locator("h2:target").textContent()).isEqualTo("Saturday, 17 August 2019");
    }
  }

  @Test
  void theDayStaysInSightWhileItsMessagesPass() {
    try (Page page = open(jonas("0001.html"), ColorScheme.LIGHT, 1000)) {
      page.evaluate("scrollTo({top: document.body.scrollHeight / 2, behavior: 'instant'})");
      assertThat(
              page.evaluate(
                  "Array.from(document.querySelectorAll('h2.day')).some(day => {"
                      + "const top = day.getBoundingClientRect().top;"
                      + "return top > 40 && top < 110})"))
          .isEqualTo(true);
    }
  }

  @Test
  void aPersonLeadsToTheirConversations() {
    try (Page page = open("people.html", ColorScheme.LIGHT, 1000)) {
      page.locator("#name").fill("jonas");
      assertThat(page.locator("#list > li:visible").count()).isEqualTo(1);
      page.locator("#list > li:visible a").first().click();
      page.waitForURL("**/0001.html");
    }
  }

  @Test
  void everyPageFitsAPhoneAndPrints() throws IOException {
    for (Path file : pages()) {
      try (Page page = open(archive.relativize(file).toString(), ColorScheme.LIGHT, 360)) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as("nothing is wider than the phone: %s", archive.relativize(file))
            .isEqualTo(true);
      }
    }
    List<String> printed =
        List.of("search.html", "people.html", jonas("media.html"), jonas("0001.html"));
    for (String file : printed) {
      try (Page page = open(file, ColorScheme.DARK, 1000)) {
        byte[] pdf = page.pdf();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(file.equals(printed.getLast()) ? 20_000 : 5_000);
      }
    }
  }

  @Test
  void axeFindsNothingWrongInLightAndDark() throws IOException {
    String axe;
    try (InputStream in = HtmlScriptsInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      assumeTrue(in != null, "axe-core is in the profile ui");
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> all = new ArrayList<>();
    List<String> files =
        List.of(
            "index.html",
            "people.html",
            "sources.html",
            "search.html",
            jonas("0001.html"),
            jonas("media.html"),
            jonas("dates.html"),
            jonas("pages.html"));
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (String file : files) {
        try (Page page = open(file, scheme, 1000)) {
          if (file.equals("search.html")) {
            page.locator("#words").fill("the");
            page.waitForCondition(() -> page.locator("#hits > *").count() > 1);
          }
          page.evaluate(axe);
          Object found =
              page.evaluate(
                  "axe.run({preload: false}).then(result => result.violations.flatMap(v =>"
                      + " v.nodes.map(n => v.id + ' ' + n.target + ' ' + n.failureSummary)))");
          for (Object wrong : (List<?>) found) {
            all.add(scheme + " " + file + ": " + wrong);
          }
        }
      }
    }
    assertThat(all).isEmpty();
  }

  private Page open(String file, ColorScheme scheme, int width) {
    Page page = chromium.orElseThrow().page(scheme, width);
    page.navigate(archive.resolve(file).toUri().toString());
    return page;
  }

  /** A file of the longest conversation. */
  private String jonas(String file) {
    return "conversations/029fdb3c0a17a1ee/" + file;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(archive)) {
      return files
          .filter(f -> f.toString().endsWith(".html") && !f.endsWith("last.html"))
          .sorted()
          .toList();
    }
  }
}
