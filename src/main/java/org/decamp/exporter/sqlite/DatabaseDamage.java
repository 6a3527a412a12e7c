package org.decamp.exporter.sqlite;

import org.decamp.job.Problem;

/** Says that a database is not as it was written. */
public final class DatabaseDamage {

  private DatabaseDamage() {}

  /** For the caller to throw. */
  public static Problem found() {
    return new Problem.BadInput(
        "the database in the backup is damaged", "Do not rely on it; export it again.");
  }
}
