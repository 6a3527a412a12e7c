package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.decamp.model.Digests;
import tools.jackson.databind.JsonNode;

/** All that the core shows of the chats in which nothing can be sent, read by its own protocol. */
final class ShownHistory {

  private static final Pattern SENT = Pattern.compile("^Sent: (\\S+Z)$", Pattern.MULTILINE);

  /** How many entries are asked for at once. */
  private static final int AT_ONCE = 250;

  /**
   * Of a chat, so many entries are asked for their "Message info", which takes the core longest.
   */
  private static final int INFOS = 1000;

  private final DeltaChatCore core;
  private final int account;
  private final Map<Integer, String> people = new HashMap<>();
  private final Map<String, String> digests = new HashMap<>();

  /** By chat and second. */
  final Map<String, Moment> moments = new TreeMap<>();

  /** Chat and second of each line that nobody wrote. */
  final List<String> lines = new ArrayList<>();

  /** How many lines tell where a conversation comes from. */
  int notices;

  /** How many entries there are, lines and notices among them. */
  int entries;

  ShownHistory(DeltaChatCore core, int account) {
    this.core = core;
    this.account = account;
  }

  void read() throws IOException {
    for (int chat : core.archived(account)) {
      read(chat);
    }
  }

  private void read(int chat) throws IOException {
    String name = core.call("get_full_chat_by_id", account, chat).path("name").asString();
    List<Integer> ids = core.messages(account, chat);
    Map<Integer, Moment> written = new TreeMap<>();
    long[] before = {0};
    List<List<Integer>> parts = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      parts.add(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
    core.callAll(
        "get_messages",
        parts.stream().map(part -> List.<Object>of(account, part)).toList(),
        (question, messages) -> {
          for (int id : parts.get(question)) {
            JsonNode message = messages.path(String.valueOf(id));
            assertThat(message.path("kind").asString()).isEqualTo("message");
            assertThat(message.path("timestamp").asLong()).isGreaterThanOrEqualTo(before[0]);
            before[0] = message.path("timestamp").asLong();
            enter(name, id, message, written);
          }
        });
    infos(List.copyOf(written.entrySet()));
  }

  private void enter(String chat, int id, JsonNode message, Map<Integer, Moment> written)
      throws IOException {
    entries++;
    assertThat(message.path("showPadlock").asBoolean()).isFalse();
    String when = chat + " at " + message.path("timestamp").asLong();
    if (!message.path("isInfo").asBoolean()) {
      Moment moment = moments.computeIfAbsent(when, _ -> new Moment());
      enter(moment, message);
      written.put(id, moment);
    } else if (message.path("text").asString().startsWith("Imported from ")) {
      notices++;
    } else {
      lines.add(when);
    }
  }

  private void enter(Moment moment, JsonNode message) throws IOException {
    String sender = person(message.path("fromId").asInt());
    moment.words.add(new Moment.Words(sender, message.path("text").asString()));
    JsonNode quote = message.path("quote");
    if (quote.path("kind").asString("").equals("JustText")) {
      moment.quotes.add(new Moment.Words(sender, quote.path("text").asString()));
    }
    String file = message.path("file").asString("");
    if (!file.isEmpty()) {
      String known = digests.get(file);
      if (known == null) {
        known = sha256(Files.readAllBytes(Path.of(file)));
        digests.put(file, known);
      }
      moment.files.add(sender + " " + known);
    }
    JsonNode by = message.path("reactions").path("reactionsByContact");
    for (Map.Entry<String, JsonNode> one : by.properties()) {
      for (JsonNode emoji : one.getValue()) {
        moment.reactions.add(person(Integer.parseInt(one.getKey())) + " " + emoji.asString());
      }
    }
  }

  private void infos(List<Map.Entry<Integer, Moment>> written) throws IOException {
    int step = 1 + written.size() / INFOS;
    List<List<Object>> questions = new ArrayList<>();
    for (int i = 0; i < written.size(); i += step) {
      questions.add(List.of(account, written.get(i).getKey()));
    }
    core.callAll(
        "get_message_info",
        questions,
        (question, info) -> {
          assertThat(info.asString()).contains(" by Decamp on ");
          Matcher sent = SENT.matcher(info.asString());
          assertThat(sent.find()).isTrue();
          written.get(question * step).getValue().times.add(Instant.parse(sent.group(1)));
        });
  }

  private String person(int contact) throws IOException {
    String known = people.get(contact);
    if (known == null) {
      known =
          contact == 1
              ? HeldHistory.OWNER
              : core.call("get_contact", account, contact).path("displayName").asString();
      people.put(contact, known);
    }
    return known;
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
