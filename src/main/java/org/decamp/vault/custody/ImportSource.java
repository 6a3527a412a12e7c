package org.decamp.vault.custody;

/**
 * A ZIP, folder or file that an import is about to read.
 *
 * @param number from 0; tells sources of one import apart
 * @param name as the user gave it
 * @param kind what it is
 * @param bytes of the file; of a folder, of all files in it
 */
public record ImportSource(int number, String name, Kind kind, long bytes) {

  /** What a source is. */
  public enum Kind {
    ZIP("zip"),
    FOLDER("folder"),
    FILE("file");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  static void write(ImportSource source, CanonicalJson json) {
    json.text("name", source.name).text("kind", source.kind.word).number("bytes", source.bytes);
  }
}
