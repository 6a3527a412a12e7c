package org.decamp.vault.database;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.decamp.importer.EndedFile;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.importer.TimeBasis;
import org.decamp.importer.generated.TextEvidence;
import org.decamp.job.Problem;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.MediaId;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.vault.Ingest;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.custody.SourceHash;
import org.decamp.vault.media.ContentStore;
import org.decamp.vault.media.ContentWriter;
import org.decamp.vault.media.StoredContent;

/** One import run: hands everything to the writer thread, in the order in which it comes. */
final class IngestSession implements Ingest {

  private final WriterThread thread;
  private final VaultWriter writer;
  private final ContentStore contents;
  private final MediaTable media;
  private final SourceFileTable sourceFiles;
  private final BooksTable books;
  private final RowSeal seal;
  private final LearningIntake learning;
  private final Clock clock;
  private final Runnable onClose;
  private final long run;
  private final CustodyOfImport custody;
  private boolean finished;
  private boolean closed;

  IngestSession(
      Database database,
      BlockMac mac,
      RowSeal seal,
      ContentStore contents,
      Clock clock,
      List<ImportSource> read,
      Runnable onClose)
      throws SQLException, Problem {
    this.contents = contents;
    this.seal = seal;
    this.clock = clock;
    this.onClose = onClose;
    media = new MediaTable(database);
    sourceFiles = new SourceFileTable(database);
    books = new BooksTable(database);
    synchronized (database) {
      writer = new VaultWriter(database, mac, seal);
      writer.begin();
      run = books.beginRun(clock.instant());
      custody =
          new CustodyOfImport(
              new CustodyTable(database, seal, clock), new CustodyLists(database, seal), run, read);
      writer.commit();
      learning = new LearningIntake(database, seal);
    }
    thread = new WriterThread(database);
  }

  @Override
  public MessageFileSink openMessageFile(MessageFile file) throws Problem {
    int number =
        thread.call(() -> {
          learning.opening(file.conversation());
          return writer.beginFile(start(file));
        });
    return new FileSink(thread, writer, contents, custody, Optional.of(file), number);
  }

  private static FileStart start(MessageFile file) {
    return new FileStart(
        file.conversation(),
        file.product(),
        file.threadKey(),
        new SourceOrder.Origin(file.container().value(), file.path().value(), file.order()),
        file.export().value(),
        file.times(),
        false);
  }

  @Override
  public MessageFileSink openRestored(
      ConversationId conversation, String product, PrivateText threadKey) throws Problem {
    thread.call(() ->
        writer.beginFile(
            new FileStart(
                conversation,
                product,
                threadKey,
                SourceOrder.Origin.NONE,
                "",
                TimeBasis.UTC,
                true)));
    return new FileSink(thread, writer, contents, custody, Optional.empty(), 0);
  }

  @Override
  public MessageFileSink openShared(MessageFile file, int sourceFile) throws Problem {
    thread.call(() -> {
      learning.opening(file.conversation());
      return writer.beginFile(start(file));
    });
    return new FileSink(thread, writer, contents, custody, Optional.empty(), sourceFile);
  }

  @Override
  public int restoreSourceFile(SourceFile file, InputStream content) throws IOException, Problem {
    byte[] sha256 = HexFormat.of().parseHex(file.sha256());
    OptionalInt known = thread.call(() -> sourceFiles.known(sha256, OptionalLong.empty()));
    StoredContent deflated = storeDeflated(content, file, sha256, known.isEmpty());
    custody.messageFile(file.container().value(), file.path().value(), sha256);
    if (known.isPresent()) {
      return known.getAsInt();
    }
    return thread.call(() -> {
      int number = sourceFiles.nextNumber();
      SourceFile numbered =
          new SourceFile(
              number,
              file.container(),
              file.path(),
              file.sha256(),
              file.size(),
              file.generation(),
              file.order());
      writer.aside(
          256,
          () -> {
            sourceFiles.insert(numbered, OptionalLong.empty(), deflated);
            seal.toggle(RowSeal.Table.SOURCE_FILE, number);
          });
      return number;
    });
  }

  private StoredContent storeDeflated(
      InputStream content, SourceFile file, byte[] sha256, boolean keep)
      throws IOException, Problem {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (ContentWriter target = contents.begin()) {
      DigestInputStream hashed = new DigestInputStream(content, Digests.sha256());
      long size;
      try (DeflaterOutputStream out =
          new DeflaterOutputStream(new ContentOutput(target::write), deflater)) {
        size = hashed.transferTo(out);
      }
      if (size != file.size() || !Arrays.equals(hashed.getMessageDigest().digest(), sha256)) {
        throw new IOException("a source file does not fit its SHA-256");
      }
      if (!keep) {
        return new StoredContent(new MediaId("0".repeat(64)), 0, sha256, 0);
      }
      return target.finish();
    } catch (ContentOutput.Refused e) {
      throw e.problem();
    } finally {
      deflater.end();
    }
  }

  @Override
  public StoredMedia storeMedia(InputStream content, MediaProbe probe) throws IOException, Problem {
    StoredContent stored = contents.store(content, probe::update);
    MediaFacts facts = probe.facts();
    return thread.call(() -> {
      writer.aside(
          512,
          () -> {
            if (media.note(stored, facts)) {
              seal.toggle(RowSeal.Table.MEDIA, MediaTable.key(stored.id()));
            }
          });
      return media.find(stored.id()).orElseThrow();
    });
  }

  @Override
  public Optional<StoredMedia> knownMedia(String path, long size, long crc32) throws Problem {
    return thread.call(() -> media.known(path, size, crc32));
  }

  @Override
  public void rememberMedia(String path, long size, long crc32, StoredMedia stored) throws Problem {
    aside(512, () -> media.remember(path, size, crc32, stored.id()));
  }

  @Override
  public void fileEnded(EndedFile file) throws Problem {
    CustodyOfImport.Line line = custody.line(file);
    aside(
        512,
        () -> {
          books.fileEnded(run, file.container(), file.path(), file.fate());
          custody.write(line);
        });
  }

  @Override
  public void owner(String product, PrivateText displayName, String evidence) throws Problem {
    aside(256, () -> writer.owner(product, displayName, evidence, false));
  }

  @Override
  public void timeZone(PrivateText export, ZoneId zone, boolean byUser) throws Problem {
    aside(256, () -> writer.timeZone(export.value(), zone, byUser));
  }

  @Override
  public void generatedTexts(TextEvidence evidence) throws Problem {
    aside(0, () -> learning.take(evidence));
  }

  /** Hands in a step that belongs to no message file. */
  void aside(int bytes, Database.Step step) throws Problem {
    thread.submit(() -> {
      writer.aside(bytes, step);
      return 0;
    });
  }

  @Override
  public Joined finish(LedgerReport ledger, List<SourceHash> sources) throws Problem {
    long continued =
        thread.call(() -> {
          writer.abandonFile();
          writer.commit();
          return writer.continued();
        });
    long joined = 0;
    for (long conversation : thread.call(writer::toRefresh)) {
      joined += thread.call(() -> writer.refresh(conversation));
    }
    long continuedNow =
        thread.call(() -> {
          learning.relearn(writer);
          writer.aside(
              0,
              () -> {
                books.finishRun(run, clock.instant(), ledger);
                custody.finish(ledger, sources);
              });
          writer.commit();
          return writer.continued();
        });
    finished = true;
    return new Joined(Math.max(0, joined), Math.max(0, continuedNow - continued));
  }

  @Override
  public void close() throws Problem {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (!thread.failed()) {
        thread.call(() -> {
          writer.abandonFile();
          writer.aside(0, learning::keepContradictions);
          if (!finished) {
            writer.aside(0, custody::stop);
          }
          writer.commit();
          return 0;
        });
      }
    } finally {
      thread.end();
      writer.rollbackAll();
      onClose.run();
    }
  }
}
