package org.decamp.exporter.signal.frame;

import java.time.Instant;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.exporter.signal.wire.WireWriter;

/**
 * The first record of a backup. Not a frame.
 *
 * @param version of the format; 1 is known
 * @param time when the backup was made
 * @param mediaRootKey 32 bytes, of the account; a merge keeps them
 * @param app what made the backup
 */
@SuppressWarnings("ArrayRecordComponent")
public record BackupInfo(long version, Instant time, byte[] mediaRootKey, String app) {

  public static final long VERSION = 1;

  public static BackupInfo read(byte[] record) throws WireException {
    WireMessage info = WireMessage.parse(record);
    return new BackupInfo(
        info.number(1),
        Instant.ofEpochMilli(info.number(2)),
        info.bytes(3).orElse(new byte[0]),
        info.text(4).orElse(""));
  }

  public byte[] toBytes() {
    return new WireWriter()
        .number(1, version)
        .number(2, time.toEpochMilli())
        .bytes(3, mediaRootKey)
        .text(4, app)
        .text(5, app)
        .toBytes();
  }

  @Override
  public String toString() {
    return "backup of " + time;
  }
}
