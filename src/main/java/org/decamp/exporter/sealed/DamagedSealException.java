package org.decamp.exporter.sealed;

import java.io.IOException;
import org.decamp.job.Problem;

/** Sealed bytes that are not what was sealed: changed, cut off, or lengthened. */
public final class DamagedSealException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedSealException(String message) {
    super(message);
  }

  /** What to tell a person. */
  public Problem.BadInput problem() {
    return new Problem.BadInput(
        String.valueOf(getMessage()),
        "Do not rely on this file; use another copy of it, or export again from the vault.",
        this);
  }
}
