package org.decamp.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.TimeBasis;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.EventType;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.ShareKind;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.model.WithheldReason;

/**
 * Fills a vault with a history of every kind of content, the same for the same seed. Texts hold
 * line breaks, quotes, markup, control characters and scripts of all widths.
 */
public final class RandomHistory {

  private static final long START = 1_500_000_000_000L;

  private static final String[] PIECES = {
    "hey",
    "\n",
    "\"",
    "\\",
    "</script>",
    "<b>",
    "ü",
    "שלום",
    "日本",
    "😀",
    "👩‍👩‍👧",
    "\t",
    "\u0000",
    "\u2028",
    "'",
    "&amp;",
    " ",
    "../../etc",
    "a\u0301"
  };

  private static final List<String> TYPES =
      List.of("image/jpeg", "video/mp4", "audio/mp4", "application/x-odd", "image/webp");

  private final Random random;
  private final ImportSink sink;
  private final List<StoredMedia> media = new ArrayList<>();

  private RandomHistory(long seed, ImportSink sink) {
    this.random = new Random(seed);
    this.sink = sink;
  }

  /** Fills the sink; the first conversation has no messages, the second two titles. */
  public static void fill(ImportSink sink, long seed, int conversations, int messages)
      throws IOException, Problem {
    fill(sink, seed, conversations, messages, TYPES.size());
  }

  /** Likewise, with so many different media. */
  public static void fill(
      ImportSink sink, long seed, int conversations, int messages, int differentMedia)
      throws IOException, Problem {
    RandomHistory history = new RandomHistory(seed, sink);
    for (int i = 0; i < differentMedia; i++) {
      history.media.add(history.storeMedia(i));
    }
    for (int c = 0; c < conversations; c++) {
      history.conversation(c, c == 0 ? 0 : messages);
    }
    sink.owner("instagram", new PrivateText("Owner"), "test");
  }

  private StoredMedia storeMedia(int i) throws IOException, Problem {
    byte[] bytes = new byte[100 + random.nextInt(200_000)];
    random.nextBytes(bytes);
    var facts =
        new ImportSink.MediaFacts(
            TYPES.get(i % TYPES.size()),
            i == 0 ? Optional.of(new StoredMedia.Dimensions(640, 480)) : Optional.empty(),
            i == 1 ? Optional.of(Duration.ofMillis(12_345)) : Optional.empty());
    return sink.storeMedia(
        new ByteArrayInputStream(bytes),
        new ImportSink.MediaProbe() {
          @Override
          public void update(byte[] chunk, int offset, int length) {}

          @Override
          public ImportSink.MediaFacts facts() {
            return facts;
          }
        });
  }

  private void conversation(int number, int messages) throws IOException, Problem {
    String key = "thread" + number;
    ConversationId id = ConversationId.of("instagram", key);
    List<PersonId> people =
        List.of(PersonId.of(id, "Owner"), PersonId.of(id, "Friend"), PersonId.of(id, ""));
    List<String> titles = number == 1 ? List.of("New \"title\"", "Old title") : List.of(text());
    for (int part = 0; part < titles.size(); part++) {
      byte[] source = ("source " + number + ' ' + part).getBytes(StandardCharsets.UTF_8);
      MessageFile file =
          new MessageFile(
              id,
              "instagram",
              new PrivateText(key),
              new PrivateText("part1.zip"),
              new PrivateText("inbox/" + key + "/message_" + (part + 1) + ".json"),
              "instagram-g3",
              FileOrder.OLDEST_FIRST,
              new PrivateText("part1"),
              TimeBasis.UTC);
      try (MessageFileSink target = sink.openMessageFile(file)) {
        try (OutputStream raw = target.rawCopy()) {
          raw.write(deflated(source));
        }
        for (int m = 0; m < messages; m++) {
          target.add(message(people, target.sourceFileNumber(), m));
        }
        target.commit(header(people, titles.get(part)), Digests.sha256(source), source.length);
      }
    }
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(result, new Deflater(1, true))) {
      out.write(bytes);
    }
    return result.toByteArray();
  }

  private ConversationHeader header(List<PersonId> people, String title) {
    return new ConversationHeader(
        pick(ConversationKind.values()),
        Optional.of(new PrivateText(title)),
        List.of(
            new Person(
                people.get(0),
                List.of(new PrivateText("Owner")),
                Optional.of(new PrivateText("owner_handle")),
                false,
                false,
                true),
            new Person(
                people.get(1),
                List.of(new PrivateText("Friend"), new PrivateText("Old friend")),
                Optional.empty(),
                false,
                false,
                random.nextBoolean()),
            new Person(
                people.get(2), List.of(PrivateText.EMPTY), Optional.empty(), false, true, false)),
        pick(Box.values()),
        random.nextBoolean(),
        random.nextBoolean() ? Optional.of(attachment()) : Optional.empty(),
        optionalText());
  }

  private Message message(List<PersonId> people, int sourceFile, int index) {
    List<Content> contents = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      contents.add(content(people));
    }
    List<Reaction> reactions = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      reactions.add(
          new Reaction(
              pick(people.toArray(PersonId[]::new)),
              new PrivateText("❤️"),
              random.nextBoolean()
                  ? Optional.of(Instant.ofEpochSecond(random.nextInt()))
                  : Optional.empty()));
    }
    return new Message(
        new MessageId(random.nextLong(), random.nextLong(), 0),
        people.get(random.nextInt(people.size())),
        Instant.ofEpochMilli(START + index * 1000L + random.nextInt(900)),
        pick(TimePrecision.values()),
        contents,
        reactions,
        new Provenance(sourceFile, index, index * 10L, 10));
  }

  /** One content of a random kind. */
  private Content content(List<PersonId> people) {
    return switch (random.nextInt(9)) {
      case 0 -> new Content.Text(new PrivateText(text()), pick(TextOrigin.values()));
      case 1 -> new Content.Media(attachment());
      case 2 ->
          new Content.Share(
              pick(ShareKind.values()),
              optionalText(),
              optionalText(),
              optionalText(),
              optionalText());
      case 3 ->
          new Content.Location(
              random.nextBoolean()
                  ? OptionalDouble.of(random.nextDouble() * 180 - 90)
                  : OptionalDouble.empty(),
              random.nextBoolean()
                  ? OptionalDouble.of(random.nextDouble() * 360 - 180)
                  : OptionalDouble.empty(),
              optionalText(),
              optionalText());
      case 4 ->
          new Content.Call(
              pick(CallMedium.values()),
              Duration.ofSeconds(random.nextInt(4000)),
              random.nextBoolean(),
              optionalText());
      case 5 ->
          new Content.Event(
              pick(EventType.values()),
              people.subList(0, random.nextInt(3)),
              optionalText(),
              optionalText());
      case 6 -> new Content.Unsent();
      case 7 -> new Content.Withheld(pick(WithheldReason.values()));
      default -> new Content.Unknown("some_key");
    };
  }

  private Attachment attachment() {
    return new Attachment(
        pick(AttachmentKind.values()),
        new PrivateText("photos/" + random.nextInt(1000) + ".jpg"),
        optionalText(),
        random.nextInt(3) == 0
            ? new MissingMedia(pick(MissingMedia.Reason.values()))
            : media.get(random.nextInt(media.size())));
  }

  private Optional<PrivateText> optionalText() {
    return random.nextBoolean() ? Optional.of(new PrivateText(text())) : Optional.empty();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(pick(PIECES));
    }
    return text.toString();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
