package org.decamp.source;

/**
 * What is more than any real export; beyond it an entry or container is refused by name.
 *
 * @param entries most entries per container
 * @param entryBytes most uncompressed bytes of one entry
 * @param ratio most uncompressed bytes per compressed byte
 * @param ratioFreeBytes uncompressed bytes below which the ratio does not matter
 */
public record Limits(long entries, long entryBytes, int ratio, long ratioFreeBytes) {

  /** Two million entries, 8 GiB an entry, 200:1 beyond 100 MiB. */
  public static final Limits DEFAULT = new Limits(2_000_000, 8L << 30, 200, 100L << 20);
}
