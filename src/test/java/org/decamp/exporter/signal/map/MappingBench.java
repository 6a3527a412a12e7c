package org.decamp.exporter.signal.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.FilePointer;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;

/** The owner, Anna who is a contact, and a stranger; one chat of each sort. */
abstract class MappingBench {

  static final Instant THEN = Instant.parse("2019-03-01T12:00:00Z");
  static final PersonId OWNER = new PersonId("0".repeat(16));
  static final PersonId ANNA = new PersonId("a".repeat(16));
  static final PersonId STRANGER = new PersonId("f".repeat(16));
  static final Aci ANNA_ACI = Aci.of(UUID.fromString("11111111-2222-4333-8444-555555555555"));
  static final FilePointer FILE =
      new FilePointer(
          Optional.of("a/b"),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          Optional.empty());

  static Cast direct() {
    return cast(Cast.Kind.DIRECT);
  }

  static Cast group() {
    return cast(Cast.Kind.GROUP);
  }

  static Cast transcript() {
    return cast(Cast.Kind.TRANSCRIPT);
  }

  private static Cast cast(Cast.Kind kind) {
    Actor.Owner owner = new Actor.Owner(1);
    return new Cast(
        7,
        kind,
        owner,
        Map.of(OWNER, owner, ANNA, new Actor.Contact(3, Optional.of(ANNA_ACI))),
        Map.of(ANNA, new PrivateText("Anna")));
  }

  static Mapped map(Cast cast, PersonId sender, Content... contents) {
    return map(cast, sender, List.of(), contents);
  }

  static Mapped map(Cast cast, PersonId sender, List<Reaction> reactions, Content... contents) {
    Message message =
        new Message(
            new MessageId(1, 2, 0),
            sender,
            THEN,
            TimePrecision.MILLISECOND,
            List.of(contents),
            reactions,
            new Provenance(1, 0, 0, 10));
    return new MessageMapping(cast, _ -> FILE).map(message);
  }

  static StandardMessage only(Mapped mapped) {
    assertThat(mapped.drafts()).hasSize(1);
    return (StandardMessage) mapped.drafts().getFirst().item();
  }

  static StandardMessage words(String words) {
    return StandardMessage.of(BodyText.plain(new PrivateText(words)));
  }

  static Content text(String text) {
    return new Content.Text(new PrivateText(text), TextOrigin.TYPED);
  }

  static Content stored(AttachmentKind kind, String type) {
    return media(
        kind,
        new StoredMedia(new MediaId("b".repeat(64)), type, 10, Optional.empty(), Optional.empty()));
  }

  static Content media(AttachmentKind kind, Attachment.Media media) {
    return new Content.Media(new Attachment(kind, new PrivateText("x"), Optional.empty(), media));
  }

  static Content share(String link) {
    return new Content.Share(
        ShareKind.REEL,
        Optional.of(new PrivateText(link)),
        Optional.of(new PrivateText("caption")),
        Optional.of(new PrivateText("somebody")),
        Optional.empty());
  }

  static Content event(EventType type, List<PersonId> people, String detail) {
    return new Content.Event(type, people, PrivateText.ofNonEmpty(detail), Optional.empty());
  }

  static Reaction reaction(PersonId actor, String emoji) {
    return new Reaction(actor, new PrivateText(emoji), Optional.empty());
  }
}
