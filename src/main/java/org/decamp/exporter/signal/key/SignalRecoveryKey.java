package org.decamp.exporter.signal.key;

import java.security.SecureRandom;
import java.util.Arrays;
import org.decamp.job.Problem;

/**
 * The recovery key of a Signal account: 64 characters that everything of the account can be derived
 * from, not only its backups. Never stored, logged or given as an argument; wiped when closed.
 *
 * <p>Signal shows it in several forms: lower case as it is, or in groups of capitals with {@code #}
 * for the letter O and {@code =} for the digit 0 ({@code signal-backup}, section 2). All are
 * understood.
 */
public final class SignalRecoveryKey implements AutoCloseable {

  private static final int LENGTH = 64;
  private static final String CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

  private final byte[] ascii;

  private SignalRecoveryKey(byte[] ascii) {
    this.ascii = ascii;
  }

  /**
   * Reads what a person typed or pasted.
   *
   * @param typed in any of the forms that Signal shows; the caller wipes it
   * @throws Problem.WrongSecret if these are not 64 letters and digits
   */
  public static SignalRecoveryKey of(char[] typed) throws Problem.WrongSecret {
    byte[] ascii = new byte[LENGTH];
    int count = 0;
    for (char c : typed) {
      int plain = plain(c);
      if (plain < 0) {
        continue;
      }
      if (count < LENGTH) {
        ascii[count] = (byte) plain;
      }
      count++;
    }
    if (count != LENGTH) {
      Arrays.fill(ascii, (byte) 0);
      throw new Problem.WrongSecret(
          "a Signal recovery key has 64 letters and digits, this has " + count,
          "Signal shows it under Settings, Backups, View recovery key; a PIN or the 30 digits of an"
              + " older backup do not fit.");
    }
    return new SignalRecoveryKey(ascii);
  }

  /** Makes up the key of an account that is not there yet. */
  public static SignalRecoveryKey random(SecureRandom random) {
    byte[] ascii = new byte[LENGTH];
    for (int at = 0; at < LENGTH; at++) {
      ascii[at] = (byte) CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }
    return new SignalRecoveryKey(ascii);
  }

  /** The key as every version of Signal takes it, in lower case; the caller wipes it. */
  public char[] text() {
    char[] text = new char[LENGTH];
    for (int at = 0; at < LENGTH; at++) {
      text[at] = (char) ascii[at];
    }
    return text;
  }

  private static int plain(char c) {
    return switch (c) {
      case '#' -> 'o';
      case '=' -> '0';
      default -> {
        if (c >= 'A' && c <= 'Z') {
          yield c - 'A' + 'a';
        }
        yield (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ? c : -1;
      }
    };
  }

  /** The key of all backups of the account; the caller closes it. */
  public BackupKey backupKey() {
    return new BackupKey(Hkdf.derive(ascii, "20240801_SIGNAL_BACKUP_KEY", new byte[0], 32));
  }

  @Override
  public void close() {
    Arrays.fill(ascii, (byte) 0);
  }

  @Override
  public String toString() {
    return "(Signal recovery key)";
  }
}
