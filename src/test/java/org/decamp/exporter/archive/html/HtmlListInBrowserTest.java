package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.DiskFiles;
import org.decamp.job.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A list of conversations that is cut into pages, in a real Chromium. */
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlListInBrowserTest {

  private static final int CONVERSATIONS = 23;

  private Path root = Path.of("");
  private Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  void writeAndOpen(@TempDir Path folder) throws Exception {
    root = folder.resolve("archive");
    chromium = Optional.of(new Chromium());
    HtmlForm form = new HtmlForm(PageLimits.of(500, 1 << 20), Locale.ENGLISH);
    form.begin(new FakeFolder(root), Sample.facts(CONVERSATIONS, CONVERSATIONS));
    for (int n = 0; n < CONVERSATIONS; n++) {
      String name = n == 4 ? "Zoë <b>&amp;" : "Ben " + n;
      Sample sample = new Sample("t" + n, n == 20 ? HostileTexts.ALL.getFirst() : "", name);
      HtmlFormTest.add(form, sample, List.of(sample.typed(sample.other, "hello " + n)));
    }
    form.end();
    HtmlReadBack.read(new DiskFiles(root), Progress.silent());
  }

  @AfterAll
  void closeTheBrowser() {
    chromium.ifPresent(Chromium::close);
  }

  @AfterEach
  void nothingLeftTheFolderAndNothingComplained() {
    Chromium noted = chromium.orElseThrow();
    assertThat(noted.noise()).isEmpty();
    String folder = root.toUri().toString();
    assertThat(noted.requests()).isNotEmpty().allMatch(address -> address.startsWith(folder));
  }

  @Test
  void aPageShowsItsOwnConversationsUntilSomebodyAsks() throws Exception {
    List<String> shown = new ArrayList<>();
    for (String file : List.of("index.html", "index-2.html", "index-3.html")) {
      try (Page page = open(file)) {
        shown.addAll(page.locator("#list > li:visible").allTextContents());
        page.locator("#name").focus();
        all(page);
        assertThat(page.locator("#list > li:visible").count()).isBetween(1, 10);
        assertThat(page.locator("nav.steps").isVisible()).isTrue();
      }
    }
    assertThat(shown).hasSize(CONVERSATIONS).doesNotHaveDuplicates();
    assertThat(Files.exists(root.resolve("list/4.js"))).isFalse();
  }

  @Test
  void filtersFindConversationsOfAllPages() {
    for (String file : List.of("index.html", "index-2.html", "index-3.html")) {
      try (Page page = open(file)) {
        page.locator("#name").fill("zoe <b>&amp;");
        all(page);
        Locator shown = page.locator("#list > li:visible");
        assertThat(shown.count()).isEqualTo(1);
        assertThat(shown.first().textContent()).contains("Zoë <b>&amp;", "hello 4");
        assertThat(page.locator("#shown").textContent()).isEqualTo("Shown: 1 of 23");
        assertThat(page.locator("nav.steps").isVisible()).isFalse();
        page.locator("#name").fill("");
        page.locator("#people").selectOption("Ben 7");
        assertThat(shown.count()).isEqualTo(1);
        page.locator("#people").selectOption("");
        page.locator("#kind").selectOption("Group");
        assertThat(shown.count()).isEqualTo(CONVERSATIONS);
        shown.first().locator("a").click();
        page.waitForURL("**/0001.html");
        assertThat(page.locator("article").count()).isEqualTo(1);
      }
    }
  }

  @Test
  void whatComesFromAnotherPageLooksAsItDoesThere() {
    try (Page there = open("index.html");
        Page page = open("index-3.html")) {
      page.locator("#name").fill("b");
      all(page);
      Object markup =
          there.locator("#list > li").first().evaluate("li => li.querySelector('a').outerHTML");
      Object made =
          page.locator("#list > li").first().evaluate("li => li.querySelector('a').outerHTML");
      assertThat(plain(made)).isEqualTo(plain(markup));
    }
  }

  @Test
  void withoutScriptsThePagesLeadToEachOther() {
    try (Page page = chromium.orElseThrow().pageWithoutScripts()) {
      page.navigate(root.resolve("index.html").toUri().toString());
      assertThat(page.locator("#list > li:visible").count()).isEqualTo(10);
      assertThat(page.locator("#filters").isVisible()).isFalse();
      page.locator("nav.steps a[rel=next]").click();
      page.waitForURL("**/index-2.html");
      page.locator("#list > li a").first().click();
      page.waitForURL("**/0001.html");
    }
  }

  /** Line breaks between elements are of no matter. */
  private static String plain(Object markup) {
    return String.valueOf(markup).replace("\n", "");
  }

  private static void all(Page page) {
    page.waitForCondition(() -> page.locator("#list > li").count() == CONVERSATIONS);
  }

  private Page open(String file) {
    Page page = chromium.orElseThrow().page(1000);
    page.navigate(root.resolve(file).toUri().toString());
    return page;
  }
}
