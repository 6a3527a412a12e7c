package org.decamp.vault.key;

import java.security.SecureRandom;
import java.util.List;
import org.decamp.job.Problem;

/**
 * What anybody who has the header can know of a key slot; nothing secret.
 *
 * @param id 8 hexadecimal digits; empty for a kind that this version does not know
 * @param kind what opens it
 * @param memoryKib memory of Argon2id in KiB, 0 if the slot needs no costly derivation
 * @param passes passes of Argon2id, or 0
 * @param lanes lanes of Argon2id, or 0
 */
public record SlotSummary(String id, Kind kind, int memoryKib, int passes, int lanes) {

  /** What opens a slot. */
  public enum Kind {
    PASSPHRASE,
    RECOVERY_KEY,
    /** Something of a later version. */
    UNKNOWN
  }

  /** The slots of a vault's header, as it stands on the disk. */
  public static List<SlotSummary> of(VaultLayout layout) throws Problem {
    return new VaultDoor(layout, VaultFiles.onDisk(), new SecureRandom()).look().summaries();
  }

  static SlotSummary of(HeaderSlot slot) {
    return switch (slot) {
      case HeaderSlot.Foreign _ -> new SlotSummary("", Kind.UNKNOWN, 0, 0, 0);
      case KeySlot key -> {
        Kind kind =
            switch (key.type()) {
              case PASSPHRASE -> Kind.PASSPHRASE;
              case RECOVERY -> Kind.RECOVERY_KEY;
            };
        yield new SlotSummary(key.id(), kind, key.memoryKib(), key.passes(), key.lanes());
      }
    };
  }
}
