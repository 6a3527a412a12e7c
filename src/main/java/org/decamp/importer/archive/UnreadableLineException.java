package org.decamp.importer.archive;

/** A line that does not follow the schema; the message names the key, never a value. */
final class UnreadableLineException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableLineException(String message) {
    super(message);
  }

  UnreadableLineException(String message, Throwable cause) {
    super(message, cause);
  }
}
