package org.decamp.signalcli.standin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.decamp.signalcli.install.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Runs signal-cli and speaks its lines, with nothing of the binding between. */
final class BareClient implements AutoCloseable {

  static final int PATIENCE_S = 120;

  private final Process process;
  private final OutputStream stdin;
  private final Map<String, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
  private final BlockingQueue<JsonNode> notifications = new LinkedBlockingQueue<>();
  private final Deque<String> complaints = new ConcurrentLinkedDeque<>();
  private final AtomicInteger ids = new AtomicInteger();

  BareClient(Installation installation, Path folder, List<String> javaOptions) throws IOException {
    process = new ProcessBuilder(command(installation, folder, javaOptions)).start();
    stdin = process.getOutputStream();
    Thread.ofVirtual().start(this::readAnswers);
    Thread.ofVirtual().start(() -> process.errorReader().lines().forEach(complaints::add));
  }

  private static List<String> command(
      Installation installation, Path folder, List<String> javaOptions) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(installation.java().program().toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", installation.libraries().resolve("*").toString()));
    command.addAll(List.of("org.asamk.signal.Main", "--config", data.toString(), "jsonRpc"));
    return command;
  }

  private void readAnswers() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode answer = JsonMapper.shared().readTree(line);
        CompletableFuture<JsonNode> waiting = pending.remove(answer.path("id").asString(""));
        if (waiting == null) {
          notifications.add(answer.path("params"));
        } else {
          waiting.complete(answer);
        }
      }
    } catch (IOException _) {
      // the process was ended; what is pending learns it below
    } finally {
      var ended = new IOException("signal-cli ended: " + complaints);
      pending.values().forEach(waiting -> waiting.completeExceptionally(ended));
    }
  }

  /** Asks, without waiting; the whole answer, be it a result or an error. */
  CompletableFuture<JsonNode> ask(String method, ObjectNode parameters) throws IOException {
    String id = Integer.toString(ids.incrementAndGet());
    ObjectNode request = JsonMapper.shared().createObjectNode();
    request.put("jsonrpc", "2.0").put("id", id).put("method", method);
    request.set("params", parameters);
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    pending.put(id, answer);
    stdin.write((request + "\n").getBytes(StandardCharsets.UTF_8));
    stdin.flush();
    return answer;
  }

  /** Asks and waits for the whole answer. */
  JsonNode call(String method, ObjectNode parameters) throws Exception {
    return ask(method, parameters).get(PATIENCE_S, TimeUnit.SECONDS);
  }

  /** Waits for a notification like this; others before it are passed over. */
  JsonNode notified(Predicate<JsonNode> wanted) throws InterruptedException {
    while (true) {
      JsonNode next = notifications.poll(PATIENCE_S, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no such notification; " + complaints);
      }
      if (wanted.test(next)) {
        return next;
      }
    }
  }

  static ObjectNode parameters() {
    return JsonMapper.shared().createObjectNode();
  }

  /** Ends it in the middle of whatever it does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    try {
      stdin.close();
      process.onExit().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    } catch (IOException | CompletionException _) {
      // it has ended already, or does not end by itself
    }
    process.destroyForcibly().onExit().join();
  }
}
