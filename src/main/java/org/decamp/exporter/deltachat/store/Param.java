package org.decamp.exporter.deltachat.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.decamp.model.PrivateText;

/** Facts under letters, as the core writes them ({@code delta-chat}, section 3.5). */
public final class Param {

  private static final String BLOB = "$BLOBDIR/";

  private final Map<Character, String> facts = new TreeMap<>();

  /** States a fact; a line end in it is doubled, which is how it is told from the end of it. */
  public Param with(char key, String value) {
    facts.put(key, value.replace("\r", "").replace("\n", "\n\n"));
    return this;
  }

  /** Points to a medium. */
  public Param blob(char key, String name) {
    return with(key, BLOB + name);
  }

  /** The text of the column. */
  public PrivateText text() {
    return new PrivateText(
        facts.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("\n")));
  }
}
