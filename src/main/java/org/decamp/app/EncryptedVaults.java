package org.decamp.app;

import java.nio.file.Path;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.ExportJournal;
import org.decamp.vault.Ingest;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.Passphrase;
import org.decamp.vault.ReplayJournal;
import org.decamp.vault.Vault;
import org.decamp.vault.VaultCheck;
import org.decamp.vault.VaultSecret;
import org.decamp.vault.custody.CustodyEvent;
import org.decamp.vault.custody.ImportSource;

/** The real vaults, on disk and encrypted. */
final class EncryptedVaults implements VaultStore {

  @Override
  public boolean exists(Path directory) {
    return Vault.exists(directory);
  }

  @Override
  public OpenVault create(Path directory, Passphrase passphrase) throws Problem {
    return new Opened(Vault.create(directory, passphrase));
  }

  @Override
  public OpenVault open(Path directory, VaultSecret secret) throws Problem {
    return new Opened(Vault.open(directory, secret));
  }

  private record Opened(Vault vault) implements OpenVault {
    @Override
    public BrowsableVault reader() {
      return vault.reader();
    }

    @Override
    public byte[] secret(String purpose) {
      return vault.secret(purpose);
    }

    @Override
    public ExportJournal exportJournal() {
      return vault.exportJournal();
    }

    @Override
    public ReplayJournal replayJournal() {
      return vault.replayJournal();
    }

    @Override
    public Ingest ingest(List<ImportSource> sources) throws Problem {
      return vault.ingest(sources);
    }

    @Override
    public void record(CustodyEvent event) throws Problem {
      vault.record(event);
    }

    @Override
    public void setOwner(String product, PrivateText displayName) throws Problem {
      vault.setOwner(product, displayName);
    }

    @Override
    public void decide(Decisions decisions) throws Problem {
      vault.decide(decisions);
    }

    @Override
    public List<MediaTally> media() throws Problem {
      return vault.media();
    }

    @Override
    public LeftoverTally leftovers() throws Problem {
      return vault.leftovers();
    }

    @Override
    public VaultCheck check(Progress progress) throws Problem {
      return vault.check(progress);
    }

    @Override
    public void close() throws Problem {
      vault.close();
    }
  }
}
