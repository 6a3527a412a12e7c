package org.decamp.exporter.whatsapp.msgstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.MessageId;

/**
 * The ids of what Decamp puts into a database: 32 upper-case hexadecimal digits as those of Android
 * phones ({@code whatsapp}, section 3.3), the same in every run. They begin with {@code DECA} and
 * end with 8 digits that follow from the others, so that what came from Decamp is known for ever.
 */
public final class KeyIds {

  private static final Pattern FORM = Pattern.compile("DECA[0-9A-F]{28}");
  private static final long MARK = 0xDECAL << 48;

  private KeyIds() {}

  /**
   * The id of an entry.
   *
   * @param part 0 for the first that a message becomes
   */
  public static UUID entry(MessageId message, int part) {
    return made("message", message.text() + ' ' + part);
  }

  /** The id of the line at the head of a conversation. */
  public static UUID notice(ConversationId conversation) {
    return made("notice", conversation.value());
  }

  /**
   * The id of a reaction.
   *
   * @param own whether it is the owner's, else it is the other one's
   */
  public static UUID reaction(MessageId message, boolean own) {
    return made("reaction", message.text() + (own ? " own" : " other"));
  }

  /** The id as the database has it. */
  public static String text(UUID id) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return hex.toHexDigits(id.getMostSignificantBits())
        + hex.toHexDigits(id.getLeastSignificantBits());
  }

  /** Reads an id; empty unless it is Decamp's. */
  static Optional<UUID> parse(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    long high = HexFormat.fromHexDigitsToLong(text, 0, 16);
    long low = HexFormat.fromHexDigitsToLong(text, 16, 32);
    return low == withCheck(high, low) ? Optional.of(new UUID(high, low)) : Optional.empty();
  }

  private static UUID made(String label, String name) {
    ByteBuffer digest =
        ByteBuffer.wrap(
            Digests.sha256(("decamp\0" + label + '\0' + name).getBytes(StandardCharsets.UTF_8)));
    long high = MARK | (digest.getLong() >>> 16);
    return new UUID(high, withCheck(high, digest.getLong()));
  }

  private static long withCheck(long high, long low) {
    byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    byte[] check = Digests.sha256(Arrays.copyOf(bytes, Long.BYTES + Integer.BYTES));
    return (low & ~0xffff_ffffL) | Integer.toUnsignedLong(ByteBuffer.wrap(check).getInt());
  }
}
