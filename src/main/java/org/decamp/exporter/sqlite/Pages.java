package org.decamp.exporter.sqlite;

import java.io.IOException;
import org.decamp.job.Problem;

/** The pages of a database in clear text. */
public interface Pages {

  /** How much of a page its content may take, bytes. */
  int usable();

  /** How many there are. */
  long count();

  /**
   * A page.
   *
   * @param number from 1
   * @throws Problem.BadInput if it is damaged
   */
  byte[] page(long number) throws IOException, Problem;
}
