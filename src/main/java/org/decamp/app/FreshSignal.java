package org.decamp.app;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.decamp.exporter.signal.OpenBackup;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
import org.decamp.people.PeopleDirectory;

/**
 * A Signal account that is not there yet, with its recovery key and an empty backup. Wipes both
 * keys when closed.
 *
 * @param key of the account
 * @param backup to be merged into; the result is a whole backup
 */
public record FreshSignal(SignalRecoveryKey key, OpenBackup backup) implements AutoCloseable {

  /** Makes one up, for the owner of the vault. */
  public static FreshSignal forOwnerOf(OpenVault vault, Clock clock) throws IOException, Problem {
    SecureRandom random = new SecureRandom();
    PrivateText owner = owner(vault);
    SignalRecoveryKey key = SignalRecoveryKey.random(random);
    try {
      return new FreshSignal(key, OpenBackup.fresh(key, owner, clock.instant(), random));
    } catch (IOException | Problem | RuntimeException e) {
      key.close();
      throw e;
    }
  }

  private static PrivateText owner(OpenVault vault) throws Problem {
    return PeopleDirectory.of(vault.reader()).owners().values().stream()
        .findFirst()
        .orElse(new PrivateText("Me"));
  }

  @Override
  public void close() {
    backup.close();
    key.close();
  }

  @Override
  public String toString() {
    return "(fresh account of Signal)";
  }
}
