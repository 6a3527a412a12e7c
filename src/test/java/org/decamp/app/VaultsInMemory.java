package org.decamp.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.decamp.importer.EndedFile;
import org.decamp.importer.MessageFile;
import org.decamp.importer.MessageFileSink;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.ledger.LedgerReport;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.model.SourceFile;
import org.decamp.model.StoredMedia;
import org.decamp.testing.MemoryVault;
import org.decamp.testing.ReplayJournalInMemory;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.ExportJournal;
import org.decamp.vault.Ingest;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.Passphrase;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.VaultSecret;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.ImportSource;
import org.decamp.vault.custody.SourceHash;

/** Vaults that live as long as the test, with passphrases that must fit. */
public final class VaultsInMemory implements VaultStore {

  /** The only passphrase that vaults are created with in tests. */
  public static final String CREATED_WITH = "correct horse battery";

  private record Locked(MemoryVault vault, Passphrase passphrase) {}

  private final Map<Path, Locked> vaults = new HashMap<>();
  private final Map<Path, ReplayJournal> journals = new HashMap<>();

  /** The vault in that directory, without asking for its passphrase. */
  public MemoryVault content(Path directory) {
    return Objects.requireNonNull(vaults.get(directory)).vault();
  }

  /** Puts a vault there. */
  public MemoryVault add(Path directory, String passphrase) {
    MemoryVault vault = new MemoryVault();
    vaults.put(directory, new Locked(vault, new Passphrase(passphrase.toCharArray())));
    return vault;
  }

  @Override
  public boolean exists(Path directory) {
    return vaults.containsKey(directory);
  }

  @Override
  public OpenVault create(Path directory, Passphrase passphrase) throws Problem {
    add(directory, CREATED_WITH);
    return open(directory, passphrase);
  }

  @Override
  public OpenVault open(Path directory, VaultSecret secret) throws Problem {
    Passphrase right = Objects.requireNonNull(vaults.get(directory)).passphrase();
    if (!(secret instanceof Passphrase typed) || !right.sameAs(typed)) {
      throw new Problem.WrongSecret("the passphrase does not fit", "Try again.");
    }
    return opened(directory);
  }

  private OpenVault opened(Path directory) {
    MemoryVault vault = content(directory);
    return new OpenVault() {
      @Override
      public ExportJournal exportJournal() {
        return new JournalInMemory();
      }

      @Override
      public ReplayJournal replayJournal() {
        return journals.computeIfAbsent(directory, _ -> new ReplayJournalInMemory());
      }

      @Override
      public byte[] secret(String purpose) {
        byte[] secret = new byte[32];
        new Random(purpose.hashCode()).nextBytes(secret);
        return secret;
      }

      @Override
      public BrowsableVault reader() {
        return vault;
      }

      @Override
      public Ingest ingest(List<ImportSource> sources) {
        return new MemoryIngest(vault);
      }

      @Override
      public void record(CustodyEvent event) {}

      @Override
      public void setOwner(String product, PrivateText displayName) {
        vault.owner(product, displayName, "user");
      }

      @Override
      public void decide(Decisions decisions) {
        vault.decide(decisions);
      }

      @Override
      public List<MediaTally> media() {
        return List.of();
      }

      @Override
      public LeftoverTally leftovers() {
        return new LeftoverTally(0, 0, 0, 0);
      }

      @Override
      public VaultCheck check(Progress progress) {
        return new VaultCheck(vault.conversations().size(), 0, 0, 0, List.of());
      }

      @Override
      public void close() {}
    };
  }

  private record MemoryIngest(MemoryVault vault) implements Ingest {
    @Override
    public Joined finish(LedgerReport ledger, List<SourceHash> sources) {
      return new Joined(0, 0);
    }

    @Override
    public void close() {}

    @Override
    public MessageFileSink openMessageFile(MessageFile file) {
      return vault.openMessageFile(file);
    }

    @Override
    public int restoreSourceFile(SourceFile file, InputStream content) throws IOException {
      return vault.restoreSourceFile(file, content);
    }

    @Override
    public MessageFileSink openShared(MessageFile file, int sourceFile) {
      return vault.openShared(file, sourceFile);
    }

    @Override
    public MessageFileSink openRestored(
        ConversationId conversation, String product, PrivateText threadKey) {
      return vault.openRestored(conversation, product, threadKey);
    }

    @Override
    public StoredMedia storeMedia(InputStream content, MediaProbe probe) throws IOException {
      return vault.storeMedia(content, probe);
    }

    @Override
    public Optional<StoredMedia> knownMedia(String path, long size, long crc32) {
      return vault.knownMedia(path, size, crc32);
    }

    @Override
    public void rememberMedia(String path, long size, long crc32, StoredMedia media) {
      vault.rememberMedia(path, size, crc32, media);
    }

    @Override
    public void fileEnded(EndedFile file) {
      vault.fileEnded(file);
    }

    @Override
    public void timeZone(PrivateText export, ZoneId zone, boolean byUser) {
      vault.timeZone(export, zone, byUser);
    }

    @Override
    public void owner(String product, PrivateText displayName, String evidence) {
      vault.owner(product, displayName, evidence);
    }
  }
}
