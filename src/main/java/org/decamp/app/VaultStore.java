package org.decamp.app;

import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.VaultSecret;

/**
 * Where vaults come from. The use cases see vaults through this, so that tests can put one in
 * memory in its place.
 */
public interface VaultStore {

  /** Whether there is a vault in that directory. */
  boolean exists(Path directory);

  /** Creates a vault and opens it; the passphrase stays the caller's to wipe. */
  OpenVault create(Path directory, Passphrase passphrase) throws Problem;

  /** Opens a vault; the secret stays the caller's to wipe. */
  OpenVault open(Path directory, VaultSecret secret) throws Problem;
}
