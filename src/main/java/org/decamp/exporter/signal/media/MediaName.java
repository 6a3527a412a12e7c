package org.decamp.exporter.signal.media;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a media file in a backup. It comes from content and key, so the same content under
 * the same key lies there once.
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record MediaName(String value) {

  private static final String SHAPE = "[0-9a-f]{64}";

  public MediaName {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("the name of a media file has 64 hexadecimal digits");
    }
  }

  /** Whether this could be the name of a media file. */
  public static boolean isName(String text) {
    return text.matches(SHAPE);
  }

  /**
   * The name of a content under a key.
   *
   * @param sha256 of the content as it is, 32 bytes
   */
  public static MediaName of(byte[] sha256, LocalKey key) {
    MessageDigest digest = sha256();
    digest.update(sha256);
    return new MediaName(HexFormat.of().formatHex(digest.digest(key.bytes())));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Where the file lies.
   *
   * @param files the folder {@code files} of a backup
   */
  public Path in(Path files) {
    return files.resolve(value.substring(0, 2)).resolve(value);
  }
}
