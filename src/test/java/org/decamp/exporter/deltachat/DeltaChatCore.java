package org.decamp.exporter.deltachat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.decamp.testing.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Delta Chat's own core in a process of its own, spoken to in JSON-RPC ({@code delta-chat}, section
 * 1). {@code ./check} lays several versions ready.
 */
public final class DeltaChatCore implements AutoCloseable {

  /**
   * The version that makes the backups which are merged into: the last that can without network.
   */
  public static final String USUAL = "2.57.0";

  /** The newest version. */
  public static final String NEWEST = "2.62.0";

  /** Knows one generation of backups less. */
  public static final String OLDER = "2.48.0";

  /** The oldest that is known to be merged into. */
  public static final String OLDEST = "2.33.0";

  /** Too old to merge into. */
  public static final String TOO_OLD = "1.160.0";

  private static final Path HOME = Path.of("target/judges/deltachat/node_modules");

  /** How many questions wait for their answers: with more the core gets in its own way. */
  private static final int AHEAD = 2;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader replies;
  private final Map<Integer, JsonNode> early = new HashMap<>();
  private int calls;

  private DeltaChatCore(Process process) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.replies = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Skips the test, saying so, where the core is not there. */
  public static void require(String version) {
    Assumptions.assumeTrue(
        Files.isExecutable(program(version)),
        "Delta Chat's core " + version + " is not here: run ./check, which lays it ready");
  }

  private static Path program(String version) {
    return HOME.resolve("core-" + version).resolve("deltachat-rpc-server");
  }

  /**
   * Starts it without any account.
   *
   * @param home where it keeps everything
   */
  public static DeltaChatCore start(String version, Path home) throws IOException {
    require(version);
    Files.createDirectories(home);
    ProcessBuilder builder =
        new ProcessBuilder(program(version).toAbsolutePath().toString())
            .redirectError(home.resolve("log").toFile());
    builder.environment().put("DC_ACCOUNTS_PATH", home.resolve("accounts").toString());
    // Traces of errors that it handles itself would make most calls take ten times as long.
    builder.environment().put("RUST_BACKTRACE", "0");
    return new DeltaChatCore(builder.start());
  }

  /** What the core answers when it refuses. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** Calls a method; a core that does not answer in the end is killed, which fails the test. */
  JsonNode call(String method, @Nullable Object... parameters) throws IOException {
    try (TimeLimit _ = TimeLimit.of(process)) {
      return answer(ask(method, Arrays.asList(parameters)));
    }
  }

  /** Takes the answer to one of several questions, which are counted from 0. */
  interface Answers {
    void take(int question, JsonNode answer) throws IOException;
  }

  /** Calls a method many times, without waiting for one answer before the next question. */
  void callAll(String method, List<List<Object>> questions, Answers answers) throws IOException {
    Deque<Integer> waiting = new ArrayDeque<>();
    int asked = 0;
    for (int answered = 0; answered < questions.size(); answered++) {
      try (TimeLimit _ = TimeLimit.of(process)) {
        while (asked < Math.min(answered + AHEAD, questions.size())) {
          waiting.add(ask(method, questions.get(asked++)));
        }
        answers.take(answered, answer(waiting.remove()));
      }
    }
  }

  private int ask(String method, List<? extends @Nullable Object> parameters) throws IOException {
    requests.write(
        JSON.writeValueAsString(
            JSON.createObjectNode()
                .put("jsonrpc", "2.0")
                .put("id", ++calls)
                .put("method", method)
                .set("params", JSON.valueToTree(parameters))));
    requests.write('\n');
    requests.flush();
    return calls;
  }

  private JsonNode answer(int id) throws IOException {
    while (!early.containsKey(id)) {
      String line = replies.readLine();
      if (line == null) {
        throw new IOException("the core ended");
      }
      JsonNode reply = JSON.readTree(line);
      early.put(reply.path("id").asInt(), reply);
    }
    JsonNode reply = Objects.requireNonNull(early.remove(id));
    if (reply.has("error")) {
      throw new Refused(reply.path("error").path("message").asString());
    }
    return reply.path("result");
  }

  /** A new account that looks as if it had been set up. */
  int pseudoAccount() throws IOException {
    return pseudoAccount("me@local.invalid", "Maya");
  }

  /** Likewise, of somebody. */
  int pseudoAccount(String address, String name) throws IOException {
    int account = call("add_account").asInt();
    call("set_config", account, "configured", "1");
    call("set_config", account, "configured_addr", address);
    call("set_config", account, "displayname", name);
    serverThatRefuses(account);
    return account;
  }

  /** Left without any server, the core spins from {@code stop_io} on and never answers again. */
  private void serverThatRefuses(int account) throws IOException {
    String servers =
        "json_array(json_object('user', addr, 'connection',"
            + " json_object('host', '127.0.0.1', 'port', 9, 'security', 'Tls')))";
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database(account));
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE transports SET configured_param = json_set(configured_param, '$.imap', "
              + servers
              + ", '$.smtp', "
              + servers
              + ")");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Switches the network on, and waits until the server has refused. */
  void startIo(int account) throws IOException {
    call("start_io", account);
    boolean refused = false;
    while (!refused) {
      JsonNode one = call("get_next_event");
      refused =
          one.path("contextId").asInt() == account
              && one.path("event").path("msg").asString("").contains("Connection refused");
    }
  }

  /** A new account restored from a backup. */
  public int restored(Path backup, @Nullable String passphrase) throws IOException {
    int account = call("add_account").asInt();
    call("import_backup", account, backup.toAbsolutePath().toString(), passphrase);
    return account;
  }

  /** Exports a backup into a folder of its own. */
  Path exported(int account, Path folder, @Nullable String passphrase) throws IOException {
    Files.createDirectories(folder);
    call("export_backup", account, folder.toString(), passphrase);
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".tar")).findFirst().orElseThrow();
    }
  }

  /** Sends nothing, as there is no network, but leaves the message in the chat. */
  int send(
      int account, int chat, @Nullable String text, @Nullable Path file, @Nullable Integer quoted)
      throws IOException {
    return call(
            "send_msg",
            account,
            chat,
            JSON.createObjectNode()
                .put("text", text)
                .put("file", file == null ? null : file.toAbsolutePath().toString())
                .put("filename", file == null ? null : String.valueOf(file.getFileName()))
                .putNull("viewtype")
                .putNull("html")
                .putNull("location")
                .putNull("overrideSenderName")
                .put("quotedMessageId", quoted)
                .putNull("quotedText"))
        .asInt();
  }

  List<Integer> chats(int account) throws IOException {
    List<Integer> chats = new ArrayList<>();
    call("get_chatlist_entries", account, 2, null, null).forEach(id -> chats.add(id.asInt()));
    return chats;
  }

  /** The chats in which nothing can be sent. */
  List<Integer> archived(int account) throws IOException {
    List<Integer> archived = new ArrayList<>();
    for (int chat : chats(account)) {
      if (!call("can_send", account, chat).asBoolean()) {
        archived.add(chat);
      }
    }
    return archived;
  }

  List<Integer> messages(int account, int chat) throws IOException {
    List<Integer> messages = new ArrayList<>();
    call("get_message_ids", account, chat, false, false).forEach(id -> messages.add(id.asInt()));
    return messages;
  }

  /** The database of an account while nobody writes to it. */
  Path database(int account) throws IOException {
    return Path.of(call("get_blob_dir", account).asString()).resolveSibling("dc.db");
  }

  @Override
  public void close() {
    try {
      requests.close();
      process.waitFor(20, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
