package org.decamp.vault.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells a second process who has the vault open. A file of its own, because nobody but the holder
 * may open the locked one ({@code vault}, section 8).
 *
 * <p>It proves nothing and decides nothing: the lock does. What a crash leaves is overwritten by
 * the next holder, and what cannot be written is left out.
 */
final class LockNote {

  private final Path file;
  private final VaultFiles files;

  LockNote(VaultLayout layout, VaultFiles files) {
    this.file = layout.lockNote();
    this.files = files;
  }

  /** Says that this process holds the lock. */
  void write() {
    try {
      files.delete(file);
      try (FileChannel channel = files.create(file)) {
        byte[] text = LockHolder.self().text().getBytes(StandardCharsets.US_ASCII);
        files.write(channel, ByteBuffer.wrap(text));
      }
    } catch (IOException e) {
      shrug();
    }
  }

  /** Nobody holds it any more. */
  void remove() {
    try {
      files.delete(file);
    } catch (IOException e) {
      shrug();
    }
  }

  /** Who holds the lock, if the note tells and is not one that a crash left. */
  Optional<LockHolder> holder() {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      String text = new String(in.readNBytes(LockHolder.MOST_BYTES), StandardCharsets.US_ASCII);
      return LockHolder.parse(text).filter(LockHolder::alive);
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static void shrug() {
    System.getLogger(LockNote.class.getName())
        .log(System.Logger.Level.DEBUG, "the note about the lock could not be written");
  }
}
