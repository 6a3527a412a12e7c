package org.decamp.model;

import java.util.HexFormat;

/**
 * A file of an export that was imported; its bytes are kept in the vault.
 *
 * @param number its number in the vault, from 1
 * @param container name of the ZIP or folder that held it
 * @param path its path inside the export
 * @param sha256 of the uncompressed bytes, 64 lower-case hexadecimal digits
 * @param size uncompressed bytes
 * @param generation the export format, such as {@code instagram-g3}
 * @param order in which order it lists its messages
 */
public record SourceFile(
    int number,
    PrivateText container,
    PrivateText path,
    String sha256,
    long size,
    String generation,
    FileOrder order) {

  public SourceFile {
    if (HexFormat.of().parseHex(sha256).length != 32) {
      throw new IllegalArgumentException("a SHA-256 has 32 bytes");
    }
  }
}
