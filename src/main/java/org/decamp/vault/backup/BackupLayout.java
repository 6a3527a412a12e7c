package org.decamp.vault.backup;

import java.nio.file.Path;
import org.decamp.model.MediaId;

/**
 * The names of everything in a backup folder.
 *
 * @param root the folder
 */
record BackupLayout(Path root) {

  static final String README =
      """
      This folder is a backup of a Decamp vault, format 1. Everything in it is
      encrypted. The passphrase and the recovery key of the vault open it.
      backup.header   wraps the key, as vault.header does
      backup.current  names the newest list of contents
      index           lists of contents, encrypted
      pieces          what the vault consists of; a piece never changes
      Make a vault of it with: decamp --vault NEW-FOLDER vault import THIS-FOLDER
      """;

  /** The vault's header at the time of the backup. */
  Path header() {
    return root.resolve("backup.header");
  }

  /** Names the newest index; replaced last, so that a backup is complete or the one before. */
  Path current() {
    return root.resolve("backup.current");
  }

  Path readme() {
    return root.resolve("README.txt");
  }

  /** Parent of the indexes. */
  Path indexes() {
    return root.resolve("index");
  }

  /** An index under its name. */
  Path index(MediaId id) {
    return indexes().resolve(id.value());
  }

  /** Parent of the directories of pieces. */
  Path pieces() {
    return root.resolve("pieces");
  }

  /** Pieces and indexes that have no name yet. */
  Path parts() {
    return root.resolve(".part");
  }

  /** A piece under its name, the hash of its bytes. */
  Path piece(String sha256) {
    return pieces().resolve(sha256.substring(0, 2)).resolve(sha256);
  }
}
