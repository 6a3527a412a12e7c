package org.decamp.exporter.whatsapp.chattext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.testing.NodeScript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers of exported chats by others, {@code whatsapp-chat-parser} and {@code chat-analytics}
 * ({@code judge.mjs}).
 */
final class ChatJudge {

  private static final NodeScript SCRIPT = new NodeScript("whatsapp", "judge.mjs");

  private ChatJudge() {}

  /**
   * What is in a ZIP.
   *
   * @param parser messages as whatsapp-chat-parser reads them, the notice first
   * @param analytics messages as chat-analytics reads them, which skips what nobody wrote
   */
  record Verdict(Set<String> files, List<Said> parser, List<Said> analytics) {}

  /**
   * A message.
   *
   * @param at by the clock of the chat, such as {@code 2023-05-01T12:00:00}
   */
  record Said(String at, Optional<String> author, Optional<String> text, Optional<String> file) {}

  /** Skips the test, saying so, where the readers are not there. */
  static void require() {
    SCRIPT.require("node_modules/chat-analytics", "the readers of WhatsApp's chats");
  }

  /** Reads ZIPs, in their order. */
  static List<Verdict> read(List<Path> zips) throws IOException, InterruptedException {
    JsonMapper mapper = new JsonMapper();
    List<String> paths = zips.stream().map(zip -> zip.toAbsolutePath().toString()).toList();
    return SCRIPT.run(paths, "").lines().map(mapper::readTree).map(ChatJudge::verdict).toList();
  }

  private static Verdict verdict(JsonNode told) {
    return new Verdict(
        told.get("files").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()),
        said(told.get("parser")),
        said(told.get("analytics")));
  }

  private static List<Said> said(JsonNode messages) {
    return messages
        .valueStream()
        .map(m ->
            new Said(
                m.get("at").stringValue(),
                text(m.get("author")),
                text(m.get("text")),
                text(m.get("file"))))
        .toList();
  }

  private static Optional<String> text(JsonNode value) {
    return value.isNull() ? Optional.empty() : Optional.of(value.stringValue());
  }
}
