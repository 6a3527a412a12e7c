package org.decamp.exporter.whatsapp.crypt15;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.job.Problem;

/**
 * What stands before the encrypted content ({@code whatsapp}, section 2.2). Its bytes are kept as
 * they are, known or not: WhatsApp refused a backup with another header than its own (section 2.6),
 * so a new one differs in the IV alone.
 */
public final class BackupHeader {

  /** Bytes of an IV. */
  public static final int IV_LENGTH = 16;

  private static final int LONGEST = 1 << 16;

  private static final int WA_PROVIDED_KEY = 2;
  private static final int E2EE_KEY = 3;
  private static final int METADATA = 4;
  private static final int PASSKEY = 5;
  private static final int KEY_TYPE = 6;
  private static final long TYPE_PASSWORD = 2;
  private static final long TYPE_PASSKEY = 4;

  private final byte[] length;
  private final byte[] bytes;
  private final List<HeaderField> fields;
  private final int iv;

  private BackupHeader(byte[] length, byte[] bytes, List<HeaderField> fields, int iv) {
    this.length = length;
    this.bytes = bytes;
    this.fields = fields;
    this.iv = iv;
  }

  /**
   * Reads the header from the beginning of a file.
   *
   * @throws Problem.BadInput if it is not the header of a backup that a 64-digit key opens
   */
  static BackupHeader read(InputStream in) throws IOException, Problem.BadInput {
    byte[] length = new byte[5];
    int digits = 0;
    long value = 0;
    do {
      int next = in.read();
      if (next < 0 || digits == length.length) {
        throw Refusals.notABackup();
      }
      length[digits] = (byte) next;
      value |= (next & 0x7fL) << (7 * digits);
    } while (length[digits++] < 0);
    if (value == 0 || value > LONGEST) {
      throw Refusals.notABackup();
    }
    byte[] bytes = in.readNBytes((int) value);
    if (bytes.length < value) {
      throw Refusals.notABackup();
    }
    return parse(Arrays.copyOf(length, digits), bytes);
  }

  private static BackupHeader parse(byte[] length, byte[] bytes) throws Problem.BadInput {
    List<HeaderField> fields =
        HeaderField.parse(bytes, 0, bytes.length).orElseThrow(Refusals::notABackup);
    if (HeaderField.find(fields, PASSKEY, HeaderField.BYTES).isPresent()
        || hasKeyType(fields, TYPE_PASSKEY)) {
      throw Refusals.passkey();
    }
    Optional<HeaderField> key = HeaderField.find(fields, E2EE_KEY, HeaderField.BYTES);
    if (key.isEmpty()) {
      throw HeaderField.find(fields, WA_PROVIDED_KEY, HeaderField.BYTES).isPresent()
          ? Refusals.crypt14()
          : Refusals.notABackup();
    }
    int iv =
        HeaderField.parse(bytes, key.get().from(), key.get().to())
            .flatMap(inner -> HeaderField.find(inner, 1, HeaderField.BYTES))
            .filter(field -> field.to() - field.from() == IV_LENGTH)
            .map(HeaderField::from)
            .orElseThrow(Refusals::notABackup);
    return new BackupHeader(length, bytes, fields, iv);
  }

  private static boolean hasKeyType(List<HeaderField> fields, long type) {
    return HeaderField.find(fields, KEY_TYPE, HeaderField.VARINT)
        .filter(field -> field.value() == type)
        .isPresent();
  }

  /** Whether a password stands for the key, which then nobody has in their hands. */
  boolean password() {
    return hasKeyType(fields, TYPE_PASSWORD);
  }

  /** A copy of the 16 bytes that the encryption of this file begins with. */
  byte[] iv() {
    return Arrays.copyOfRange(bytes, iv, iv + IV_LENGTH);
  }

  /**
   * The same header with another IV.
   *
   * @param fresh 16 random bytes, never used with the key before
   */
  public BackupHeader withIv(byte[] fresh) {
    if (fresh.length != IV_LENGTH) {
      throw new IllegalArgumentException("an IV has 16 bytes");
    }
    byte[] changed = bytes.clone();
    System.arraycopy(fresh, 0, changed, iv, IV_LENGTH);
    return new BackupHeader(length, changed, fields, iv);
  }

  /** Bytes of the header with its length before it. */
  int size() {
    return length.length + bytes.length;
  }

  void write(OutputStream out) throws IOException {
    out.write(length);
    out.write(bytes);
  }

  /** The version of the app that made the backup, such as {@code 2.26.34.7}. */
  public Optional<String> appVersion() {
    return text(1);
  }

  /** The last two digits of the phone number that the backup belongs to. */
  public Optional<String> phoneSuffix() {
    return text(3);
  }

  /** The version of the backup, 1 since 2024. */
  public OptionalLong backupVersion() {
    return metadata(4, HeaderField.VARINT)
        .map(field -> OptionalLong.of(field.value()))
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Whether a migration of the database is said to be done.
   *
   * @param flag the field's number in the metadata, 5 to 39
   */
  public Optional<Boolean> migrated(int flag) {
    return metadata(flag, HeaderField.VARINT).map(field -> field.value() != 0);
  }

  private Optional<String> text(int number) {
    return metadata(number, HeaderField.BYTES)
        .map(f -> new String(bytes, f.from(), f.to() - f.from(), StandardCharsets.UTF_8));
  }

  private Optional<HeaderField> metadata(int number, int type) {
    return HeaderField.find(fields, METADATA, HeaderField.BYTES)
        .flatMap(metadata -> HeaderField.parse(bytes, metadata.from(), metadata.to()))
        .flatMap(inner -> HeaderField.find(inner, number, type));
  }
}
