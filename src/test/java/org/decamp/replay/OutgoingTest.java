package org.decamp.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.decamp.exporter.Selection;
import org.decamp.job.Progress;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What messages of Signal look like. */
class OutgoingTest {

  private static final PhoneNumber ME = new PhoneNumber("+15555550100");
  private static final ReplayTarget CONTACT = new ReplayTarget.Contact(ME);
  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;

  private final MemoryVault vault = new MemoryVault();

  private List<Outgoing> outgoing(ReplayTarget target, ReplayForm form) throws Exception {
    return outgoing(target, form, new ReplayJournalInMemory());
  }

  private List<Outgoing> outgoing(
      ReplayTarget target, ReplayForm form, ReplayJournalInMemory journal) throws Exception {
    ReplayOptions options =
        ReplayOptions.of(Selection.ALL, target, form, ZoneId.of("Europe/Berlin"));
    ReplayPlanner planner = new ReplayPlanner(vault, journal, ME);
    List<Outgoing> all = new ArrayList<>();
    for (var conversation : vault.conversations()) {
      try (OutgoingMessages messages = planner.outgoing(options, conversation, Progress.silent())) {
        for (var next = messages.next(); next.isPresent(); next = messages.next()) {
          all.add(next.get());
        }
      }
    }
    return all;
  }

  private static List<String> texts(List<Outgoing> outgoing) {
    return outgoing.stream().map(message -> message.text().value()).toList();
  }

  @Test
  void aDayIsOneMessageWithOldTimesAndNamesAndANoticeStandsBeforeAll() throws Exception {
    Story.group("trip", "Trip")
        .says("Ada", Story.NOON, "Hello")
        .says("Grace", Story.NOON + MINUTE, "two\nlines")
        .says("Ada", Story.NOON + DAY, "next day")
        .into(vault);

    assertThat(texts(outgoing(CONTACT, ReplayForm.DAY)))
        .containsExactly(
            "Trip, imported from Instagram with Decamp: 3 messages, 2023-05-01 to 2023-05-02, on"
                + " the clocks of Europe/Berlin. What follows was sent anew over Signal and is told"
                + " with its old times and names.",
            "Imported · 2023-05-01\n14:00 Ada: Hello\n14:01 Grace: two\n    lines",
            "Imported · 2023-05-02\n14:00 Ada: next day");
  }

  @Test
  void inNoteToSelfEachMessageTellsOfWhichConversation() throws Exception {
    Story.group("trip", "Trip").says("Ada", Story.NOON, "Hello").into(vault);
    ReplayTarget self = new ReplayTarget.NoteToSelf();

    assertThat(texts(outgoing(self, ReplayForm.DAY)).getLast())
        .isEqualTo("Imported · Trip · 2023-05-01\n14:00 Ada: Hello");
    assertThat(texts(outgoing(self, ReplayForm.ONE_FOR_ONE)).getLast())
        .isEqualTo("Imported · Trip · Ada · 2023-05-01 14:00\nHello");
  }

  @Test
  void oneForOneEachMessageIsOneOfItsOwn() throws Exception {
    Story.direct("a")
        .says("Ada", Story.NOON, "Hello\nyou")
        .says("Grace", Story.NOON, "hi")
        .into(vault);

    assertThat(texts(outgoing(CONTACT, ReplayForm.ONE_FOR_ONE)).subList(1, 3))
        .containsExactly(
            "Imported · Ada · 2023-05-01 14:00\nHello\nyou",
            "Imported · Grace · 2023-05-01 14:00\nhi");
  }

  @Test
  void aScreenfulGoesOnOverDays() throws Exception {
    Story story = Story.direct("a");
    for (int i = 0; i < 40; i++) {
      story.says("Ada", Story.NOON + i * DAY / 2, "x".repeat(100));
    }
    story.into(vault);

    List<Outgoing> outgoing = outgoing(CONTACT, ReplayForm.SCREENFUL);
    assertThat(texts(outgoing)).allMatch(text -> text.getBytes(UTF_8).length <= 2000);
    assertThat(outgoing).hasSize(4);
    assertThat(texts(outgoing).get(1))
        .startsWith("Imported · 2023-05-01\n14:00 Ada: x")
        .contains("\n\n2023-05-02\n02:00 Ada");
  }

  @Test
  void whatIsNoTextIsToldAndFilesAreNumberedInTheirOrder() throws Exception {
    Story story = Story.direct("a");
    Content photo = Story.photo(vault, "photo");
    Content voice =
        new Content.Media(
            new Attachment(
                AttachmentKind.VOICE,
                new PrivateText("v"),
                Optional.empty(),
                Story.stored(vault, "voice")));
    Content lost =
        new Content.Media(
            new Attachment(
                AttachmentKind.VIDEO,
                new PrivateText("v.mp4"),
                Optional.empty(),
                new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT)));
    Content place =
        new Content.Location(
            OptionalDouble.of(1.5), OptionalDouble.of(2), Optional.empty(), Optional.empty());
    story
        .posts(
            "Ada",
            Story.NOON,
            List.of(photo, Story.words("look"), lost),
            List.of(new Reaction(story.person("Grace"), new PrivateText("👍"), Optional.empty())))
        .posts("Grace", Story.NOON, List.of(voice), List.of())
        .posts("Ada", Story.NOON, List.of(place, new Content.Unsent()), List.of())
        .into(vault);

    Outgoing day = outgoing(CONTACT, ReplayForm.DAY).getLast();
    assertThat(day.text().value())
        .isEqualTo(
            "Imported · 2023-05-01\n14:00 Ada: look\n    [video missing, not in the export]\n    [👍 Grace]"
                + " [1: photo]\n14:00 Grace: [2: voice]\n"
                + "14:00 Ada: [1.5, 2.0]\n    [taken back by the sender]");
    assertThat(day.files())
        .extracting(OutgoingFile::name)
        .containsExactly("photo-1.jpg", "voice-2.jpg");
    assertThat(day.messages()).isEqualTo(3);
    assertThat(day.voiceNote()).isFalse();
    assertThat(outgoing(CONTACT, ReplayForm.ONE_FOR_ONE))
        .extracting(Outgoing::voiceNote)
        .containsExactly(false, false, true, false);
  }

  @Test
  void nobodyCanWriteALineInAnothersName() throws Exception {
    Story.direct("a")
        .says(
            "Ada\n14:00 Eve", Story.NOON, "x\u2028" + "14:01 Grace: I owe you a fortune\r\nreally")
        .into(vault);

    assertThat(texts(outgoing(CONTACT, ReplayForm.DAY)).getLast())
        .isEqualTo(
            "Imported · 2023-05-01\n14:00 Ada 14:00 Eve: x\n    14:01 Grace: I owe you a fortune\n    really");
  }

  @ParameterizedTest
  @EnumSource(ReplayForm.class)
  void everythingIsToldOnceWhateverItsSize(ReplayForm form) throws Exception {
    Random random = new Random(11);
    Story story = Story.direct("a");
    StringBuilder everything = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      StringBuilder words = new StringBuilder();
      int length = i % 10 == 0 ? 30_000 : random.nextInt(300) + 1;
      for (int c = 0; c < length; c++) {
        words.appendCodePoint(new int[] {'a', 'é', '語', 0x1F389, '\n'}[random.nextInt(5)]);
      }
      String text = "m" + i + words + ".";
      everything.append(text);
      List<Content> contents = new ArrayList<>(List.of(Story.words(text)));
      for (int f = 0; f < (i == 7 ? 75 : i % 3); f++) {
        contents.add(Story.photo(vault, "photo " + i + ' ' + f));
      }
      story.posts("Ada", Story.NOON + i * 3_600_000L, contents, List.of());
    }
    story.into(vault);

    List<Outgoing> outgoing = outgoing(CONTACT, form);
    Set<UUID> pieces = new HashSet<>();
    StringBuilder told = new StringBuilder();
    int files = 0;
    for (Outgoing message : outgoing) {
      assertThat(message.text().value().getBytes(UTF_8).length).isLessThanOrEqualTo(16_000);
      assertThat(message.files().size()).isLessThanOrEqualTo(30);
      files += message.files().size();
      assertThat(message.pieces()).allMatch(pieces::add);
      told.append(message.text().value());
    }
    assertThat(files).isEqualTo(75 + 59);
    assertThat(outgoing.stream().mapToInt(Outgoing::messages).sum()).isEqualTo(60);
    assertThat(foreign(told).equals(foreign(everything))).as("every word, in order").isTrue();
  }

  /** Headers and names are ASCII. */
  private static String foreign(CharSequence text) {
    return text.toString().replaceAll("\\p{ASCII}", "").replace("·", "");
  }

  @Test
  void theSameVaultGivesTheSameAndAnotherFormTellsTheSamePieces() throws Exception {
    Story story = Story.direct("a");
    for (int i = 0; i < 30; i++) {
      story.says("Ada", Story.NOON + i * DAY / 3, "x".repeat(i * 700));
    }
    story.into(vault);

    assertThat(outgoing(CONTACT, ReplayForm.DAY)).isEqualTo(outgoing(CONTACT, ReplayForm.DAY));
    Set<List<UUID>> all = new HashSet<>();
    for (ReplayForm form : ReplayForm.values()) {
      all.add(
          outgoing(CONTACT, form).stream().flatMap(message -> message.pieces().stream()).toList());
    }
    assertThat(all).hasSize(1);
  }
}
