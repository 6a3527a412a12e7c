package org.decamp.exporter.archive.html.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.decamp.exporter.archive.html.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the writer of the index and the script of its page see in a text is the same. */
@Tag("ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextCutInBrowserTest {

  private static final int AT_ONCE = 20_000;
  private static final String CUT = "texts => texts.map(text => decamp.terms(text).join('|'))";

  private final List<AutoCloseable> open = new ArrayList<>();
  private List<Page> pages = List.of();

  @BeforeAll
  void openTheScript(@TempDir Path folder) throws Exception {
    try (InputStream script = SearchIndex.class.getResourceAsStream("search-cut.js")) {
      Files.copy(Objects.requireNonNull(script), folder.resolve("search-cut.js"));
    }
    Path file = folder.resolve("cut.html");
    Files.writeString(file, "<meta charset=utf-8><script src=search-cut.js></script>");
    Chromium chromium = new Chromium();
    open.add(chromium);
    pages = List.of(chromium.page(800));
    pages.getFirst().navigate(file.toUri().toString());
  }

  @AfterAll
  void close() throws Exception {
    for (AutoCloseable closeable : open) {
      closeable.close();
    }
  }

  @Test
  void bothCutTheTable() {
    assertThat(inBrowser(List.copyOf(CutTexts.TABLE.keySet())))
        .isEqualTo(CutTexts.TABLE.values().stream().map(t -> String.join("|", t)).toList());
  }

  /** Those that the older of the two Unicode versions does not know are left out. */
  @Test
  void bothFoldEveryCharacter() {
    Page page = pages.getFirst();
    List<String> different = new ArrayList<>();
    for (int first = 0; first <= Character.MAX_CODE_POINT; first += AT_ONCE) {
      List<Integer> points =
          IntStream.range(first, Math.min(first + AT_ONCE, Character.MAX_CODE_POINT + 1))
              .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
              .boxed()
              .toList();
      @SuppressWarnings("unchecked")
      List<Object> known =
          (List<Object>)
              page.evaluate(
                  "points => points.map(c => !/\\p{Cn}/u.test(String.fromCodePoint(c)))", points);
      List<String> texts = points.stream().map(c -> "a" + Character.toString(c) + "b").toList();
      List<String> there = inBrowser(texts);
      for (int i = 0; i < texts.size(); i++) {
        if (known.get(i).equals(true) && !there.get(i).equals(inJava(texts.get(i)))) {
          different.add(
              "U+%04X %s %s".formatted(points.get(i), there.get(i), inJava(texts.get(i))));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void bothCutRandomTexts() {
    Random random = new Random(11);
    int[] starts = {
      0x20, 0x41, 0xC0, 0x300, 0x370, 0x400, 0x5D0, 0x627, 0x64B, 0x915, 0xE01, 0x1100, 0x1160,
      0x200B, 0x3041, 0x30A0, 0x4E00, 0xAC00, 0xFE00, 0xFF61, 0x1F1E6, 0x1F3F9, 0x1F600, 0xD7F0
    };
    List<String> texts =
        IntStream.range(0, 5000)
            .mapToObj(n -> {
              StringBuilder text = new StringBuilder();
              for (int i = random.nextInt(30); i >= 0; i--) {
                text.appendCodePoint(starts[random.nextInt(starts.length)] + random.nextInt(32));
              }
              return text.toString();
            })
            .toList();
    assertThat(inBrowser(texts))
        .isEqualTo(texts.stream().map(TextCutInBrowserTest::inJava).toList());
  }

  private static String inJava(String text) {
    return String.join("|", TextCutTest.terms(text));
  }

  @SuppressWarnings("unchecked")
  private List<String> inBrowser(List<String> texts) {
    return (List<String>) pages.getFirst().evaluate(CUT, texts);
  }
}
