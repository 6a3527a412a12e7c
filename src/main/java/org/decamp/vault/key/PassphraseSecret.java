package org.decamp.vault.key;

import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/**
 * A passphrase, made expensive to guess by Argon2id.
 *
 * @param passphrase stays the caller's
 * @param heapBytes the largest heap that this process may have
 */
record PassphraseSecret(Passphrase passphrase, long heapBytes) implements SlotSecret {

  private static final int SHORTEST = 8;

  PassphraseSecret(Passphrase passphrase) {
    this(passphrase, Runtime.getRuntime().maxMemory());
  }

  /** Refuses what is too easy to guess; asked of new passphrases only. */
  void mustBeLongEnough() throws Problem.Usage {
    if (passphrase.codePoints() < SHORTEST) {
      throw new Problem.Usage(
          "the passphrase is too short",
          "Use at least " + SHORTEST + " characters; five random words are a good choice.");
    }
  }

  @Override
  public KeySlot.Type type() {
    return KeySlot.Type.PASSPHRASE;
  }

  @Override
  public byte[] slotKey(KeySlot slot) throws Problem {
    long needed = slot.memoryKib() * 1024L;
    if (needed > heapBytes / 4 * 3) {
      throw new Problem.Usage(
          "unlocking this vault takes " + (needed >> 20) + " MiB of memory, more than there is",
          "Start Java with a larger heap, for example -Xmx" + (needed >> 19) + "m.");
    }
    byte[] bytes = passphrase.utf8Nfkc();
    try {
      return KeyDerivation.argon2id(
          bytes, slot.salt(), slot.memoryKib(), slot.passes(), slot.lanes(), KeySlot.SLOT_KEY);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  @Override
  public Problem.WrongSecret refused() {
    return new Problem.WrongSecret(
        "the passphrase does not fit this vault",
        "Type it again; check the keyboard layout and the caps lock.");
  }
}
