package org.decamp.vault.database;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.decamp.importer.ConversationHeader;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.model.SourceFile;
import org.decamp.vault.media.ContentStore;
import org.decamp.vault.media.ContentWriter;
import org.decamp.vault.media.StoredContent;
import org.jspecify.annotations.Nullable;

/**
 * The caller's side of one message file: gathers messages into batches for the writer thread and
 * stores the file's deflated bytes itself.
 */
final class FileSink implements MessageFileSink {

  private static final int BATCH = 256;

  private final WriterThread thread;
  private final VaultWriter writer;
  private final ContentStore contents;
  private final CustodyOfImport custody;
  private final Optional<MessageFile> file;
  private final int number;
  private List<Message> batch = new ArrayList<>(BATCH);
  private @Nullable ContentWriter raw;
  private boolean ended;
  private Counts added = Counts.NONE;

  /** A sink for an open file; without a file there is nothing to copy or to number. */
  FileSink(
      WriterThread thread,
      VaultWriter writer,
      ContentStore contents,
      CustodyOfImport custody,
      Optional<MessageFile> file,
      int number) {
    this.thread = thread;
    this.writer = writer;
    this.contents = contents;
    this.custody = custody;
    this.file = file;
    this.number = number;
  }

  @Override
  public OutputStream rawCopy() {
    if (file.isEmpty()) {
      return OutputStream.nullOutputStream();
    }
    return new ContentOutput((bytes, offset, length) -> rawWriter().write(bytes, offset, length));
  }

  @Override
  public int sourceFileNumber() {
    return number;
  }

  @Override
  public void add(Message message) throws Problem {
    added = added.plus(Counts.of(message));
    batch.add(message);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  private void handOver() throws Problem {
    List<Message> full = batch;
    batch = new ArrayList<>(BATCH);
    thread.submit(() -> {
      writer.add(full);
      return 0;
    });
  }

  @Override
  public Outcome commit(ConversationHeader header, byte[] sha256, long size) throws Problem {
    if (ended) {
      throw new IllegalStateException("the message file is closed");
    }
    handOver();
    boolean keep = thread.call(() -> writer.endMessages(sha256));
    SourceFile source = null;
    StoredContent deflated = null;
    if (keep && file.isPresent()) {
      source = sourceFile(file.get(), sha256, size);
      deflated = rawWriter().finish();
    }
    SourceFile row = source;
    StoredContent content = deflated;
    Counts duplicates = thread.call(() -> writer.commitFile(header, row, content));
    ended = true;
    closeRaw();
    file.ifPresent(f -> custody.messageFile(f.container().value(), f.path().value(), sha256));
    return new Outcome(added.minus(duplicates), duplicates);
  }

  private SourceFile sourceFile(MessageFile origin, byte[] sha256, long size) {
    return new SourceFile(
        number,
        origin.container(),
        origin.path(),
        HexFormat.of().formatHex(sha256),
        size,
        origin.generation(),
        origin.order());
  }

  private ContentWriter rawWriter() throws Problem {
    ContentWriter open = raw;
    if (open == null) {
      open = contents.begin();
      raw = open;
    }
    return open;
  }

  private void closeRaw() {
    if (raw != null) {
      raw.close();
      raw = null;
    }
  }

  @Override
  public void close() throws Problem {
    if (ended) {
      return;
    }
    ended = true;
    closeRaw();
    if (!thread.failed()) {
      thread.call(() -> {
        writer.rollbackFile();
        return 0;
      });
    }
  }
}
