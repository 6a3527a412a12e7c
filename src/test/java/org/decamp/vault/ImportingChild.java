package org.decamp.vault;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import org.decamp.vault.view.WallClock;

/**
 * A process that imports the same files whenever it is started; made to be killed. Told so, it
 * imports several exports of one person, whose conversations have to be shown otherwise than each
 * tells them.
 */
final class ImportingChild {

  private static final int FILES = 120;
  private static final int PER_FILE = 2500;

  /** Messages of a finished import. */
  static final long MESSAGES = (long) FILES * PER_FILE;

  /** Says that several exports are imported. */
  static final String SEVERAL = "several";

  /** Conversations of the several exports. */
  static final int THREADS = 5;

  private static final int PER_THREAD = 4000;

  private ImportingChild() {}

  /** Renamed people, pages beside exact times, and threads from before they had numbers. */
  private static List<ExportFile> several() {
    List<ExportFile> files = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      List<ExportFile.Said> said = new ArrayList<>();
      for (int i = 0; i < PER_THREAD; i++) {
        Instant time = Instant.ofEpochSecond(1_600_000_000L + 97L * i, thread * 1_000_000L);
        said.add(new ExportFile.Said(time, i % 3, "words " + i + " of " + thread));
      }
      String number = Integer.toString(100 + thread);
      int half = PER_THREAD / 2;
      files.add(
          ExportFile.exact(
              "2020-" + thread, "2020", List.of("me_9", "bob_7", "eve_5"), said.subList(0, half)));
      files.add(ExportFile.exact(number, "2022", List.of("Me", "Bobby", "Eve"), said));
      files.add(
          new ExportFile(
              number,
              "pages",
              Optional.of(WallClock.DEFAULT_ZONE),
              List.of("Me", "Robert", "Eve"),
              said.subList(half, PER_THREAD)));
      files.add(
          ExportFile.exact(number, "2024", List.of("Me", "Bob", "Eve"), said.subList(9, half)));
    }
    return files;
  }

  static Passphrase passphrase() {
    return new Passphrase("only for this test".toCharArray());
  }

  public static void main(String[] arguments) throws Exception {
    try (Vault vault = Vault.open(Path.of(arguments[0]), passphrase());
        Ingest ingest = vault.ingest()) {
      if (arguments[1].equals(SEVERAL)) {
        for (ExportFile file : several()) {
          file.push(ingest);
        }
      } else {
        for (int file = 0; file < FILES; file++) {
          push(ingest, file);
        }
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
