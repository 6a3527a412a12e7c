package org.decamp.testing.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.testing.export.GroundTruth.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Writes one thread into a part, as a rule at most 10,000 messages a file, {@code message_1}
 * holding the newest, and counts what it writes.
 */
final class ThreadWriter implements Closeable {

  static final int MESSAGES_PER_FILE = 10_000;

  private final ThreadHeader header;
  private final ZipPart part;
  private final List<ExpectedMessage> listed = new ArrayList<>();
  private final boolean listing;
  private final ExportFormat format;
  private @Nullable MessageSink file;
  private int files;
  private int inFile;
  private Tally tally = Tally.NONE;

  ThreadWriter(ThreadHeader header, ZipPart part, boolean listing) {
    this(header, JsonFormat.CURRENT, part, listing);
  }

  ThreadWriter(ThreadHeader header, ExportFormat format, ZipPart part, boolean listing) {
    this.header = header;
    this.format = format;
    this.part = part;
    this.listing = listing;
  }

  /** Adds the next older message. */
  void add(ExportMessage message) throws IOException {
    MessageSink open = file;
    if (open == null || inFile == format.messagesPerFile()) {
      open = nextFile();
    }
    open.add(message);
    inFile++;
    for (ExportMessage told : format.told(message)) {
      tally = tally.plus(Tally.of(told));
      if (listing) {
        listed.add(
            new ExpectedMessage(
                format.threadKey(header),
                told.timeMs(),
                told.sender().expected(),
                told.content().map(ExportText::expected).orElse("")));
      }
    }
  }

  private MessageSink nextFile() throws IOException {
    closeFile();
    files++;
    inFile = 0;
    MessageSink next = format.open(header, part.begin(format.messagePath(header, files)));
    file = next;
    tally = tally.plus(Tally.ofFile());
    return next;
  }

  private void closeFile() throws IOException {
    MessageSink open = file;
    if (open != null) {
      open.close();
      file = null;
    }
  }

  /** Ends the last file; a thread without messages has one empty file. */
  @Override
  public void close() throws IOException {
    if (files == 0) {
      nextFile();
    }
    closeFile();
  }

  GroundTruth.Conversation truth(boolean group) {
    return new GroundTruth.Conversation(
        header.section(), format.threadKey(header), header.title().expected(), group, tally);
  }

  List<ExpectedMessage> listed() {
    return listed;
  }
}
