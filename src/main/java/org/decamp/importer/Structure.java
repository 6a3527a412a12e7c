package org.decamp.importer;

import java.util.List;
import java.util.SortedMap;

/**
 * How the files of an export are built, with every name, text, number and time taken out; the
 * content of an anonymous report.
 *
 * @param parts shapes of the names of what was given
 * @param paths shapes of the paths of all files, the commonest first
 * @param encodings files by how their strings are encoded, such as {@code byte_escaped}
 * @param json what JSON files of each kind look like
 * @param pages what HTML files of each kind look like
 */
public record Structure(
    List<String> parts,
    List<PathShape> paths,
    SortedMap<String, Long> encodings,
    List<JsonForm> json,
    List<PageForm> pages) {

  public Structure {
    parts = List.copyOf(parts);
    paths = List.copyOf(paths);
    json = List.copyOf(json);
    pages = List.copyOf(pages);
  }

  /**
   * Files whose paths differ in names and numbers only.
   *
   * @param shape such as {@code messages/inbox/<slug>_<digits:17>/message_<digits:1>.json}
   * @param files how many
   * @param bytes their size together, rounded up to a power of two
   */
  public record PathShape(String shape, long files, long bytes) {}

  /**
   * JSON files of one kind.
   *
   * @param kind generation or shape of the path
   * @param files how many were read
   * @param broken how many of them end in the middle
   * @param values every place for a value
   */
  public record JsonForm(String kind, long files, long broken, List<JsonPlace> values) {

    public JsonForm {
      values = List.copyOf(values);
    }
  }

  /**
   * A place for values.
   *
   * @param path keys from the root, {@code []} for the elements of a list
   * @param types how many values of each JSON type
   * @param digits of whole numbers: how many have so many digits
   * @param longest of strings: the greatest length, rounded up to a power of two
   * @param empty of strings, lists and objects: how many are empty
   * @param stamps of strings that are times: how they are written, digits and letters masked
   */
  public record JsonPlace(
      String path,
      SortedMap<String, Long> types,
      SortedMap<String, Long> digits,
      long longest,
      long empty,
      SortedMap<String, Long> stamps) {}

  /**
   * HTML files of one kind.
   *
   * @param kind generation
   * @param files how many were read
   * @param stamps texts that are times, masked
   * @param cards skeletons of single messages, elements with classes and lengths of text, counted
   */
  public record PageForm(
      String kind, long files, SortedMap<String, Long> stamps, SortedMap<String, Long> cards) {}
}
