package org.decamp.exporter.whatsapp.crypt15;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Encrypts databases as WhatsApp backs them up, with a header as of 2026. */
public final class SealedSample {

  /** Opens what {@link #seal} wrote. */
  public static final String KEY = Sample.VECTOR_KEY;

  private SealedSample() {}

  /**
   * Encrypts a file.
   *
   * @param migrated whether the header says that messages are in the newer tables
   */
  public static Path seal(Path clear, Path target, boolean migrated) throws Exception {
    Header metadata =
        new Header()
            .bytes(1, "2.26.34.7".getBytes(StandardCharsets.US_ASCII))
            .bytes(3, "34".getBytes(StandardCharsets.US_ASCII))
            .number(4, 1);
    for (int flag = 5; flag <= 37; flag++) {
      metadata.number(flag, flag == 10 && !migrated ? 0 : 1);
    }
    BackupHeader header = Header.usual().message(4, metadata.number(39, 1)).number(6, 3).read();
    try (RootKey key = RootKey.parse(KEY);
        OutputStream file = Files.newOutputStream(target);
        Crypt15Output out = new Crypt15Output(file, header, key, true)) {
      Files.copy(clear, out);
      out.finish();
    }
    return target;
  }

  /** Decrypts a backup into a file, for readers that know nothing of it. */
  public static Path open(Path backup, Path target) throws Exception {
    try (RootKey key = RootKey.parse(KEY);
        Crypt15File file = Crypt15File.open(backup, key);
        var in = file.content()) {
      Files.copy(in, target);
    }
    return target;
  }

  /** The header of a backup, without its 16 random bytes. */
  public static byte[] header(Path backup) throws Exception {
    byte[] all = Files.readAllBytes(backup);
    int length = (all[0] & 0x7f) | all[1] << 7;
    byte[] begin = Arrays.copyOf(all, 2 + length);
    Arrays.fill(begin, 8, 24, (byte) 0);
    return begin;
  }
}
