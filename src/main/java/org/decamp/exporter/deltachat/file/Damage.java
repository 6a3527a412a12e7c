package org.decamp.exporter.deltachat.file;

import org.decamp.job.Problem;

/** Says that a backup is not as it was written. */
final class Damage {

  private static final String HINT = "Do not rely on it; export it again.";

  private Damage() {}

  static Problem ofDatabase() {
    return new Problem.BadInput("the database in the backup is damaged", HINT);
  }

  /**
   * @param what is wrong, without content
   */
  static Problem of(String what) {
    return new Problem.BadInput("the backup is damaged: " + what, HINT);
  }
}
