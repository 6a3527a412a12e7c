package org.decamp.exporter.signal.folder;

import java.io.IOException;
import java.util.Optional;
import org.decamp.exporter.signal.seal.SealException;
import org.decamp.exporter.signal.seal.SealKeys;
import org.decamp.exporter.signal.seal.SealedFile;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.job.Problem;

/**
 * Whether {@code main} opens. A MAC that does not fit says only that key and file do not belong
 * together; the first decrypted bytes tell which of them is wrong, since compressed data always
 * begins alike.
 */
final class MainCheck {

  private static final byte[] COMPRESSED = {0x1f, (byte) 0x8b, 8};
  private static final long VERSION = 1;
  private static final String AGAIN =
      "Copy the folder from the phone again, or choose an older snapshot.";

  private MainCheck() {}

  static void check(SnapshotFolder snapshot, SealKeys keys) throws IOException, Problem {
    try (MainReader main = MainReader.open(snapshot.main(), keys)) {
      Optional<byte[]> first = main.next();
      if (first.isEmpty()) {
        throw new WireException("it holds no records");
      }
      long version = WireMessage.parse(first.get()).number(1);
      if (version == 0) {
        throw new WireException("it names no format version");
      }
      if (version != VERSION) {
        throw new Problem.BadInput(
            "the messages have the format version "
                + Long.toUnsignedString(version)
                + ", this Decamp knows version 1",
            "Look for a newer Decamp.");
      }
    } catch (SealException e) {
      throw locked(snapshot, keys, e);
    } catch (WireException e) {
      throw damaged(snapshot, e);
    }
  }

  private static Problem locked(SnapshotFolder snapshot, SealKeys keys, SealException cause)
      throws IOException {
    if (cause.isDamage() || SealedFile.startsWith(snapshot.main(), keys, COMPRESSED)) {
      return damaged(snapshot, cause);
    }
    return new Problem.WrongSecret(
        "the recovery key does not open " + snapshot.path(),
        "Look it up again on the phone that made the backup: Settings, Backups, View recovery key."
            + " If it is right, the file is damaged from its beginning: copy it again.");
  }

  private static Problem damaged(SnapshotFolder snapshot, IOException cause) {
    return new Problem.BadInput(
        "the file main is damaged in " + snapshot.path() + ": " + cause.getMessage(), AGAIN, cause);
  }
}
