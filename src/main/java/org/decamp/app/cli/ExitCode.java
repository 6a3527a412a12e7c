package org.decamp.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.decamp.job.Problem;

/** What the program tells the shell; every {@code --help} lists these. */
enum ExitCode {
  DONE(0, "done"),
  OMISSIONS(1, "done, but something was left out that you should know of"),
  USAGE(64, "the command makes no sense as given"),
  BAD_INPUT(65, "the input is not usable"),
  MISSING_INPUT(66, "a file or folder does not exist or cannot be read"),
  TOOL_MISSING(69, "a needed program is missing"),
  BUG(70, "a bug in Decamp"),
  CANNOT_WRITE(73, "the output exists already or cannot be written"),
  INPUT_OUTPUT(74, "reading or writing failed, for instance because the disk is full"),
  BUSY(75, "another Decamp is using the vault, or Signal asks to wait; try again"),
  WRONG_SECRET(77, "wrong passphrase"),
  CANCELLED(130, "stopped by you");

  private final int number;
  private final String description;

  ExitCode(int number, String description) {
    this.number = number;
    this.description = description;
  }

  int number() {
    return number;
  }

  /** The code of a problem; exhaustive, so that a new kind of problem does not compile without. */
  static ExitCode of(Problem problem) {
    return switch (problem) {
      case Problem.Usage _ -> USAGE;
      case Problem.BadInput _ -> BAD_INPUT;
      case Problem.MissingInput _ -> MISSING_INPUT;
      case Problem.ToolMissing _ -> TOOL_MISSING;
      case Problem.CannotWrite _ -> CANNOT_WRITE;
      case Problem.InputOutput _ -> INPUT_OUTPUT;
      case Problem.Busy _ -> BUSY;
      case Problem.WrongSecret _ -> WRONG_SECRET;
      case Problem.Cancelled _ -> CANCELLED;
    };
  }

  /** All codes with their meaning, for the help texts. */
  static Map<String, String> descriptions() {
    Map<String, String> all = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      all.put(Integer.toString(code.number), code.description);
    }
    return all;
  }
}
