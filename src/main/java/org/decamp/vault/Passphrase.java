package org.decamp.vault;

import java.util.Arrays;

/**
 * A secret that a person typed, wiped when closed.
 *
 * <p>Never logged, never an argument, never a {@code String}.
 */
public final class Passphrase implements AutoCloseable {

  private final char[] characters;

  /**
   * Takes the array over: it is wiped by {@link #close()}.
   *
   * @param characters what was typed, without the line end
   */
  public Passphrase(char[] characters) {
    this.characters = characters;
  }

  /** The characters themselves; not a copy. */
  char[] characters() {
    return characters;
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
