package org.decamp.testing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.testing.export.GroundTruth.Tally;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated pages follow the sheet, and their ground truth is true. */
class PageExportTest {

  private static final ExportShape SHAPE =
      ExportShape.of(12_000, 7).withConversations(20, 11_000).withMedia(100, 300);

  /** 2025-09-08T12:57:09.500Z, in the morning on the Pacific coast. */
  private static final long TIME = 1_757_336_229_500L;

  @TempDir Path folder;

  @Test
  void anIndependentRecountAgreesWithTheGroundTruth() throws IOException {
    // A zone without daylight saving, so that every page time is one instant.
    PageFormat format =
        new PageFormat(Era.INSTAGRAM_G3, PageStyle.CURRENT.in(ZoneId.of("Asia/Kolkata")), 10_000);
    GeneratedExport export = ExportGenerator.generate(SHAPE, format, folder);

    RecountWithJsoup recount = RecountWithJsoup.of(export.parts(), ZoneId.of("Asia/Kolkata"));

    Tally total = export.truth().total();
    assertThat(total.messages()).isEqualTo(12_000);
    assertThat(recount.odd).isEmpty();
    assertThat(recount.messages).containsExactlyInAnyOrderElementsOf(export.truth().messages());
    assertThat(recount.files).isEqualTo(total.files());
    assertThat(recount.reactions).isEqualTo(total.reactions());
    assertThat(recount.attachments).isEqualTo(total.attachments());
    assertThat(recount.missing()).isEqualTo(total.missing()).isPositive();
    assertThat(recount.links).isEqualTo(total.shares());
    assertThat(total.calls() + total.unsent()).isZero();
    assertThat(recount.participants).isNotEmpty();
    assertThat(recount.pending).isPositive();
  }

  @Test
  void theSameShapeGivesTheSamePages() throws IOException {
    ExportShape shape = ExportShape.of(800, 3).withMedia(20, 300);
    GeneratedExport one = ExportGenerator.generate(shape, PageFormat.CURRENT, folder.resolve("1"));
    GeneratedExport two = ExportGenerator.generate(shape, PageFormat.CURRENT, folder.resolve("2"));

    for (int i = 0; i < one.parts().size(); i++) {
      assertThat(one.parts().get(i)).hasSameBinaryContentAs(two.parts().get(i));
    }
  }

  @Test
  void pagesAndJsonTellTheSameHistory() throws IOException {
    ExportShape shape = ExportShape.of(800, 3).withMedia(20, 300);
    GroundTruth json = ExportGenerator.generate(shape, folder.resolve("1")).truth();
    GroundTruth pages =
        ExportGenerator.generate(shape, PageFormat.CURRENT, folder.resolve("2")).truth();

    assertThat(pages.messages())
        .extracting(GroundTruth.ExpectedMessage::text)
        .isEqualTo(json.messages().stream().map(GroundTruth.ExpectedMessage::text).toList());
    assertThat(pages.messages()).allMatch(m -> m.timeMs() % 60_000 == 0);
    assertThat(pages.total().attachments()).isEqualTo(json.total().attachments());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSTAGRAM | Sep 08, 2025 5:57 am",
        "INSTAGRAM_G2 | Sep 8, 2025, 5:57 AM",
        "FACEBOOK_COMMA | Sep 8, 2025, 5:57:09 AM",
        "FACEBOOK | Sep 8, 2025 5:57:09 am",
        "FACEBOOK_AT | Sep 8, 2025 at 5:57 AM",
        "DAY_FIRST | 8 Sep 2025, 05:57",
        "FULL_MONTH | September 8, 2025 5:57 am",
      })
  void timesAreThoseOfTheSheet(TimeForm form, String expected) {
    assertThat(PageStyle.of(PageLayout.INSTAGRAM_G3, form).stamp(TIME)).isEqualTo(expected);
  }

  @Test
  void monthsComeInManyLanguages() {
    Set<String> stamps = new HashSet<>();
    for (String language : List.of("en", "de", "fr", "pt", "nl", "pl", "ru", "tr", "ja", "ar")) {
      stamps.add(
          PageStyle.of(PageLayout.INSTAGRAM_G2, TimeForm.FULL_MONTH).in(language).stamp(TIME));
    }
    assertThat(stamps).hasSizeGreaterThan(7).anyMatch(s -> s.startsWith("setembro"));
  }

  @ParameterizedTest
  @EnumSource(PageLayout.class)
  void everyLayoutHoldsSenderWordsAndTime(PageLayout layout) throws IOException {
    ExportMessage message =
        ExportMessage.text(ExportText.of("Zoë O'Hara"), TIME, ExportText.of("a < b & \"c\"\nd@e"));
    Document page = Jsoup.parse(page(layout, message));

    assertThat(page.title()).isEqualTo("Team");
    assertThat(page.text())
        .containsOnlyOnce("Zoë O'Hara a < b & \"c\" d@e")
        .contains(PageStyle.CURRENT.stamp(Instant.parse("2025-09-08T12:57:00Z").toEpochMilli()))
        .contains("Participants: Zoë O'Hara, Ben and Mara Lindqvist");
  }

  @Test
  void markupIsWrittenWithTheServicesEntities() throws IOException {
    ExportMessage message =
        ExportMessage.text(ExportText.of("Ben"), TIME, ExportText.of("<a href='x'>@b & \"c\"\nd"));

    assertThat(page(PageLayout.INSTAGRAM_G3, message))
        .contains("&lt;a href=&#039;x&#039;&gt;&#064;b &amp; &quot;c&quot;<br />\nd");
  }

  private static String page(PageLayout layout, ExportMessage message) throws IOException {
    ThreadHeader thread =
        ThreadHeader.of(
            "inbox",
            "Team",
            "17000000000000009",
            List.of(ExportText.of("Zoë O'Hara"), ExportText.of("Ben"), ExportText.of(Cast.OWNER)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PageStyle style = PageStyle.of(layout, TimeForm.INSTAGRAM);
    try (PageWriter writer = new PageWriter(thread, Era.INSTAGRAM_G3, style, bytes)) {
      writer.add(message);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
