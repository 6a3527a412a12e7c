package org.decamp.exporter.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.decamp.exporter.signal.folder.SnapshotName;
import org.decamp.exporter.signal.folder.SnapshotWriter;
import org.decamp.exporter.signal.frame.Account;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.BackupInfo;
import org.decamp.exporter.signal.frame.Recipient;
import org.decamp.exporter.signal.key.SignalRecoveryKey;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;

/** Writes backups that hold nothing but contacts and groups, field by field as Signal has them. */
public final class AddressBookBackup {

  private final List<byte[]> frames = new ArrayList<>();
  private long next = 1;

  public AddressBookBackup() {
    frames.add(new Recipient(next++, new Recipient.Self()).toFrame());
    frames.add(new Recipient(next++, new Recipient.ReleaseNotes()).toFrame());
  }

  /** The account of the n-th person. */
  public static UUID account(long n) {
    return new UUID(0x1111_2222_3333_4444L + n, 0x8555_6666_7777_8888L);
  }

  /** The start of somebody with an account. */
  public static WireWriter person(long n) {
    return new WireWriter().bytes(1, Aci.of(account(n)).bytes());
  }

  /** A contact. */
  public AddressBookBackup contact(WireWriter contact) {
    return recipient(2, contact.message(7, new WireWriter()));
  }

  /** A group with a key of that byte. */
  public AddressBookBackup group(int key, String title) {
    byte[] masterKey = new byte[32];
    java.util.Arrays.fill(masterKey, (byte) key);
    WireWriter snapshot = new WireWriter().message(2, new WireWriter().text(1, title));
    return recipient(3, new WireWriter().bytes(1, masterKey).message(5, snapshot));
  }

  private AddressBookBackup recipient(int kind, WireWriter content) {
    frames.add(
        new WireWriter()
            .message(2, new WireWriter().number(1, next++).message(kind, content))
            .toBytes());
    return this;
  }

  /** Any frame. */
  public AddressBookBackup frame(byte[] frame) {
    frames.add(frame);
    return this;
  }

  /** Writes the folder, for the key of {@link ScratchBackup}. */
  public void write(Path folder, SnapshotName name) throws IOException, Problem {
    SecureRandom random = new SecureRandom();
    try (SignalRecoveryKey key = SignalRecoveryKey.of(ScratchBackup.KEY.toCharArray());
        SnapshotWriter writer =
            SnapshotWriter.fromScratch(folder, name, key, Aci.of(ScratchBackup.ACCOUNT), random)) {
      writer.write(new BackupInfo(1, ScratchBackup.NOW, new byte[32], "Decamp").toBytes());
      writer.write(new Account(new byte[32], new PrivateText("Owner")).toFrame());
      for (byte[] frame : frames) {
        writer.write(frame);
      }
      writer.finish();
    }
  }

  /** Writes the folder under the usual name. */
  public void write(Path folder) throws IOException, Problem {
    write(folder, ScratchBackup.NAME);
  }
}
