package org.decamp.exporter.signal.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;

/**
 * Encrypts what is written to it. Only {@link #finish()} makes it whole: closed without it, as
 * after an error, the file does not open.
 */
public final class SealedOutput extends OutputStream {

  private final OutputStream out;
  private final Cipher cipher;
  private final Mac mac;

  /**
   * @param out the file; closed with this stream
   * @param iv 16 random bytes, never used twice
   */
  public SealedOutput(OutputStream out, SealKeys keys, byte[] iv) throws IOException {
    this.out = out;
    this.cipher = keys.cipher(Cipher.ENCRYPT_MODE, iv);
    this.mac = keys.newMac();
    put(iv);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    byte[] encrypted = cipher.update(bytes, offset, length);
    if (encrypted != null) {
      put(encrypted);
    }
  }

  /** Writes the last block and the MAC. */
  public void finish() throws IOException {
    try {
      put(cipher.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("CBC with padding takes any length", e);
    }
    out.write(mac.doFinal());
    out.flush();
  }

  private void put(byte[] bytes) throws IOException {
    mac.update(bytes);
    out.write(bytes);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
