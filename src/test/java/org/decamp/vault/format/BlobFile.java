package org.decamp.vault.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A content in a file of its own: format {@code dcb1} (document, section 7.2). */
final class BlobFile {

  private static final int HEADER = 48;
  private static final int FIXED = 16;
  private static final int SEALED_CHUNK = 65_552;
  private static final byte[] FIXED_BYTES =
      HexFormat.of().parseHex("444543414d5042310110000000000001");

  private BlobFile() {}

  static byte[] content(Path file, byte[] mediaKey, byte[] id)
      throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    byte[] fixed = Arrays.copyOf(bytes, FIXED);
    if (!Arrays.equals(fixed, FIXED_BYTES)) {
      throw new IOException("not a blob of this format");
    }
    byte[] key =
        Derivation.hkdf(
            mediaKey,
            Arrays.copyOfRange(bytes, FIXED, HEADER),
            Derivation.joined(Derivation.ascii("decamp/1 blob"), fixed),
            32);
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    int chunks = (bytes.length - HEADER + SEALED_CHUNK - 1) / SEALED_CHUNK;
    for (int chunk = 0; chunk < chunks; chunk++) {
      boolean last = chunk == chunks - 1;
      byte[] nonce =
          ByteBuffer.allocate(12).putInt(7, chunk).put(11, (byte) (last ? 1 : 0)).array();
      Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
      gcm.init(
          Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
      if (last) {
        gcm.updateAAD(id);
      }
      int from = HEADER + chunk * SEALED_CHUNK;
      plain.writeBytes(gcm.doFinal(bytes, from, Math.min(SEALED_CHUNK, bytes.length - from)));
    }
    byte[] padded = plain.toByteArray();
    long length = ByteBuffer.wrap(padded).getLong(padded.length - 8);
    return Arrays.copyOf(padded, Math.toIntExact(length));
  }
}
