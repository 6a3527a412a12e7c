package org.decamp.importer.meta.text;

/** How the strings of a JSON file are encoded ({@code instagram-export}, section 3.3). */
public enum FileEncoding {
  /** As Meta writes: one escape per byte of UTF-8. */
  BYTE_ESCAPED,
  /** Proper JSON. */
  CLEAN,
  /** The file went through another tool; a vote over the archive decides. */
  MIXED
}
