package org.decamp.vault.custody;

import java.util.Optional;

/**
 * A ZIP, folder or file that an import has read.
 *
 * @param source which
 * @param sha256 of the whole file, hexadecimal; empty for a folder, and for a file that could not
 *     be read to its end
 * @param changed whether its size or time of change was another at the end than at the beginning
 * @param files that it holds
 * @param list SHA-256 of the list of them, hexadecimal: for each file one line of {@link
 *     FileLine#bytes}
 */
public record ReadSource(
    ImportSource source, Optional<String> sha256, boolean changed, long files, String list) {

  static void write(ReadSource read, CanonicalJson json) {
    ImportSource.write(read.source, json);
    read.sha256.ifPresent(hash -> json.text("sha256", hash));
    json.flag("changed", read.changed).number("files", read.files).text("list", read.list);
  }
}
