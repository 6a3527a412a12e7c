package org.decamp.exporter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that the vault gives for one purpose, and what follows from it: the same in every run,
 * and to be guessed by nobody who has not got the vault.
 */
public final class VaultSecret implements AutoCloseable {

  private final byte[] secret;
  private final String mac;

  /**
   * @param secret of the vault; taken over, wiped when this is closed
   * @param mac what is derived with, such as {@code HmacSHA256}; one that every Java has
   */
  public VaultSecret(byte[] secret, String mac) {
    this.secret = secret;
    this.mac = mac;
  }

  /**
   * Derives as many bytes as the MAC has.
   *
   * @param label what for; without a space
   * @param name of the thing; both are ASCII
   */
  public byte[] derive(String label, String name) {
    try {
      Mac derivation = Mac.getInstance(mac);
      derivation.init(new SecretKeySpec(secret, mac));
      return derivation.doFinal((label + ' ' + name).getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + mac, e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "(a secret of the vault)";
  }
}
