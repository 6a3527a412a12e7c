package org.decamp.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signal-cli with its service behind it: speaks its lines, remembers what arrived where, and
 * fails as it is told. It outlives every line to it. The real one keeps the same contract.
 */
final class FakeService {

  static final String NUMBER = "+15555550100";
  static final String FRIEND = "11111111-1111-4111-8111-111111111111";
  private static final int DEVICES = 2;

  /** What goes wrong with one message, in place of all going well. */
  enum Fault {
    /** Nothing. */
    NONE,
    /** It arrives, the line ends without an answer. */
    ARRIVES_AND_CUT,
    /** The line ends before anything happens. */
    CUT,
    /** It arrives, and the answer of the service is lost. */
    ARRIVES_AND_NETWORK,
    /** The network is away. */
    NETWORK,
    /** It arrives, and is answered when the line is asked to end. */
    ARRIVES_LATE,
    /** It is never answered. */
    IGNORED,
    /** The service asks to wait, without saying how long. */
    LIMIT,
    /** It reaches some. */
    PARTLY,
    /** signal-cli fails. */
    REFUSED
  }

  /** A message that arrived. */
  record Arrived(String to, String text, List<String> names, List<byte[]> files, long timestamp) {}

  private final JsonMapper mapper = new JsonMapper();
  private final LongSupplier clock;
  private final List<Arrived> arrived = new ArrayList<>();
  private final List<Long> deleted = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> captchas = new ArrayList<>();
  private final List<ObjectNode> groups = new ArrayList<>();
  private final Deque<String> notifications = new ArrayDeque<>();
  private Optional<String> challenge = Optional.empty();
  private boolean down;
  private boolean limited;
  private boolean linked = true;
  private int devices = DEVICES;
  private long last;

  FakeService(LongSupplier clock) {
    this.clock = clock;
  }

  synchronized List<Arrived> arrived() {
    return List.copyOf(arrived);
  }

  synchronized List<String> texts() {
    return arrived.stream().map(Arrived::text).toList();
  }

  synchronized List<Long> deleted() {
    return List.copyOf(deleted);
  }

  /** Every method that was asked for. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  synchronized List<String> captchas() {
    return List.copyOf(captchas);
  }

  synchronized void fail(Fault... next) {
    faults.addAll(List.of(next));
  }

  synchronized void demandCaptcha(String token) {
    challenge = Optional.of(token);
  }

  synchronized void network(boolean there) {
    down = !there;
  }

  /** Every message is refused until that is lifted. */
  synchronized void limit(boolean refuse) {
    limited = refuse;
  }

  synchronized void unlink() {
    linked = false;
  }

  synchronized void devices(int number) {
    devices = number;
  }

  /** Something to be told to who listens, before the next answer. */
  synchronized void tell(String notification) {
    notifications.add(notification);
  }

  /** A receipt of the friend's for a message. */
  void confirm(long timestamp) {
    tell(
        """
        {"jsonrpc":"2.0","method":"receive","params":{"subscription":0,"result":{"envelope":{\
        "sourceUuid":"%s","timestamp":1,"receiptMessage":{"when":1,"isDelivery":true,"isRead":\
        false,"isViewed":false,"timestamps":[%d]}},"account":"%s"}}}\
        """
            .formatted(FRIEND, timestamp, NUMBER));
  }

  /** Makes a group, as another device of the user's may. */
  synchronized void group(String id, String description, int members) {
    ObjectNode group = mapper.createObjectNode();
    group.put("id", id).put("name", "x").put("description", description).put("isMember", true);
    var all = group.putArray("members");
    for (int i = 0; i < members; i++) {
      all.addObject().put("number", i == 0 ? NUMBER : null).put("uuid", (String) null);
    }
    groups.add(group);
  }

  synchronized List<ObjectNode> groups() {
    return List.copyOf(groups);
  }

  /** Ends a line. */
  private static final class Cut extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Serves one line to its end. */
  void serve(InputStream in, OutputStream out) throws IOException {
    List<String> late = new ArrayList<>();
    boolean listens = false;
    try (out;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode request = mapper.readTree(line);
        Optional<ObjectNode> answer = answer(request, late);
        listens |= request.path("method").asString().equals("subscribeReceive");
        for (String told = poll(listens); told != null; told = poll(listens)) {
          say(told, out);
        }
        if (answer.isPresent()) {
          say(answer.get().set("id", request.path("id")).toString(), out);
        }
      }
      for (String answer : late) {
        say(answer, out);
      }
    } catch (Cut _) {
      // As the real one: without a word.
    }
  }

  private synchronized @Nullable String poll(boolean listens) {
    return listens ? notifications.poll() : null;
  }

  private static void say(String line, OutputStream out) throws IOException {
    out.write((line + '\n').getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private synchronized Optional<ObjectNode> answer(JsonNode request, List<String> late)
      throws IOException {
    String method = request.path("method").asString();
    JsonNode params = request.path("params");
    asked.add(method);
    return switch (method) {
      case "version" -> Optional.of(result("{\"version\":\"0.13.19\"}"));
      case "listAccounts" ->
          Optional.of(result(linked ? "[{\"number\":\"" + NUMBER + "\"}]" : "[]"));
      case "subscribeReceive" -> Optional.of(linked ? result("0") : unknownAccount());
      case "unsubscribeReceive" -> Optional.of(result("{}"));
      case "listDevices" -> Optional.of(listDevices());
      case "listGroups" -> Optional.of(result(mapper.writeValueAsString(groups)));
      case "updateGroup" -> Optional.of(createGroup(params));
      case "submitRateLimitChallenge" -> Optional.of(solve(params));
      case "send" -> send(request, late);
      case "remoteDelete" -> {
        deleted.add(params.path("targetTimestamp").asLong());
        yield Optional.of(success(next()));
      }
      default -> throw new IllegalStateException(method);
    };
  }

  private ObjectNode listDevices() {
    if (!linked) {
      return unknownAccount();
    }
    if (down) {
      return error(-3, "x: Closed unexpectedly (SocketException)");
    }
    return result("[{\"id\":1}" + ",{\"id\":2}".repeat(devices - 1) + "]");
  }

  private ObjectNode createGroup(JsonNode params) {
    String id = "%043d=".formatted(groups.size());
    group(id, params.path("description").asString(), 1);
    groups.getLast().put("name", params.path("name").asString());
    return result("{\"groupId\":\"" + id + "\",\"timestamp\":1,\"results\":[]}");
  }

  private ObjectNode solve(JsonNode params) {
    captchas.add(params.path("captcha").asString());
    if (!params.path("captcha").asString().endsWith("good")
        || !challenge.equals(Optional.of(params.path("challenge").asString()))) {
      return error(-1, "Captcha rejected, it may be outdated");
    }
    challenge = Optional.empty();
    return result("{}");
  }

  private Optional<ObjectNode> send(JsonNode request, List<String> late) throws IOException {
    JsonNode params = request.path("params");
    if (!linked) {
      return Optional.of(unknownAccount());
    }
    if (challenge.isPresent()) {
      next();
      return Optional.of(
          failed(-5, "RATE_LIMIT_FAILURE", ",\"token\":\"" + challenge.get() + "\""));
    }
    if (limited) {
      next();
      return Optional.of(failed(-5, "RATE_LIMIT_FAILURE", ""));
    }
    if (down) {
      next();
      return Optional.of(failed(-1, "NETWORK_FAILURE", ""));
    }
    Fault fault = faults.poll();
    if (fault == null) {
      return Optional.of(success(arrive(params)));
    }
    return switch (fault) {
      case NONE -> Optional.of(success(arrive(params)));
      case ARRIVES_AND_CUT -> {
        arrive(params);
        throw new Cut();
      }
      case CUT -> throw new Cut();
      case ARRIVES_AND_NETWORK -> {
        arrive(params);
        yield Optional.of(failed(-1, "NETWORK_FAILURE", ""));
      }
      case NETWORK -> {
        next();
        yield Optional.of(failed(-1, "NETWORK_FAILURE", ""));
      }
      case ARRIVES_LATE -> {
        ObjectNode answer = success(arrive(params));
        late.add(answer.set("id", request.path("id")).toString());
        yield Optional.empty();
      }
      case IGNORED -> Optional.empty();
      case LIMIT -> {
        next();
        yield Optional.of(failed(-5, "RATE_LIMIT_FAILURE", ""));
      }
      case PARTLY -> {
        long timestamp = arrive(params);
        yield Optional.of(
            result(
                "{\"timestamp\":"
                    + timestamp
                    + ",\"results\":["
                    + one("SUCCESS", "")
                    + ","
                    + one("UNREGISTERED_FAILURE", "")
                    + "]}"));
      }
      case REFUSED -> Optional.of(error(-32603, "x (IllegalStateException)"));
    };
  }

  private long arrive(JsonNode params) throws IOException {
    List<String> names = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    for (JsonNode path : params.path("attachment")) {
      Path file = Path.of(path.asString());
      names.add(String.valueOf(file.getFileName()));
      files.add(Files.readAllBytes(file));
    }
    String to =
        params.path("noteToSelf").asBoolean(false)
            ? Places.SELF
            : params.has("groupId")
                ? params.path("groupId").get(0).asString()
                : params.path("recipient").get(0).asString();
    long timestamp = next();
    arrived.add(new Arrived(to, params.path("message").asString(), names, files, timestamp));
    return timestamp;
  }

  private long next() {
    last = Math.max(last + 1, clock.getAsLong());
    return last;
  }

  private ObjectNode success(long timestamp) {
    return result("{\"timestamp\":" + timestamp + ",\"results\":[" + one("SUCCESS", "") + "]}");
  }

  private ObjectNode failed(int code, String type, String more) {
    ObjectNode answer = error(code, "Failed to send message");
    ((ObjectNode) answer.path("error"))
        .set(
            "data",
            mapper.readTree(
                "{\"response\":{\"timestamp\":"
                    + last
                    + ",\"results\":["
                    + one(type, more)
                    + "]}}"));
    return answer;
  }

  private static String one(String type, String more) {
    return "{\"recipientAddress\":{\"uuid\":\"%s\",\"number\":null},\"type\":\"%s\"%s}"
        .formatted(FRIEND, type, more);
  }

  private ObjectNode unknownAccount() {
    return error(-32602, "Specified account does not exist");
  }

  private ObjectNode result(String json) {
    return mapper.createObjectNode().put("jsonrpc", "2.0").set("result", mapper.readTree(json));
  }

  private ObjectNode error(int code, String message) {
    ObjectNode node = mapper.createObjectNode().put("jsonrpc", "2.0");
    node.putObject("error").put("code", code).put("message", message).putNull("data");
    return node;
  }
}
