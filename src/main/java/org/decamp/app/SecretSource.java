package org.decamp.app;

import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.VaultSecret;

/** Who knows the secrets of a vault: a person at a terminal, or a file for scripts. */
public interface SecretSource {

  /** Fewest characters of a new passphrase that a person chooses. */
  int SHORTEST = 8;

  /** What a new passphrase is for; a person is told. */
  enum Purpose {
    /** The first passphrase of a new vault. */
    NEW_VAULT,
    /** One instead of an earlier one. */
    REPLACEMENT,
    /** One more. */
    ADDITION,
    /** That of an archive that is encrypted. */
    NEW_ARCHIVE
  }

  /**
   * What opens an existing vault; the caller wipes it.
   *
   * @throws Problem.Usage if there is nobody to ask
   * @throws Problem.WrongSecret if it is mistyped beyond doubt
   */
  VaultSecret existing() throws Problem;

  /**
   * A new passphrase; the caller wipes it. A person is asked twice.
   *
   * @throws Problem.Usage if there is nobody to ask or the passphrase will not do
   */
  Passphrase chosen(Purpose purpose) throws Problem;

  /** How often {@link #existing} may be called for one vault; 1 where the answer cannot change. */
  int attempts();

  /** What is done with a secret. */
  @FunctionalInterface
  interface Use<T> {
    T with(VaultSecret secret) throws Problem;
  }

  /**
   * Does something with the existing secret, and wipes it.
   *
   * @throws Problem.WrongSecret if it does not fit, after as many attempts as there may be
   */
  default <T> T unlocking(Use<T> use) throws Problem {
    for (int attempt = 1; ; attempt++) {
      try (VaultSecret secret = existing()) {
        return use.with(secret);
      } catch (Problem.WrongSecret e) {
        if (attempt >= attempts()) {
          throw e;
        }
      }
    }
  }
}
