package org.decamp.vault.custody;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.model.PrivateText;

/**
 * A file of a source.
 *
 * @param path inside the source
 * @param size in bytes; empty if the file was refused before it was known
 * @param sha256 of its bytes, hexadecimal; empty if the import had no reason to read it
 */
public record FileLine(PrivateText path, OptionalLong size, Optional<String> sha256) {

  /** Its line in the list of files, with the LF at its end. */
  public byte[] bytes() {
    CanonicalJson json = new CanonicalJson().text("path", path.value());
    size.ifPresent(bytes -> json.number("size", bytes));
    sha256.ifPresent(hash -> json.text("sha256", hash));
    byte[] object = json.bytes();
    byte[] line = Arrays.copyOf(object, object.length + 1);
    line[object.length] = '\n';
    return line;
  }
}
