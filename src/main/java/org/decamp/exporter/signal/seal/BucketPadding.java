package org.decamp.exporter.signal.seal;

/**
 * The lengths that Signal fills content up to, so that a file's length tells little: steps of five
 * per cent, 541 bytes at least ({@code signal-backup}, sections 3.4 and 3.6).
 */
public final class BucketPadding {

  private static final double STEP = 1.05;
  private static final long LEAST = 541;

  private BucketPadding() {}

  /**
   * The length with padding.
   *
   * @param length in bytes
   */
  public static long padded(long length) {
    if (length <= LEAST) {
      return LEAST;
    }
    double steps = Math.ceil(Math.log((double) length) / Math.log(STEP));
    return Math.max(LEAST, (long) Math.floor(Math.pow(STEP, steps)));
  }
}
