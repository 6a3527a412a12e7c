package org.decamp.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.ImportSink;
import org.decamp.importer.MessageFileSink;
import org.decamp.job.Problem;
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
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;

/** A conversation told for a test. */
public final class Story {

  public static final long NOON = Instant.parse("2023-05-01T12:00:00Z").toEpochMilli();

  public final ConversationId id;
  private final String product;
  private final String key;
  private final ConversationKind kind;
  private final String title;
  private final Set<String> people = new LinkedHashSet<>();
  private final List<Message> messages = new ArrayList<>();
  private Optional<Attachment> image = Optional.empty();

  public Story(String product, String key, ConversationKind kind, String title) {
    this.id = ConversationId.of(product, key);
    this.product = product;
    this.key = key;
    this.kind = kind;
    this.title = title;
  }

  public static Story direct(String key) {
    return new Story("instagram", key, ConversationKind.DIRECT, "");
  }

  public static Story group(String key, String title) {
    return new Story("instagram", key, ConversationKind.GROUP, title);
  }

  /** Gives the conversation a picture. */
  public Story pictured(Attachment picture) {
    image = Optional.of(picture);
    return this;
  }

  public PersonId person(String name) {
    people.add(name);
    return PersonId.of(id, name);
  }

  public Story says(String who, long time, String text) {
    return posts(who, time, List.of(words(text)), List.of());
  }

  public Story posts(String who, long time, List<Content> contents, List<Reaction> reactions) {
    messages.add(
        new Message(
            new MessageId(7, messages.size(), 0),
            person(who),
            Instant.ofEpochMilli(time),
            TimePrecision.MILLISECOND,
            contents,
            reactions,
            new Provenance(0, messages.size(), 0, 0)));
    return this;
  }

  public static Content words(String text) {
    return new Content.Text(new PrivateText(text), TextOrigin.TYPED);
  }

  public static Content photo(ImportSink sink, String bytes) throws IOException, Problem {
    return new Content.Media(
        new Attachment(
            AttachmentKind.PHOTO,
            new PrivateText("photos/1.jpg"),
            Optional.empty(),
            stored(sink, bytes)));
  }

  public static StoredMedia stored(ImportSink sink, String bytes) throws IOException, Problem {
    return stored(
        sink, bytes, new ImportSink.MediaFacts("image/jpeg", Optional.empty(), Optional.empty()));
  }

  /** A content of which more is known. */
  public static StoredMedia stored(ImportSink sink, String bytes, ImportSink.MediaFacts facts)
      throws IOException, Problem {
    return sink.storeMedia(
        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)),
        new ImportSink.MediaProbe() {
          @Override
          public void update(byte[] chunk, int offset, int length) {}

          @Override
          public ImportSink.MediaFacts facts() {
            return facts;
          }
        });
  }

  /** Puts the conversation into a vault. */
  public Story into(ImportSink sink) throws Problem {
    try (MessageFileSink file = sink.openRestored(id, product, new PrivateText(key))) {
      for (Message message : messages) {
        file.add(message);
      }
      file.commit(
          new ConversationHeader(
              kind,
              PrivateText.ofNonEmpty(title),
              people.stream()
                  .map(name ->
                      new Person(
                          PersonId.of(id, name),
                          List.of(new PrivateText(name)),
                          Optional.empty(),
                          false,
                          false,
                          true))
                  .toList(),
              Box.INBOX,
              true,
              image,
              Optional.empty()),
          new byte[32],
          0);
    }
    return this;
  }
}
