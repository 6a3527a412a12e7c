package org.decamp.vault.key;

import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.vault.RecoveryKey;

/**
 * A recovery key as what it opens slots with; 160 random bits need no expensive derivation.
 *
 * @param key stays the caller's
 */
record RecoverySecret(RecoveryKey key) implements SlotSecret {

  @Override
  public KeySlot.Type type() {
    return KeySlot.Type.RECOVERY;
  }

  @Override
  public byte[] slotKey(KeySlot slot) {
    byte[] secret = key.bytes();
    try {
      return KeyDerivation.hkdf(
          secret, slot.salt(), KeyDerivation.ascii("decamp/1 recovery"), KeySlot.SLOT_KEY);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  @Override
  public Problem.WrongSecret refused() {
    return new Problem.WrongSecret(
        "the recovery key does not belong to this vault",
        "Look for the paper of this vault; a new recovery key makes an earlier one useless.");
  }
}
