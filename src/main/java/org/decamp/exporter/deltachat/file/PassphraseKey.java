package org.decamp.exporter.deltachat.file;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What follows from a passphrase and the salt of a database ({@code delta-chat}, section 2.4).
 * Wiped when closed.
 */
public final class PassphraseKey implements AutoCloseable {

  /** The salt that such a database begins with, bytes. */
  public static final int SALT = 16;

  private static final int ITERATIONS = 256_000;
  private static final int KEY_BITS = 256;

  private final byte[] key;
  private final byte[] salt;

  private PassphraseKey(byte[] key, byte[] salt) {
    this.key = key;
    this.salt = salt;
  }

  /**
   * Derives it, which takes a while on purpose.
   *
   * @param passphrase stays the caller's
   */
  public static PassphraseKey of(char[] passphrase, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ITERATIONS, KEY_BITS);
    try {
      return new PassphraseKey(
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded(),
          salt.clone());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Derives that of a database that is not there yet. */
  public static PassphraseKey fresh(char[] passphrase, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    return of(passphrase, salt);
  }

  byte[] key() {
    return key;
  }

  byte[] salt() {
    return salt;
  }

  /** Key and salt, as the database driver takes them in place of a passphrase. */
  public String forDriver() {
    return HexFormat.of().formatHex(key) + HexFormat.of().formatHex(salt);
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }

  @Override
  public String toString() {
    return "(key of a backup)";
  }
}
