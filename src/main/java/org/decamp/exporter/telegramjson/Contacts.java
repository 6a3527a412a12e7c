package org.decamp.exporter.telegramjson;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.decamp.exporter.SafeText;

/**
 * The file beside the document that tells a person who has to be mapped to a contact of theirs
 * ({@code signal-backup}, section 13.1, contact matching). Its ready argument names everybody by
 * id: names may hold the characters that separate its parts, and ids are what is unique to every
 * reader.
 */
final class Contacts {

  /** The file's name. */
  static final String NAME = "contacts.txt";

  private final Identity owner;
  private final Map<Identity, Long> people = new LinkedHashMap<>();
  private final List<Seen> chats = new ArrayList<>();
  private boolean hugeFiles;

  /** A chat with the number of messages by each. */
  private record Seen(Chat chat, Map<Identity, Long> messages) {

    long total() {
      return messages.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether readers find out from its messages whom it is with. */
    boolean linked(Identity owner) {
      return chat.type() == Chat.Type.PERSONAL
          && messages.keySet().stream().anyMatch(who -> !who.equals(owner));
    }
  }

  Contacts(Identity owner) {
    this.owner = owner;
    people.put(owner, 0L);
  }

  void open(Chat chat) {
    chats.add(new Seen(chat, new HashMap<>()));
  }

  /** Notes who has to do with a message of the open chat. */
  void met(Post post) {
    people.merge(post.sender(), 1L, Long::sum);
    chats.getLast().messages().merge(post.sender(), 1L, Long::sum);
    post.reactions().forEach(reaction -> people.putIfAbsent(reaction.author(), 0L));
    hugeFiles |= post.entry().file().filter(Entry.File::huge).isPresent();
  }

  /** Writes the file and closes the stream. */
  void write(OutputStream out) throws IOException {
    try (PrintWriter text =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))) {
      instructions(text);
      text.print("\nPEOPLE (id, messages, name)\n");
      people.forEach((who, messages) -> line(text, who.fromId(), messages, name(who)));
      text.print("\nCHATS (number for --selectjsonchats, id, messages, kind, name)\n");
      for (int i = 0; i < chats.size(); i++) {
        Seen seen = chats.get(i);
        text.print(i + "\t");
        line(
            text,
            String.valueOf(seen.chat().number()),
            seen.total(),
            kind(seen.chat()) + "\t" + SafeText.line(seen.chat().name()));
      }
      if (text.checkError()) {
        throw new IOException("the list of contacts cannot be written");
      }
    }
  }

  private String name(Identity who) {
    return SafeText.line(who.name()) + (who.equals(owner) ? "\t(you)" : "");
  }

  private static String kind(Chat chat) {
    return switch (chat.type()) {
      case PERSONAL -> "person";
      case GROUP -> "group";
      case SAVED -> "notes";
    };
  }

  private static void line(PrintWriter text, String id, long messages, String rest) {
    text.print(id + "\t" + messages + "\t" + rest + "\n");
  }

  private void instructions(PrintWriter text) {
    text.print(
        """
        Who is who in result.json, for signalbackup-tools and Signal's older backup (one file *.backup).
        Everybody below and each group must be in your Signal before you make that backup; none is made up.
        People or groups that share a name have a number after it. If two of them are one human being, say
        so with "decamp people merge" and export again.

        1. The numbers (IDs) of your contacts and groups:
             signalbackup-tools OLD.backup PASSPHRASE --listrecipients
        2. Whom it finds by name, and whom it does not find:
             signalbackup-tools OLD.backup PASSPHRASE --jsonshowcontactmap result.json
        3. Put a number in place of each ID below, and take out whoever was rightly found by name. Then:
             signalbackup-tools OLD.backup PASSPHRASE --importjson result.json -o NEW.backup \
        """);
    if (hugeFiles) {
      text.print("--allowhugeattachments ");
    }
    text.print("--mapjsoncontacts \"" + argument() + "\"\n");
    if (hugeFiles) {
      text.print(
          "   Without --allowhugeattachments it skips files of more than 100 MiB, of which there are"
              + " some.\n");
    }
  }

  private String argument() {
    return Stream.concat(
            people.keySet().stream().map(Identity::fromId),
            chats.stream()
                .filter(seen -> !seen.linked(owner))
                .map(seen -> String.valueOf(seen.chat().number())))
        .map(id -> id + "=ID")
        .collect(Collectors.joining(","));
  }
}
