package org.decamp.app.cli;

import java.io.Console;
import java.util.Optional;

/** Java's console, if a person sits at it. */
final class InteractiveConsole {

  private InteractiveConsole() {}

  /** Empty as soon as input or output is redirected, on whichever way this Java says so. */
  static Optional<Console> find() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
