package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hostile pages and texts are wrong in the way that they say. */
class HostilePagesTest {

  @TempDir Path folder;

  @Test
  void theGoodPageHasThreeMessages() throws IOException {
    assertThat(Jsoup.parse(bad(HostilePages.good(folder))).select("div._a6-o")).hasSize(3);
  }

  @Test
  void textsAndNamesLookLikeTimes() throws IOException {
    assertThat(bad(HostilePages.stampAsText(folder)))
        .contains("<div>Sep 08, 2025 5:57 am</div>", "<div>Sep 8, 2025, 5:57 AM</div>");
    assertThat(bad(HostilePages.stampAsName(folder))).contains(">Jan 01, 2024 1:00 am</h2>");
  }

  @Test
  void theOthersDifferFromTheGoodPageAsTheySay() throws IOException {
    String good = bad(HostilePages.good(folder));
    assertThat(bad(HostilePages.unclosedTags(folder))).hasSizeLessThan(good.length());
    assertThat(bad(HostilePages.scripts(folder))).contains("<script>document.write", "<!-- <div>");
    assertThat(Jsoup.parse(bad(HostilePages.nestedCards(folder))).select("div._a6-g div._a6-g"))
        .isNotEmpty();
    assertThat(bad(HostilePages.deepNesting(folder))).contains("<div>".repeat(100_000));
    assertThat(bad(HostilePages.cutOff(folder))).doesNotContain("</html>");
    assertThat(bad(HostilePages.unreadableTimes(folder))).contains(">Zzz ");
    assertThat(bad(HostilePages.notUtf8(folder))).contains("h\uFFFD");
  }

  @Test
  void theJsonExportsRepeatNamesAndMessages() throws IOException {
    assertThat(bad(HostileTexts.namesTwice(folder))).contains("\"no. 59\"");
    assertThat(RecountWithJackson.of(java.util.List.of(HostileTexts.acrossFiles(folder))).messages)
        .hasSize(123);
    assertThat(bad(HostileTexts.controls(folder))).contains("\\u00c2\\u0080", "\\u0001");
    assertThat(bad(HostileTexts.alreadyCorrect(folder))).contains("日本").doesNotContain("\\u00");
    assertThat(bad(HostileTexts.surrogateBytes(folder))).contains("\\u00ed\\u00a0\\u00bd");
    assertThat(bad(HostileTexts.unknownFolders(folder))).contains("timestamp_ms");
  }

  private static String bad(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toString())) {
      var entry =
          zip.stream()
              .filter(each -> each.getName().contains(HostileExports.BAD_DIGITS))
              .findFirst()
              .orElseThrow();
      return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
