package org.decamp.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.decamp.model.Attachment;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.MessageId;
import org.decamp.model.StoredMedia;

/**
 * What is never torn apart again: a message, or a part of one that is too long or has too many
 * files for one message of Signal. It does not depend on the form in which it is sent.
 *
 * @param begins whether a message of the vault begins with it
 * @param author who wrote it, on one line
 */
record Piece(UUID key, boolean begins, Instant at, String author, String words, List<File> files) {

  Piece {
    files = List.copyOf(files);
  }

  /** A content with what is known of it. */
  record File(Attachment attachment, StoredMedia media) {}

  long fileBytes() {
    return files.stream().mapToLong(file -> file.media().size()).sum();
  }

  /** The key of a part of a message, from 0. */
  static UUID key(MessageId message, int part) {
    return key(message.text() + '/' + part);
  }

  /** The key of the notice before a conversation. */
  static UUID notice(ConversationId conversation) {
    return key("notice/" + conversation.value());
  }

  private static UUID key(String text) {
    ByteBuffer digest = ByteBuffer.wrap(Digests.sha256(text.getBytes(StandardCharsets.US_ASCII)));
    return new UUID(digest.getLong(), digest.getLong());
  }
}
