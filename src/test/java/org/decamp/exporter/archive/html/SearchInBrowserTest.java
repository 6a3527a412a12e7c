package org.decamp.exporter.archive.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.decamp.exporter.DiskFiles;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Somebody looks for words in an archive on the disk, in a real Chromium. */
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchInBrowserTest {

  static final List<String> HOSTILE =
      HostileTexts.ALL.stream().filter(text -> text.length() < 1000).toList();

  private final List<AutoCloseable> open = new ArrayList<>();
  private Path root = Path.of("");
  private List<Page> pages = List.of();
  private List<Chromium> browsers = List.of();

  @BeforeAll
  void writeAndOpen(@TempDir Path folder) throws Exception {
    browsers = List.of(new Chromium());
    open.add(browsers.getFirst());
    root = folder;
    write();
    HtmlReadBack.read(new DiskFiles(root), Progress.silent());
  }

  @AfterEach
  void nothingWasFetchedAndNothingComplained() {
    String folder = root.toUri().toString();
    assertThat(browsers.getFirst().noise()).isEmpty();
    assertThat(browsers.getFirst().requests())
        .isNotEmpty()
        .allMatch(address -> address.startsWith(folder));
    pages.forEach(Page::close);
    pages = List.of();
  }

  @AfterAll
  void close() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TRAIN,Did the train leave on time?",
    "fenetre,La fenêtre est ouverte",
    "елка,Ёлка уже стоит",
    "مرحبا,مَرْحَبًا يا صديقي",
    "東京都,明日は東京都へ行く",
    "行,明日は東京都へ行く",
    "ラーメン,ﾗｰﾒﾝを食べた",
    "สวัสดี,เพื่อนบอกว่าสวัสดีครับ",
    "안녕,안녕하세요",
    "לכלם שלום,שָׁלוֹם לְכֻלָּם",
    "नमस्ते,नमस्ते दोस्त",
    "🎉,party 🎉🎉",
    "👍,thanks 👍🏽",
    "🇩🇪,🇩🇪 wins",
    "folder map cx1,Ten ways to fold a map"
  })
  void aWordOfAnyScriptLeadsToItsMessage(String words, String text) {
    Page page = search();
    type(page, words);
    assertThat(hits(page)).singleElement().asString().contains(text);
    page.locator(".hits a").click();
    page.waitForURL("**/conversations/**#m*");
    Locator target = page.locator("article:target");
    assertThat(target.textContent()).contains(text);
    await(
        page,
        """
        (() => {
          const box = document.querySelector('article:target').getBoundingClientRect();
          const bar = document.querySelector('.top').getBoundingClientRect();
          return box.top >= bar.bottom && box.bottom <= innerHeight;
        })()
        """);
  }

  @Test
  void theLastWordIsFoundByItsBeginningWhileItIsTyped() {
    Page page = search();
    type(page, "trai");
    assertThat(hits(page)).hasSize(1);
    type(page, "trai ");
    assertThat(status(page)).isEqualTo("No message found.");
    type(page, "tra leave");
    assertThat(status(page)).isEqualTo("No message found.");
    type(page, "time leav");
    assertThat(hits(page)).hasSize(1);
    assertThat(page.locator(".hits mark").allTextContents()).containsExactly("leave", "time");
  }

  @Test
  void charactersMustFollowEachOther() {
    Page page = search();
    type(page, "京東");
    assertThat(status(page)).isEqualTo("No message found.");
    // Both pairs are in the message, but not beside each other.
    type(page, "東京京都");
    assertThat(status(page)).isEqualTo("No message found.");
  }

  @Test
  void hitsAreNarrowedByConversationPersonAndDate() {
    Page page = search();
    type(page, "number");
    assertThat(status(page)).isEqualTo("Messages found: 240");
    fill(page, "#in", "Counting one");
    assertThat(status(page)).isEqualTo("Messages found: 120");
    fill(page, "#from", "Ann Otter");
    assertThat(status(page)).isEqualTo("Messages found: 80");
    fill(page, "#since", "2023-05-02");
    fill(page, "#until", "2023-05-02");
    assertThat(status(page)).isEqualTo("Messages found: 27");
    assertThat(hits(page).getFirst()).contains("May 2, 2023", "Ann Otter");
    type(page, "");
    assertThat(status(page)).isEqualTo("Messages found: 27");
    fill(page, "#since", "2024-01-01");
    assertThat(status(page)).isEqualTo("No message found.");
  }

  @Test
  void aPartOfANameIsEnough() {
    Page page = search();
    type(page, "number");
    fill(page, "#in", "counting");
    assertThat(status(page)).isEqualTo("Messages found: 240");
    fill(page, "#in", "");
    fill(page, "#from", "otter");
    assertThat(status(page)).isEqualTo("Messages found: 160");
    fill(page, "#from", "nobody");
    assertThat(status(page)).isEqualTo("No message found.");
  }

  @Test
  void hitsComeNewestFirstOrOldestFirstAndMoreWhenAsked() {
    Page page = search();
    type(page, "number");
    assertThat(hits(page)).hasSize(20);
    assertThat(hits(page).getFirst()).contains("number 119");
    page.locator("#order").selectOption("oldest");
    await(page, "document.querySelector('.hits li').textContent.includes('number 0')");
    page.locator("#more").click();
    await(page, "document.querySelectorAll('.hits li').length === 40");
    assertThat(page.evaluate("document.activeElement.closest('li').textContent").toString())
        .isEqualTo(hits(page).get(20));
  }

  @Test
  void theWayBackFromAHitLeadsToTheSameHits() {
    Page page = search();
    type(page, "number 4");
    fill(page, "#from", "Ann Otter");
    List<String> before = hits(page);
    page.locator(".hits a").first().click();
    page.waitForURL("**/conversations/**");
    page.goBack();
    await(page, "document.querySelectorAll('.hits li').length > 0");
    assertThat(hits(page)).isEqualTo(before);
    assertThat(page.locator("#words").inputValue()).isEqualTo("number 4");
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = browsers.getFirst().page(1000);
    pages = List.of(page);
    page.navigate(root.resolve("index.html").toUri().toString());
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isNotEqualTo("Search");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Search");
    page.keyboard().press("Enter");
    page.waitForURL("**/search.html");
    ready(page);
    page.keyboard().type("fenetre");
    await(page, "document.querySelectorAll('.hits li').length === 1");
    page.evaluate("document.querySelector('#order').focus()");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className + document.activeElement.tagName"))
        .isEqualTo("A");
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    page.keyboard().press("Enter");
    page.waitForURL("**/conversations/**#m*");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void hostileWordsNamesAndTitlesStayText(String hostile) {
    Page page = search();
    String line = hostile.replaceAll("\\R", " ").replace("\u0000", "");
    type(page, line);
    fill(page, "#in", line);
    fill(page, "#from", line);
    settled(page);
    assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
    assertThat(page.locator("main script, iframe, img, object, embed, base, style, svg").count())
        .isZero();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void hostileMessagesAreFoundAndShownAsText() {
    Page page = search();
    type(page, "window pwned alert");
    assertThat(hits(page)).isNotEmpty().anyMatch(hit -> hit.contains("<script>window.pwned=1"));
    assertThat(page.evaluate("typeof window.pwned")).isEqualTo("undefined");
    type(page, "x".repeat(20_000));
    assertThat(hits(page)).isNotEmpty();
    fill(page, "#in", "Trip");
    type(page, "");
    assertThat(hits(page)).isNotEmpty();
  }

  @Test
  void aNarrowPageFitsAndNothingButBlanksFindsNothing() {
    Page page = browsers.getFirst().page(360);
    pages = List.of(page);
    page.navigate(root.resolve("search.html").toUri().toString());
    ready(page);
    type(page, "number");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    type(page, "  ");
    assertThat(status(page)).startsWith("Messages to search: ");
    type(page, "?!");
    assertThat(status(page)).isEqualTo("No message found.");
  }

  @Test
  void aLostChunkIsSaid() throws IOException {
    Path chunk = root.resolve("search/words-0.js");
    Path away = root.resolve("search/away");
    Files.move(chunk, away);
    try {
      Page page = search();
      type(page, "number");
      assertThat(status(page)).isEqualTo("The index cannot be read. Is the folder complete?");
      assertThat(browsers.getFirst().noise()).hasSize(1).allMatch(s -> s.contains("ERR_FILE_NOT"));
      browsers.getFirst().noise().clear();
    } finally {
      Files.move(away, chunk);
    }
  }

  private Page search() {
    Page page = browsers.getFirst().page(1000);
    pages = List.of(page);
    page.navigate(root.resolve("search.html").toUri().toString());
    ready(page);
    return page;
  }

  private static void ready(Page page) {
    await(page, "document.querySelector('#status').textContent !== ''");
  }

  /** The page's policy forbids what Playwright's own waiting does. */
  private static void await(Page page, String condition) {
    page.waitForCondition(() -> page.evaluate(condition).equals(true));
  }

  private static void type(Page page, String words) {
    fill(page, "#words", words);
  }

  private static void fill(Page page, String field, String value) {
    page.evaluate("document.querySelector('#status').textContent = ''");
    page.locator(field).fill(value);
    settled(page);
  }

  /** The page says what it found when it has found it. */
  private static void settled(Page page) {
    ready(page);
  }

  private static List<String> hits(Page page) {
    return page.locator(".hits li").allTextContents();
  }

  private static String status(Page page) {
    return page.locator("#status").textContent();
  }

  private void write() throws IOException, Problem {
    FakeFolder folder = new FakeFolder(root);
    HtmlForm form = new HtmlForm(PageLimits.of(20, 1 << 20), Locale.ENGLISH);
    form.begin(folder, Sample.facts(HOSTILE.size() + 4L, 100));
    Sample trip = new Sample("ben_1", "Trip", "Ben");
    HtmlFormTest.add(form, trip, trip.everyKind(folder));
    Sample many = new Sample("many", "Many scripts", "Zoë");
    HtmlFormTest.add(
        form,
        many,
        List.of(
            many.typed(many.other, "La fenêtre est ouverte"),
            many.typed(many.other, "Ёлка уже стоит"),
            many.typed(many.owner, "مَرْحَبًا يا صديقي"),
            many.typed(many.other, "明日は東京都へ行く"),
            many.typed(many.other, "ﾗｰﾒﾝを食べた"),
            many.typed(many.other, "เพื่อนบอกว่าสวัสดีครับ"),
            many.typed(many.owner, "안녕하세요"),
            many.typed(many.owner, "שָׁלוֹם לְכֻלָּם"),
            many.typed(many.owner, "नमस्ते दोस्त"),
            many.typed(many.other, "party 🎉🎉"),
            many.typed(many.other, "thanks 👍🏽"),
            many.typed(many.other, "🇩🇪 wins"),
            many.typed(many.other, "東京 京都")));
    count(form, new Sample("one", "Counting one", "Ann Otter"));
    count(form, new Sample("two", "Counting two", "Ann Otter"));
    int written = 0;
    for (String hostile : HOSTILE) {
      Sample s = new Sample("t" + written++, hostile, hostile);
      HtmlFormTest.add(form, s, Hostile.messages(s, hostile));
    }
    HtmlFormTest.add(form, new Sample("long", "Long", "Ben"), longest());
    form.end();
  }

  private static List<Message> longest() {
    Sample sample = new Sample("long", "Long", "Ben");
    return List.of(sample.typed(sample.other, "x".repeat(20_000)));
  }

  /** A hundred and twenty messages, two thirds of them by the other one, over two days. */
  private static void count(HtmlForm form, Sample sample) throws IOException, Problem {
    HtmlFormTest.add(
        form,
        sample,
        IntStream.range(0, 120)
            .mapToObj(n -> sample.typed(n % 3 == 0 ? sample.owner : sample.other, "number " + n))
            .toList());
  }
}
