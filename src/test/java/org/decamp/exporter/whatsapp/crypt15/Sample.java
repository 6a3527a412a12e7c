package org.decamp.exporter.whatsapp.crypt15;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Assumptions;

/** Backups that are known to the byte. */
public final class Sample {

  /** The file of the sheet's section 2.3: version 2.26.34.7, number ending in 34, no content. */
  public static final byte[] VECTOR =
      HexFormat.of()
          .parseHex(
              "2908011a120a10101112131415161718191a1b1c1d1e1f220f0a09322e32362e33342e371a0233343003"
                  + "b338795e9cbc1b8f2f88abfafd60a14573a879ddd1e041fab6f0501e371d43adc9d19890638c7277");

  public static final String VECTOR_KEY = HexFormat.of().formatHex(upTo(32));

  public static final String FIXTURE_KEY =
      "6730a595a1484d0c39c101dc0ac82ec5e401bb6f0e1b8ee2dc104a6b3687f017";
  public static final String FIXTURE_SHA256 =
      "1425b944a2e3885fc936a7bb82f6548c5cc09523a2f61f02aa836c4ed8bbd16e";

  private Sample() {}

  private static byte[] upTo(int end) {
    byte[] bytes = new byte[end];
    for (int i = 0; i < end; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  /** The published backup of an empty account; skips the test, saying so, where it is not there. */
  public static Path fixture() {
    Path file = Path.of("../shared/samples/whatsapp/msgstore.db.crypt15");
    Assumptions.assumeTrue(Files.isRegularFile(file), "the published sample is not here: " + file);
    return file;
  }
}
