package org.decamp.importer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
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
  private final int prefix;
  private byte[] input = new byte[1024];
  private int end;

  public MessageIdentity(ConversationId conversation) {
    byte[] bytes = conversation.value().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, input, 0, bytes.length);
    prefix = bytes.length;
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
    end = prefix;
    number(epochMillis, Long.BYTES);
    field(sender);
    field(text);
    for (String name : mediaNames) {
      field(name.substring(name.lastIndexOf('/') + 1));
    }
    int query = shareLink.indexOf('?');
    field(query < 0 ? shareLink : shareLink.substring(0, query));
    digest.update(input, 0, end);
    ByteBuffer result = ByteBuffer.wrap(digest.digest());
    return new MessageId(result.getLong(), result.getLong(), 0);
  }

  private void field(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    number(bytes.length, Integer.BYTES);
    room(bytes.length);
    System.arraycopy(bytes, 0, input, end, bytes.length);
    end += bytes.length;
  }

  /** Appends the low bytes of a number, big-endian. */
  private void number(long value, int bytes) {
    room(bytes);
    for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      input[end++] = (byte) (value >>> shift);
    }
  }

  private void room(int more) {
    if (input.length - end < more) {
      input = Arrays.copyOf(input, Math.max(input.length * 2, end + more));
    }
  }
}
