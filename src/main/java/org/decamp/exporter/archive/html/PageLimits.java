package org.decamp.exporter.archive.html;

/**
 * How large pages may grow; a single larger message still gets a page of its own.
 *
 * @param messages on a page of a conversation
 * @param bytes of the messages on such a page
 * @param conversations on a page of the index
 * @param sourceFiles on a page of the list of source files
 */
record PageLimits(int messages, int bytes, int conversations, int sourceFiles) {

  /** What browsers on phones take easily. */
  static final PageLimits STANDARD = new PageLimits(500, 512 * 1024, 200, 1000);
}
