package org.decamp.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.EndedFile;
import org.decamp.importer.ImportSink.MediaFacts;
import org.decamp.importer.ImportSink.MediaProbe;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.TimeBasis;
import org.decamp.ledger.Fate;
import org.decamp.ledger.Ledger;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
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
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.model.TimePrecision;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.custody.SourceHash;

/**
 * Fills a vault with some of everything: conversations with small and large media, one with a view
 * of pages and exact messages, always the same.
 */
final class FilledVault {

  static final int THREADS = 4;
  static final int PER_FILE = 700;
  static final int LARGE = 150_000;
  private static final List<String> NAMES = List.of("Ada", "Grace");

  private FilledVault() {}

  /** Creates and fills. */
  static void create(Path directory) throws Exception {
    try (Vault vault = CheapVault.create(directory)) {
      fill(vault);
    }
  }

  /** Imports everything, once more if it is there already. */
  static void fill(Vault vault) throws Exception {
    try (Ingest ingest =
        vault.ingest(List.of(new ImportSource(0, "a.zip", ImportSource.Kind.ZIP, 1234)))) {
      for (int thread = 0; thread < THREADS; thread++) {
        push(ingest, "t" + thread, new Random(thread));
      }
      paged().push(ingest);
      exact().push(ingest);
      ingest.timeZone(new PrivateText("pages"), ZoneId.of("Europe/Paris"), true);
      for (int thread = 0; thread < THREADS; thread++) {
        ingest.fileEnded(ended("inbox/t" + thread + "/message_1.json"));
      }
      ingest.fileEnded(ended("not/read.json"));
      ingest.finish(
          new Ledger().balance(), List.of(new SourceHash(0, Optional.of("ab".repeat(32)), false)));
    }
  }

  private static EndedFile ended(String path) {
    return new EndedFile(
        0,
        "a.zip",
        new PrivateText(path),
        OptionalLong.of(500),
        Optional.empty(),
        Optional.empty(),
        new Fate.Carried());
  }

  private static ExportFile paged() {
    return new ExportFile("both", "pages", Optional.of(ZoneId.of("Europe/Paris")), NAMES, said());
  }

  private static ExportFile exact() {
    return ExportFile.exact("both", "exact", NAMES, said().subList(50, 300));
  }

  private static List<ExportFile.Said> said() {
    List<ExportFile.Said> said = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      said.add(
          new ExportFile.Said(
              Instant.ofEpochMilli(1_600_000_000_000L + i * 61_234L), i % 2, "shared words " + i));
    }
    return said;
  }

  private static void push(Ingest ingest, String thread, Random random) throws Exception {
    ConversationId id = ConversationId.of("instagram", thread);
    MessageIdentity identity = new MessageIdentity(id);
    PersonId ada = PersonId.of(id, "Ada");
    PrivateText path = new PrivateText("inbox/" + thread + "/message_1.json");
    byte[] source = new byte[thread.equals("t1") ? 90_000 : 500];
    random.nextBytes(source);
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
      try (OutputStream raw =
          new DeflaterOutputStream(sink.rawCopy(), new Deflater(Deflater.BEST_SPEED, true))) {
        raw.write(source);
      }
      for (int i = 0; i < PER_FILE; i++) {
        long time = 1_500_000_000_000L + i * 60_000L;
        String text = "words " + random.nextInt(1000) + " of " + thread;
        List<Content> contents = new ArrayList<>();
        contents.add(new Content.Text(new PrivateText(text), TextOrigin.TYPED));
        if (i % 100 == 7) {
          contents.add(new Content.Media(picture(ingest, thread, i)));
        }
        sink.add(
            new Message(
                identity.of(time, "Ada", text, List.of(), ""),
                ada,
                Instant.ofEpochMilli(time),
                TimePrecision.MILLISECOND,
                contents,
                List.of(),
                new Provenance(sink.sourceFileNumber(), i, i, 1)));
      }
      sink.commit(
          new ConversationHeader(
              ConversationKind.DIRECT,
              Optional.of(new PrivateText("Title " + thread)),
              List.of(),
              Box.INBOX,
              true,
              Optional.empty(),
              Optional.empty()),
          Digests.sha256(source),
          source.length);
    }
  }

  private static Attachment picture(Ingest ingest, String thread, int number) throws Exception {
    byte[] content = new byte[number % 200 == 7 ? LARGE + number : 3000];
    new Random(thread.hashCode() * 1000L + number).nextBytes(content);
    String name = thread + "/" + number + ".jpg";
    StoredMedia stored = ingest.storeMedia(new ByteArrayInputStream(content), probe());
    ingest.rememberMedia(name, content.length, number, stored);
    return new Attachment(AttachmentKind.PHOTO, new PrivateText(name), Optional.empty(), stored);
  }

  private static MediaProbe probe() {
    return new MediaProbe() {
      @Override
      public void update(byte[] bytes, int offset, int length) {}

      @Override
      public MediaFacts facts() {
        return new MediaFacts("image/jpeg", Optional.empty(), Optional.empty());
      }
    };
  }

  /** What a vault holds, its media included. */
  static String digest(Path directory) throws Exception {
    try (Vault vault = Vault.open(directory, CheapVault.passphrase())) {
      StringBuilder all = new StringBuilder(VaultDigest.of(vault));
      for (var conversation : vault.reader().conversations()) {
        try (var cursor = vault.reader().messages(conversation.id(), TimeRange.ALL)) {
          for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
            for (Content content : next.get().contents()) {
              if (content instanceof Content.Media m
                  && m.attachment().media() instanceof StoredMedia stored) {
                all.append(sha256(vault, stored));
              }
            }
          }
        }
      }
      return all.toString();
    }
  }

  private static String sha256(Vault vault, StoredMedia stored) throws Exception {
    try (InputStream in = vault.reader().openMedia(stored.id())) {
      return HexFormat.of().formatHex(Digests.sha256(in.readAllBytes()));
    }
  }

  /** Copies a folder with all below it. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  /** Adds what looks like the file of a content that nothing points to. */
  static Path orphan(Path directory) throws IOException {
    Path file = directory.resolve("media").resolve("ab").resolve("ab" + "0".repeat(62));
    Files.write(file, "not a content".getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
