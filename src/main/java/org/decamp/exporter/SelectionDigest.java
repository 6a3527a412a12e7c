package org.decamp.exporter;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.decamp.model.Digests;

/**
 * Names what was chosen without saying it: the SHA-256 over the name and value of each component of
 * a selection, sets in the order of their words. Equal choices have equal digests.
 */
public final class SelectionDigest {

  private SelectionDigest() {}

  /** The digest, hexadecimal. */
  public static String of(Selection selection) {
    StringBuilder text = new StringBuilder();
    for (RecordComponent component : Selection.class.getRecordComponents()) {
      text.append(component.getName()).append('=').append(value(component, selection)).append('\n');
    }
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digests.sha256(utf8));
  }

  private static String value(RecordComponent component, Selection selection) {
    try {
      Object value = component.getAccessor().invoke(selection);
      return value instanceof Collection<?> many
          ? many.stream().map(String::valueOf).sorted().collect(Collectors.joining(","))
          : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a component of a record cannot be read", e);
    }
  }
}
