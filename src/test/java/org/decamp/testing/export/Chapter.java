package org.decamp.testing.export;

import java.time.Instant;

/**
 * One export out of the life of an account.
 *
 * @param name of the folder that its ZIPs are written to
 * @param madeMs when it was made, Unix milliseconds: decides about names, reactions and what is
 *     taken back
 * @param fromMs messages from then on, inclusive
 * @param toMs messages to then, exclusive
 * @param format how it is written
 * @param parts ZIPs
 */
public record Chapter(
    String name, long madeMs, long fromMs, long toMs, ExportFormat format, int parts) {

  /** Everything to the day. */
  public static Chapter whole(String name, String madeAt, ExportFormat format) {
    long made = Instant.parse(madeAt).toEpochMilli();
    return new Chapter(name, made, 0, made, format, 1);
  }

  /** Only what was sent between two days. */
  public Chapter between(String from, String to) {
    return new Chapter(
        name,
        madeMs,
        Instant.parse(from).toEpochMilli(),
        Math.min(madeMs, Instant.parse(to).toEpochMilli()),
        format,
        parts);
  }

  /** The same in several ZIPs. */
  public Chapter inParts(int count) {
    return new Chapter(name, madeMs, fromMs, toMs, format, count);
  }

  boolean encrypted() {
    return format instanceof EncryptedFormat;
  }

  /** Whether it tells milliseconds. */
  boolean exact() {
    return !(format instanceof PageFormat);
  }
}
