package org.decamp.exporter.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.decamp.model.Content;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
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
import org.decamp.testing.MemoryVault;

/** A vault with one conversation of two, a message a minute by the other one. */
public final class OneTalk {

  private static final Instant START = Instant.parse("2020-02-29T23:50:00Z");
  private static final byte[] SOURCE = {'{', '}'};

  private final MemoryVault vault = new MemoryVault();
  private final ConversationId id = ConversationId.of("instagram", "1");
  private final String other;
  private final List<Message> messages = new ArrayList<>();

  /**
   * @param other name of whoever writes
   */
  public OneTalk(String other) {
    this.other = other;
  }

  /** Adds a message that holds these, with a heart of the owner's. */
  public OneTalk say(Content... contents) {
    int index = messages.size();
    messages.add(
        new Message(
            new MessageId(7, index, 0),
            PersonId.of(id, other),
            START.plusSeconds(60L * index),
            TimePrecision.MILLISECOND,
            List.of(contents),
            List.of(new Reaction(PersonId.of(id, "Me"), new PrivateText("❤️"), Optional.empty())),
            new Provenance(1, index, 0, 1)));
    return this;
  }

  /** Adds a text. */
  public OneTalk say(String text) {
    return say(new Content.Text(new PrivateText(text), TextOrigin.TYPED));
  }

  /** A file of that content and name. */
  public Content file(byte[] content, String name) throws IOException, Problem {
    StoredMedia stored =
        vault.storeMedia(
            new ByteArrayInputStream(content),
            new ImportSink.MediaProbe() {
              @Override
              public void update(byte[] chunk, int offset, int length) {}

              @Override
              public ImportSink.MediaFacts facts() {
                return new ImportSink.MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
              }
            });
    return new Content.Media(
        new Attachment(
            AttachmentKind.PHOTO,
            new PrivateText("photos/1.jpg"),
            PrivateText.ofNonEmpty(name),
            stored));
  }

  /** The vault with everything that was said. */
  public MemoryVault vault(String title) throws IOException, Problem {
    MessageFile file =
        new MessageFile(
            id,
            "instagram",
            new PrivateText("1"),
            new PrivateText("part1.zip"),
            new PrivateText("inbox/other_1/message_1.json"),
            "instagram-g3",
            FileOrder.OLDEST_FIRST,
            new PrivateText("export"),
            TimeBasis.UTC);
    try (MessageFileSink sink = vault.openMessageFile(file)) {
      try (OutputStream raw = sink.rawCopy()) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated, new Deflater(1, true))) {
          out.write(SOURCE);
        }
        raw.write(deflated.toByteArray());
      }
      for (Message message : messages) {
        sink.add(message);
      }
      sink.commit(
          new ConversationHeader(
              ConversationKind.DIRECT,
              PrivateText.ofNonEmpty(title),
              List.of(person("Me"), person(other)),
              Box.INBOX,
              true,
              Optional.empty(),
              Optional.empty()),
          Digests.sha256(SOURCE),
          SOURCE.length);
    }
    vault.owner("instagram", new PrivateText("Me"), "test");
    return vault;
  }

  private Person person(String name) {
    return new Person(
        PersonId.of(id, name),
        List.of(new PrivateText(name)),
        Optional.empty(),
        false,
        false,
        true);
  }
}
