package org.decamp.app.cli;

import org.decamp.job.Problem;

/** The open file descriptor from which an option has a secret read. */
final class SecretDescriptor {

  private SecretDescriptor() {}

  /**
   * Its path.
   *
   * @param option as it is typed, for the message
   * @param number what was typed after it; it may be the secret itself, so it is not repeated
   */
  static String path(String option, String number) throws Problem.Usage {
    if (!number.matches("[0-9]{1,6}")) {
      throw new Problem.Usage(
          option + " names an open file descriptor by its number",
          "Never give a secret itself as an argument: others can see it, and the shell keeps it.");
    }
    return "/dev/fd/" + number;
  }
}
