package org.decamp.vault;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.Digests;
import org.decamp.model.FileOrder;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;

/** A process that imports the same files whenever it is started; made to be killed. */
final class ImportingChild {

  private static final int FILES = 120;
  private static final int PER_FILE = 2500;

  /** Messages of a finished import. */
  static final long MESSAGES = (long) FILES * PER_FILE;

  private ImportingChild() {}

  static Passphrase passphrase() {
    return new Passphrase("only for this test".toCharArray());
  }

  public static void main(String[] arguments) throws Exception {
    try (Vault vault = Vault.open(Path.of(arguments[0]), passphrase());
        Ingest ingest = vault.ingest()) {
      for (int file = 0; file < FILES; file++) {
        push(ingest, file);
      }
      ingest.finish(new Ledger().balance());
    }
  }

  private static void push(Ingest ingest, int file) throws Exception {
    String thread = "t" + file % 7;
    ConversationId id = ConversationId.of("instagram", thread);
    Random random = new Random(file);
    MessageIdentity identity = new MessageIdentity(id);
    PersonId ada = PersonId.of(id, "Ada");
    PrivateText path = new PrivateText("m" + file);
    try (MessageFileSink sink =
        ingest.openMessageFile(
            new MessageFile(
                id,
                "instagram",
                new PrivateText(thread),
                new PrivateText("a.zip"),
                path,
                "instagram-g3",
                FileOrder.OLDEST_FIRST,
                new PrivateText("export"),
                TimeBasis.UTC))) {
      byte[] content = path.value().getBytes(StandardCharsets.UTF_8);
      try (OutputStream raw =
          new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
        raw.write(content);
      }
      for (int i = 0; i < PER_FILE; i++) {
        long time = random.nextInt(1_000_000_000);
        String text = "text " + random.nextInt(1000) + " of " + file;
        sink.add(
            new Message(
                identity.of(time, "Ada", text, List.of(), ""),
                ada,
                Instant.ofEpochMilli(time),
                TimePrecision.MILLISECOND,
                List.of(new Content.Text(new PrivateText(text), TextOrigin.TYPED)),
                List.of(),
                new Provenance(sink.sourceFileNumber(), i, i, 1)));
      }
      sink.commit(
          new ConversationHeader(
              ConversationKind.DIRECT,
              Optional.empty(),
              List.of(),
              Box.INBOX,
              true,
              Optional.empty(),
              Optional.empty()),
          Digests.sha256(content),
          content.length);
    }
  }
}
