package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/** Who will be able to open a file that is sealed. */
public final class Recipients {

  /** Most keys; the header must fit into what readers take. */
  public static final int MOST = 100;

  private static final int SHORTEST = 8;

  private final List<RecipientStanzaWriter> writers;

  private Recipients(List<RecipientStanzaWriter> writers) {
    this.writers = List.copyOf(writers);
  }

  /**
   * Whoever holds one of the secret keys.
   *
   * @param keys public keys as {@code age-keygen} writes them, {@code age1...}; 1 to {@value #MOST}
   * @throws Problem.Usage if one of them is none; it is not repeated, for it may be a secret
   */
  public static Recipients ofKeys(List<String> keys) throws Problem.Usage {
    if (keys.isEmpty() || keys.size() > MOST) {
      throw new Problem.Usage(
          "a file is sealed to 1 to " + MOST + " recipients", "Name fewer, or at least one.");
    }
    List<RecipientStanzaWriter> writers = new ArrayList<>();
    for (String key : keys) {
      writers.add(writer(key, writers.size() + 1));
    }
    return new Recipients(writers);
  }

  private static RecipientStanzaWriter writer(String key, int number) throws Problem.Usage {
    try {
      return X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key);
    } catch (GeneralSecurityException | RuntimeException _) {
      throw new Problem.Usage(
          "recipient " + number + " is not a public key of age",
          "Give what age-keygen calls the public key: it begins with age1. Keys of SSH, of plugins"
              + " and secret keys are none.");
    }
  }

  /**
   * Whoever knows a passphrase.
   *
   * @param passphrase at least {@value #SHORTEST} characters, as for a vault; not kept
   * @throws Problem.Usage if it is shorter
   * @throws Problem.InputOutput if this computer has too little memory free
   */
  public static Recipients ofPassphrase(Passphrase passphrase) throws Problem {
    if (passphrase.codePoints() < SHORTEST) {
      throw new Problem.Usage(
          "a passphrase has at least " + SHORTEST + " characters",
          "Choose a longer one; several random words are good.");
    }
    return new Recipients(List.of(PassphraseStanza.seal(passphrase)));
  }

  List<RecipientStanzaWriter> writers() {
    return writers;
  }
}
