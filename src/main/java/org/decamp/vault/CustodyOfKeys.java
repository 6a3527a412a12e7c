package org.decamp.vault;

import java.util.HexFormat;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.database.VaultStore;
import org.decamp.vault.key.Keyring;
import org.decamp.vault.key.SlotSummary;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;

/**
 * Says in the custody record what opens the vault. The header is a file of its own, so this is said
 * when the database is opened the next time: right after a change, or whenever a vault is opened
 * whose header is another than the record knows.
 */
public final class CustodyOfKeys {

  private final VaultLayout layout;
  private final VaultKeys keys;

  CustodyOfKeys(VaultLayout layout, VaultKeys keys) {
    this.layout = layout;
    this.keys = keys;
  }

  /**
   * Says what a keyring changed. Where that is impossible, the change holds all the same, and
   * whoever opens the vault next says it.
   */
  public static void changed(Keyring keyring) {
    try (VaultKeys keys = keyring.keys();
        VaultStore store = VaultStore.open(keyring.layout(), keys)) {
      new CustodyOfKeys(keyring.layout(), keys).noted(store);
    } catch (Problem _) {
      unsaid();
    }
  }

  /** Says that the vault was made, and by what it opens. */
  void created(VaultStore store) throws Problem {
    store.custody().record(new CustodyEvent.VaultCreated(HexFormat.of().formatHex(keys.vaultId())));
    noted(store);
  }

  /**
   * Says it of a vault that is opened. Where that is impossible, because it is damaged or its disk
   * is full, it is not said yet: a vault must open for the sake of what is in it.
   */
  void opened(VaultStore store) {
    try {
      noted(store);
    } catch (Problem _) {
      unsaid();
    }
  }

  private static void unsaid() {
    System.getLogger(CustodyOfKeys.class.getName())
        .log(System.Logger.Level.DEBUG, "the custody record could not be written");
  }

  private void noted(VaultStore store) throws Problem {
    List<SlotSummary> slots = SlotSummary.of(layout);
    store
        .custody()
        .keys(
            new CustodyEvent.KeysChanged(
                ids(slots, SlotSummary.Kind.PASSPHRASE),
                ids(slots, SlotSummary.Kind.RECOVERY_KEY)));
  }

  private static List<String> ids(List<SlotSummary> slots, SlotSummary.Kind kind) {
    return slots.stream().filter(s -> s.kind() == kind).map(SlotSummary::id).sorted().toList();
  }
}
