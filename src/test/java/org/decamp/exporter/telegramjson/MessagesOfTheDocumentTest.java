package org.decamp.exporter.telegramjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.decamp.exporter.ExportJob;
import org.decamp.exporter.Selection;
import org.decamp.job.Finding;
import org.decamp.job.Progress;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.LedgerReport;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.WithheldReason;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of messages, so that a reader neither drops nor mixes them. */
class MessagesOfTheDocumentTest {

  @TempDir Path home;

  private final MemoryVault vault = new MemoryVault();
  private final Story story = Story.direct("1");
  private final List<Finding> findings = new ArrayList<>();

  @BeforeEach
  void anOwner() {
    vault.owner("instagram", new PrivateText("Me"), "test");
    story.person("Me");
  }

  private ExportJob.Result export() throws Exception {
    story.into(vault);
    return new ExportJob(new TelegramJsonExporter(), vault)
        .run(Selection.ALL, home.resolve("out"), Progress.silent());
  }

  private List<ForeignReader.Told> told() throws Exception {
    List<ForeignReader.Told> all = ForeignReader.read(home.resolve("out")).getFirst().messages();
    return all.subList(1, all.size());
  }

  private static Map<Adaptation, Long> adapted(ExportJob.Result result, Subject subject) {
    return line(result, subject).adapted();
  }

  private static LedgerReport.Line line(ExportJob.Result result, Subject subject) {
    return result.report().lines().stream()
        .filter(line -> line.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void severalFilesOfOneMessageStayTogetherAndThoseOfTwoMessagesApart() throws Exception {
    Reaction heart = new Reaction(story.person("Me"), new PrivateText("❤"), Optional.empty());
    Content one = Story.photo(vault, "one");
    Content two = Story.photo(vault, "two");
    Content three = Story.photo(vault, "three");
    story.posts("Anna", Story.NOON, List.of(one, two, one), List.of(heart));
    story.posts("Anna", Story.NOON, List.of(three), List.of(heart));
    story.posts("Me", Story.NOON, List.of(three), List.of());
    story.says("Anna", Story.NOON, "words");
    story.posts("Anna", Story.NOON + 5, List.of(three), List.of(heart));
    ExportJob.Result result = export();
    assertThat(told()).extracting(t -> t.files().size()).containsExactly(3, 1, 1, 0, 1);
    assertThat(told()).extracting(t -> t.reactions().size()).containsExactly(1, 1, 0, 0, 1);
    assertThat(told()).extracting(t -> t.time() - Story.NOON).containsExactly(0L, 1L, 1L, 1L, 5L);
    assertThat(adapted(result, Subject.MESSAGE))
        .containsExactlyEntriesOf(new TreeMap<>(Map.of(Adaptation.TIME_SHIFTED, 3L)));
    assertThat(line(result, Subject.ATTACHMENT).carried()).isEqualTo(6);
  }

  @Test
  void timesBeforeTheFormatCanTellThemBecomeTheEarliest() throws Exception {
    Instant impossible = Instant.ofEpochMilli(-1);
    story.posts(
        "Anna",
        -5,
        List.of(Story.words("long ago")),
        List.of(new Reaction(story.person("Me"), new PrivateText("x"), Optional.of(impossible))));
    story.says("Anna", 99_999_999_999L, "a little later");
    ExportJob.Result result = export();
    assertThat(told()).extracting(ForeignReader.Told::time).containsOnly(100_000_000_000L);
    assertThat(told()).extracting(ForeignReader.Told::body).first().isEqualTo("long ago");
    assertThat(adapted(result, Subject.MESSAGE).get(Adaptation.TIME_SHIFTED)).isEqualTo(2);
    assertThat(adapted(result, Subject.REACTION).get(Adaptation.TIME_SHIFTED)).isEqualTo(1);
  }

  @Test
  void whatHasNoFormIsALineThatIsMarked() throws Exception {
    story.posts(
        "Anna",
        Story.NOON,
        List.of(
            Story.words("typed"),
            new Content.Text(new PrivateText("Anna pinned it."), TextOrigin.SERVICE_NOTICE),
            new Content.Call(CallMedium.VIDEO, Duration.ofSeconds(3725), false, Optional.empty()),
            new Content.Call(CallMedium.AUDIO, Duration.ZERO, true, Optional.empty()),
            new Content.Event(
                EventType.TITLE_CHANGED,
                List.of(story.person("Me")),
                Optional.of(new PrivateText("Rome")),
                Optional.empty()),
            new Content.Unsent(),
            new Content.Withheld(WithheldReason.TAKEN_DOWN),
            new Content.Unknown("key")),
        List.of());
    ExportJob.Result result = export();
    assertThat(told().getFirst().body())
        .isEqualTo(
            """
            typed
            [Anna pinned it.]
            [video call, 1:02:05]
            [call, missed]
            [named the group: Me, Rome]
            [taken back by the sender]
            [removed by the service]
            [a kind of message that is not known]\
            """);
    assertThat(adapted(result, Subject.EVENT))
        .containsEntry(Adaptation.CALL_AS_TEXT, 2L)
        .containsEntry(Adaptation.EVENT_AS_TEXT, 1L);
    assertThat(adapted(result, Subject.MESSAGE)).containsEntry(Adaptation.WITHHELD_NOTICE, 1L);
  }

  @Test
  void whatWasSharedIsTextWithItsLinkOnce() throws Exception {
    PrivateText link = new PrivateText("https://www.instagram.com/reel/Cx1/");
    Content share =
        new Content.Share(
            ShareKind.REEL,
            Optional.of(link),
            Optional.of(new PrivateText("A caption")),
            Optional.of(new PrivateText("someone")),
            Optional.empty());
    story.posts(
        "Anna", Story.NOON, List.of(Story.words("look: " + link.value()), share), List.of());
    story.posts("Anna", Story.NOON + 1, List.of(share), List.of());
    export();
    assertThat(told())
        .extracting(ForeignReader.Told::body)
        .containsExactly(
            "look: " + link.value() + "\n@someone\nA caption",
            "@someone\nA caption\n" + link.value());
  }

  @Test
  void aPlaceHasItsCoordinatesAndASecondOneIsText() throws Exception {
    Content place =
        new Content.Location(
            OptionalDouble.of(52.5),
            OptionalDouble.of(-0.25),
            Optional.of(new PrivateText("The field")),
            Optional.empty());
    story.posts("Anna", Story.NOON, List.of(place, place), List.of());
    ExportJob.Result result = export();
    assertThat(told().getFirst().body())
        .isEqualTo("The field\nThe field\n[52.5, -0.25]\nq=52.5%2C-0.25");
    assertThat(line(result, Subject.SHARE).carried()).isEqualTo(1);
    assertThat(adapted(result, Subject.SHARE)).containsEntry(Adaptation.LOCATION_AS_TEXT, 1L);
  }

  @Test
  void missingAndEmptyFilesAreSaidToBeMissing() throws Exception {
    story.posts(
        "Anna",
        Story.NOON,
        List.of(
            new Content.Media(
                new Attachment(
                    AttachmentKind.VIDEO,
                    new PrivateText("videos/1.mp4"),
                    Optional.of(new PrivateText("beach.mp4")),
                    new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT))),
            new Content.Media(
                new Attachment(
                    AttachmentKind.GIF,
                    new PrivateText("https://media.example/1.gif"),
                    Optional.empty(),
                    new MissingMedia(MissingMedia.Reason.REMOTE_ONLY))),
            Story.photo(vault, "")),
        List.of());
    ExportJob.Result result = export();
    assertThat(told().getFirst().body())
        .isEqualTo(
            """
            [video missing, not in the export: beach.mp4]
            [GIF missing, only its address is in the export: https://media.example/1.gif]
            [photo missing, the file is empty]\
            """);
    assertThat(result.readBack().missingAttachments()).isEqualTo(3);
    assertThat(adapted(result, Subject.ATTACHMENT)).containsEntry(Adaptation.MEDIA_MISSING, 3L);
  }

  @Test
  void aReactionWithoutAnEmojiIsLeftOutAndCounted() throws Exception {
    story.posts(
        "Anna",
        Story.NOON,
        List.of(Story.words("x")),
        List.of(new Reaction(story.person("Me"), PrivateText.EMPTY, Optional.empty())));
    assertThat(line(export(), Subject.REACTION).omitted()).containsEntry(Omission.NO_PLACE, 1L);
    assertThat(told().getFirst().reactions()).isEmpty();
  }

  @Test
  void aMessageOfNothingIsNotDropped() throws Exception {
    story.says("Anna", Story.NOON, "");
    export();
    assertThat(told().getFirst().body()).isEqualTo("[an empty message]");
  }

  @Test
  void textIsReadToItsEndWhateverIsInIt() throws Exception {
    String hostile =
        "\u0000\"},{\"type\":\"service\"}\\u0000\\\uFEFF\uFFFF\u2028\r\n\u0007👩‍👩‍👧 $.chats.list[0].messages";
    story.says("Anna", Story.NOON, hostile);
    export();
    assertThat(told().getFirst().body()).isEqualTo(hostile.replace('\u0000', '\u2400'));
  }

  @Test
  void filesThatReadersSkipAreSaidBeforeAnythingIsWritten() throws Exception {
    StoredMedia small = Story.stored(vault, "x");
    for (long size : List.of(100L << 20, (100L << 20) + 1)) {
      story.posts(
          "Anna",
          Story.NOON,
          List.of(
              new Content.Media(
                  new Attachment(
                      AttachmentKind.VIDEO,
                      PrivateText.EMPTY,
                      Optional.empty(),
                      new StoredMedia(
                          small.id(), "video/mp4", size, Optional.empty(), Optional.empty())))),
          List.of());
    }
    story.into(vault);
    Progress listening =
        new Progress() {
          @Override
          public void report(Event event) {
            if (event instanceof Event.Noticed(Finding finding)) {
              findings.add(finding);
            }
          }

          @Override
          public void checkCancelled() {}
        };
    new TelegramJsonExporter().plan(Selection.ALL, vault, listening);
    assertThat(findings)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo("over-100-mib");
          assertThat(finding.where()).isEqualTo(story.id.value());
          assertThat(finding.detail()).contains("--allowhugeattachments");
        });
  }
}
