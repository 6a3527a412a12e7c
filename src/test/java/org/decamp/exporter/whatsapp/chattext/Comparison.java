package org.decamp.exporter.whatsapp.chattext;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/** Compares what foreign readers find with what the vault holds, message by message. */
final class Comparison {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final VaultReader vault;
  private final ChatForm form;
  private long messages;
  private long files;

  Comparison(VaultReader vault, ChatForm form) {
    this.vault = vault;
    this.form = form;
  }

  long messages() {
    return messages;
  }

  long files() {
    return files;
  }

  /** Chats are told apart by who wrote when, because their order is that of names. */
  void compare(List<ChatJudge.Verdict> chats) throws Exception {
    List<ChatJudge.Verdict> left = new ArrayList<>(chats);
    for (Conversation conversation : vault.conversations()) {
      List<Message> all = messages(conversation);
      if (!all.isEmpty()) {
        ChatJudge.Verdict chat =
            left.stream().filter(c -> of(c, conversation, all)).findFirst().orElseThrow();
        left.remove(chat);
        compare(all, chat);
      }
    }
    assertThat(left).isEmpty();
  }

  private List<Message> messages(Conversation conversation) throws Exception {
    List<Message> all = new ArrayList<>();
    try (VaultReader.MessageCursor cursor = vault.messages(conversation.id(), TimeRange.ALL)) {
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        all.add(m.get());
      }
    }
    return all;
  }

  /** Whether the times and authors of the chat are those of the conversation, each and in order. */
  private boolean of(ChatJudge.Verdict chat, Conversation conversation, List<Message> all) {
    Iterator<ChatJudge.Said> said = chat.parser().stream().skip(1).iterator();
    for (Message message : all) {
      String author = name(conversation, message.sender());
      for (int i = length(message); i > 0; i--) {
        if (!said.hasNext()) {
          return false;
        }
        ChatJudge.Said one = said.next();
        if (!one.at().equals(at(message)) || !one.author().orElse("").startsWith(author)) {
          return false;
        }
      }
    }
    return !said.hasNext();
  }

  private void compare(List<Message> all, ChatJudge.Verdict chat) {
    assertThat(chat.parser().getFirst().author()).isEmpty();
    assertThat(chat.parser().getFirst().text().orElseThrow().replace("\u200E", ""))
        .startsWith("Imported from ");
    Set<String> referred = new HashSet<>();
    int next = 1;
    for (Message message : all) {
      List<ChatJudge.Said> said = chat.parser().subList(next, next + length(message));
      next += said.size();
      compare(message, said);
      said.forEach(s -> s.file().ifPresent(referred::add));
      messages++;
    }
    assertThat(chat.files()).containsAll(referred).hasSize(referred.size() + 1);
    analytics(chat);
  }

  private void compare(Message message, List<ChatJudge.Said> said) {
    StringBuilder words = new StringBuilder();
    for (ChatJudge.Said one : said) {
      words.append(one.text().orElseThrow()).append('\n');
    }
    String all = words.toString().replace("\u2060", "");
    for (Content content : message.contentsWithoutPlaceholders()) {
      if (content instanceof Content.Text(var text, var origin) && origin == TextOrigin.TYPED) {
        assertThat(all).contains(asLines(text.value()));
      }
    }
    assertThat(said.stream().flatMap(s -> s.file().stream())).hasSize((int) stored(message));
    files += stored(message);
  }

  /** It leaves the notice out, sorts by time, and takes some characters away. */
  private static void analytics(ChatJudge.Verdict chat) {
    List<ChatJudge.Said> sorted =
        chat.parser().stream().skip(1).sorted(Comparator.comparing(ChatJudge.Said::at)).toList();
    assertThat(chat.analytics()).hasSameSizeAs(sorted);
    for (int i = 0; i < sorted.size(); i++) {
      ChatJudge.Said there = chat.analytics().get(i);
      assertThat(there.at()).isEqualTo(sorted.get(i).at());
      assertThat(there.author()).isEqualTo(sorted.get(i).author());
      if (there.text().isPresent()) {
        assertThat(there.text().get())
            .isEqualTo(
                sorted.get(i).text().orElseThrow().replaceAll("[\u202A\u200E\u202C\u00A0]", ""));
      }
    }
  }

  /** How many messages of the chat it is. */
  private int length(Message message) {
    int stored = (int) stored(message);
    boolean onlyFiles =
        message.contentsWithoutPlaceholders().stream()
            .allMatch(c ->
                (c instanceof Content.Media(Attachment a) && a.media() instanceof StoredMedia)
                    || (c instanceof Content.Text(var text, var _) && text.isEmpty()));
    return switch (form.grammar()) {
      case ANDROID -> Math.max(1, stored);
      case IPHONE -> stored + (stored > 0 && onlyFiles ? 0 : 1);
    };
  }

  private static long stored(Message message) {
    return message.contents().stream()
        .filter(c ->
            c instanceof Content.Media(Attachment a)
                && a.media() instanceof StoredMedia media
                && media.size() > 0)
        .count();
  }

  private String at(Message message) {
    LocalDateTime local = LocalDateTime.ofInstant(message.sentAt(), form.zone());
    return SECONDS.format(
        form.grammar() == ChatGrammar.ANDROID ? local.truncatedTo(ChronoUnit.MINUTES) : local);
  }

  private static String name(Conversation conversation, PersonId person) {
    return conversation.people().stream()
        .filter(p -> p.id().equals(person))
        .map(Person::name)
        .map(
            name -> name.value().isEmpty() ? "Unknown person" : name.value().replace(':', '\uA789'))
        .findFirst()
        .orElseThrow();
  }

  private static String asLines(String text) {
    return text.replace("\r\n", "\n")
        .replaceAll("[\r\u0085\u2028\u2029]", "\n")
        .replace('\u0000', '\u2400')
        .replace("\u2060", "");
  }
}
