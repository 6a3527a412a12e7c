package org.decamp.app.cli;

import java.io.IOException;
import java.util.Optional;

/** Asks a person for a secret without showing it. */
@FunctionalInterface
interface HiddenInput {

  /**
   * Asks once.
   *
   * @return what was typed, the caller's to wipe; empty at the end of input
   */
  Optional<char[]> ask(String question) throws IOException;
}
