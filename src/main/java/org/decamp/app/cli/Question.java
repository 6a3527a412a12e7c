package org.decamp.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks a person something that may be seen. */
@FunctionalInterface
interface Question {

  /** What was typed, or empty if there is nobody to ask. */
  Optional<String> ask(String question);

  /** Asks on the console, if there is one. */
  static Optional<String> onConsole(String question) {
    return InteractiveConsole.find().map(c -> orNothing(c.readLine("%s ", question)));
  }

  /** Whether an answer means yes; an empty one does not. */
  static boolean saysYes(String answer) {
    return answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  private static String orNothing(@Nullable String answer) {
    return answer == null ? "" : answer;
  }
}
