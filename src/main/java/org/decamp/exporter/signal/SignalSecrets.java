package org.decamp.exporter.signal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.decamp.exporter.VaultSecret;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.media.LocalKey;
import org.decamp.model.ConversationId;
import org.decamp.model.MediaId;
import org.decamp.model.MessageId;
import org.decamp.model.PersonId;

/**
 * Everything that has to be made up for Signal: the same in every run, and to be guessed by nobody
 * who has not got the vault ({@code signal-backup}, section 8).
 */
public final class SignalSecrets implements AutoCloseable {

  /** What the vault gives its secret for. */
  public static final String PURPOSE = "signal";

  private final VaultSecret secret;

  /**
   * @param secret of the vault; taken over
   */
  public SignalSecrets(byte[] secret) {
    this.secret = new VaultSecret(secret, "HmacSHA512");
  }

  /** The account of somebody of whom there is nothing but a name; a UUID of version 4. */
  Aci account(PersonId person) {
    byte[] bytes = Arrays.copyOf(secret.derive("account", person.value()), Aci.LENGTH);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    return new Aci(bytes);
  }

  /** The master key of a group that exists nowhere else, 32 bytes. */
  byte[] masterKey(ConversationId conversation) {
    return Arrays.copyOf(secret.derive("group", conversation.value()), 32);
  }

  /** What a content is encrypted with. */
  LocalKey mediaKey(MediaId media) {
    return new LocalKey(secret.derive("media", media.value()));
  }

  /** What Signal asks for beside it, 64 bytes. */
  byte[] transferKey(MediaId media) {
    return secret.derive("transfer", media.value());
  }

  /** Names the notice at the head of a conversation as if it were a message. */
  MessageId notice(ConversationId conversation) {
    ByteBuffer bytes = ByteBuffer.wrap(secret.derive("notice", conversation.value()));
    return new MessageId(bytes.getLong(), bytes.getLong(), 0);
  }

  @Override
  public void close() {
    secret.close();
  }

  @Override
  public String toString() {
    return "(secrets for Signal)";
  }
}
