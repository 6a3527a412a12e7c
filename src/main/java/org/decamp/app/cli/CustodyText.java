package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.decamp.vault.custody.CustodyEntry;
import org.decamp.vault.custody.CustodyState;
import tools.jackson.databind.JsonNode;

/** The custody record for people. */
final class CustodyText {

  private static final String INDENT = "      ";

  private final PrintWriter out;

  CustodyText(PrintWriter out) {
    this.out = out;
  }

  void entry(CustodyEntry entry) {
    CustodyFields fields = CustodyFields.of(entry);
    out.println(
        "%4d  %s  %s  (Decamp %s)"
            .formatted(
                fields.sequence(),
                fields.at(),
                TerminalText.line(fields.kind().replace('-', ' ')),
                TerminalText.line(fields.version())));
    for (Map.Entry<String, JsonNode> fact : fields.facts().properties()) {
      fact(fact.getKey(), fact.getValue());
    }
    out.println(INDENT + "hash " + entry.hashText());
  }

  private void fact(String name, JsonNode value) {
    if (value.isArray()) {
      for (JsonNode one : value) {
        out.println(INDENT + words(name) + ": " + members(one));
      }
    } else if (!value.isObject()) {
      out.println(INDENT + words(name) + ": " + text(value));
    } else if (!value.isEmpty()) {
      out.println(INDENT + words(name) + ": " + members(value));
    }
  }

  private static String members(JsonNode object) {
    StringJoiner all = new StringJoiner(", ");
    object.properties().forEach(m -> all.add(words(m.getKey()) + " " + text(m.getValue())));
    return all.toString();
  }

  /** {@code sourceFiles} as two words. */
  private static String words(String name) {
    return TerminalText.line(
        name.chars()
            .mapToObj(c -> Character.isUpperCase(c) ? " " + (char) (c + 32) : "" + (char) c)
            .collect(Collectors.joining()));
  }

  private static String text(JsonNode value) {
    return TerminalText.line(value.asString(value.toString()));
  }

  void state(CustodyState state) {
    if (state.entries() == 0) {
      out.println("Nothing is recorded yet.");
      return;
    }
    out.println();
    out.println("Entries: " + Figures.count(state.entries()));
    out.println("Head:    " + state.head());
    if (state.whole()) {
      out.println("The chain is whole: each entry follows from the one before it.");
    }
    if (!state.gaps().isEmpty()) {
      out.println("Entries before these were lost, as a repair recorded: " + list(state.gaps()));
    }
    if (!state.broken().isEmpty()) {
      out.println("The chain is BROKEN before these entries: " + list(state.broken()));
    }
  }

  private static String list(List<Long> entries) {
    return entries.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
