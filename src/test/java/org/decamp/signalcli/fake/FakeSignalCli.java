package org.decamp.signalcli.fake;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in: in memory over two streams, or as a child process with the script as a file. */
public final class FakeSignalCli {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BufferedReader in;
  private final OutputStream out;
  private final Script script;
  private final OfflineAnswers real = new OfflineAnswers();
  private final List<ObjectNode> heard = new ArrayList<>();
  private @Nullable String held;

  /** Ends the stand-in. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;
    final int code;

    Ended(int code) {
      this.code = code;
    }
  }

  public FakeSignalCli(InputStream in, OutputStream out, Script script) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
    this.script = script;
  }

  /** Runs as a process; what the command line says is for the real one. */
  public static void main(String[] args) throws IOException {
    Path script = Path.of(System.getProperty("fake.script"));
    String heard = System.getProperty("fake.heard", "");
    try (InputStream in = heard.isEmpty() ? System.in : new Copying(System.in, Path.of(heard))) {
      System.exit(new FakeSignalCli(in, System.out, new Script(Files.readAllLines(script))).run());
    }
  }

  /** Leaves a copy of what is read, for whoever looks from outside. */
  private static final class Copying extends FilterInputStream {
    private final OutputStream copy;

    Copying(InputStream in, Path copy) throws IOException {
      super(in);
      this.copy = Files.newOutputStream(copy, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      if (read > 0) {
        copy.write(bytes, from, read);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      copy.close();
    }
  }

  /** Every request so far. */
  public synchronized List<ObjectNode> heard() {
    return List.copyOf(heard);
  }

  private synchronized void hear(ObjectNode request) {
    heard.add(request);
    notifyAll();
  }

  /** Waits until a request of this method is here. */
  synchronized void awaitHeard(String method) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (heard.stream().noneMatch(isOf(method))) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        throw new AssertionError("it has not come: " + method);
      }
      wait(left);
    }
  }

  static Predicate<ObjectNode> isOf(String method) {
    return request -> request.path("method").asString("").equals(method);
  }

  /** Serves until the input ends or the script ends it; returns the exit code. */
  public int run() throws IOException {
    try (out) {
      perform(script.next("start"), null);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        serve(line);
      }
      release();
      return 0;
    } catch (Ended e) {
      return e.code;
    }
  }

  private void serve(String line) throws IOException, Ended {
    ObjectNode request = real.request(line);
    if (request.has("error")) {
      say(request.toString());
      return;
    }
    hear(request);
    perform(script.next(request.path("method").asString("")), request);
  }

  private void perform(List<Act> acts, @Nullable ObjectNode request) throws IOException, Ended {
    boolean hold = false;
    for (Act act : acts) {
      switch (act) {
        case Act.Result(String json) -> {
          answer(real.result(json), request, hold);
          return;
        }
        case Act.Surroundings() -> {
          answer(real.result(surroundings()), request, hold);
          return;
        }
        case Act.Failure(String json) -> {
          answer(real.errorOf(json), request, hold);
          return;
        }
        case Act.Say(String text) -> say(text);
        case Act.SayMuch(int characters) -> say("\"" + "x".repeat(characters) + "\"");
        case Act.Complain(String text) -> System.err.println(text);
        case Act.Hold() -> hold = true;
        case Act.Ignore() -> {
          return;
        }
        case Act.Cut() -> {
          out.write("{\"jsonrpc\":\"2.0\",\"result\":{\"ver".getBytes(StandardCharsets.US_ASCII));
          throw new Ended(0);
        }
        case Act.Exit(int code) -> throw new Ended(code);
        case Act.Hang() -> hang();
      }
    }
    if (request != null) {
      answer(real.answer(request), request, hold);
    }
  }

  private void answer(ObjectNode answer, @Nullable ObjectNode request, boolean hold)
      throws IOException {
    if (request == null || !request.has("id")) {
      return;
    }
    answer.set("id", request.path("id"));
    if (hold) {
      held = answer.toString();
    } else {
      say(answer.toString());
      release();
    }
  }

  private void release() throws IOException {
    String kept = held;
    held = null;
    if (kept != null) {
      say(kept);
    }
  }

  private void say(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String surroundings() {
    return new JsonMapper()
        .writeValueAsString(
            Map.of(
                "arguments",
                List.of(System.getProperty("sun.java.command").split(" ", -1)),
                "home",
                System.getProperty("user.home"),
                "temporary",
                System.getProperty("java.io.tmpdir"),
                "variables",
                System.getenv()));
  }

  /** Longer than anybody waits, yet not for ever: whoever started it may be gone. */
  private static void hang() {
    try {
      Thread.sleep(Duration.ofMinutes(10));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
