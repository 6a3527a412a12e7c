package org.decamp.exporter.signal.frame;

import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * The owner's account with as little as Signal takes. Only a backup from scratch has a new one; a
 * merge keeps what is there.
 *
 * @param profileKey 32 bytes
 * @param givenName the owner's name
 */
@SuppressWarnings("ArrayRecordComponent")
public record Account(byte[] profileKey, PrivateText givenName) {

  private static final int NOBODY = 2;
  private static final int STANDARD = 1;
  private static final int SYSTEM = 1;
  private static final int NEVER = 1;

  public byte[] toFrame() {
    WireWriter settings =
        new WireWriter()
            .number(17, NOBODY)
            .number(23, STANDARD)
            .number(28, SYSTEM)
            .number(29, NEVER);
    WireWriter account =
        new WireWriter().bytes(1, profileKey).text(4, Cleaned.text(givenName)).message(9, settings);
    return new WireWriter().message(FrameKind.ACCOUNT.field(), account).toBytes();
  }

  @Override
  public String toString() {
    return "(account)";
  }
}
