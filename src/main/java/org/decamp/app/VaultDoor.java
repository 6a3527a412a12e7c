package org.decamp.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** Opens one vault, asks for its secret and wipes it again. */
public final class VaultDoor {

  private final VaultStore store;
  private final Path directory;
  private final SecretSource secrets;
  private final PlaceWatch watch;

  public VaultDoor(VaultStore store, Path directory, SecretSource secrets, PlaceWatch watch) {
    this.store = store;
    this.directory = directory;
    this.secrets = secrets;
    this.watch = watch;
  }

  /** Where the vault is or will be. */
  public Path directory() {
    return directory;
  }

  /** Whether there is a vault already. */
  public boolean exists() {
    return store.exists(directory);
  }

  /**
   * Opens the vault.
   *
   * @throws Problem.MissingInput if there is none
   * @throws Problem.WrongSecret if the secret does not fit, after as many attempts as the source
   *     allows
   */
  public OpenVault open() throws Problem {
    requireThere();
    watch.opening(directory);
    return secrets.unlocking(secret -> store.open(directory, secret));
  }

  /**
   * Makes sure that there is a vault, before anything else is asked for.
   *
   * @throws Problem.MissingInput if there is none
   */
  public void requireThere() throws Problem.MissingInput {
    if (!exists()) {
      throw new Problem.MissingInput(
          "there is no vault in " + directory,
          "Make one by importing an export: decamp import EXPORT.zip");
    }
  }

  /**
   * Creates the vault.
   *
   * @throws Problem.CannotWrite if there is one already, the place cannot be written, or it is no
   *     place for a vault
   */
  public OpenVault create() throws Problem {
    if (exists()) {
      throw new Problem.CannotWrite(
          "there is a vault already in " + directory,
          "Use it as it is, or name another place with --vault DIR.");
    }
    watch.creating(directory);
    try (Passphrase passphrase = secrets.chosen(SecretSource.Purpose.NEW_VAULT)) {
      Path parent = directory.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return store.create(directory, passphrase);
    } catch (IOException e) {
      throw new Problem.CannotWrite(
          "cannot create the folder of " + directory, "Name another place with --vault DIR.", e);
    }
  }

  /** Opens the vault, or creates it on first use. */
  public OpenVault openOrCreate() throws Problem {
    return exists() ? open() : create();
  }
}
