package org.decamp.importer.meta.twin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns texts into numbers that nobody can turn back: equal texts give equal numbers as long as
 * this lives, because the key is random and never leaves it.
 */
final class Randomness {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;

  Randomness() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * As many numbers as wanted.
   *
   * @param use what they are for, so that one text does not give the same numbers everywhere
   * @param text what they come from
   */
  int[] numbers(String use, String text, int count) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    byte[] label = use.getBytes(StandardCharsets.UTF_8);
    int[] numbers = new int[count];
    for (int at = 0, block = 0; at < count; block++) {
      mac.update(ByteBuffer.allocate(8).putInt(block).putInt(label.length).array());
      mac.update(label);
      ByteBuffer random = ByteBuffer.wrap(mac.doFinal(bytes));
      while (random.hasRemaining() && at < count) {
        numbers[at++] = random.getInt();
      }
    }
    return numbers;
  }
}
