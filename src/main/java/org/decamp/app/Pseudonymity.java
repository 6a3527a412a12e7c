package org.decamp.app;

import java.util.Arrays;
import java.util.List;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.job.Problem;
import org.decamp.people.PeopleDirectory;

/** Says who is who in copies that call people by pseudonyms. */
public final class Pseudonymity {

  private Pseudonymity() {}

  /** Everybody but the owner, in the order of their pseudonyms. */
  public static List<Pseudonyms.Pseudonym> of(OpenVault vault) throws Problem {
    byte[] secret = vault.secret(Pseudonyms.PURPOSE);
    try {
      return new Pseudonyms(PeopleDirectory.of(vault.reader()), secret).all();
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }
}
