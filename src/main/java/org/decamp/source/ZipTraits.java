package org.decamp.source;

/**
 * How a ZIP was written, as far as its records tell; counts of files.
 *
 * @param files how many it lists, refused ones included
 * @param markedUtf8 names marked as UTF-8
 * @param beyondAscii names with other characters than ASCII
 * @param describedAfter CRC and sizes stand after the data, because the writer could not seek
 * @param wide with the extra field of Zip64
 * @param stored not compressed
 * @param deflated compressed in the usual way
 */
public record ZipTraits(
    long files,
    long markedUtf8,
    long beyondAscii,
    long describedAfter,
    long wide,
    long stored,
    long deflated) {

  /** Nothing was listed yet. */
  static final ZipTraits NONE = new ZipTraits(0, 0, 0, 0, 0, 0, 0);

  /** With one more. */
  ZipTraits with(DirectoryRecord record) {
    return new ZipTraits(
        files + 1,
        markedUtf8 + (record.isMarkedUtf8() ? 1 : 0),
        beyondAscii + (record.name().chars().allMatch(c -> c < 0x80) ? 0 : 1),
        describedAfter + (record.isDescribedAfter() ? 1 : 0),
        wide + (record.wide() ? 1 : 0),
        stored + (record.method() == 0 ? 1 : 0),
        deflated + (record.method() == 8 ? 1 : 0));
  }
}
