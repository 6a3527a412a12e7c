package org.decamp.exporter.signal.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A journal that lasts as long as the test. */
final class MemoryJournal implements InsertionJournal {

  private final Map<Fingerprint, Long> times = new HashMap<>();

  @Override
  public OptionalLong sentAt(Fingerprint entry) {
    Long time = times.get(entry);
    return time == null ? OptionalLong.empty() : OptionalLong.of(time);
  }

  @Override
  public OptionalLong entryAt(Fingerprint time) {
    return sentAt(time);
  }

  @Override
  public void inserted(Fingerprint entry, long sentAt, Fingerprint time, long which) {
    times.put(entry, sentAt);
    times.put(time, which);
  }

  int size() {
    return times.size();
  }
}
