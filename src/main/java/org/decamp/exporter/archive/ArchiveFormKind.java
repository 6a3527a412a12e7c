package org.decamp.exporter.archive;

import org.decamp.exporter.Selection;
import org.decamp.job.Progress;
import org.decamp.vault.VaultReader;

/**
 * A form that archives can have: how it is made and how it is read back.
 *
 * @param id the name of the form, as {@link ArchiveForm#id}
 * @param factory makes the writer of one archive
 * @param reader reads it back
 * @param carriesMedia whether each use of a media content is a copy of its own in the form, in
 *     Base64, instead of a file beside it
 */
public record ArchiveFormKind(
    String id, Factory factory, ArchiveFormReader reader, boolean carriesMedia) {

  /** A form whose media lie beside it. */
  public ArchiveFormKind(String id, Factory factory, ArchiveFormReader reader) {
    this(id, factory, reader, false);
  }

  /** Makes the writer of one archive. */
  @FunctionalInterface
  public interface Factory {

    /**
     * Makes a writer.
     *
     * @param vault for what is not handed to the form, such as source files
     * @param selection what was chosen
     * @param progress for whatever takes longer than a message
     */
    ArchiveForm create(VaultReader vault, Selection selection, Progress progress);
  }
}
