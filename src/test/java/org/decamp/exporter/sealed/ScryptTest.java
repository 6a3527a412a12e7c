package org.decamp.exporter.sealed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.Test;

class ScryptTest {

  /** RFC 7914, section 12: the vector with r = 8 and p = 1, of which the first 32 bytes. */
  @Test
  void theVectorOfTheStandardHolds() {
    byte[] key =
        Scrypt.derive("pleaseletmein".getBytes(US_ASCII), "SodiumChloride".getBytes(US_ASCII), 14);
    assertThat(HexFormat.of().formatHex(key))
        .isEqualTo("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
  }

  @Test
  void anotherImplementationDerivesTheSameKeys() {
    Random random = new Random(6);
    for (int workFactor = 1; workFactor <= 13; workFactor++) {
      byte[] passphrase = bytes(random, 1 + random.nextInt(100));
      byte[] salt = bytes(random, random.nextInt(60));
      assertThat(Scrypt.derive(passphrase, salt, workFactor))
          .as("work factor %d", workFactor)
          .isEqualTo(SCrypt.generate(passphrase, salt, 1 << workFactor, 8, 1, 32));
    }
  }

  @Test
  void whatWasGivenIsLeftAsItIs() {
    byte[] passphrase = {1, 2, 3};
    byte[] salt = {4, 5};
    byte[] once = Scrypt.derive(passphrase, salt, 4);
    assertThat(Arrays.equals(once, Scrypt.derive(passphrase, salt, 4))).isTrue();
    assertThat(Scrypt.derive(passphrase, salt, 5)).isNotEqualTo(once);
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
