package org.decamp.vault;

import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.database.VaultStore;
import org.decamp.vault.key.KdfCost;
import org.decamp.vault.key.VaultFiles;
import org.decamp.vault.key.VaultKeys;
import org.decamp.vault.key.VaultLayout;
import org.decamp.vault.key.VaultLock;

/** An open vault. Only one process has it open at a time. */
public final class Vault implements AutoCloseable {

  private final VaultLock lock;
  private final VaultKeys keys;
  private final VaultStore store;
  private boolean closed;

  private Vault(VaultLock lock, VaultKeys keys, VaultStore store) {
    this.lock = lock;
    this.keys = keys;
    this.store = store;
  }

  /** Whether there is a vault in that directory, or somebody is creating it there just now. */
  public static boolean exists(Path directory) {
    return VaultLayout.exists(directory) || VaultLock.held(new VaultLayout(directory));
  }

  /**
   * Creates a vault and opens it.
   *
   * @param directory does not exist, is empty, or holds what an interrupted creation left
   * @param passphrase at least 8 characters
   */
  public static Vault create(Path directory, Passphrase passphrase) throws Problem {
    return create(directory, passphrase, KdfCost.forThisMachine());
  }

  /** Creates a vault whose passphrase costs that much to guess. */
  public static Vault create(Path directory, Passphrase passphrase, KdfCost cost) throws Problem {
    VaultLayout layout = VaultLayout.claim(directory);
    return open(
        layout,
        () -> {
          layout.fill();
          return VaultKeys.create(directory, passphrase, cost);
        },
        VaultFiles.onDisk(),
        CustodyOfKeys::created);
  }

  /**
   * Opens a vault.
   *
   * @throws Problem.MissingInput if there is none
   * @throws Problem.WrongSecret if the secret does not fit
   * @throws Problem.Busy if another process has it open
   * @throws Problem.BadInput if it is damaged or of a later version
   */
  public static Vault open(Path directory, VaultSecret secret) throws Problem {
    if (!exists(directory)) {
      throw new Problem.MissingInput(
          "there is no vault in " + directory, "Create one by importing an export.");
    }
    return open(directory, secret, VaultFiles.onDisk());
  }

  /** Opens a vault whose media files come to be in that way. */
  static Vault open(Path directory, VaultSecret secret, VaultFiles files) throws Problem {
    return open(
        new VaultLayout(directory),
        () -> VaultKeys.unlock(directory, secret),
        files,
        CustodyOfKeys::opened);
  }

  /** Where the keys come from. */
  private interface Unlocking {
    VaultKeys keys() throws Problem;
  }

  /** What is said in the custody record before anybody has the vault. */
  private interface FirstWord {
    void say(CustodyOfKeys custody, VaultStore store) throws Problem;
  }

  private static Vault open(
      VaultLayout layout, Unlocking unlocking, VaultFiles files, FirstWord word) throws Problem {
    VaultLock lock = VaultLock.acquire(layout);
    VaultKeys keys = null;
    try {
      keys = unlocking.keys();
      VaultStore store = opened(layout, keys, files, word);
      Vault vault = new Vault(lock, keys, store);
      keys = null;
      lock = null;
      return vault;
    } finally {
      if (keys != null) {
        keys.close();
      }
      if (lock != null) {
        lock.close();
      }
    }
  }

  private static VaultStore opened(
      VaultLayout layout, VaultKeys keys, VaultFiles files, FirstWord word) throws Problem {
    VaultStore store = VaultStore.open(layout, keys, files);
    boolean said = false;
    try {
      word.say(new CustodyOfKeys(layout, keys), store);
      said = true;
      return store;
    } finally {
      if (!said) {
        store.close();
      }
    }
  }

  /** The read side. */
  public BrowsableVault reader() {
    return store.reader();
  }

  /**
   * 32 bytes that only this vault gives, in every session the same: what is made up for a messenger
   * comes from them, so that a second export finds it again and nobody else can.
   *
   * @param purpose ASCII; each has its own
   */
  public byte[] secret(String purpose) {
    return store.secret(purpose);
  }

  /** What exports put into backups of messengers. */
  public ExportJournal exportJournal() {
    return store.exportJournal();
  }

  /** What became of messages that were sent anew. */
  public ReplayJournal replayJournal() {
    return store.replayJournal();
  }

  /** Begins an import. */
  public Ingest ingest() throws Problem {
    return ingest(List.of());
  }

  /** Begins an import of these sources, of which the custody record speaks. */
  public Ingest ingest(List<ImportSource> sources) throws Problem {
    return store.ingest(sources);
  }

  /** Says something in the custody record. */
  public void record(CustodyEvent event) throws Problem {
    store.custody().record(event);
  }

  /** Names the owner by the user's word; it outranks the evidence of imports. */
  public void setOwner(String product, PrivateText displayName) throws Problem {
    store.setOwner(product, displayName);
  }

  /**
   * Keeps what the user decided in place of all earlier decisions, and shows conversations
   * accordingly from now on.
   */
  public void decide(Decisions decisions) throws Problem {
    store.decide(decisions);
  }

  /** Counts contents that nothing points to. */
  public LeftoverTally leftovers() throws Problem {
    return store.leftovers();
  }

  /** Counts media by kind, those in the database too. */
  public List<MediaTally> media() throws Problem {
    return store.media();
  }

  /**
   * Verifies every authentication tag, hash and count; reports what is damaged and changes nothing.
   */
  public VaultCheck check(Progress progress) throws Problem {
    return store.check(progress);
  }

  @Override
  public void close() throws Problem {
    if (closed) {
      return;
    }
    closed = true;
    try {
      store.close();
    } finally {
      keys.close();
      lock.close();
    }
  }
}
