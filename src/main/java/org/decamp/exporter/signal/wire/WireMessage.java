package org.decamp.exporter.signal.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A record: its fields in the order in which they stand, known or not.
 *
 * <p>As protobuf has it, a number that stands twice counts with its last value, a record that
 * stands twice is the sum of both, and a field of another type than expected is an unknown one.
 */
public final class WireMessage {

  private final byte[] buffer;
  private final int start;
  private final int end;
  private final List<WireField> fields;

  private WireMessage(byte[] buffer, int start, int end, List<WireField> fields) {
    this.buffer = buffer;
    this.start = start;
    this.end = end;
    this.fields = fields;
  }

  /**
   * Splits a record into its fields; records inside are looked at when asked for.
   *
   * @param record not changed afterwards by anybody
   * @throws WireException if the bytes are no record
   */
  public static WireMessage parse(byte[] record) throws WireException {
    return parse(record, 0, record.length);
  }

  static WireMessage parse(byte[] buffer, int start, int end) throws WireException {
    List<WireField> fields = new ArrayList<>();
    WireCursor cursor = new WireCursor(buffer, start, end);
    while (!cursor.atEnd()) {
      fields.add(WireField.read(buffer, cursor));
    }
    return new WireMessage(buffer, start, end, fields);
  }

  public List<WireField> fields() {
    return List.copyOf(fields);
  }

  /** The first field of any of these numbers: which member of a {@code oneof} is there. */
  public Optional<WireField> anyOf(int first, int last) {
    for (WireField field : fields) {
      if (field.number() >= first && field.number() <= last) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  public boolean has(int number) {
    return anyOf(number, number).isPresent();
  }

  /** A number, 0 if it is not there. */
  public long number(int number) {
    return optionalNumber(number).orElse(0);
  }

  public OptionalLong optionalNumber(int number) {
    OptionalLong last = OptionalLong.empty();
    for (WireField field : fields) {
      if (field.number() == number && field.type() == WireType.VARINT) {
        last = OptionalLong.of(field.value());
      }
    }
    return last;
  }

  public boolean flag(int number) {
    return number(number) != 0;
  }

  public Optional<byte[]> bytes(int number) {
    return last(number).map(WireField::bytes);
  }

  public Optional<String> text(int number) throws WireException {
    Optional<WireField> last = last(number);
    return last.isPresent() ? Optional.of(last.get().text()) : Optional.empty();
  }

  public Optional<WireMessage> message(int number) throws WireException {
    List<WireField> parts = all(number);
    if (parts.size() <= 1) {
      return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getFirst().message());
    }
    ByteArrayOutputStream sum = new ByteArrayOutputStream();
    parts.forEach(part -> sum.writeBytes(part.bytes()));
    return Optional.of(parse(sum.toByteArray()));
  }

  /** The records of a repeated field. */
  public List<WireMessage> messages(int number) throws WireException {
    List<WireMessage> messages = new ArrayList<>();
    for (WireField field : all(number)) {
      messages.add(field.message());
    }
    return messages;
  }

  private Optional<WireField> last(int number) {
    Optional<WireField> last = Optional.empty();
    for (WireField field : fields) {
      if (field.number() == number && field.type() == WireType.BYTES) {
        last = Optional.of(field);
      }
    }
    return last;
  }

  private List<WireField> all(int number) {
    List<WireField> all = new ArrayList<>(1);
    for (WireField field : fields) {
      if (field.number() == number && field.type() == WireType.BYTES) {
        all.add(field);
      }
    }
    return all;
  }

  /** A copy of the record's bytes. */
  public byte[] toBytes() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  @Override
  public String toString() {
    return "record of " + (end - start) + " bytes";
  }
}
