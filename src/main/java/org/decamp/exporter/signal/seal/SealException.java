package org.decamp.exporter.signal.seal;

import java.io.IOException;

/** An encrypted file that does not open: another key, or damage. Often nobody can tell which. */
public final class SealException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean damage;

  private SealException(String message, boolean damage) {
    super(message);
    this.damage = damage;
  }

  /** The MAC does not fit. */
  static SealException doesNotFit() {
    return new SealException("the key does not fit, or the file is damaged", false);
  }

  /** No key would help. */
  public static SealException damaged(String message) {
    return new SealException(message, true);
  }

  /** Whether the file is damaged for sure. */
  public boolean isDamage() {
    return damage;
  }
}
