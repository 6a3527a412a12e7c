package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers of exported chats by others, {@code whatsapp-chat-parser} and {@code chat-analytics}, in
 * a process of their own ({@code judge.mjs}). {@code ./check} lays them ready; {@code
 * -Ddecamp.node} tells another Node.
 */
final class ChatJudge {

  private static final String NODE = System.getProperty("decamp.node", "node");
  private static final Path HOME = Path.of("target/judges/whatsapp");

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
    Assumptions.assumeTrue(
        Files.isDirectory(HOME.resolve("node_modules/chat-analytics")) && nodeRuns(),
        "the other readers of WhatsApp's chats are not here: run ./check, which lays them ready");
  }

  private static boolean nodeRuns() {
    try {
      return new ProcessBuilder(NODE, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Reads ZIPs, in their order. */
  static List<Verdict> read(List<Path> zips) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(NODE, HOME.resolve("judge.mjs").toString()));
    zips.forEach(zip -> command.add(zip.toAbsolutePath().toString()));
    Path errors = Files.createTempFile(HOME, "errors", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    Files.delete(errors);
    JsonMapper mapper = new JsonMapper();
    return lines.lines().map(mapper::readTree).map(ChatJudge::verdict).toList();
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
