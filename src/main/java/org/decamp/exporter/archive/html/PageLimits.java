package org.decamp.exporter.archive.html;

/**
 * How large pages may grow; a single larger message still gets a page of its own.
 *
 * @param messages on a page of a conversation
 * @param bytes of the messages on such a page
 * @param conversations on a page of the index
 * @param listed bytes of the conversations on such a page
 * @param people on a page of the list of people, each counted once per conversation
 * @param tiles media on a page of a gallery
 * @param sourceFiles on a page of the list of source files
 */
record PageLimits(
    int messages,
    int bytes,
    int conversations,
    int listed,
    int people,
    int tiles,
    int sourceFiles) {

  /** What browsers on phones take easily. */
  static final PageLimits STANDARD =
      new PageLimits(500, 512 * 1024, 1000, 900 * 1024, 2000, 300, 1000);

  /** Other pages of conversations, everything else small. */
  static PageLimits of(int messages, int bytes) {
    return new PageLimits(messages, bytes, 10, 1 << 16, 10, 3, 10);
  }
}
