package org.decamp.source;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.decamp.source.SourceContainer.Refusal.Reason;

/**
 * Finds entries that share bytes: the way to pack petabytes into a small ZIP. Every entry that is
 * left knows where the next one begins and cannot read past it.
 */
final class Overlaps {

  private final List<ZipSlot> slots;

  Overlaps(List<ZipSlot> slots) {
    this.slots = slots;
  }

  /** Refuses all entries that share bytes, and gives the others, in their order, their limits. */
  Listing removedFrom(Listing listing, Limits limits) {
    BitSet shared = new BitSet();
    int[] byPosition =
        IntStream.range(0, slots.size())
            .boxed()
            .sorted(Comparator.comparingLong(i -> slots.get(i).header()))
            .mapToInt(Integer::intValue)
            .toArray();
    long[] nextHeader = new long[slots.size()];
    for (int k = 0, reaching = -1; k < byPosition.length; k++) {
      int i = byPosition[k];
      nextHeader[i] =
          k + 1 < byPosition.length ? slots.get(byPosition[k + 1]).header() : slots.get(i).limit();
      if (reaching >= 0 && slots.get(i).header() < end(reaching)) {
        shared.set(i);
        shared.set(reaching);
      }
      reaching = reaching < 0 || end(i) > end(reaching) ? i : reaching;
    }
    Listing checked = new Listing(limits);
    checked.traitsOf(listing);
    listing.refusals().forEach(r -> checked.refuse(r.path(), r.reason()));
    for (int i = 0; i < slots.size(); i++) {
      if (shared.get(i)) {
        checked.refuse(slots.get(i).path(), Reason.OVER_LIMIT);
      } else {
        slots.set(i, slots.get(i).withLimit(nextHeader[i])); // the old one goes at once
        checked.accept(slots.get(i));
      }
    }
    return checked;
  }

  private long end(int i) {
    return slots.get(i).header() + LocalHeader.BYTES + slots.get(i).packed();
  }
}
