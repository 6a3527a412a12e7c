package org.decamp.vault.database;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
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

/** Random messages of every kind, with absent parts and extreme values. */
final class RandomMessages {

  private static final List<String> TEXTS =
      List.of(
          "", "hello", "naïve Ärger", "日本語のテキスト", "👩‍👩‍👧 ok", "line\nbreak", "\u0000", "สวัสดี");

  private final RandomGenerator random;

  RandomMessages(RandomGenerator random) {
    this.random = random;
  }

  /** A message of that time; everything else is left to chance. */
  Message at(long time) {
    List<Content> contents = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      contents.add(content());
    }
    List<Reaction> reactions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      reactions.add(new Reaction(person(), text(), optional(this::instant)));
    }
    return new Message(
        new MessageId(
            random.nextLong(), random.nextLong(), random.nextInt(1 << random.nextInt(31))),
        person(),
        Instant.ofEpochMilli(time),
        pick(TimePrecision.values()),
        contents,
        reactions,
        new Provenance(
            random.nextInt(),
            random.nextInt() >>> 1,
            random.nextLong() >>> 1,
            random.nextInt() >>> 1));
  }

  private Content content() {
    return switch (random.nextInt(9)) {
      case 0 -> new Content.Text(text(), pick(TextOrigin.values()));
      case 1 -> new Content.Media(attachment());
      case 2 ->
          new Content.Share(
              pick(ShareKind.values()),
              optional(this::text),
              optional(this::text),
              optional(this::text),
              optional(this::text));
      case 3 ->
          new Content.Location(degrees(), degrees(), optional(this::text), optional(this::text));
      case 4 ->
          new Content.Call(
              pick(CallMedium.values()), duration(), random.nextBoolean(), optional(this::text));
      case 5 ->
          new Content.Event(
              pick(EventType.values()),
              random.nextBoolean() ? List.of() : List.of(person(), person()),
              optional(this::text),
              optional(this::text));
      case 6 -> new Content.Unsent();
      case 7 -> new Content.Withheld(pick(WithheldReason.values()));
      default -> new Content.Unknown("some_key");
    };
  }

  Attachment attachment() {
    return new Attachment(
        pick(AttachmentKind.values()),
        text(),
        optional(this::text),
        random.nextBoolean()
            ? new MissingMedia(pick(MissingMedia.Reason.values()))
            : new StoredMedia(
                new MediaId(HexFormat.of().formatHex(bytes())),
                "image/jpeg",
                random.nextLong() >>> 1,
                optional(() ->
                    new StoredMedia.Dimensions(
                        1 + (random.nextInt() >>> 2), 1 + random.nextInt(5000))),
                optional(this::duration)));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private OptionalDouble degrees() {
    return random.nextBoolean()
        ? OptionalDouble.empty()
        : OptionalDouble.of(pick(new Double[] {0.0, -0.0, 52.5, -179.999999, Double.MIN_VALUE}));
  }

  private Instant instant() {
    return pick(
        new Instant[] {
          Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(1_700_000_000)
        });
  }

  private Duration duration() {
    return pick(
        new Duration[] {
          Duration.ZERO, Duration.ofMillis(1), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)
        });
  }

  private PersonId person() {
    return new PersonId(HexFormat.of().toHexDigits((long) random.nextInt(5)));
  }

  private PrivateText text() {
    return new PrivateText(pick(TEXTS.toArray(new String[0])).repeat(random.nextInt(4)));
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(value.get());
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
