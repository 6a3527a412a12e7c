package org.decamp.exporter.sqlite;

/**
 * A stretch of a file.
 *
 * @param offset of its first byte
 * @param size bytes
 */
public record Span(long offset, long size) {

  /** The offset behind its last byte. */
  public long end() {
    return offset + size;
  }
}
