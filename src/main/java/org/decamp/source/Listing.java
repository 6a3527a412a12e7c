package org.decamp.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.source.SourceContainer.Refusal;
import org.decamp.source.SourceContainer.Refusal.Reason;

/** Collects what a ZIP turns out to hold, applying the limits and naming what is refused. */
final class Listing {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final Limits limits;
  private final List<ZipSlot> slots = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private ZipTraits traits = ZipTraits.NONE;

  Listing(Limits limits) {
    this.limits = limits;
  }

  /** Whether one more would be too many; the caller then names it with {@link #refuse} and ends. */
  boolean isFull() {
    return (long) slots.size() + refusals.size() >= limits.entries();
  }

  void refuse(String name, Reason reason) {
    refusals.add(EntryName.refusal(name, reason));
  }

  void accept(ZipSlot slot) {
    slots.add(slot);
  }

  /**
   * Judges a record by what it states.
   *
   * @param shift added to its offset
   * @param limit position that data cannot pass
   * @return the slot, or empty if it is a folder or was refused
   */
  Optional<ZipSlot> judge(DirectoryRecord record, long shift, long limit) {
    if (record.isFolder()) {
      return Optional.empty();
    }
    traits = traits.with(record);
    Optional<String> path = record.longName() ? Optional.empty() : EntryName.checked(record.name());
    Optional<Reason> reason =
        path.isEmpty() ? Optional.of(Reason.UNSAFE_NAME) : reason(record, shift, limit);
    if (reason.isPresent()) {
      refuse(record.name(), reason.get());
      return Optional.empty();
    }
    return path.map(p ->
        new ZipSlot(
            p,
            record.header() + shift,
            limit,
            record.packed(),
            record.size(),
            record.crc(),
            record.method() == DEFLATED));
  }

  private Optional<Reason> reason(DirectoryRecord record, long shift, long limit) {
    if (record.isEncrypted() || (record.method() != STORED && record.method() != DEFLATED)) {
      return Optional.of(Reason.UNSUPPORTED);
    }
    if (isDamaged(record, shift, limit)) {
      return Optional.of(Reason.DAMAGED);
    }
    return isTooMuch(record.size(), record.packed())
        ? Optional.of(Reason.OVER_LIMIT)
        : Optional.empty();
  }

  private static boolean isDamaged(DirectoryRecord record, long shift, long limit) {
    return record.size() < 0
        || record.packed() < 0
        || record.header() < 0
        || record.header() > limit - shift - LocalHeader.BYTES
        || record.packed() > limit - shift - LocalHeader.BYTES - record.header()
        || (record.method() == STORED && record.packed() != record.size());
  }

  boolean isTooMuch(long size, long packed) {
    return size > limits.entryBytes()
        || (size > limits.ratioFreeBytes() && size / limits.ratio() > packed);
  }

  /** How the ZIP was written, by all records judged so far. */
  ZipTraits traits() {
    return traits;
  }

  /** Takes over how the ZIP was written from a listing of the same. */
  void traitsOf(Listing other) {
    traits = other.traits;
  }

  List<ZipSlot> slots() {
    return slots;
  }

  List<Refusal> refusals() {
    return refusals;
  }
}
