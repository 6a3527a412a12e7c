package org.decamp.exporter.whatsapp.crypt15;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.decamp.exporter.FilePart;
import org.decamp.job.Problem;

/**
 * Proves that a file is whole and that the key is its own ({@code whatsapp}, section 2.1). A right
 * checksum of a file with a wrong tag tells a wrong key from damage; without one, a content that
 * begins as it should does.
 */
final class Proof {

  private static final int CHECKSUM = 16;
  private static final int ZLIB_METHOD = 0x78;

  private final FileChannel file;
  private final BackupHeader header;
  private final SecretKey key;
  private final byte[] chunk = new byte[Gcm.CHUNK];

  Proof(FileChannel file, BackupHeader header, SecretKey key) {
    this.file = file;
    this.header = header;
    this.key = key;
  }

  /** Whether the file ends with the MD5 of all that is before. */
  boolean hasChecksum() throws IOException, Problem {
    long before = file.size() - CHECKSUM;
    if (before < header.size() + Gcm.TAG) {
      return false;
    }
    MessageDigest md5 = md5();
    InputStream in = new FilePart(file, 0, before);
    for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
      md5.update(chunk, 0, n);
    }
    return Arrays.equals(md5.digest(), at(before, CHECKSUM));
  }

  /**
   * Checks the tag over all of the content.
   *
   * @return where the content ends
   */
  long run(boolean checksum) throws IOException, Problem {
    long end = file.size() - Gcm.TAG - (checksum ? CHECKSUM : 0);
    if (end <= header.size()) {
      throw Refusals.cutOff();
    }
    if (tagFits(end)) {
      return end;
    }
    if (checksum) {
      throw header.password() ? Refusals.password() : Refusals.wrongKey();
    }
    if (end - CHECKSUM > header.size() && tagFits(end - CHECKSUM)) {
      throw Refusals.checksum();
    }
    if (beginsAsItShould(end)) {
      throw Refusals.damaged();
    }
    throw header.password() ? Refusals.password() : Refusals.wrongKeyOrDamaged();
  }

  private boolean tagFits(long end) throws IOException {
    Gcm again = new Gcm(key, header.iv());
    byte[] encrypted = new byte[Gcm.CHUNK];
    InputStream in = decrypted(end);
    int read = in.readNBytes(chunk, 0, chunk.length);
    while (read == chunk.length) {
      again.encrypt(chunk, read, encrypted);
      read = in.readNBytes(chunk, 0, chunk.length);
    }
    byte[] last = again.finish(chunk, read);
    return MessageDigest.isEqual(Arrays.copyOfRange(last, read, last.length), at(end, Gcm.TAG));
  }

  /** A zlib stream or a ZIP; one wrong key in 13,000 seems to fit. */
  private boolean beginsAsItShould(long end) throws IOException {
    byte[] begin = decrypted(end).readNBytes(2);
    boolean zlib =
        begin.length == 2
            && begin[0] == ZLIB_METHOD
            && ((begin[0] & 0xff) << 8 | (begin[1] & 0xff)) % 31 == 0;
    return zlib || (begin.length == 2 && begin[0] == 'P' && begin[1] == 'K');
  }

  private InputStream decrypted(long end) {
    return new DecryptedInput(new FilePart(file, header.size(), end), key, header.iv());
  }

  private byte[] at(long position, int length) throws IOException {
    return new FilePart(file, position, position + length).readNBytes(length);
  }

  static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
