package org.decamp.importer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.MessageId;

/**
 * Computes the fingerprint by which the same message is known in every export: conversation,
 * millisecond, sender, and a digest of text, base names of media and the share link without its
 * query (design sheet, section 4). Tracking parameters of links change between exports, folders of
 * media too.
 *
 * <p>Not for use by several threads.
 */
public final class MessageIdentity {

  private final MessageDigest digest = Digests.sha256();
  private final byte[] conversation;

  public MessageIdentity(ConversationId conversation) {
    this.conversation = conversation.value().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The id, with ordinal 0.
   *
   * @param epochMillis when it was sent
   * @param sender display name
   * @param text the text as the source has it, empty if none
   * @param mediaNames uris or names of media in order
   * @param shareLink the link, empty if none
   */
  public MessageId of(
      long epochMillis, String sender, String text, List<String> mediaNames, String shareLink) {
    digest.update(conversation);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(epochMillis).array());
    field(sender);
    field(text);
    for (String name : mediaNames) {
      field(name.substring(name.lastIndexOf('/') + 1));
    }
    int query = shareLink.indexOf('?');
    field(query < 0 ? shareLink : shareLink.substring(0, query));
    ByteBuffer result = ByteBuffer.wrap(digest.digest());
    return new MessageId(result.getLong(), result.getLong(), 0);
  }

  private void field(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) (bytes.length >>> 24));
    digest.update((byte) (bytes.length >>> 16));
    digest.update((byte) (bytes.length >>> 8));
    digest.update((byte) bytes.length);
    digest.update(bytes);
  }
}
