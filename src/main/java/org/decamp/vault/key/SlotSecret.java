package org.decamp.vault.key;

import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.VaultSecret;

/** A secret that a person holds, seen as what it opens slots with. */
interface SlotSecret {

  static SlotSecret of(VaultSecret secret) {
    return switch (secret) {
      case Passphrase passphrase -> new PassphraseSecret(passphrase);
      case RecoveryKey key -> new RecoverySecret(key);
    };
  }

  /** Which slots it may open. */
  KeySlot.Type type();

  /** The 64 bytes that it derives to under the parameters of a slot; the caller wipes them. */
  byte[] slotKey(KeySlot slot) throws Problem;

  /** What to say when it opens none. */
  Problem.WrongSecret refused();
}
