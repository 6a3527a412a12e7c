package org.decamp.exporter.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.decamp.model.SourceFile;

/**
 * What an archive says about itself; taken from the vault and not from the clock, so that the same
 * vault gives the same archive.
 *
 * @param imported when the history was imported
 * @param conversations number of conversations in the selection
 * @param messages number of messages in the selection
 * @param first time of the oldest of them
 * @param last time of the newest of them
 * @param sourceFiles the files of Meta's export that the vault was made from
 * @param version Decamp's version
 */
public record ArchiveFacts(
    Optional<Instant> imported,
    long conversations,
    long messages,
    Optional<Instant> first,
    Optional<Instant> last,
    List<SourceFile> sourceFiles,
    String version) {

  public ArchiveFacts {
    sourceFiles = List.copyOf(sourceFiles);
  }
}
