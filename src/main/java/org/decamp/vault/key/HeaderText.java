package org.decamp.vault.key;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.decamp.model.Digests;

/**
 * The exact bytes of a header file: three lines ({@code vault}, section 4.1).
 *
 * @param line line 1, without its line end
 * @param mac line 3, decoded
 */
@SuppressWarnings("ArrayRecordComponent") // Compared only by the methods below.
record HeaderText(byte[] line, byte[] mac) {

  private static final int HEX = 64;
  private static final int TAIL = 1 + HEX + 1 + HEX + 1;

  static HeaderText signed(byte[] line, byte[] headerKey) {
    return new HeaderText(line, KeyDerivation.hmac(headerKey, line));
  }

  /** The text of a file whose second line fits its first; empty if it is damaged. */
  static Optional<HeaderText> intact(byte[] file) {
    int length = file.length - TAIL;
    if (length < 1
        || file[length] != '\n'
        || file[length + 1 + HEX] != '\n'
        || file[file.length - 1] != '\n') {
      return Optional.empty();
    }
    byte[] line = Arrays.copyOf(file, length);
    Optional<byte[]> digest = hex(file, length + 1);
    Optional<byte[]> mac = hex(file, length + 2 + HEX);
    if (digest.isEmpty()
        || mac.isEmpty()
        || !MessageDigest.isEqual(digest.get(), Digests.sha256(line))) {
      return Optional.empty();
    }
    return Optional.of(new HeaderText(line, mac.get()));
  }

  /** Whether nobody without the master key changed line 1. */
  boolean authentic(byte[] headerKey) {
    return MessageDigest.isEqual(mac, KeyDerivation.hmac(headerKey, line));
  }

  boolean sameLine(HeaderText other) {
    return Arrays.equals(line, other.line);
  }

  /** The whole file. */
  byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream(line.length + TAIL);
    HexFormat hex = HexFormat.of();
    file.writeBytes(line);
    file.write('\n');
    file.writeBytes(KeyDerivation.ascii(hex.formatHex(Digests.sha256(line)) + '\n'));
    file.writeBytes(KeyDerivation.ascii(hex.formatHex(mac) + '\n'));
    return file.toByteArray();
  }

  /** Lower-case digits only: there is one way to write a header. */
  private static Optional<byte[]> hex(byte[] file, int from) {
    byte[] bytes = new byte[HEX / 2];
    for (int i = 0; i < HEX; i++) {
      int digit = Character.isUpperCase(file[from + i]) ? -1 : Character.digit(file[from + i], 16);
      if (digit < 0) {
        return Optional.empty();
      }
      bytes[i / 2] = (byte) ((bytes[i / 2] << 4) | digit);
    }
    return Optional.of(bytes);
  }
}
