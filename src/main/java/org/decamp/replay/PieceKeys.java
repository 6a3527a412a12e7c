package org.decamp.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.Message;
import org.decamp.model.TimePrecision;
import org.decamp.vault.view.ContentKey;

/**
 * The keys by which the pieces of one conversation are known again ({@code vault-format.md}, table
 * {@code replay}). A message goes by its millisecond and what it says: its id changes when a later
 * import tells another name of whoever wrote it, and all that was sent would be sent again. Only
 * what has no exact time, or says nothing, goes by its id.
 */
final class PieceKeys {

  private final List<ConversationId> conversations;
  private final Map<String, Integer> said = new HashMap<>();
  private Instant now = Instant.MIN;

  /**
   * Begins a conversation.
   *
   * @param conversations its id, and then those of what became a part of it
   */
  PieceKeys(List<ConversationId> conversations) {
    this.conversations = List.copyOf(conversations);
  }

  /** The keys of the notice before the conversation; it is sent under the first. */
  List<UUID> notice() {
    return keys("notice/", "");
  }

  /** The keys of each part, from 0, of the next message; it is sent under the first. */
  IntFunction<List<UUID>> next(Message message) {
    String content = ContentKey.of(message);
    if (!isKnownByContent(message, content)) {
      return part -> List.of(key(message.id().text() + '/' + part));
    }
    int before = count(message, content);
    String place = "/" + message.sentAt().toEpochMilli() + '/' + before + '/';
    return part -> keys("said/", place + part + '/' + content);
  }

  /**
   * The next message is not sent now; whoever said the same in that millisecond keeps their key.
   */
  void passOver(Message message) {
    String content = ContentKey.of(message);
    if (isKnownByContent(message, content)) {
      count(message, content);
    }
  }

  private static boolean isKnownByContent(Message message, String content) {
    return message.precision() == TimePrecision.MILLISECOND && !content.isEmpty();
  }

  /** How often the same was said in the same millisecond before. */
  private int count(Message message, String content) {
    if (!message.sentAt().equals(now)) {
      now = message.sentAt();
      said.clear();
    }
    return said.merge(content, 1, Integer::sum) - 1;
  }

  private List<UUID> keys(String kind, String rest) {
    return conversations.stream().map(id -> key(kind + id.value() + rest)).toList();
  }

  private static UUID key(String text) {
    ByteBuffer digest = ByteBuffer.wrap(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    return new UUID(digest.getLong(), digest.getLong());
  }
}
