package org.decamp.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.vault.LeftoverTally;
import org.decamp.vault.MediaTally;
import org.decamp.vault.VaultReader;
import org.decamp.vault.key.VaultOutline;

/**
 * Sizes, counts and parameters of a vault; no content.
 *
 * @param vault where it is
 * @param outline what it shows to anybody
 * @param inside what it shows to those who can open it, if it was opened
 */
public record VaultInfo(Path vault, VaultOutline outline, Optional<Inside> inside) {

  /**
   * Counts.
   *
   * @param conversations in the vault
   * @param messages in all of them
   * @param media by kind
   * @param sourceFiles message files kept as Meta wrote them
   * @param leftovers contents that nothing points to
   * @param lastImport when the last import ended, if there was one
   */
  public record Inside(
      long conversations,
      long messages,
      List<MediaTally> media,
      long sourceFiles,
      LeftoverTally leftovers,
      Optional<Instant> lastImport) {

    public Inside {
      media = List.copyOf(media);
    }

    /** Counts what an open vault holds. */
    public static Inside of(OpenVault vault) throws Problem {
      VaultReader reader = vault.reader();
      var conversations = reader.conversations();
      return new Inside(
          conversations.size(),
          conversations.stream().mapToLong(Conversation::messageCount).sum(),
          vault.media(),
          reader.sourceFiles().size(),
          vault.leftovers(),
          reader.lastImport());
    }
  }
}
