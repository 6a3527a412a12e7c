package org.decamp.vault;

/**
 * Contents in a vault that nothing points to: an interrupted import leaves them, and a compaction
 * removes them. With them, every file and row of a content is counted somewhere.
 *
 * @param files encrypted files of their own
 * @param fileBytes bytes of these files
 * @param rows rows of the database
 * @param rowBytes bytes of the contents in these rows
 */
public record LeftoverTally(long files, long fileBytes, long rows, long rowBytes) {

  /** Whether there are none. */
  public boolean none() {
    return files == 0 && rows == 0;
  }
}
