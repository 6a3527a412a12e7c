package org.decamp.vault.format;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The functions that keys are derived with (document, section 3.1), written out. */
final class Derivation {

  static final String SHA256 = "HmacSHA256";
  static final String SHA512 = "HmacSHA512";

  private Derivation() {}

  static byte[] hmac(String algorithm, byte[] key, byte[]... parts)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec(key, algorithm));
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  /** RFC 5869: extract, then expand. */
  static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    byte[] extracted = hmac(SHA256, salt, secret);
    byte[] out = new byte[length];
    byte[] step = new byte[0];
    for (int done = 0, i = 1; done < length; done += step.length, i++) {
      step = hmac(SHA256, extracted, step, info, new byte[] {(byte) i});
      System.arraycopy(step, 0, out, done, Math.min(step.length, length - done));
    }
    return out;
  }

  /** PBKDF2-HMAC-SHA-512 of two rounds and 32 bytes, which is less than one block. */
  static byte[] pbkdf2OfTwoRounds(byte[] password, byte[] salt) throws GeneralSecurityException {
    byte[] first = hmac(SHA512, password, salt, new byte[] {0, 0, 0, 1});
    byte[] second = hmac(SHA512, password, first);
    byte[] out = new byte[32];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (first[i] ^ second[i]);
    }
    return out;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] joined(byte[] one, byte[] other) {
    byte[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
