package org.decamp.exporter;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.decamp.model.ConversationId;
import org.decamp.model.Digests;
import org.decamp.model.PersonId;

/**
 * Names what was chosen without saying it: the SHA-256 over a line for each component of a
 * selection, {@code name=value}, sets in the order of their words. Equal choices have equal
 * digests.
 */
public final class SelectionDigest {

  private SelectionDigest() {}

  /** The digest, hexadecimal. */
  public static String of(Selection selection) {
    String text =
        line("conversations", words(selection.conversations(), ConversationId::value))
            + line("people", words(selection.people(), PersonId::value))
            + line("from", selection.range().from().toString())
            + line("until", selection.range().until().toString())
            + line("kinds", words(selection.kinds(), ContentKind::name))
            + line("onlyMine", String.valueOf(selection.onlyMine()))
            + line("pseudonyms", String.valueOf(selection.pseudonyms()));
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String line(String name, String value) {
    return name + '=' + value + '\n';
  }

  private static <T> String words(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).sorted().collect(Collectors.joining(","));
  }
}
