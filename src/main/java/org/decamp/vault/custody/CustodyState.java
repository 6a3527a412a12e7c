package org.decamp.vault.custody;

import java.util.List;

/**
 * Whether a custody record is whole.
 *
 * @param entries in it
 * @param sequence number of the last one; 0 if there is none
 * @param head hash of the last one, 64 hexadecimal digits; zeros if there is none. Whoever writes
 *     it down can tell later that the record up to there is the same
 * @param gaps entries that do not follow from the one before, as a repair says in a later entry
 * @param broken entries that do not follow from the one before, and nobody says why
 */
public record CustodyState(
    long entries, long sequence, String head, List<Long> gaps, List<Long> broken) {

  public CustodyState {
    gaps = List.copyOf(gaps);
    broken = List.copyOf(broken);
  }

  /** Whether each entry follows from the one before. */
  public boolean whole() {
    return gaps.isEmpty() && broken.isEmpty();
  }
}
