package org.decamp.app.web.way;

import java.util.Arrays;
import org.decamp.app.SecretSource;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;
import org.decamp.vault.RecoveryKey;
import org.decamp.vault.VaultSecret;

/**
 * Secrets that came with a form. What looks like a recovery key is tried as one, too. All are wiped
 * when it is closed.
 */
final class GivenSecrets implements SecretSource, AutoCloseable {

  private final char[] existing;
  private final char[] fresh;
  private boolean asked;

  private GivenSecrets(char[] existing, char[] fresh) {
    this.existing = existing;
    this.fresh = fresh;
  }

  /** What opens a vault; the array is taken over. */
  static GivenSecrets existing(char[] existing) {
    return new GivenSecrets(existing, new char[0]);
  }

  /** What opens a vault, or will; the arrays are taken over. */
  static GivenSecrets replacing(char[] existing, char[] fresh) {
    return new GivenSecrets(existing, fresh);
  }

  /** What is a recovery key, too, is taken for one every second time. */
  @Override
  public VaultSecret existing() throws Problem {
    asked = !asked;
    return asked || attempts() == 1
        ? new Passphrase(existing.clone())
        : RecoveryKey.parse(existing);
  }

  @Override
  public Passphrase chosen(Purpose purpose) {
    return new Passphrase(fresh.clone());
  }

  /** Twice if the same characters are a recovery key, too. */
  @Override
  public int attempts() {
    try (RecoveryKey _ = RecoveryKey.parse(existing)) {
      return 2;
    } catch (Problem.WrongSecret _) {
      return 1;
    }
  }

  @Override
  public void close() {
    Arrays.fill(existing, '\0');
    Arrays.fill(fresh, '\0');
  }
}
