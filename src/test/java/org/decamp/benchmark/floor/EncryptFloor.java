package org.decamp.benchmark.floor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the media of the ZIPs with AES-256-GCM in chunks of 64 KiB and throws the result away:
 * reading the stored entries is in it, hashing and writing are not. Prints how many bytes.
 */
public final class EncryptFloor {

  private static final int CHUNK = 1 << 16;

  private EncryptFloor() {}

  /** Arguments: the ZIPs. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
    byte[] plain = new byte[CHUNK];
    byte[] sealed = new byte[CHUNK + 16];
    byte[] nonce = new byte[12];
    long bytes = 0;
    long chunks = 0;
    for (String file : args) {
      try (ZipFile zip = new ZipFile(file)) {
        Iterator<? extends ZipEntry> entries = zip.entries().asIterator();
        while (entries.hasNext()) {
          ZipEntry entry = entries.next();
          if (!FloorInput.isMedia(entry)) {
            continue;
          }
          try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.readNBytes(plain, 0, CHUNK);
                n > 0;
                n = in.readNBytes(plain, 0, CHUNK)) {
              ByteBuffer.wrap(nonce).putLong(chunks++);
              cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
              cipher.doFinal(plain, 0, n, sealed);
              bytes += n;
            }
          }
        }
      }
    }
    System.out.println(bytes);
  }
}
