package org.decamp.vault.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the first line of {@code vault.header} says ({@code vault}, section 4.1).
 *
 * @param vaultId 16 bytes
 * @param slots at least one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record VaultHeader(byte[] vaultId, List<HeaderSlot> slots) {

  static final String FORMAT = "decamp-vault";
  static final int VERSION = 1;
  static final String DATABASE = "sqlcipher4";
  static final String BLOB = "dcb1";

  VaultHeader {
    slots = List.copyOf(slots);
  }

  /** The slots that a secret of that type may open. */
  List<KeySlot> slots(KeySlot.Type type) {
    return slots.stream()
        .flatMap(slot -> slot instanceof KeySlot key ? Stream.of(key) : Stream.empty())
        .filter(slot -> slot.type() == type)
        .toList();
  }

  /** What anybody may know of the slots. */
  List<SlotSummary> summaries() {
    return slots.stream().map(SlotSummary::of).toList();
  }

  /** This header with one slot more, tried before the others. */
  VaultHeader with(KeySlot fresh) {
    List<HeaderSlot> all = new ArrayList<>(slots);
    all.addFirst(fresh);
    return new VaultHeader(vaultId, all);
  }

  /** This header without some of its slots; those of later versions always stay. */
  VaultHeader without(Predicate<KeySlot> unwanted) {
    return new VaultHeader(
        vaultId,
        slots.stream()
            .filter(slot -> !(slot instanceof KeySlot key && unwanted.test(key)))
            .toList());
  }

  /** Line 1, without its line end. */
  byte[] line() {
    String text =
        ("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION)
            + (",\"id\":\"" + KeySlot.base64(vaultId) + '"')
            + (",\"db\":\"" + DATABASE + "\",\"blob\":\"" + BLOB + '"')
            + slots.stream()
                .map(HeaderSlot::json)
                .collect(Collectors.joining(",", ",\"slots\":[", "]}"));
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
