package org.decamp.exporter.signal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  private static final String MAC = "HmacSHA512";

  private final byte[] secret;

  /**
   * @param secret of the vault; taken over
   */
  public SignalSecrets(byte[] secret) {
    this.secret = secret;
  }

  /** The account of somebody of whom there is nothing but a name; a UUID of version 4. */
  Aci account(PersonId person) {
    byte[] bytes = Arrays.copyOf(derive("account", person.value()), Aci.LENGTH);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    return new Aci(bytes);
  }

  /** The master key of a group that exists nowhere else, 32 bytes. */
  byte[] masterKey(ConversationId conversation) {
    return Arrays.copyOf(derive("group", conversation.value()), 32);
  }

  /** What a content is encrypted with. */
  LocalKey mediaKey(MediaId media) {
    return new LocalKey(derive("media", media.value()));
  }

  /** What Signal asks for beside it, 64 bytes. */
  byte[] transferKey(MediaId media) {
    return derive("transfer", media.value());
  }

  /** Names the notice at the head of a conversation as if it were a message. */
  MessageId notice(ConversationId conversation) {
    ByteBuffer bytes = ByteBuffer.wrap(derive("notice", conversation.value()));
    return new MessageId(bytes.getLong(), bytes.getLong(), 0);
  }

  private byte[] derive(String label, String name) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      return mac.doFinal((label + ' ' + name).getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "(secrets for Signal)";
  }
}
