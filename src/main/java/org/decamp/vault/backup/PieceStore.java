package org.decamp.vault.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeSet;
import org.decamp.job.Problem;
import org.decamp.model.Digests;
import org.decamp.vault.backup.IndexEntry.Piece;
import org.decamp.vault.key.VaultFiles;

/**
 * The pieces of a backup. A piece is named by the SHA-256 of its bytes, which are encrypted, and
 * never changes: whoever copies the folder copies what is new.
 */
final class PieceStore {

  /** The largest piece, in bytes: small enough for every cloud and stick, and for memory. */
  static final int MOST_BYTES = 8 << 20;

  private final BackupLayout layout;
  private final VaultFiles files;
  private final TreeSet<Path> touched = new TreeSet<>();
  private long newPieces;
  private long newBytes;

  PieceStore(BackupLayout layout, VaultFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /** Pieces that were written. */
  long newPieces() {
    return newPieces;
  }

  /** Their bytes. */
  long newBytes() {
    return newBytes;
  }

  /** Whether a piece of that name and length is there. */
  boolean has(Piece piece) throws IOException {
    try {
      return Files.size(layout.piece(piece.sha256())) == piece.length();
    } catch (NoSuchFileException _) {
      return false;
    }
  }

  /** Keeps bytes as a piece, unless it is there, and reads back what it wrote. */
  Piece keep(byte[] bytes, int length) throws IOException {
    ByteBuffer content = ByteBuffer.wrap(bytes, 0, length);
    Piece piece = new Piece(sha256(bytes, length), length);
    if (has(piece) && intact(piece)) {
      return piece;
    }
    Path target = layout.piece(piece.sha256());
    Path part = layout.parts().resolve(piece.sha256());
    files.delete(part);
    try (FileChannel channel = files.create(part)) {
      files.write(channel, content);
      files.force(channel);
    }
    if (!Arrays.equals(Files.readAllBytes(part), 0, length, bytes, 0, length)) {
      throw new IOException("a piece reads back differently");
    }
    Path directory = VaultFiles.folderOf(target);
    Files.createDirectories(directory);
    files.move(part, target);
    touched.add(directory);
    newPieces++;
    newBytes += length;
    return piece;
  }

  /** Returns when all names are on the disk. */
  void sync() throws IOException {
    for (Path directory : touched) {
      files.syncDirectory(directory);
    }
    files.syncDirectory(layout.pieces());
  }

  private boolean intact(Piece piece) throws IOException {
    byte[] bytes = Files.readAllBytes(layout.piece(piece.sha256()));
    return sha256(bytes, bytes.length).equals(piece.sha256());
  }

  /**
   * Reads a piece whole.
   *
   * @throws Problem.BadInput if it is missing or not what its name says
   */
  byte[] read(Piece piece) throws Problem {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(layout.piece(piece.sha256()))) {
      bytes = in.readNBytes(piece.length() + 1);
    } catch (NoSuchFileException e) {
      throw new Problem.BadInput(
          "the backup is not complete: a piece is missing",
          "Wait until the folder is synced completely, or fetch it again.",
          e);
    } catch (IOException e) {
      throw new Problem.InputOutput(
          "the backup cannot be read", "Check that its drive is connected.", e);
    }
    if (bytes.length != piece.length() || !sha256(bytes, bytes.length).equals(piece.sha256())) {
      throw new Problem.BadInput(
          "the backup is damaged: a piece is not what its name says",
          "Fetch pieces/" + piece.sha256().substring(0, 2) + " again, or use another copy.");
    }
    return bytes;
  }

  private static String sha256(byte[] bytes, int length) {
    byte[] exact = bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    return HexFormat.of().formatHex(Digests.sha256(exact));
  }
}
