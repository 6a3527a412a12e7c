package org.decamp.testing.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.testing.export.GroundTruth.ExpectedMessage;
import org.decamp.testing.export.GroundTruth.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Writes one thread into a part, at most 10,000 messages a file, {@code message_1} holding the
 * newest, and counts what it writes.
 */
final class ThreadWriter implements Closeable {

  static final int MESSAGES_PER_FILE = 10_000;

  private final ThreadHeader header;
  private final ZipPart part;
  private final List<ExpectedMessage> listed = new ArrayList<>();
  private final boolean listing;
  private @Nullable MessageFileWriter file;
  private int files;
  private int inFile;
  private Tally tally = Tally.NONE;

  ThreadWriter(ThreadHeader header, ZipPart part, boolean listing) {
    this.header = header;
    this.part = part;
    this.listing = listing;
  }

  /** Adds the next older message. */
  void add(ExportMessage message) throws IOException {
    MessageFileWriter open = file;
    if (open == null || inFile == MESSAGES_PER_FILE) {
      open = nextFile();
    }
    open.add(message);
    inFile++;
    tally = tally.plus(Tally.of(message));
    if (listing) {
      listed.add(
          new ExpectedMessage(
              header.digits(),
              message.timeMs(),
              message.sender().expected(),
              message.content().map(ExportText::expected).orElse("")));
    }
  }

  private MessageFileWriter nextFile() throws IOException {
    closeFile();
    files++;
    inFile = 0;
    MessageFileWriter next =
        new MessageFileWriter(header, part.begin(header.path() + "message_" + files + ".json"));
    file = next;
    tally = tally.plus(Tally.ofFile());
    return next;
  }

  private void closeFile() throws IOException {
    MessageFileWriter open = file;
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
        header.section(), header.digits(), header.title().expected(), group, tally);
  }

  List<ExpectedMessage> listed() {
    return listed;
  }
}
