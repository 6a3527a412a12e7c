package org.decamp.app.web.way;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first page shows.
 *
 * @param vault where the vault is or will be
 * @param inside how much it holds, if it is open
 */
public record HomeView(Path vault, Optional<Inside> inside) {

  /**
   * What is in the vault.
   *
   * @param conversations how many
   * @param messages in all of them
   */
  public record Inside(long conversations, long messages) {}
}
