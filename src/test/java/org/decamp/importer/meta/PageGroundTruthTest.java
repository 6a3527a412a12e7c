package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.ConversationKind;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.testing.export.Era;
import org.decamp.testing.export.ExportGenerator;
import org.decamp.testing.export.ExportShape;
import org.decamp.testing.export.GeneratedExport;
import org.decamp.testing.export.GroundTruth;
import org.decamp.testing.export.PageFormat;
import org.decamp.testing.export.PageLayout;
import org.decamp.testing.export.PageStyle;
import org.decamp.testing.export.TimeForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An import of pages finds exactly what was written into them. */
class PageGroundTruthTest {

  /** A clock that hangs in UTC: its time read as UTC is the instant. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  @TempDir Path folder;

  static Stream<Arguments> layouts() {
    return Stream.of(
        Arguments.of(Era.INSTAGRAM_G3, PageLayout.INSTAGRAM_G3),
        Arguments.of(Era.INSTAGRAM_G2, PageLayout.INSTAGRAM_G2),
        Arguments.of(Era.INSTAGRAM_G1, PageLayout.INSTAGRAM_G2),
        Arguments.of(Era.MESSENGER_2023, PageLayout.FACEBOOK_2020),
        Arguments.of(Era.MESSENGER_CLASSIC, PageLayout.FACEBOOK_2020),
        Arguments.of(Era.MESSENGER_2024, PageLayout.FACEBOOK_2026),
        Arguments.of(Era.MESSENGER_2024, PageLayout.LINKED_TIME),
        Arguments.of(Era.INSTAGRAM_G3, PageLayout.INVENTED_NAMES));
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyMessageOfEveryLayoutArrives(Era era, PageLayout layout) throws Exception {
    PageStyle style = PageStyle.of(layout, TimeForm.INSTAGRAM).in(UTC);
    GeneratedExport export = generate(new PageFormat(era, style, 400), 11);
    Imported imported = Imported.zips(export.parts());
    assertTrue(imported, export.truth());
    assertThat(imported.messages()).allMatch(m -> m.precision() == TimePrecision.MINUTE);
  }

  @ParameterizedTest
  @EnumSource(TimeForm.class)
  void everyTimeFormIsRead(TimeForm form) throws Exception {
    PageStyle style = PageStyle.of(PageLayout.INSTAGRAM_G3, form).in(UTC);
    GeneratedExport export = generate(new PageFormat(Era.INSTAGRAM_G3, style, 10_000), 12);
    Imported imported = Imported.zips(export.parts());
    assertTrue(imported, export.truth());
    boolean seconds = form == TimeForm.FACEBOOK || form == TimeForm.FACEBOOK_COMMA;
    assertThat(imported.messages())
        .allMatch(m -> m.precision() == (seconds ? TimePrecision.SECOND : TimePrecision.MINUTE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro",
        "hr", "sl", "ru", "uk", "bg", "el", "tr", "id", "et", "lt", "lv", "ca", "he", "th", "hi"
      })
  void everyLanguageIsRead(String language) throws Exception {
    for (TimeForm form : List.of(TimeForm.DAY_FIRST, TimeForm.FULL_MONTH)) {
      PageStyle style = PageStyle.of(PageLayout.INSTAGRAM_G3, form).in(UTC).in(language);
      PageFormat format = new PageFormat(Era.INSTAGRAM_G3, style, 10_000);
      ExportShape shape = ExportShape.of(150, 5).withConversations(3, 120).withMedia(0, 0);
      GeneratedExport export = ExportGenerator.generate(shape, format, folder.resolve(form.name()));
      Imported imported = Imported.zips(export.parts());
      assertThat(imported.codes()).doesNotContain("page-not-understood");
      assertThat(imported.expected())
          .containsExactlyInAnyOrderElementsOf(export.truth().messages());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyMessageCarriesTheBytesOfItsCard(long seed) throws Exception {
    PageFormat format = new PageFormat(Era.INSTAGRAM_G3, PageStyle.CURRENT.in(UTC), 10_000);
    Imported imported = Imported.zips(generate(format, seed).parts());
    for (SourceFile file : imported.vault().sourceFiles()) {
      Document page;
      try (var in = imported.vault().openSourceFile(file.number())) {
        page = Jsoup.parse(in, "UTF-8", "");
      }
      List<Element> cards =
          page.select("div._a6-g").stream()
              .filter(c -> !c.select("> div._a6-o").isEmpty())
              .toList();
      List<Message> messages =
          imported.messages().stream()
              .filter(m -> m.provenance().sourceFile() == file.number())
              .toList();
      assertThat(messages).hasSameSizeAs(cards);
      for (Message message : messages) {
        String raw =
            new String(imported.vault().rawSource(message.provenance()), StandardCharsets.UTF_8);
        assertThat(raw).startsWith("<div class=\"pam").endsWith("</div>");
        assertThat(Jsoup.parse(raw).body().child(0).outerHtml())
            .isEqualTo(cards.get(message.provenance().index()).outerHtml());
      }
    }
  }

  @Test
  void pagesAndJsonOfOneThreadJoinOneConversation() throws Exception {
    ExportShape shape = ExportShape.of(300, 9).withConversations(3, 200).withMedia(20, 300);
    GeneratedExport json = ExportGenerator.generate(shape, folder.resolve("json"));
    GeneratedExport pages =
        ExportGenerator.generate(shape, PageFormat.CURRENT, folder.resolve("pages"));
    Imported imported =
        Imported.zips(Stream.concat(json.parts().stream(), pages.parts().stream()).toList());
    assertThat(imported.vault().conversations()).hasSize(3);
    assertThat(imported.messages()).hasSize(600);
    assertThat(imported.report().hasLoss()).isFalse();
  }

  private GeneratedExport generate(PageFormat format, long seed) throws Exception {
    ExportShape shape =
        ExportShape.of(1_200, seed).withConversations(5, 700).withMedia(60, 400).withParts(2);
    return ExportGenerator.generate(shape, format, folder);
  }

  private static void assertTrue(Imported imported, GroundTruth truth) {
    assertThat(imported.codes()).doesNotContain("page-not-understood", "message-unreadable");
    assertThat(imported.expected()).containsExactlyInAnyOrderElementsOf(truth.messages());
    GroundTruth.Tally total = truth.total();
    assertThat(imported.line(Subject.MESSAGE).carried()).isEqualTo(total.messages());
    assertThat(imported.found(Subject.REACTION)).isEqualTo(total.reactions());
    assertThat(imported.found(Subject.ATTACHMENT)).isEqualTo(total.attachments());
    assertThat(imported.found(Subject.SHARE)).isEqualTo(total.shares());
    assertThat(imported.found(Subject.EVENT)).isEqualTo(total.calls() + total.events());
    List<Content> contents = imported.contents();
    assertThat(contents.stream().filter(Content.Withheld.class::isInstance))
        .hasSize((int) total.withheld());
    assertThat(origins(contents, TextOrigin.REACTION_NOTICE)).isEqualTo(total.reactionNotices());
    assertThat(imported.report().hasLoss()).isFalse();
    String product = imported.vault().conversations().getFirst().product();
    assertThat(imported.vault().owner(product)).contains(new PrivateText(truth.owner()));
    for (GroundTruth.Conversation conversation : truth.conversations()) {
      if (conversation.group() && imported.vault().conversations().size() > 1) {
        assertThat(
                imported.vault().conversations().stream()
                    .filter(c -> c.threadKey().value().endsWith(conversation.digits()))
                    .map(c -> c.kind()))
            .allMatch(k -> k == ConversationKind.GROUP);
      }
    }
  }

  private static long origins(List<Content> contents, TextOrigin origin) {
    return contents.stream()
        .filter(c -> c instanceof Content.Text t && t.origin() == origin)
        .count();
  }
}
