package org.decamp.vault.database;

import java.io.IOException;

/** Stored bytes that are not what Decamp writes; the message never holds content. */
final class DamagedBlockException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedBlockException(String message) {
    super(message);
  }

  DamagedBlockException(String message, Throwable cause) {
    super(message, cause);
  }
}
