package org.decamp.exporter.signal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.GroupChange;
import org.decamp.exporter.signal.frame.MessageAttachment;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.frame.StoryReply;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.exporter.signal.wire.WireWriter;
import org.junit.jupiter.api.Test;

/** Texts, files, reactions, and kinds of entries. */
class ContentRulesTest extends LintBench {
  @Test
  void stylesStayInsideTheirText() throws Exception {
    for (int[] range : new int[][] {{0, 5}, {4, 1}, {0, 1}}) {
      assertFine(styled("hello", range[0], range[1]));
    }
    for (int[] range :
        new int[][] {{0, 6}, {5, 1}, {6, 1}, {-1, 2}, {2, 0}, {1, Integer.MAX_VALUE}}) {
      byte[] wrong = styled("hello", range[0], range[1]);
      assertOurs(List.of(), List.of(wrong), Fault.RANGE_OUTSIDE);
    }
    assertAcceptedByTheValidator(styled("hello", 0, 6));
  }

  @Test
  void textsAndQuotationsKeepTheirLengthInBytes() throws Exception {
    assertFine(incoming(1, ANNA_ID, THEN, words("ä".repeat(65_536))));
    byte[] tooLong = incoming(1, ANNA_ID, THEN, words("ä".repeat(65_536) + "."));
    assertOurs(List.of(), List.of(tooLong), Fault.TEXT_TOO_LONG);
    assertAcceptedByTheValidator(tooLong);

    assertFine(incoming(1, ANNA_ID, THEN, quoting("ä".repeat(1024))));
    assertOurs(
        List.of(),
        List.of(incoming(1, ANNA_ID, THEN, quoting("ä".repeat(1024) + "."))),
        Fault.QUOTE_TOO_LONG);
  }

  @Test
  void everyKindOfEntryStandsWhereItMay() throws Exception {
    Direction none = new Direction.Directionless();
    Update renamed =
        new Update.GroupChanged(List.of(new GroupChange.Renamed(Optional.empty(), text("x"))));
    Update call = new Update.DirectCall(false, true, Update.Outcome.MISSED, THEN);
    assertFine(
        new ChatItem(2, ANNA_ID, THEN, none, renamed).toFrame(),
        new ChatItem(1, ANNA_ID, THEN, none, call).toFrame());
    for (byte[] wrong :
        List.of(
            new ChatItem(1, ANNA_ID, THEN, none, renamed).toFrame(),
            new ChatItem(2, ANNA_ID, THEN, none, call).toFrame(),
            new ChatItem(1, ANNA_ID, THEN, none, words("x")).toFrame(),
            incoming(1, ANNA_ID, THEN, call),
            incoming(2, ANNA_ID, THEN, new StoryReply(text("x"), false, List.of())))) {
      assertOurs(List.of(), List.of(wrong), Fault.WRONG_PLACE);
    }
  }

  @Test
  void everybodyReactsOnceWithAnEmoji() throws Exception {
    assertFine(incoming(1, ANNA_ID, THEN, reacting(SELF, ANNA_ID)));
    assertOurs(
        List.of(), List.of(incoming(1, ANNA_ID, THEN, reacting(SELF, SELF))), Fault.REACTION);
    byte[] empty =
        raw(
            item(1, ANNA_ID, THEN)
                .message(8, new WireWriter().number(1, THEN.toEpochMilli()).flag(3, true))
                .message(
                    11,
                    new WireWriter()
                        .message(2, new WireWriter().text(1, "x"))
                        .message(6, new WireWriter().number(2, SELF))));
    assertOurs(List.of(), List.of(empty), Fault.REACTION);
  }

  @Test
  void aVoiceMessageStandsAlone() throws Exception {
    MessageAttachment voice =
        new MessageAttachment(pointer(photo), MessageAttachment.Flag.VOICE_MESSAGE);
    assertFine(
        incoming(
            1,
            ANNA_ID,
            THEN,
            new StandardMessage(
                Optional.empty(), Optional.empty(), List.of(voice), List.of(), List.of())));
    for (StandardMessage wrong :
        List.of(
            new StandardMessage(
                Optional.empty(),
                Optional.of(BodyText.plain(text("x"))),
                List.of(voice),
                List.of(),
                List.of()),
            new StandardMessage(
                Optional.empty(), Optional.empty(), List.of(voice, voice), List.of(), List.of()))) {
      assertOurs(List.of(), List.of(incoming(1, ANNA_ID, THEN, wrong)), Fault.VOICE_WITH_WORDS);
    }
  }

  @Test
  void everyMediaFileIsThereNamedWholeAndWhatItSays() throws Exception {
    byte[] message = incoming(1, ANNA_ID, THEN, showing(photo));
    Path file = photo.name().in(media);

    assertFine(message);
    assertThat(faults(lint(Set.of(), List.of(), List.of(message))))
        .containsExactly(Fault.MEDIA_NOT_NAMED);
    byte[] whole = Files.readAllBytes(file);
    byte[] flipped = whole.clone();
    flipped[100] ^= 1;
    Files.write(file, flipped);
    assertOurs(List.of(), List.of(message), Fault.MEDIA_DAMAGED);
    assertThat(lint(List.of(message), List.of(), List.of()).breaches()).isEmpty();
    Files.write(file, new byte[16], StandardOpenOption.APPEND);
    assertOurs(List.of(), List.of(message), Fault.MEDIA_LENGTH);
    assertThat(lint(List.of(message), List.of(), List.of()).originals()).isEqualTo(1);
    Files.delete(file);
    assertOurs(List.of(), List.of(message), Fault.MEDIA_MISSING);
    assertAcceptedByTheValidator(message);
  }

  @Test
  void mediaThatAreNotInTheFolderAreNoFault() throws Exception {
    assertFine(
        incoming(
            1,
            ANNA_ID,
            THEN,
            new StandardMessage(
                Optional.empty(),
                Optional.empty(),
                List.of(
                    new MessageAttachment(
                        FilePointer.missing(Optional.empty()), MessageAttachment.Flag.NONE)),
                List.of(),
                List.of())));
  }
}
