package org.decamp.exporter.sealed;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import org.decamp.job.Problem;
import org.decamp.vault.Passphrase;

/**
 * The stanza that a passphrase opens (age-encryption.org/v1, "The scrypt recipient type"): the file
 * key under a key that scrypt makes of the passphrase. It must be the only one of its file.
 */
final class PassphraseStanza {

  static final String TYPE = "scrypt";

  /** What {@code age} writes, too: 256 MiB and about a second. */
  static final int WORK_FACTOR = 18;

  /** The most that is done for a file: 1 GiB of memory. */
  static final int MOST_WORK = 20;

  private static final int SALT = 16;
  private static final int BODY = 32;
  private static final byte[] LABEL =
      "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 16 bytes. */
  private final byte[] salt;

  /** The binary logarithm of scrypt's N. */
  private final int workFactor;

  /** The sealed file key, 32 bytes. */
  private final byte[] body;

  private PassphraseStanza(byte[] salt, int workFactor, byte[] body) {
    this.salt = salt;
    this.workFactor = workFactor;
    this.body = body;
  }

  /** Writes such a stanza; the passphrase is used at once and not kept. */
  static RecipientStanzaWriter seal(Passphrase passphrase) throws Problem {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    CipherKey key = key(passphrase, salt, WORK_FACTOR);
    return fileKey -> {
      byte[] body =
          new FileKeyEncryptorFactory()
              .newFileKeyEncryptor()
              .getEncryptedFileKey(fileKey, key)
              .getEncoded();
      key.destroy();
      return List.of(new PassphraseStanza(salt, WORK_FACTOR, body).written());
    };
  }

  /**
   * Reads a stanza of this type.
   *
   * @throws Problem.BadInput if it is not well-formed, or asks for more work than is done
   */
  static PassphraseStanza of(RecipientStanza stanza) throws Problem.BadInput {
    List<String> arguments = stanza.getArguments();
    byte[] body = stanza.getBody();
    boolean shaped =
        arguments.size() == 2 && NUMBER.matcher(arguments.get(1)).matches() && body.length == BODY;
    if (!shaped) {
      throw AgeHeader.damaged();
    }
    int workFactor = Integer.parseInt(arguments.get(1));
    if (workFactor > MOST_WORK) {
      throw new Problem.BadInput(
          "the passphrase of this file takes more than "
              + (Scrypt.memory(MOST_WORK) >> 20)
              + " MiB of memory to check",
          "If you trust it, open it with age and seal its content again.");
    }
    return new PassphraseStanza(salt(arguments.get(0)), workFactor, body);
  }

  private static byte[] salt(String encoded) throws Problem.BadInput {
    try {
      byte[] salt =
          CanonicalBase64.getDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
      if (salt.length == SALT) {
        return salt;
      }
    } catch (RuntimeException _) {
      // falls through: not base64 is as wrong as another length
    }
    throw AgeHeader.damaged();
  }

  /** Opens the stanza with a passphrase, which is used at once and not kept. */
  RecipientStanzaReader reader(Passphrase passphrase) throws Problem {
    CipherKey key = key(passphrase, salt, workFactor);
    return _ -> open(key);
  }

  private FileKey open(CipherKey key) throws GeneralSecurityException {
    try {
      return new FileKeyDecryptorFactory()
          .newFileKeyDecryptor()
          .getFileKey(new EncryptedFileKey(body.clone()), key);
    } catch (AEADBadTagException _) {
      throw new UnsupportedRecipientStanzaException("another passphrase");
    } finally {
      key.destroy();
    }
  }

  private static CipherKey key(Passphrase passphrase, byte[] salt, int workFactor) throws Problem {
    byte[] labelled = Arrays.copyOf(LABEL, LABEL.length + salt.length);
    System.arraycopy(salt, 0, labelled, LABEL.length, salt.length);
    byte[] typed = passphrase.utf8();
    try {
      return new CipherKey(Scrypt.derive(typed, labelled, workFactor));
    } catch (OutOfMemoryError e) {
      throw new Problem.InputOutput(
          "this computer has not the "
              + (Scrypt.memory(workFactor) >> 20)
              + " MiB of memory free"
              + " that a passphrase of age takes",
          "Close other programs and try again.",
          e);
    } finally {
      Arrays.fill(typed, (byte) 0);
    }
  }

  private RecipientStanza written() {
    String encodedSalt = CanonicalBase64.getEncoder().encodeToString(salt);
    List<String> arguments = List.of(encodedSalt, Integer.toString(workFactor));
    return new RecipientStanza() {
      @Override
      public String getType() {
        return TYPE;
      }

      @Override
      public List<String> getArguments() {
        return arguments;
      }

      @Override
      public byte[] getBody() {
        return body.clone();
      }
    };
  }
}
