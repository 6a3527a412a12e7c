package org.decamp.exporter.whatsapp.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.exporter.SafeText;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Digests;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/**
 * Reads chats as the app would, by the driver and from the files, and compares them with what a
 * vault holds. It knows nothing of how they were written.
 */
final class MsgstoreComparison {

  private final Connection database;
  private final Path folder;
  private final Map<String, Moment> shown = new TreeMap<>();
  private final Map<String, Moment> held = new TreeMap<>();

  /** Lines at the heads of conversations that were seen. */
  int notices;

  /** Files that were compared. */
  int files;

  /** Reactions that were compared. */
  int reactions;

  MsgstoreComparison(Connection database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** What is there of one chat and millisecond. */
  private static final class Moment {
    final List<Boolean> own = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    final List<String> files = new ArrayList<>();
    final List<String> reactions = new ArrayList<>();
  }

  /**
   * Compares.
   *
   * @param numbers of the conversations that went in, whose chats held nothing before
   */
  void compare(VaultReader vault, Map<Conversation, String> numbers) throws Exception {
    for (Map.Entry<Conversation, String> one : numbers.entrySet()) {
      read(one.getValue());
      hold(vault, one.getKey(), one.getValue());
    }
    assertThat(shown.keySet()).isEqualTo(held.keySet());
    held.forEach((when, expected) -> {
      Moment actual = Objects.requireNonNull(shown.get(when));
      assertThat(expected.own).as(when).containsAll(actual.own);
      assertThat(actual.own).as(when).containsAll(expected.own);
      assertThat(actual.files).as(when).containsExactlyInAnyOrderElementsOf(expected.files);
      assertThat(actual.reactions).as(when).containsExactlyInAnyOrderElementsOf(expected.reactions);
      String all = String.join("\n", actual.texts);
      assertThat(expected.texts).as(when).allMatch(all::contains);
      files += actual.files.size();
      reactions += actual.reactions.size();
    });
  }

  private void read(String number) throws Exception {
    String query =
        "SELECT m._id, m.from_me, m.timestamp, m.text_data, f.file_path, f.file_hash, f.file_size,"
            + " f.file_length, f.mime_type, f.media_name, m.message_type FROM message m JOIN chat c"
            + " ON c._id=m.chat_row_id JOIN jid j ON j._id=c.jid_row_id LEFT JOIN message_media f ON"
            + " f.message_row_id=m._id WHERE j.raw_string='"
            + number
            + "@s.whatsapp.net' ORDER BY m.sort_id";
    long before = Long.MIN_VALUE;
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        long time = row.getLong(3);
        assertThat(time).isGreaterThanOrEqualTo(before);
        before = time;
        String text = Objects.requireNonNullElse(row.getString(4), "");
        if (text.startsWith("— Imported from ")) {
          assertThat(row.getInt(2)).isEqualTo(1);
          notices++;
          continue;
        }
        Moment moment = shown.computeIfAbsent(number + " at " + time, _ -> new Moment());
        moment.own.add(row.getInt(2) == 1);
        moment.texts.add(text);
        if (row.getString(5) != null) {
          moment.files.add(file(row));
        } else {
          assertThat(row.getInt(11)).isZero();
          assertThat(text).isNotEmpty();
        }
        readReactions(row.getLong(1), moment);
      }
    }
  }

  private String file(ResultSet row) throws Exception {
    byte[] bytes = Files.readAllBytes(folder.resolve(row.getString(5)));
    String hash = Base64.getEncoder().encodeToString(Digests.sha256(bytes));
    assertThat(row.getString(6)).isEqualTo(hash);
    assertThat(row.getLong(7)).isEqualTo(bytes.length);
    assertThat(row.getLong(8)).isEqualTo(bytes.length);
    String mime = row.getString(9);
    switch (row.getInt(11)) {
      case 1, 20 -> assertThat(mime).startsWith("image/");
      case 2 -> assertThat(mime).startsWith("audio/");
      case 3, 13 -> assertThat(mime).startsWith("video/");
      case 9 -> assertThat(row.getString(10)).isNotEmpty();
      default -> throw new AssertionError("no such entry has a file: " + row.getInt(11));
    }
    return hash;
  }

  private void readReactions(long message, Moment moment) throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT a.from_me, r.reaction, m.message_add_on_flags FROM message_add_on a JOIN"
                    + " message_add_on_reaction r ON r.message_add_on_row_id=a._id JOIN message m ON"
                    + " m._id=a.parent_message_row_id WHERE a.message_add_on_type=56 AND"
                    + " a.chat_row_id=m.chat_row_id AND m._id="
                    + message)) {
      while (row.next()) {
        assertThat(row.getInt(3)).isEqualTo(1);
        moment.reactions.add((row.getInt(1) == 1) + " " + row.getString(2));
      }
    }
  }

  private void hold(VaultReader vault, Conversation conversation, String number) throws Exception {
    List<PersonId> owners =
        conversation.people().stream().filter(Person::owner).map(Person::id).toList();
    try (VaultReader.MessageCursor cursor = vault.messages(conversation.id(), TimeRange.ALL)) {
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        Message message = m.get();
        Moment moment =
            held.computeIfAbsent(
                number + " at " + message.sentAt().toEpochMilli(), _ -> new Moment());
        assertThat(message.sentAt()).isBefore(Instant.now());
        moment.own.add(owners.contains(message.sender()));
        for (Content content : message.contentsWithoutPlaceholders()) {
          hold(vault, content, moment);
        }
        Map<Boolean, String> last = new LinkedHashMap<>();
        for (Reaction reaction : message.reactions()) {
          last.put(owners.contains(reaction.actor()), reaction.emoji().value());
        }
        last.forEach((own, emoji) -> moment.reactions.add(own + " " + emoji));
      }
    }
  }

  private static void hold(VaultReader vault, Content content, Moment moment) throws Exception {
    if (content instanceof Content.Text(var text, _)) {
      moment.texts.add(SafeText.of(text.value()).value());
    }
    if (content instanceof Content.Media(Attachment attachment)
        && attachment.media() instanceof StoredMedia stored
        && stored.size() > 0) {
      try (InputStream in = vault.openMedia(stored.id())) {
        moment.files.add(Base64.getEncoder().encodeToString(Digests.sha256(in.readAllBytes())));
      }
    }
  }
}
