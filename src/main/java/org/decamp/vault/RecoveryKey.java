package org.decamp.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.decamp.job.Problem;
import org.decamp.model.Digests;

/**
 * A secret on paper that opens a vault whose passphrase is forgotten; wiped when closed ({@code
 * vault}, section 4.3).
 *
 * <p>20 random bytes, written as 36 characters in groups of six: Crockford's Base32 of the bytes,
 * then 20 bits of a checksum, so that a slip of the pen is told from a wrong key.
 */
public final class RecoveryKey implements VaultSecret {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String CHECK_LABEL = "decamp/1 recovery-check";
  private static final int BYTES = 20;
  private static final int DIGITS = 36;
  private static final int SECRET_DIGITS = 32;
  private static final int GROUP = 6;

  private final byte[] secret;

  /**
   * Takes the array over.
   *
   * @param secret 20 bytes
   */
  public RecoveryKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a recovery key has 20 bytes");
    }
    this.secret = secret;
  }

  /** A fresh key. */
  public static RecoveryKey random(SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new RecoveryKey(secret);
  }

  /**
   * Reads what a person typed: any case, with or without dashes and blanks, O for 0, I and L for 1,
   * and U for V. The checksum catches what was meant otherwise.
   *
   * @param text not changed; the caller wipes it
   * @throws Problem.WrongSecret if it is mistyped
   */
  public static RecoveryKey parse(char[] text) throws Problem.WrongSecret {
    byte[] digits = new byte[DIGITS];
    byte[] secret = new byte[BYTES];
    try {
      readDigits(text, digits);
      for (int bit = 0; bit < BYTES * 8; bit++) {
        int value = (digits[bit / 5] >> (4 - bit % 5)) & 1;
        secret[bit / 8] |= (byte) (value << (7 - bit % 8));
      }
      byte[] check = checkDigits(secret);
      if (!Arrays.equals(digits, SECRET_DIGITS, DIGITS, check, 0, check.length)) {
        throw mistyped();
      }
      return new RecoveryKey(secret.clone());
    } finally {
      Arrays.fill(digits, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static void readDigits(char[] text, byte[] digits) throws Problem.WrongSecret {
    int count = 0;
    for (char typed : text) {
      if (separates(typed)) {
        continue;
      }
      int value = ALPHABET.indexOf(plain(typed));
      if (value < 0 || count == DIGITS) {
        throw mistyped();
      }
      digits[count++] = (byte) value;
    }
    if (count != DIGITS) {
      throw mistyped();
    }
  }

  /** Blanks and dashes of every kind: word processors replace both. */
  private static boolean separates(char typed) {
    return Character.isWhitespace(typed)
        || Character.isSpaceChar(typed)
        || Character.getType(typed) == Character.DASH_PUNCTUATION
        || typed == '\u2212';
  }

  private static char plain(char typed) {
    char upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      case 'U' -> 'V';
      default -> upper;
    };
  }

  /** The top 20 bits of a labelled hash, as four digits. */
  private static byte[] checkDigits(byte[] secret) {
    var digest = Digests.sha256();
    digest.update(CHECK_LABEL.getBytes(StandardCharsets.US_ASCII));
    byte[] hash = digest.digest(secret);
    int bits = ((hash[0] & 0xff) << 12) | ((hash[1] & 0xff) << 4) | ((hash[2] & 0xff) >> 4);
    return new byte[] {
      (byte) (bits >> 15), (byte) ((bits >> 10) & 31), (byte) ((bits >> 5) & 31), (byte) (bits & 31)
    };
  }

  private static Problem.WrongSecret mistyped() {
    return new Problem.WrongSecret(
        "the recovery key is mistyped",
        "Compare it with the paper: six groups of six characters, the last four guard the others.");
  }

  /** The 36 characters in groups of six, to be shown once; the caller wipes them. */
  public char[] text() {
    char[] text = new char[DIGITS + DIGITS / GROUP - 1];
    byte[] check = checkDigits(secret);
    for (int digit = 0; digit < DIGITS; digit++) {
      int value = digit < SECRET_DIGITS ? fiveBits(digit) : check[digit - SECRET_DIGITS];
      text[digit + digit / GROUP] = ALPHABET.charAt(value);
    }
    for (int dash = GROUP; dash < text.length; dash += GROUP + 1) {
      text[dash] = '-';
    }
    return text;
  }

  private int fiveBits(int digit) {
    int value = 0;
    for (int bit = digit * 5; bit < digit * 5 + 5; bit++) {
      value = (value << 1) | ((secret[bit / 8] >> (7 - bit % 8)) & 1);
    }
    return value;
  }

  /** The 20 bytes: a fresh array that the caller wipes. */
  public byte[] bytes() {
    return secret.clone();
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "(recovery key)";
  }
}
