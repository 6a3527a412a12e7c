package org.decamp.vault.media;

/**
 * How far a plaintext is padded so that its length tells little: PADMÉ rounds up so that only the
 * leading bits of a length remain, at a cost of at most 12 % and 1 to 3 % on average ({@code
 * vault}, section 7.1).
 */
final class Padme {

  private Padme() {}

  /**
   * The padded length.
   *
   * @param length 0 or more
   */
  static long padded(long length) {
    if (length < 2) {
      return length;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(length);
    int kept = 32 - Integer.numberOfLeadingZeros(exponent);
    long mask = (1L << Math.max(exponent - kept, 0)) - 1;
    return (length + mask) & ~mask;
  }
}
