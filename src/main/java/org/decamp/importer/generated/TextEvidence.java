package org.decamp.importer.generated;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * What one conversation tells about sentences of the service: where templates stood as such
 * sentences do, and which templates stood where they never do. Both are sets: taking the same
 * evidence twice, or in another order, changes nothing.
 */
public final class TextEvidence {

  private static final long NOT_A_NOTICE = 0x5851F42D4C957F2DL;

  private final Set<TextSighting> sightings = new LinkedHashSet<>();
  private long[] against = new long[64];
  private int count;

  void sighted(TextSighting sighting) {
    sightings.add(sighting);
  }

  /** Notes a text that stands alone, which no placeholder ever does. */
  void notAPlaceholder(long hash) {
    against(placeholderKey(hash));
  }

  /** Notes a text beside other content, or one that people reacted to, as no notice ever is. */
  void notANotice(long hash) {
    against(noticeKey(hash));
  }

  private void against(long key) {
    if (count == against.length) {
      against = Arrays.copyOf(against, count * 2);
    }
    against[count++] = key;
  }

  static long placeholderKey(long hash) {
    return hash;
  }

  static long noticeKey(long hash) {
    return TextTemplate.mix(hash ^ NOT_A_NOTICE);
  }

  void addAll(TextEvidence other) {
    sightings.addAll(other.sightings);
    other.forEachContradiction(this::against);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return sightings.isEmpty() && count == 0;
  }

  /** Where templates stood as sentences of the service do. */
  public Set<TextSighting> sightings() {
    return sightings;
  }

  /** Hands out a key for every template that stood where no sentence of the service does. */
  public void forEachContradiction(LongConsumer taker) {
    for (int i = 0; i < count; i++) {
      taker.accept(against[i]);
    }
  }
}
