package org.decamp.exporter.signal.merge;

import java.time.Instant;
import java.util.Optional;

/**
 * An insertion with its final time.
 *
 * @param place among all insertions
 * @param sentAt in milliseconds
 * @param answered when what it answers was sent, in the backup to be written
 */
record Settled(Insertion insertion, long place, long sentAt, Optional<Instant> answered)
    implements Comparable<Settled> {

  @Override
  public int compareTo(Settled other) {
    int byTime = Long.compare(sentAt, other.sentAt);
    return byTime != 0 ? byTime : Long.compare(place, other.place);
  }
}
