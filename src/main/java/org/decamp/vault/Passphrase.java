package org.decamp.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.decamp.job.Problem;

/**
 * A secret that a person typed, wiped when closed.
 *
 * <p>Never logged, never an argument, never a {@code String}.
 */
public final class Passphrase implements VaultSecret {

  private final char[] characters;

  /**
   * Takes the array over: it is wiped by {@link #close()}.
   *
   * @param characters what was typed, without the line end
   */
  public Passphrase(char[] characters) {
    this.characters = characters;
  }

  /**
   * The bytes that keys are derived from: NFKC, so that the same passphrase typed on another system
   * fits, in UTF-8 ({@code vault}, section 4.2).
   *
   * @return a fresh array that the caller wipes
   * @throws Problem.Usage if a surrogate stands alone
   */
  public byte[] utf8Nfkc() throws Problem.Usage {
    CharSequence typed = CharBuffer.wrap(characters);
    // Text that is normal already, as nearly all is, never becomes a String that nobody can wipe.
    CharSequence normal =
        Normalizer.isNormalized(typed, Normalizer.Form.NFKC)
            ? typed
            : Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return utf8(normal);
  }

  /**
   * The bytes of what was typed as it was typed, in UTF-8, for formats that do not normalise.
   *
   * @return a fresh array that the caller wipes
   * @throws Problem.Usage if a surrogate stands alone
   */
  public byte[] utf8() throws Problem.Usage {
    return utf8(CharBuffer.wrap(characters));
  }

  private static byte[] utf8(CharSequence text) throws Problem.Usage {
    byte[] room = new byte[text.length() * 3];
    ByteBuffer out = ByteBuffer.wrap(room);
    var encoder = StandardCharsets.UTF_8.newEncoder();
    if (encoder.encode(CharBuffer.wrap(text), out, true).isError()) {
      Arrays.fill(room, (byte) 0);
      throw new Problem.Usage(
          "the passphrase is not valid text", "Type it again, or choose another one.");
    }
    byte[] bytes = Arrays.copyOf(room, out.position());
    Arrays.fill(room, (byte) 0);
    return bytes;
  }

  /** Number of characters as a person counts them: an emoji of two units is one. */
  public int codePoints() {
    return Character.codePointCount(characters, 0, characters.length);
  }

  /** Number of characters. */
  public int length() {
    return characters.length;
  }

  /** Whether both are the same text. */
  public boolean sameAs(Passphrase other) {
    return Arrays.equals(characters, other.characters);
  }

  @Override
  public void close() {
    Arrays.fill(characters, '\0');
  }

  @Override
  public String toString() {
    return "(passphrase)";
  }
}
