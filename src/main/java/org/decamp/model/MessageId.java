package org.decamp.model;

import java.util.HexFormat;

/**
 * Names a message by what it is, so that the same message in two exports is one.
 *
 * @param high first half of the fingerprint
 * @param low second half of the fingerprint
 * @param ordinal 0 for the first of several messages that are equal in everything, 1 for the next,
 *     ...
 */
public record MessageId(long high, long low, int ordinal) implements Comparable<MessageId> {

  /** The same fingerprint with another ordinal. */
  public MessageId withOrdinal(int newOrdinal) {
    return newOrdinal == ordinal ? this : new MessageId(high, low, newOrdinal);
  }

  /** Whether both have the same fingerprint, ordinals aside. */
  public boolean sameFingerprint(MessageId other) {
    return high == other.high && low == other.low;
  }

  /** The text form: 32 hexadecimal digits and, for ordinals above 0, {@code -} and the ordinal. */
  public String text() {
    HexFormat hex = HexFormat.of();
    String fingerprint = hex.toHexDigits(high) + hex.toHexDigits(low);
    return ordinal == 0 ? fingerprint : fingerprint + '-' + ordinal;
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static MessageId parse(String text) {
    if (text.length() < 32 || (text.length() > 32 && text.charAt(32) != '-')) {
      throw new IllegalArgumentException("not a message id");
    }
    long high = HexFormat.fromHexDigitsToLong(text, 0, 16);
    long low = HexFormat.fromHexDigitsToLong(text, 16, 32);
    return new MessageId(high, low, text.length() == 32 ? 0 : Integer.parseInt(text.substring(33)));
  }

  @Override
  public int compareTo(MessageId other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    if (byHigh != 0) {
      return byHigh;
    }
    int byLow = Long.compareUnsigned(low, other.low);
    return byLow != 0 ? byLow : Integer.compare(ordinal, other.ordinal);
  }
}
