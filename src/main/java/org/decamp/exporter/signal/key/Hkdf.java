package org.decamp.exporter.signal.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** HKDF with SHA-256 as Signal uses it: an ASCII label, often followed by raw bytes. */
final class Hkdf {

  private static final byte[] NO_SALT = new byte[32];

  private Hkdf() {}

  static byte[] derive(byte[] secret, String label, byte[] context, int length) {
    return derive(secret, NO_SALT, label, context, length);
  }

  static byte[] derive(byte[] secret, byte[] salt, String label, byte[] context, int length) {
    byte[] ascii = label.getBytes(StandardCharsets.US_ASCII);
    byte[] info = Arrays.copyOf(ascii, ascii.length + context.length);
    System.arraycopy(context, 0, info, ascii.length, context.length);
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(info, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 25 has HKDF-SHA256", e);
    }
  }
}
