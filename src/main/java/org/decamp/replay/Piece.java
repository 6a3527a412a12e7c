package org.decamp.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decamp.model.Attachment;
import org.decamp.model.StoredMedia;

/**
 * What is never torn apart again: a message, or a part of one that is too long or has too many
 * files for one message of Signal. It does not depend on the form in which it is sent.
 *
 * @param keys what it is known by; it is sent under the first
 * @param begins whether a message of the vault begins with it
 * @param author who wrote it, on one line
 */
record Piece(
    List<UUID> keys, boolean begins, Instant at, String author, String words, List<File> files) {

  Piece {
    keys = List.copyOf(keys);
    files = List.copyOf(files);
  }

  /** A content with what is known of it. */
  record File(Attachment attachment, StoredMedia media) {}

  long fileBytes() {
    return files.stream().mapToLong(file -> file.media().size()).sum();
  }
}
