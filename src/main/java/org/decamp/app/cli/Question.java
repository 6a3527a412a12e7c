package org.decamp.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a person yes or no. */
@FunctionalInterface
interface Question {

  /** The answer, or empty if there is nobody to ask. */
  Optional<Boolean> ask(String question);

  /** Asks on the console, if there is one. */
  static Optional<Boolean> onConsole(String question) {
    return InteractiveConsole.find().map(c -> saysYes(c.readLine("%s [y/N] ", question)));
  }

  private static boolean saysYes(@Nullable String answer) {
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }
}
