package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.ConversationKind;
import org.decamp.model.EventType;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.WithheldReason;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a chat, to the letter. */
class TextOfAChatTest {

  private static final String NOTICE =
      "Imported from Instagram on 2026-11-24 with Decamp. %d messages, 2023-05-01 to 2023-05-01, on the clocks of"
          + " Europe/Berlin. Not sent over WhatsApp.";

  @TempDir Path home;
  private final MemoryVault vault = new MemoryVault();
  private final Story story = Story.direct("thread");

  private ExportJob.Result export(ChatForm form) throws Exception {
    story.into(vault);
    return new ExportJob(new WhatsAppTextExporter(form), vault)
        .run(Selection.ALL, home.resolve("out"), Progress.silent());
  }

  private String text() throws Exception {
    return Chats.text(home.resolve("out"));
  }

  private void everything() throws Exception {
    story.says("Anna", Story.NOON, "Hello\nthere");
    story.posts(
        "Anna",
        Story.NOON + 61_000,
        List.of(Story.photo(vault, "1"), Story.photo(vault, "2"), Story.words("Two, and words")),
        List.of(new Reaction(story.person("Me: myself"), new PrivateText("❤"), Optional.empty())));
    story.posts(
        "Me: myself",
        Story.NOON + 120_000,
        List.of(
            new Content.Location(
                OptionalDouble.of(52.5),
                OptionalDouble.of(-0.25),
                Optional.of(new PrivateText("The field")),
                Optional.empty())),
        List.of());
    story.posts(
        "Anna",
        Story.NOON + 180_000,
        List.of(
            new Content.Media(
                new Attachment(
                    AttachmentKind.VIDEO,
                    new PrivateText("videos/1.mp4"),
                    Optional.of(new PrivateText("beach.mp4")),
                    new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT)))),
        List.of());
    story.posts("Anna", Story.NOON + 240_000, List.of(new Content.Unsent()), List.of());
    story.posts("Me: myself", Story.NOON + 240_001, List.of(new Content.Unsent()), List.of());
    story.posts(
        "Anna",
        Story.NOON + 300_000,
        List.of(
            new Content.Call(CallMedium.VIDEO, Duration.ofSeconds(65), false, Optional.empty()),
            new Content.Event(
                EventType.TITLE_CHANGED,
                List.of(),
                Optional.of(new PrivateText("A: b")),
                Optional.empty()),
            new Content.Withheld(WithheldReason.TAKEN_DOWN)),
        List.of());
    vault.owner("instagram", new PrivateText("Me: myself"), "test");
  }

  @Test
  void anAndroidPhoneWritesIt() throws Exception {
    everything();
    export(Chats.withReactions(Chats.form(ChatGrammar.ANDROID, "en-GB")));
    assertThat(text())
        .isEqualTo(
            """
            01/05/2023, 14:00 - %s
            01/05/2023, 14:00 - Anna: Hello
            there
            01/05/2023, 14:01 - Anna: IMG-20230501-WA0000.jpg (file attached)
            Two, and words
            \u200E[❤ Me꞉ myself]
            01/05/2023, 14:01 - Anna: IMG-20230501-WA0001.jpg (file attached)
            01/05/2023, 14:02 - Me꞉ myself: The field
            location: https://maps.google.com/?q=52.5,-0.25
            01/05/2023, 14:03 - Anna: \u200E(video missing, not in the export: beach.mp4)
            01/05/2023, 14:04 - Anna: This message was deleted
            01/05/2023, 14:04 - Me꞉ myself: You deleted this message
            01/05/2023, 14:05 - Anna: [video call, 0:01:05]
            [named the group: A: b]
            [removed by the service]\
            """
                .formatted(NOTICE.formatted(7)));
    assertThat(Chats.files(Chats.zips(home.resolve("out")).getFirst()).keySet())
        .containsExactly(
            "WhatsApp Chat with Anna.txt", "IMG-20230501-WA0000.jpg", "IMG-20230501-WA0001.jpg");
  }

  @Test
  void anIphoneWritesIt() throws Exception {
    everything();
    export(Chats.form(ChatGrammar.IPHONE, "de"));
    assertThat(text())
        .isEqualTo(
            """
            [01.05.23, 14:00:00] \u200E%s
            [01.05.23, 14:00:00] Anna: Hello
            there
            \u200E[01.05.23, 14:01:01] Anna: \u200E<Anhang: 00000002-PHOTO-2023-05-01-14-01-01.jpg>
            \u200E[01.05.23, 14:01:01] Anna: \u200E<Anhang: 00000003-PHOTO-2023-05-01-14-01-01.jpg>
            [01.05.23, 14:01:01] Anna: Two, and words
            [01.05.23, 14:02:00] Me꞉ myself: The field
            Standort: https://maps.google.com/?q=52.5,-0.25
            [01.05.23, 14:03:00] Anna: \u200E(video missing, not in the export: beach.mp4)
            [01.05.23, 14:04:00] Anna: Diese Nachricht wurde gelöscht.
            [01.05.23, 14:04:00] Me꞉ myself: Du hast diese Nachricht gelöscht.
            [01.05.23, 14:05:00] Anna: [video call, 0:01:05]
            [named the group: A: b]
            [removed by the service]\
            """
                .formatted(NOTICE.formatted(7)));
    assertThat(Chats.zips(home.resolve("out")).getFirst()).hasFileName("WhatsApp_Chat_-_Anna.zip");
  }

  @Test
  void reactionsStayBehindUnlessAskedForAsInWhatsApp() throws Exception {
    everything();
    LedgerReport report = export(Chats.form(ChatGrammar.ANDROID, "en-GB")).report();
    assertThat(line(report, Subject.REACTION).omitted()).containsEntry(Omission.NO_PLACE, 1L);
    assertThat(text()).doesNotContain("❤");
  }

  @Test
  void reactionsAskedForAreTextAndCounted() throws Exception {
    everything();
    ExportJob.Result result = export(Chats.withReactions(Chats.form(ChatGrammar.IPHONE, "nl")));
    assertThat(line(result.report(), Subject.REACTION).adapted())
        .containsEntry(Adaptation.REACTION_AS_TEXT, 1L);
    assertThat(result.readBack().reactions()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | 3/26/23, 1:59\u202FAM | 3/26/23, 3:00\u202FAM",
        "de    | 26.03.23, 01:59       | 26.03.23, 03:00",
        "es    | 26/3/23, 1:59         | 26/3/23, 3:00",
        "fr    | 26/03/2023 01:59      | 26/03/2023 03:00",
        "nl    | 26-03-2023 01:59      | 26-03-2023 03:00"
      })
  void theClockJumpsAsItDidThen(String locale, String before, String after) throws Exception {
    long change = Instant.parse("2023-03-26T01:00:00Z").toEpochMilli();
    story.says("Anna", change - 1, "before").says("Anna", change, "after");
    export(Chats.form(ChatGrammar.ANDROID, locale));
    assertThat(text()).endsWith(before + " - Anna: before\n" + after + " - Anna: after");
  }

  @Test
  void aPlaceWhoseAddressWasTypedIsNotCalledMissing() throws Exception {
    String link = "https://maps.example/1";
    story.posts(
        "Anna",
        Story.NOON,
        List.of(
            Story.words(link),
            new Content.Location(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.of(new PrivateText(link)))),
        List.of());
    export(Chats.form(ChatGrammar.ANDROID, "en-GB"));
    assertThat(text()).endsWith("Anna: " + link);
  }

  @Test
  void aLongNameOfPicturesStillMakesANameThatDrivesTake() throws Exception {
    Story.group("long", "😀".repeat(100)).says("Anna", Story.NOON, "hi").into(vault);
    export(Chats.form(ChatGrammar.ANDROID, "es"));
    for (Path zip : Chats.zips(home.resolve("out"))) {
      assertThat(Chats.files(zip).keySet())
          .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 255);
    }
  }

  @Test
  void aTimeThatNoChatCanTellIsTheNearest() throws Exception {
    story.says("Anna", 0, "early").says("Anna", 99_999_999_999_999L, "late");
    LedgerReport report = export(Chats.form(ChatGrammar.ANDROID, "en-GB")).report();
    assertThat(text())
        .contains("01/01/2000, 00:00 - Anna: early")
        .contains("31/12/2099, 23:59 - Anna: late");
    assertThat(line(report, Subject.MESSAGE).adapted()).containsEntry(Adaptation.TIME_SHIFTED, 2L);
  }

  @Test
  void aContentThatComesAgainLiesThereOnce() throws Exception {
    Content photo = Story.photo(vault, "the same");
    story.posts("Anna", Story.NOON, List.of(photo), List.of());
    story.posts("Anna", Story.NOON + 1, List.of(photo), List.of());
    ExportJob.Result result = export(Chats.form(ChatGrammar.ANDROID, "en-GB"));
    assertThat(result.readBack().attachments()).isEqualTo(2);
    assertThat(result.readBack().mediaFiles()).isEqualTo(1);
  }

  @Test
  void whoSharesANameHasANumberAfterIt() throws Exception {
    Story group = new Story("instagram", "group", ConversationKind.GROUP, "The: group/1.");
    group.says("Anna", Story.NOON, "one").says("Anna\u202E", Story.NOON, "two");
    group.into(vault);
    new ExportJob(new WhatsAppTextExporter(Chats.form(ChatGrammar.ANDROID, "en-GB")), vault)
        .run(Selection.ALL, home.resolve("out"), Progress.silent());
    assertThat(text()).contains(" - Anna: one\n").endsWith(" - Anna (2): two");
    Path zip = Chats.zips(home.resolve("out")).getFirst();
    assertThat(zip).hasFileName("WhatsApp_Chat_with_The_group_1.zip");
    assertThat(Chats.files(zip)).containsOnlyKeys("WhatsApp Chat with The꞉ group 1.txt");
  }

  @Test
  void anEmptyMessageIsNotDropped() throws Exception {
    story.says("Anna", Story.NOON, "");
    export(Chats.form(ChatGrammar.ANDROID, "en-GB"));
    assertThat(text()).endsWith("Anna: [an empty message]");
  }

  private static LedgerReport.Line line(LedgerReport report, Subject subject) {
    return report.lines().stream().filter(l -> l.subject() == subject).findFirst().orElseThrow();
  }
}
