package org.decamp.source;

import java.io.IOException;

/** An entry whose bytes do not fit its stated size or CRC, or that exceeds the limits. */
public final class DamagedEntryException extends IOException {

  private static final long serialVersionUID = 1L;

  public DamagedEntryException(String message) {
    super(message);
  }

  public DamagedEntryException(String message, Throwable cause) {
    super(message, cause);
  }
}
