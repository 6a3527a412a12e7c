package org.decamp.signalcli.standin.keys;

/** The same ciphertext came twice; a client of Signal shows it once. */
public final class RepeatedMessageException extends Exception {

  private static final long serialVersionUID = 1L;

  public RepeatedMessageException(Throwable cause) {
    super("this message was opened before", cause);
  }
}
