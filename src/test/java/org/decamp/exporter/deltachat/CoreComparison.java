package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Digests;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the core shows with what a vault holds. It knows nothing of how messages are
 * mapped: entries of one chat and millisecond must together show what the messages of one
 * conversation and millisecond hold.
 */
public final class CoreComparison {

  private static final Pattern SENT = Pattern.compile("^Sent: (\\S+Z)$", Pattern.MULTILINE);
  private static final String OWNER = "(the owner)";

  private final DeltaChatCore core;
  private final int account;
  private final Map<String, Moment> shown = new TreeMap<>();

  private final List<String> shownLines = new ArrayList<>();
  private final List<String> heldLines = new ArrayList<>();

  /** Notices that were seen. */
  public int notices;

  /** Entries that answer to something. */
  public int quotes;

  /** Files that were compared. */
  public int files;

  /** Reactions that were compared. */
  public int reactions;

  public CoreComparison(DeltaChatCore core, int account) {
    this.core = core;
    this.account = account;
  }

  /** What is there of one chat and millisecond. */
  private static final class Moment {
    final List<String> senders = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    final List<String> reactions = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
  }

  /** Reads all chats and compares. */
  public void compare(VaultReader vault) throws IOException, Problem {
    for (int chat : core.chats(account)) {
      read(chat);
    }
    Map<String, Moment> held = new TreeMap<>();
    PeopleDirectory directory = PeopleDirectory.of(vault);
    for (Conversation conversation : vault.conversations()) {
      hold(conversation, directory, vault, held);
    }
    assertThat(without(shown, held)).as("shown without being held").isEmpty();
    assertThat(without(held, shown)).as("held without being shown").isEmpty();
    assertThat(shownLines).containsExactlyInAnyOrderElementsOf(heldLines);
    held.forEach((when, expected) -> {
      Moment actual = java.util.Objects.requireNonNull(shown.get(when));
      assertThat(actual.files).as(when).containsExactlyInAnyOrderElementsOf(expected.files);
      assertThat(actual.reactions).as(when).containsExactlyInAnyOrderElementsOf(expected.reactions);
      assertThat(expected.senders).as(when).containsAll(actual.senders);
      String all = String.join("\n", actual.texts);
      assertThat(expected.texts).as(when).allMatch(all::contains);
      files += actual.files.size();
      reactions += actual.reactions.size();
    });
  }

  private static Set<String> without(Map<String, Moment> some, Map<String, Moment> others) {
    Set<String> keys = new TreeSet<>(some.keySet());
    keys.removeAll(others.keySet());
    return keys;
  }

  /** Chats in which something can be sent are the profile's own. */
  private void read(int chat) throws IOException {
    if (core.call("can_send", account, chat).asBoolean()) {
      return;
    }
    String name = core.call("get_full_chat_by_id", account, chat).path("name").asString();
    long before = 0;
    for (int id : core.messages(account, chat)) {
      JsonNode message = core.call("get_message", account, id);
      long second = message.path("timestamp").asLong();
      assertThat(second).isGreaterThanOrEqualTo(before);
      assertThat(message.path("showPadlock").asBoolean()).isFalse();
      if (message.path("isInfo").asBoolean()) {
        line(name, second, message.path("text").asString());
      } else {
        String info = core.call("get_message_info", account, id).asString();
        assertThat(info).contains(" by Decamp on ");
        Matcher sent = SENT.matcher(info);
        assertThat(sent.find()).isTrue();
        Instant time = Instant.parse(sent.group(1));
        assertThat(second).isEqualTo(time.getEpochSecond());
        enter(shown.computeIfAbsent(name + " at " + time, _ -> new Moment()), message);
      }
      before = second;
    }
  }

  /** "Message info" says nothing more of a line than its second. */
  private void line(String chat, long second, String text) {
    if (text.startsWith("Imported from ")) {
      notices++;
    } else {
      shownLines.add(chat + " at " + second);
    }
  }

  private void enter(Moment moment, JsonNode message) throws IOException {
    moment.senders.add(person(message.path("fromId").asInt()));
    moment.texts.add(message.path("text").asString());
    if (message.path("quote").path("kind").asString("").equals("JustText")) {
      moment.texts.add(message.path("quote").path("text").asString());
      quotes++;
    }
    String file = message.path("file").asString("");
    if (!file.isEmpty()) {
      moment.files.add(sha256(Files.readAllBytes(Path.of(file))));
    }
    JsonNode by = message.path("reactions").path("reactionsByContact");
    for (Map.Entry<String, JsonNode> one : by.properties()) {
      for (JsonNode emoji : one.getValue()) {
        moment.reactions.add(person(Integer.parseInt(one.getKey())) + " " + emoji.asString());
      }
    }
  }

  private String person(int contact) throws IOException {
    return contact == 1
        ? OWNER
        : core.call("get_contact", account, contact).path("displayName").asString();
  }

  private void hold(
      Conversation conversation,
      PeopleDirectory directory,
      VaultReader vault,
      Map<String, Moment> held)
      throws IOException, Problem {
    String chat = chat(conversation, directory);
    try (VaultReader.MessageCursor messages = vault.messages(conversation.id(), TimeRange.ALL)) {
      for (Optional<Message> m = messages.next(); m.isPresent(); m = messages.next()) {
        Message message = m.get();
        List<Content> lines =
            message.contentsWithoutPlaceholders().stream()
                .filter(c -> c instanceof Content.Call || c instanceof Content.Event)
                .toList();
        boolean linesOnly = lines.size() == message.contentsWithoutPlaceholders().size();
        if (!linesOnly || message.reactions().isEmpty()) {
          lines.forEach(_ -> heldLines.add(chat + " at " + message.sentAt().getEpochSecond()));
        }
        if (linesOnly && message.reactions().isEmpty()) {
          continue;
        }
        Moment moment = held.computeIfAbsent(chat + " at " + message.sentAt(), _ -> new Moment());
        moment.senders.add(name(conversation, message.sender(), directory));
        for (Content content : message.contentsWithoutPlaceholders()) {
          if (content instanceof Content.Text text) {
            moment.texts.add(text.text().value().replace('\0', '\u2400').strip());
          } else if (content instanceof Content.Media(Attachment attachment)
              && attachment.media() instanceof StoredMedia stored) {
            try (InputStream in = vault.openMedia(stored.id())) {
              moment.files.add(sha256(in.readAllBytes()));
            }
          }
        }
        Map<String, String> last = new LinkedHashMap<>();
        for (Reaction reaction : message.reactions()) {
          last.put(name(conversation, reaction.actor(), directory), reaction.emoji().value());
        }
        last.forEach((who, emoji) -> moment.reactions.add(who + " " + emoji));
      }
    }
  }

  private static String chat(Conversation conversation, PeopleDirectory directory) {
    List<String> others =
        conversation.people().stream()
            .map(p -> name(conversation, p.id(), directory))
            .filter(name -> !name.equals(OWNER))
            .distinct()
            .collect(Collectors.toList());
    return switch (conversation.kind()) {
      case DIRECT, ASSISTANT -> others.size() == 1 ? others.getFirst() : title(conversation);
      case GROUP, BROADCAST, SELF -> title(conversation);
    };
  }

  private static String title(Conversation conversation) {
    String product = conversation.product();
    String title = line(conversation.title().value());
    return title.isEmpty()
        ? product.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + product.substring(1)
            + (conversation.kind() == org.decamp.model.ConversationKind.SELF
                ? " notes"
                : " conversation")
        : title;
  }

  private static String name(
      Conversation conversation, PersonId person, PeopleDirectory directory) {
    Optional<Human> human = directory.find(new Appearance(conversation.id(), person));
    if (human.isPresent() && human.get().owner()) {
      return OWNER;
    }
    String name = human.map(h -> line(h.name().value())).orElse("");
    return name.isEmpty() ? "Unknown person" : name;
  }

  private static String line(String text) {
    return text.replaceAll("(?U)\\s", " ").replaceAll("\\p{Cntrl}", "\uFFFD").strip();
  }

  private static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256(bytes));
  }
}
