package org.decamp.app;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.decamp.vault.ExportJournal;

/** A journal that lasts as long as the vault is open. */
final class JournalInMemory implements ExportJournal {

  private final Map<ByteBuffer, Long> times = new HashMap<>();

  @Override
  public OptionalLong find(byte[] entry) {
    Long time = times.get(ByteBuffer.wrap(entry));
    return time == null ? OptionalLong.empty() : OptionalLong.of(time);
  }

  @Override
  public void put(byte[] entry, long sentAt) {
    times.put(ByteBuffer.wrap(entry.clone()), sentAt);
  }

  @Override
  public void keep() {
    // It lies in memory.
  }
}
