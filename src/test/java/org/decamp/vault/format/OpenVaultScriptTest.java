package org.decamp.vault.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code docs/open-vault.py} reads what the second reader reads. Needs Python 3.11 with the
 * packages that it names; {@code -Ddecamp.python} tells another interpreter.
 */
class OpenVaultScriptTest {

  private static final String PYTHON = System.getProperty("decamp.python", "python3");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path temp;

  private static ExampleVault vault = new ExampleVault(Path.of(""), "");

  @BeforeAll
  static void importTheExamples() throws Exception {
    assumeTrue(
        pythonHasWhatItNeeds(),
        PYTHON + " is not Python 3.11 with argon2-cffi and cryptography; see docs/open-vault.py");
    vault = ExampleVault.make(temp.resolve("vault"));
  }

  private static boolean pythonHasWhatItNeeds() throws InterruptedException {
    try {
      return new ProcessBuilder(
                  PYTHON,
                  "-c",
                  "import argon2, cryptography, sqlite3; sqlite3.Connection.deserialize")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private static List<JsonNode> run(String passphrase, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(PYTHON, "docs/open-vault.py", vault.root().toString()));
    command.addAll(List.of(arguments));
    Path errors = temp.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    try (var typed = process.getOutputStream()) {
      typed.write((passphrase + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return printed.lines().map(JSON::readTree).toList();
  }

  @Test
  void itListsTheConversations() throws Exception {
    try (SecondReader second = vault.second()) {
      assertThat(run(ExampleVault.PASSPHRASE))
          .extracting(
              c -> c.path("id").asString(),
              c -> c.path("messages").asLong(),
              c -> c.path("title").asString(),
              c -> c.path("people").size())
          .containsExactlyInAnyOrderElementsOf(
              second.conversations().stream()
                  .map(c ->
                      tuple(
                          c.id(),
                          c.messages(),
                          c.titles().isEmpty() ? "" : c.titles().getFirst(),
                          c.people().size()))
                  .toList());
    }
  }

  @Test
  void itPrintsTheMessagesInOrder() throws Exception {
    try (SecondReader second = vault.second()) {
      for (ReadConversation conversation : second.conversations()) {
        assertThat(run(ExampleVault.PASSPHRASE, conversation.id()))
            .extracting(OpenVaultScriptTest::summary)
            .containsExactlyElementsOf(
                second.messages(conversation).stream().map(OpenVaultScriptTest::summary).toList());
      }
    }
  }

  private static String summary(JsonNode message) {
    List<String> texts = new ArrayList<>();
    for (JsonNode content : message.path("contents")) {
      if (content.has("text")) {
        texts.add("text " + content.path("text").asString());
      } else if (content.path("media").has("content")) {
        texts.add(content.path("media").path("content").asString());
      }
    }
    List<String> emoji = new ArrayList<>();
    message.path("reactions").forEach(r -> emoji.add(r.path("emoji").asString()));
    String id = message.path("id").asString() + " " + message.path("time").asLong();
    return id + " " + message.path("contents").size() + texts + emoji;
  }

  private static String summary(ReadMessage message) {
    List<String> texts = new ArrayList<>();
    for (String content : message.contents()) {
      String[] words = content.split(" ", -1);
      if (words[0].equals("text")) {
        texts.add(content);
      } else if (words[0].equals("media") && !words[2].equals("missing")) {
        texts.add(words[2]);
      }
    }
    List<String> emoji = message.reactions().stream().map(r -> r.split(" ", -1)[1]).toList();
    return message.id() + " " + message.time() + " " + message.contents().size() + texts + emoji;
  }

  @Test
  void itProvesTheCustodyRecord() throws Exception {
    try (SecondReader second = vault.second()) {
      CustodyChain chain = new CustodyChain(second.tables());
      List<JsonNode> printed = run(ExampleVault.PASSPHRASE, "--custody");
      assertThat(printed).hasSize(chain.entries().size() + 1);
      assertThat(printed.getLast().path("head").asString()).isEqualTo(chain.head());
      assertThat(printed.getLast().path("broken")).isEmpty();
      assertThat(printed.getFirst().path("kind").asString()).isEqualTo("vault-created");
    }
  }

  @Test
  void itWritesAContentByteForByte() throws Exception {
    try (SecondReader second = vault.second()) {
      int written = 0;
      for (Row row : second.tables().rows("media")) {
        boolean large = row.number("file_length") > 0;
        if (large || written == 0) {
          String id = HexFormat.of().formatHex(row.bytes("id"));
          Path file = temp.resolve(id);
          run(ExampleVault.PASSPHRASE, "--content", id, file.toString());
          assertThat(file).hasBinaryContent(second.content(row.bytes("id")));
          written++;
        }
      }
      assertThat(written).isGreaterThan(3);
    }
  }
}
