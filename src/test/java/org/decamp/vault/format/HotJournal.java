package org.decamp.vault.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A transaction that was cut off, as {@code vault.db-journal} takes it back (section 9.5). */
final class HotJournal {

  private static final long MAGIC = 0xD9D505F920A163D7L;
  private static final int HEADER = 28;
  private static final int PAGE = 4096;
  private static final int RECORD = 4 + PAGE + 4;

  private final Map<Integer, byte[]> pages = new HashMap<>();
  private int count;

  private HotJournal() {}

  /** Reads a journal; one that is absent, empty or without its first header takes nothing back. */
  static HotJournal read(Path file) throws IOException {
    HotJournal journal = new HotJournal();
    if (Files.exists(file)) {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      int at = 0;
      while (at + HEADER <= bytes.limit() && bytes.getLong(at) == MAGIC) {
        at = journal.segment(bytes, at);
      }
    }
    return journal;
  }

  /** Takes the images that follow one header up; returns where the next header may be. */
  private int segment(ByteBuffer bytes, int header) {
    int records = bytes.getInt(header + 8);
    count = bytes.getInt(header + 16);
    int sector = bytes.getInt(header + 20);
    int at = header + sector;
    for (int i = 0; i < records && at + RECORD <= bytes.limit(); i++) {
      byte[] image = new byte[PAGE];
      bytes.get(at + 4, image);
      pages.put(bytes.getInt(at), image);
      at += RECORD;
    }
    return (at + sector - 1) / sector * sector;
  }

  /** The encrypted page as it was, or the other one if the journal has none of it. */
  byte[] before(int number, byte[] now) {
    return pages.getOrDefault(number, now);
  }

  /** How many pages there were, or the other number if there is nothing to take back. */
  int countBefore(int now) {
    return count == 0 ? now : count;
  }
}
