package org.decamp.vault.key;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Predicate;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.VaultSecret;

/**
 * Which secrets open a vault, and changing them. Nothing but the header is written: the master key,
 * and with it everything else of the vault, stays as it is ({@code vault}, section 4.4).
 *
 * <p>Every change puts a whole new header in place by a rename, first {@code vault.header}, then
 * its copy. Wherever that is interrupted, either the old secrets open the vault or the new ones do,
 * never none. Copies of an older header, in backups for instance, still open with the older
 * secrets.
 *
 * <p>Holds the vault's lock and its master key until closed.
 */
public final class Keyring implements AutoCloseable {

  /** Each wrong guess, and each typing mistake, costs as many derivations as there are slots. */
  private static final int MOST_PASSPHRASES = 8;

  private final VaultLock lock;
  private final VaultLayout layout;
  private final VaultDoor door;
  private final KdfCost cost;
  private UnlockedHeader unlocked;

  private Keyring(
      VaultLock lock, VaultLayout layout, VaultDoor door, KdfCost cost, UnlockedHeader unlocked) {
    this.lock = lock;
    this.layout = layout;
    this.door = door;
    this.cost = cost;
    this.unlocked = unlocked;
  }

  /**
   * Unlocks.
   *
   * @param secret stays the caller's
   * @throws Problem.Busy if the vault is open elsewhere
   * @throws Problem.WrongSecret if the secret does not fit
   * @throws Problem.BadInput if the header is damaged, changed or of a later version
   */
  public static Keyring open(Path vaultDirectory, VaultSecret secret) throws Problem {
    return open(vaultDirectory, secret, VaultFiles.onDisk(), KdfCost.forThisMachine());
  }

  /** Unlocks; new passphrases will cost that much to guess. */
  static Keyring open(Path vaultDirectory, VaultSecret secret, VaultFiles files, KdfCost cost)
      throws Problem {
    VaultLayout layout = new VaultLayout(vaultDirectory);
    VaultLock lock = VaultLock.acquire(layout);
    boolean open = false;
    try {
      VaultDoor door = new VaultDoor(layout, files, new SecureRandom());
      Keyring keyring = new Keyring(lock, layout, door, cost, door.open(SlotSecret.of(secret)));
      open = true;
      return keyring;
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  /** Where the vault is. */
  public VaultLayout layout() {
    return layout;
  }

  /** The keys of the vault; the caller wipes them. */
  public VaultKeys keys() throws Problem {
    return unlocked.master().keys();
  }

  /** The secrets that open this vault, without anything secret. */
  public List<SlotSummary> slots() {
    return unlocked.header().summaries();
  }

  /**
   * Replaces the passphrase that this was opened with; opened with the recovery key, all of them,
   * because they are what was forgotten.
   *
   * @param fresh at least 8 characters
   * @throws Problem.Usage if it is too short
   * @throws Problem.InputOutput if the disk failed; the hint says what then holds
   */
  public void replacePassphrase(Passphrase fresh) throws Problem {
    boolean forgotten = unlocked.slot().type() == KeySlot.Type.RECOVERY;
    String known = unlocked.slot().id();
    put(secret(fresh), slot -> forgotten ? isPassphrase(slot) : slot.id().equals(known));
  }

  /**
   * Lets another passphrase open the vault, too.
   *
   * @throws Problem.Usage if it is too short, or there are too many already
   */
  public void addPassphrase(Passphrase another) throws Problem {
    if (unlocked.header().slots(KeySlot.Type.PASSPHRASE).size() >= MOST_PASSPHRASES) {
      throw new Problem.Usage(
          "this vault has " + MOST_PASSPHRASES + " passphrases, the most that it can have",
          "Remove one with decamp vault passphrase --remove, typing the one to be removed.");
    }
    put(secret(another), _ -> false);
  }

  /**
   * Removes the passphrase that this was opened with.
   *
   * @throws Problem.Usage if it is the last one, or this was opened with the recovery key
   */
  public void removePassphrase() throws Problem {
    if (!isPassphrase(unlocked.slot())) {
      throw new Problem.Usage(
          "a passphrase is removed by typing it", "Run the command without --recovery-key.");
    }
    if (unlocked.header().slots(KeySlot.Type.PASSPHRASE).size() == 1) {
      throw new Problem.Usage(
          "this is the only passphrase of the vault",
          "Change it with decamp vault passphrase, or add another one before.");
    }
    String known = unlocked.slot().id();
    write(unlocked.header().without(slot -> slot.id().equals(known)));
  }

  /** Makes a recovery key that replaces an earlier one; the caller shows and wipes it. */
  public RecoveryKey renewRecoveryKey() throws Problem {
    RecoveryKey key = RecoveryKey.random(new SecureRandom());
    boolean written = false;
    try {
      put(new RecoverySecret(key), slot -> slot.type() == KeySlot.Type.RECOVERY);
      written = true;
      return key;
    } finally {
      if (!written) {
        key.close();
      }
    }
  }

  /**
   * Makes the recovery key useless.
   *
   * @throws Problem.Usage if there is none
   */
  public void removeRecoveryKey() throws Problem {
    if (unlocked.header().slots(KeySlot.Type.RECOVERY).isEmpty()) {
      throw new Problem.Usage(
          "this vault has no recovery key", "Make one with decamp vault recovery-key.");
    }
    write(unlocked.header().without(slot -> slot.type() == KeySlot.Type.RECOVERY));
  }

  private static boolean isPassphrase(KeySlot slot) {
    return slot.type() == KeySlot.Type.PASSPHRASE;
  }

  private static SlotSecret secret(Passphrase fresh) throws Problem.Usage {
    PassphraseSecret secret = new PassphraseSecret(fresh);
    secret.mustBeLongEnough();
    return secret;
  }

  private void put(SlotSecret secret, Predicate<KeySlot> instead) throws Problem {
    KeySlot fresh = door.slot(unlocked.master(), secret, cost);
    write(unlocked.header().without(instead).with(fresh));
  }

  private void write(VaultHeader header) throws Problem {
    try {
      door.write(header, unlocked.master());
    } catch (Problem.InputOutput e) {
      throw new Problem.InputOutput(
          "the change was interrupted: " + e.getMessage(),
          "The vault opens as before or as changed: try the new secret first, then the old one.",
          e);
    }
    unlocked = unlocked.with(header);
  }

  @Override
  public void close() throws Problem {
    unlocked.close();
    lock.close();
  }
}
