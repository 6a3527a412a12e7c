package org.decamp.exporter.whatsapp.crypt15;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a backup: compresses and encrypts what is written to it, in constant memory. Only {@link
 * #finish()} makes it whole: closed without it, as after an error, the file does not open.
 */
public final class Crypt15Output extends OutputStream {

  /** As WhatsApp compresses today; it reads any ({@code whatsapp}, section 2.1). */
  private static final int LEVEL = Deflater.BEST_COMPRESSION;

  private final DigestOutputStream file;
  private final Encrypting encrypting;
  private final Deflater deflater = new Deflater(LEVEL);
  private final DeflaterOutputStream deflating;
  private final boolean checksum;

  /**
   * Begins the file.
   *
   * @param out closed with this stream
   * @param header with an IV that was never used with the key
   * @param checksum whether it ends with a checksum, as the backup does that the header comes from
   */
  public Crypt15Output(OutputStream out, BackupHeader header, RootKey key, boolean checksum)
      throws IOException {
    this.file = new DigestOutputStream(out, Proof.md5());
    this.checksum = checksum;
    header.write(file);
    this.encrypting = new Encrypting(new Gcm(key.payloadKey(), header.iv()));
    this.deflating = new DeflaterOutputStream(encrypting, deflater, Gcm.CHUNK);
  }

  @Override
  public void write(int b) throws IOException {
    deflating.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    deflating.write(bytes, offset, length);
  }

  /** Writes what is left, the tag and the checksum. */
  public void finish() throws IOException {
    deflating.finish();
    encrypting.finish();
    if (checksum) {
      MessageDigest md5 = file.getMessageDigest();
      file.on(false);
      file.write(md5.digest());
    }
    file.flush();
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    file.close();
  }

  /** Encrypts whole chunks on their way into the file. */
  private final class Encrypting extends OutputStream {

    private final Gcm gcm;
    private final byte[] plain = new byte[Gcm.CHUNK];
    private final byte[] encrypted = new byte[Gcm.CHUNK];
    private int filled;

    Encrypting(Gcm gcm) {
      this.gcm = gcm;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int count = Math.min(length - done, plain.length - filled);
        System.arraycopy(bytes, offset + done, plain, filled, count);
        filled += count;
        done += count;
        if (filled == plain.length) {
          gcm.encrypt(plain, filled, encrypted);
          file.write(encrypted);
          filled = 0;
        }
      }
    }

    void finish() throws IOException {
      file.write(gcm.finish(plain, filled));
    }
  }
}
