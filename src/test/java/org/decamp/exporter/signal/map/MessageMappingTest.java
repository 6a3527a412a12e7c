package org.decamp.exporter.signal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.Direction;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.GroupChange;
import org.decamp.exporter.signal.frame.Item;
import org.decamp.exporter.signal.frame.LinkPreview;
import org.decamp.exporter.signal.frame.MessageAttachment.Flag;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.TextOrigin;
import org.decamp.model.WithheldReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessageMappingTest extends MappingBench {

  @Test
  void severalTextsAreOneMessageFromItsAuthor() {
    Mapped mapped = map(direct(), ANNA, text("hello"), text("there"));

    assertThat(mapped.drafts()).containsExactly(new Draft(3, words("hello\nthere")));
    assertThat(mapped.outcomes()).containsExactly(Outcome.carried(Subject.MESSAGE));
  }

  @Test
  void whatTheServiceWroteInPlaceOfAFileIsLeftOutBesideTheFile() {
    Content placeholder =
        new Content.Text(new PrivateText("Anna sent a photo."), TextOrigin.ATTACHMENT_PLACEHOLDER);

    StandardMessage message =
        only(map(direct(), ANNA, placeholder, stored(AttachmentKind.PHOTO, "image/jpeg")));

    assertThat(message.text()).isEmpty();
    assertThat(message.attachments()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PHOTO,   image/jpeg, NONE",
    "VIDEO,   video/mp4,  NONE",
    "VOICE,   audio/mp4,  VOICE_MESSAGE",
    "GIF,     video/mp4,  GIF",
    "GIF,     image/gif,  NONE",
    "STICKER, image/webp, BORDERLESS"
  })
  void aFileIsShownAsWhatItIs(AttachmentKind kind, String type, Flag flag) {
    StandardMessage message = only(map(direct(), ANNA, stored(kind, type)));

    assertThat(message.attachments().getFirst().flag()).isEqualTo(flag);
    assertThat(message.attachments().getFirst().file()).isEqualTo(FILE);
  }

  @Test
  void aVoiceMessageWithWordsIsAPlainFile() {
    Content voice = stored(AttachmentKind.VOICE, "audio/mp4");

    assertThat(flags(map(direct(), ANNA, voice, text("x")))).containsExactly(Flag.NONE);
    assertThat(flags(map(direct(), ANNA, voice, voice))).containsExactly(Flag.NONE, Flag.NONE);
    assertThat(flags(map(transcript(), ANNA, voice))).containsExactly(Flag.NONE);
  }

  @Test
  void aMissingFileIsShownAsMissing() {
    Mapped mapped =
        map(
            direct(),
            ANNA,
            media(AttachmentKind.VIDEO, new MissingMedia(MissingMedia.Reason.NOT_IN_EXPORT)));

    assertThat(only(mapped).attachments().getFirst().file())
        .isEqualTo(FilePointer.missing(Optional.of("video/mp4")));
    assertThat(mapped.outcomes())
        .contains(Outcome.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING));
  }

  @Test
  void moreFilesThanFitAreSeveralMessages() {
    List<Content> photos = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      photos.add(stored(AttachmentKind.PHOTO, "image/jpeg"));
    }
    photos.add(text("holidays"));
    Mapped mapped = map(direct(), ANNA, photos.toArray(Content[]::new));

    assertThat(mapped.drafts())
        .extracting(d -> ((StandardMessage) d.item()).attachments().size())
        .containsExactly(32, 32, 6);
    assertThat(((StandardMessage) mapped.drafts().getFirst().item()).text()).isPresent();
    assertThat(mapped.outcomes()).hasSize(71);
  }

  @Test
  void aTextThatIsTooLongIsCutBetweenCharacters() {
    String text = "x" + "😀".repeat(70_000);

    List<String> parts = BodyParts.of(text);

    assertThat(String.join("", parts)).isEqualTo(text);
    assertThat(parts).hasSize(3);
    for (String part : parts) {
      byte[] bytes = part.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      assertThat(bytes.length).isLessThanOrEqualTo(BodyParts.MAX_BYTES);
      assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(part);
    }
  }

  @Test
  void aShareIsItsLinkWithACard() {
    Content share = share("https://example.org/reel/1");

    StandardMessage message = only(map(direct(), ANNA, text("look"), share));

    assertThat(message.text().orElseThrow().body().value())
        .isEqualTo("look\nhttps://example.org/reel/1");
    assertThat(message.previews())
        .containsExactly(
            new LinkPreview(
                new PrivateText("https://example.org/reel/1"),
                Optional.of(new PrivateText("somebody")),
                Optional.of(new PrivateText("caption"))));
    assertThat(
            only(map(direct(), ANNA, text("https://example.org/reel/1 !"), share))
                .text()
                .orElseThrow()
                .body()
                .value())
        .isEqualTo("https://example.org/reel/1 !");
  }

  @Test
  void aPlaceIsText() {
    Content place =
        new Content.Location(
            OptionalDouble.of(48.5),
            OptionalDouble.of(9.25),
            Optional.of(new PrivateText("Here")),
            Optional.empty());
    Mapped mapped = map(direct(), ANNA, place);

    assertThat(only(mapped)).isEqualTo(words("Here\n48.5, 9.25"));
    assertThat(mapped.outcomes())
        .contains(Outcome.adapted(Subject.SHARE, Adaptation.LOCATION_AS_TEXT));
  }

  @Test
  void whatWasTakenBackIsShownAsThat() {
    assertThat(map(direct(), ANNA, new Content.Unsent()).drafts())
        .containsExactly(new Draft(3, new Item.RemoteDeleted()));
  }

  @Test
  void whatTheServiceKeptIsANotice() {
    Mapped mapped = map(direct(), ANNA, new Content.Withheld(WithheldReason.NOT_IN_EXPORT));

    assertThat(mapped.drafts()).hasSize(1);
    assertThat(mapped.outcomes())
        .containsExactly(Outcome.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE));
  }

  @Test
  void theLastReactionOfEachCountsAndStrangersHaveNone() {
    Mapped mapped =
        map(
            direct(),
            ANNA,
            List.of(reaction(OWNER, "😂"), reaction(STRANGER, "👍"), reaction(OWNER, "❤️")),
            text("x"));

    assertThat(only(mapped).reactions())
        .extracting(r -> r.emoji().value() + r.authorId())
        .containsExactly("❤️1");
    assertThat(mapped.outcomes())
        .containsExactlyInAnyOrder(
            Outcome.carried(Subject.MESSAGE),
            Outcome.carried(Subject.REACTION),
            Outcome.omitted(Subject.REACTION, Omission.SUPERSEDED),
            Outcome.omitted(Subject.REACTION, Omission.NO_RECIPIENT));
  }

  @Test
  void aReactionOnWhatWasTakenBackHasNoPlace() {
    Mapped mapped = map(direct(), ANNA, List.of(reaction(OWNER, "😂")), new Content.Unsent());

    assertThat(mapped.outcomes()).contains(Outcome.omitted(Subject.REACTION, Omission.NO_PLACE));
  }

  @Test
  void aMessageOfSomebodyUnknownStaysBehindWithAllThatItHolds() {
    Mapped mapped =
        map(
            group(),
            STRANGER,
            List.of(reaction(OWNER, "😂")),
            text("x"),
            stored(AttachmentKind.PHOTO, "image/jpeg"),
            share("https://example.org"));

    assertThat(mapped.drafts()).isEmpty();
    assertThat(mapped.outcomes())
        .containsExactlyInAnyOrder(
            Outcome.omitted(Subject.MESSAGE, Omission.NO_RECIPIENT),
            Outcome.omitted(Subject.ATTACHMENT, Omission.NO_RECIPIENT),
            Outcome.omitted(Subject.SHARE, Omission.NO_RECIPIENT),
            Outcome.omitted(Subject.REACTION, Omission.NO_RECIPIENT));
  }

  @Test
  void aCallIsACallAndInATranscriptALine() {
    Content call =
        new Content.Call(CallMedium.VIDEO, Duration.ofSeconds(200), false, Optional.empty());

    Mapped mapped = map(direct(), OWNER, call);
    assertThat(mapped.drafts().getFirst().item())
        .isEqualTo(new Update.DirectCall(true, false, Update.Outcome.ACCEPTED, THEN));
    assertThat(mapped.outcomes())
        .contains(Outcome.adapted(Subject.EVENT, Adaptation.CALL_WITHOUT_LENGTH));
    assertThat(map(group(), ANNA, call).drafts().getFirst().item())
        .isInstanceOf(Update.GroupCall.class);
    assertThat(only(map(transcript(), ANNA, call))).isEqualTo(words("Anna: Video call, 200 s"));
  }

  @Test
  void eventsOfAGroupAreEventsWhereEverybodyHasAnAccount() {
    Content renamed = event(EventType.TITLE_CHANGED, List.of(), "Hiking");
    Content added = event(EventType.JOINED, List.of(ANNA), "");
    Content removedStranger = event(EventType.REMOVED, List.of(ANNA, STRANGER), "");

    assertThat(changes(map(group(), ANNA, renamed)))
        .containsExactly(new GroupChange.Renamed(Optional.of(ANNA_ACI), new PrivateText("Hiking")));
    assertThat(changes(map(group(), OWNER, added)))
        .containsExactly(new GroupChange.Added(Optional.empty(), ANNA_ACI));
    Mapped asText = map(group(), ANNA, removedStranger);
    assertThat(only(asText)).isEqualTo(words("[removed somebody]"));
    assertThat(asText.outcomes())
        .contains(Outcome.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT));
    assertThat(only(map(direct(), ANNA, renamed))).isInstanceOf(StandardMessage.class);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void everyKindOfEventLeavesSomethingBehind(EventType type) {
    for (Cast cast : List.of(direct(), group(), transcript())) {
      Mapped mapped = map(cast, ANNA, event(type, List.of(), ""));
      assertThat(mapped.drafts()).hasSize(1);
      assertThat(mapped.outcomes()).hasSize(2);
    }
  }

  @Test
  void evenAnEmptyMessageLeavesSomethingBehind() {
    for (Cast cast : List.of(direct(), group(), transcript())) {
      assertThat(only(map(cast, ANNA, text(""))).text().orElseThrow().body().value())
          .endsWith("[an empty message]");
    }
  }

  @Test
  void aTranscriptIsWrittenByTheOwnerAndSaysWhoSpeaks() {
    Mapped mapped = map(transcript(), STRANGER, text("hello"));

    assertThat(mapped.drafts()).containsExactly(new Draft(1, words("?: hello")));
  }

  @Test
  void anEntryGoesTheWayItsAuthorAsksFor() {
    Draft hers = map(direct(), ANNA, text("x")).drafts().getFirst();
    Draft mine = map(direct(), OWNER, text("x")).drafts().getFirst();

    assertThat(direct().entry(hers, THEN).direction()).isEqualTo(new Direction.Incoming(THEN));
    ChatItem outgoing = direct().entry(mine, THEN);
    assertThat(((Direction.Outgoing) outgoing.direction()).statuses())
        .extracting(s -> s.recipientId())
        .containsExactly(3L);
    assertThat(((Direction.Outgoing) transcript().entry(mine, THEN).direction()).statuses())
        .extracting(s -> s.recipientId())
        .containsExactly(1L);
  }

  private static List<GroupChange> changes(Mapped mapped) {
    return ((Update.GroupChanged) mapped.drafts().getFirst().item()).changes();
  }

  private static List<Flag> flags(Mapped mapped) {
    return only(mapped).attachments().stream().map(a -> a.flag()).toList();
  }
}
