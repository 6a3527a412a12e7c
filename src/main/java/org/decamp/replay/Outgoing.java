package org.decamp.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decamp.model.PrivateText;

/**
 * One message of Signal as it would be sent.
 *
 * @param place where it goes, as the journal names it
 * @param files in the order in which the text speaks of them
 * @param pieces what it tells, each by its key
 * @param messages how many messages of the vault begin in it
 * @param first time of the first thing that it tells
 * @param voiceNote whether its one file is somebody's voice
 */
public record Outgoing(
    String place,
    PrivateText text,
    List<OutgoingFile> files,
    List<UUID> pieces,
    int messages,
    Instant first,
    boolean voiceNote) {

  public Outgoing {
    files = List.copyOf(files);
    pieces = List.copyOf(pieces);
  }

  /** Bytes of all files. */
  public long fileBytes() {
    return files.stream().mapToLong(file -> file.media().size()).sum();
  }
}
