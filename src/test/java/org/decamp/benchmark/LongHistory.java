package org.decamp.benchmark;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFileSink;
import org.decamp.ledger.Ledger;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.Ingest;
import org.decamp.vault.Vault;

/**
 * One very long conversation and many short ones, told in words w0, w1, ..., the first of which are
 * the most frequent; every hundredth message is a photo.
 */
final class LongHistory {

  /** A word that about one in 100,000 messages has. */
  static final String RARE = "leuchtturm";

  private static final long START = 1_400_000_000_000L;
  private static final int WORDS = 30_000;
  private static final int RARELY = 100_000;
  private static final int PHOTO = 100;

  private final Random random = new Random(5);
  private final Ingest sink;
  private final StoredMedia photo;

  private LongHistory(Ingest sink) throws Exception {
    this.sink = sink;
    photo =
        sink.storeMedia(
            new ByteArrayInputStream(new byte[30_000]),
            new ImportSink.MediaProbe() {
              @Override
              public void update(byte[] bytes, int offset, int length) {}

              @Override
              public ImportSink.MediaFacts facts() {
                return new ImportSink.MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
              }
            });
  }

  /** Fills a vault with one conversation of the first size and so many of the second. */
  static void fill(Vault vault, int longest, int others, int each) throws Exception {
    try (Ingest ingest = vault.ingest()) {
      LongHistory history = new LongHistory(ingest);
      history.conversation("longest", longest);
      for (int i = 0; i < others; i++) {
        history.conversation("talk " + i, each);
      }
      ingest.finish(new Ledger().balance());
    }
  }

  private void conversation(String name, int messages) throws Exception {
    ConversationId id = ConversationId.of("instagram", name);
    List<PersonId> people = List.of(PersonId.of(id, "Ada"), PersonId.of(id, "Grace"));
    long time = START;
    try (MessageFileSink file = sink.openRestored(id, "instagram", new PrivateText(name))) {
      for (int i = 0; i < messages; i++) {
        time += 1 + random.nextInt(1_400_000);
        file.add(message(people, time, i));
      }
      List<Person> members = new ArrayList<>();
      for (String called : List.of("Ada", "Grace")) {
        members.add(
            new Person(
                PersonId.of(id, called),
                List.of(new PrivateText(called)),
                Optional.empty(),
                called.equals("Ada"),
                false,
                true));
      }
      file.commit(
          new ConversationHeader(
              ConversationKind.DIRECT,
              Optional.of(new PrivateText(name)),
              members,
              Box.INBOX,
              true,
              Optional.empty(),
              Optional.empty()),
          new byte[32],
          0);
    }
  }

  private Message message(List<PersonId> people, long time, int number) {
    Content content =
        number % PHOTO == 0
            ? new Content.Media(
                new Attachment(
                    AttachmentKind.PHOTO,
                    new PrivateText("photos/" + number + ".jpg"),
                    Optional.empty(),
                    photo))
            : new Content.Text(new PrivateText(text()), TextOrigin.TYPED);
    return new Message(
        new MessageId(random.nextLong(), random.nextLong(), 0),
        people.get(random.nextInt(2)),
        Instant.ofEpochMilli(time),
        TimePrecision.MILLISECOND,
        List.of(content),
        List.of(),
        new Provenance(0, number, 0, 0));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = 10 + random.nextInt(144);
    while (text.length() < length) {
      double x = random.nextDouble();
      text.append('w').append((int) (x * x * x * x * WORDS)).append(' ');
    }
    return random.nextInt(RARELY) == 0 ? text + RARE : text.toString();
  }
}
