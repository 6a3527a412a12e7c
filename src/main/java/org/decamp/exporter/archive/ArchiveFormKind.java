package org.decamp.exporter.archive;

import org.decamp.exporter.Selection;
import org.decamp.vault.VaultReader;

/**
 * A form that archives can have: how it is made and how it is read back.
 *
 * @param id the name of the form, as {@link ArchiveForm#id}
 * @param factory makes the writer of one archive
 * @param reader reads it back
 */
public record ArchiveFormKind(String id, Factory factory, ArchiveFormReader reader) {

  /** Makes the writer of one archive. */
  @FunctionalInterface
  public interface Factory {

    /**
     * Makes a writer.
     *
     * @param vault for what is not handed to the form, such as source files
     * @param selection what was chosen
     */
    ArchiveForm create(VaultReader vault, Selection selection);
  }
}
