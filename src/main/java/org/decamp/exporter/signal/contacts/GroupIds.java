package org.decamp.exporter.signal.contacts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;

/**
 * What Decamp calls a group of Signal by. Whoever has a group's master key can read what the group
 * is and who is in it, so neither a command line nor a vault should hold it; from this id it does
 * not follow, and it is the same in every backup.
 */
public final class GroupIds {

  private static final byte[] LABEL =
      "decamp/signal/group-id/1".getBytes(StandardCharsets.US_ASCII);
  private static final String MAC = "HmacSHA256";
  private static final int BYTES = 16;

  private GroupIds() {}

  /**
   * The id of a group.
   *
   * @param masterKey in hexadecimal digits
   */
  public static SignalConversation.Group of(PrivateText masterKey) {
    byte[] key = HexFormat.of().parseHex(masterKey.value());
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(LABEL, MAC));
      return new SignalConversation.Group(HexFormat.of().formatHex(mac.doFinal(key), 0, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
