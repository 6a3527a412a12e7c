package org.decamp.exporter;

import java.util.UUID;

/** A set of ids in 16 to 64 bytes each: there may be millions. */
public final class UuidSet {

  private static final int FIRST_PLACES = 1024;

  private long[] halves = new long[2 * FIRST_PLACES];
  private int size;

  /** Adds one; the id of zeros, which is nobody's, is left out. */
  public void add(UUID id) {
    if (id.getMostSignificantBits() == 0 && id.getLeastSignificantBits() == 0) {
      return;
    }
    if (size * 4 >= halves.length) {
      grow();
    }
    put(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private void put(long high, long low) {
    int place = place(high, low);
    if (halves[place] == 0 && halves[place + 1] == 0) {
      halves[place] = high;
      halves[place + 1] = low;
      size++;
    }
  }

  private void grow() {
    long[] old = halves;
    halves = new long[old.length * 2];
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        put(old[i], old[i + 1]);
      }
    }
  }

  /** Where the id is, or the free place where it would be. */
  private int place(long high, long low) {
    int mask = halves.length - 1;
    int place = ((Long.hashCode(high ^ low) * 0x9E3779B1) << 1) & mask;
    while ((halves[place] != 0 || halves[place + 1] != 0)
        && (halves[place] != high || halves[place + 1] != low)) {
      place = (place + 2) & mask;
    }
    return place;
  }

  /** Whether it was added. */
  public boolean contains(UUID id) {
    int place = place(id.getMostSignificantBits(), id.getLeastSignificantBits());
    return halves[place] != 0 || halves[place + 1] != 0;
  }
}
