package org.decamp.exporter.signal.merge;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.ItemFacts;
import org.decamp.exporter.signal.wire.Records;

/**
 * The second pass over the original: every record of it goes over byte for byte, new recipients and
 * chats stand directly before the first entry, and new entries before the first original that is
 * later ({@code signal-backup}, sections 10.5 and 10.7).
 */
final class Interleaving {

  private final SnapshotWriter out;
  private final Roster roster;
  private final Departures departures;
  private final NewMedia media;
  private boolean entriesBegan;

  Interleaving(SnapshotWriter out, Roster roster, Departures departures, NewMedia media) {
    this.out = out;
    this.roster = roster;
    this.departures = departures;
    this.media = media;
  }

  void run(Records originals) throws IOException {
    Optional<byte[]> record = originals.next();
    if (record.isPresent()) {
      out.write(record.get());
    }
    for (record = originals.next(); record.isPresent(); record = originals.next()) {
      OriginalFrame frame = OriginalFrame.of(record.get());
      if (frame.isItem()) {
        beginEntries();
        Optional<ItemFacts> item = frame.item();
        if (item.isPresent()) {
          // What is before any earlier original is out already: the greatest of their times counts.
          writeNewBefore(item.get().sortedBy());
        }
      }
      out.write(record.get());
    }
    beginEntries();
    writeNewBefore(Long.MAX_VALUE);
  }

  private void beginEntries() throws IOException {
    if (!entriesBegan) {
      entriesBegan = true;
      for (byte[] frame : roster.newFrames()) {
        out.write(frame);
      }
    }
  }

  private void writeNewBefore(long time) throws IOException {
    for (Optional<Settled> next = departures.before(time);
        next.isPresent();
        next = departures.before(time)) {
      out.write(entry(next.get()).toFrame());
    }
  }

  private ChatItem entry(Settled settled) throws IOException {
    Insertion insertion = settled.insertion();
    Instant sentAt = Instant.ofEpochMilli(settled.sentAt());
    ChatItem entry = insertion.entry(sentAt, settled.answered(), media);
    if (entry.chatId() != insertion.chatId()
        || entry.authorId() != insertion.authorId()
        || !entry.sentAt().equals(sentAt)) {
      throw new IllegalStateException("an entry is another one than was said");
    }
    return entry;
  }
}
