package org.decamp.vault;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.TimeBasis;
import org.decamp.ledger.Ledger;
import org.decamp.model.Box;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.VaultReader.MessageCursor;

/**
 * One file of messages of an export.
 *
 * @param clock the zone of a page's clock; without it times are exact
 * @param names the owner's name first
 */
record ExportFile(
    String thread, String export, Optional<ZoneId> clock, List<String> names, List<Said> said) {

  /** A message: when, who (0 is the owner), what. */
  record Said(Instant time, int who, String text) {}

  static ExportFile exact(String thread, String export, List<String> names, List<Said> said) {
    return new ExportFile(thread, export, Optional.empty(), names, said);
  }

  ConversationId id() {
    return ConversationId.of("instagram", thread);
  }

  static void importAll(Vault vault, List<ExportFile> files) throws Exception {
    try (Ingest ingest = vault.ingest()) {
      for (ExportFile file : files) {
        file.push(ingest);
      }
      ingest.finish(new Ledger().balance());
    }
  }

  void push(Ingest ingest) throws Exception {
    MessageIdentity identity = new MessageIdentity(id());
    try (MessageFileSink sink =
        ingest.openMessageFile(
            new MessageFile(
                id(),
                "instagram",
                new PrivateText(thread),
                new PrivateText(export + ".zip"),
                new PrivateText("inbox/" + thread + "/message_1"),
                "instagram-g3",
                FileOrder.OLDEST_FIRST,
                new PrivateText(export),
                clock.isPresent() ? TimeBasis.WALL_CLOCK : TimeBasis.UTC))) {
      byte[] content = toString().getBytes(StandardCharsets.UTF_8);
      try (OutputStream raw =
          new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
        raw.write(content);
      }
      int index = 0;
      for (Said one : said) {
        sink.add(message(identity, one, sink.sourceFileNumber(), index++));
      }
      sink.commit(header(), Digests.sha256(content), content.length);
    }
    ingest.owner("instagram", new PrivateText(names.getFirst()), "test");
  }

  private Message message(MessageIdentity identity, Said one, int file, int index) {
    Instant time = clock.map(zone -> onTheWall(one.time(), zone)).orElse(one.time());
    String name = names.get(one.who());
    return new Message(
        identity.of(time.toEpochMilli(), name, one.text(), List.of(), ""),
        PersonId.of(id(), name),
        time,
        clock.isPresent() ? TimePrecision.MINUTE : TimePrecision.MILLISECOND,
        List.of(new Content.Text(new PrivateText(one.text()), TextOrigin.TYPED)),
        List.of(),
        new Provenance(file, index, index * 10L, 10));
  }

  private static Instant onTheWall(Instant time, ZoneId zone) {
    return LocalDateTime.ofInstant(time, zone).withSecond(0).withNano(0).toInstant(ZoneOffset.UTC);
  }

  private ConversationHeader header() {
    return new ConversationHeader(
        names.size() > 2 ? ConversationKind.GROUP : ConversationKind.DIRECT,
        Optional.of(new PrivateText("Title of " + export)),
        names.stream()
            .map(name ->
                new Person(
                    PersonId.of(id(), name),
                    List.of(new PrivateText(name)),
                    Optional.empty(),
                    false,
                    false,
                    true))
            .toList(),
        Box.INBOX,
        true,
        Optional.empty(),
        Optional.empty());
  }

  /** The messages that a person sees of a thread: time, sender, text. */
  static List<String> read(Vault vault, String thread) throws Exception {
    Conversation conversation =
        vault.reader().conversation(ConversationId.of("instagram", thread)).orElseThrow();
    Map<PersonId, String> names = new HashMap<>();
    conversation.people().forEach(p -> names.put(p.id(), p.name().value()));
    List<String> read = new ArrayList<>();
    try (MessageCursor cursor = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
      for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
        Message m = next.get();
        String text = m.contents().getFirst() instanceof Content.Text t ? t.text().value() : "";
        read.add(m.sentAt() + " " + names.get(m.sender()) + ": " + text);
      }
    }
    return read;
  }
}
