package org.decamp.vault.media;

import java.io.IOException;

/** A stored content is not what was stored: cut, changed, swapped or renamed. */
public final class DamagedContentException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Says which and what.
   *
   * @param message names the blob and what does not fit; never content
   */
  public DamagedContentException(String message) {
    super(message);
  }
}
