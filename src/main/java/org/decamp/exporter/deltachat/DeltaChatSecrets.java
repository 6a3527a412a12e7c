package org.decamp.exporter.deltachat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.decamp.exporter.VaultSecret;
import org.decamp.model.ConversationId;
import org.decamp.model.MessageId;
import org.decamp.model.PersonId;

/**
 * Everything that has to be made up for Delta Chat: the same in every run, and to be guessed by
 * nobody who has not got the vault ({@code delta-chat}, sections 4.1 and 4.4).
 */
public final class DeltaChatSecrets implements AutoCloseable {

  /** What the vault gives its secret for. */
  public static final String PURPOSE = "delta-chat";

  private static final int FINGERPRINT = 20;
  private static final int GROUP_ID = 18;

  private final VaultSecret secret;

  /**
   * @param secret of the vault; taken over
   */
  public DeltaChatSecrets(byte[] secret) {
    this.secret = new VaultSecret(secret, "HmacSHA256");
  }

  /** The fingerprint of a key that nobody has, 40 upper-case hexadecimal digits. */
  String fingerprint(PersonId person) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(Arrays.copyOf(secret.derive("contact", person.value()), FINGERPRINT));
  }

  /** The id of a group that exists nowhere else, 24 characters. */
  String group(ConversationId conversation) {
    return Base64.getUrlEncoder()
        .encodeToString(Arrays.copyOf(secret.derive("group", conversation.value()), GROUP_ID));
  }

  /**
   * The id of an entry.
   *
   * @param part 0 for the first that a message becomes
   */
  UUID entry(MessageId message, int part) {
    return uuid(secret.derive("message", message.text() + ' ' + part));
  }

  /** The id of the line at the head of a conversation. */
  UUID notice(ConversationId conversation) {
    return uuid(secret.derive("notice", conversation.value()));
  }

  /** The address of a profile that never reaches a server. */
  public String address() {
    return HexFormat.of().formatHex(Arrays.copyOf(secret.derive("address", ""), Long.BYTES))
        + "@archive.invalid";
  }

  /** A random UUID by its looks. */
  private static UUID uuid(byte[] derived) {
    ByteBuffer bytes = ByteBuffer.wrap(derived);
    long high = (bytes.getLong() & ~0xF000L) | 0x4000L;
    long low = (bytes.getLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low);
  }

  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return "(secrets for Delta Chat)";
  }
}
