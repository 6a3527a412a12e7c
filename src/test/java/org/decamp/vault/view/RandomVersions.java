package org.decamp.vault.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.MissingMedia;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.model.WithheldReason;

/** Makes contents and messages of few different values, so that equal ones are frequent. */
record RandomVersions(Random random) {

  static final Comparator<Provenance> SOURCES =
      Comparator.comparingInt(Provenance::sourceFile)
          .thenComparingInt(Provenance::index)
          .thenComparingLong(Provenance::offset)
          .thenComparingInt(Provenance::length);

  static PersonId person(int number) {
    return new PersonId("%016x".formatted(number));
  }

  private <E extends Enum<E>> E any(Class<E> type) {
    E[] all = type.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  private PrivateText text() {
    return new PrivateText("abc".substring(random.nextInt(4)) + random.nextInt(2));
  }

  private Optional<PrivateText> maybe() {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(text());
  }

  private OptionalDouble degrees() {
    return random.nextInt(3) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(random.nextInt(3) - 1);
  }

  private Attachment.Media media() {
    return random.nextBoolean()
        ? new MissingMedia(any(MissingMedia.Reason.class))
        : new StoredMedia(
            new MediaId(Integer.toString(random.nextInt(2)).repeat(64)),
            random.nextBoolean() ? "image/png" : "image/jpeg",
            random.nextInt(2),
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new StoredMedia.Dimensions(1 + random.nextInt(2), 1)),
            Optional.empty());
  }

  Content content() {
    return switch (random.nextInt(9)) {
      case 0 -> new Content.Text(text(), any(TextOrigin.class));
      case 1 ->
          new Content.Media(new Attachment(any(AttachmentKind.class), text(), maybe(), media()));
      case 2 -> new Content.Share(any(ShareKind.class), maybe(), maybe(), maybe(), maybe());
      case 3 -> new Content.Location(degrees(), degrees(), maybe(), maybe());
      case 4 ->
          new Content.Call(
              any(CallMedium.class),
              Duration.ofSeconds(random.nextInt(3)),
              random.nextBoolean(),
              maybe());
      case 5 ->
          new Content.Event(
              any(EventType.class),
              random.nextBoolean() ? List.of() : List.of(person(random.nextInt(3))),
              maybe(),
              maybe());
      case 6 -> new Content.Unsent();
      case 7 -> new Content.Withheld(any(WithheldReason.class));
      default -> new Content.Unknown("key" + random.nextInt(2));
    };
  }

  private Reaction reaction() {
    return new Reaction(
        person(random.nextInt(2)),
        new PrivateText(random.nextBoolean() ? "+" : "-"),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(random.nextInt(3))));
  }

  /** A version of one message. */
  Message version() {
    List<Content> contents = new ArrayList<>();
    List<Reaction> reactions = new ArrayList<>();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      contents.add(content());
    }
    for (int n = random.nextInt(4); n > 0; n--) {
      reactions.add(reaction());
    }
    return new Message(
        new MessageId(1, 2, 0),
        person(1),
        Instant.EPOCH,
        any(TimePrecision.class),
        contents,
        reactions,
        new Provenance(random.nextInt(2), random.nextInt(3), 0, 1));
  }

  /** One of few messages of two minutes. */
  Message message() {
    TimePrecision precision = any(TimePrecision.class);
    long unit =
        switch (precision) {
          case MILLISECOND -> 1;
          case SECOND -> 1000;
          case MINUTE -> 60_000;
        };
    long time = 30_000L + random.nextInt(2) * 500L;
    int sender = random.nextInt(3);
    PrivateText text = new PrivateText("text " + random.nextInt(2));
    return new Message(
        new MessageId(sender, text.hashCode() * 3L + time, random.nextInt(2)),
        person(sender),
        Instant.ofEpochMilli(time / unit * unit),
        precision,
        List.of(new Content.Text(text, TextOrigin.TYPED)),
        List.of(),
        new Provenance(random.nextInt(3), random.nextInt(9), 0, 1));
  }
}
