package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.decamp.exporter.whatsapp.msgstore.ChatOfPerson;
import org.decamp.exporter.whatsapp.msgstore.Msgstore;
import org.decamp.exporter.whatsapp.store.ChatRow;
import org.decamp.exporter.whatsapp.store.NumberRow;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.PrivateText;

/** Finds the chat of a number; one that is not there yet is made when it is first asked for. */
final class Chats {

  private final Msgstore there;
  private final Numbers numbers;
  private final Rows rows;
  private final Map<String, Long> known = new HashMap<>();
  private final List<Conversation> begun = new ArrayList<>();

  Chats(Msgstore there, Numbers numbers, Rows rows) {
    this.there = there;
    this.numbers = numbers;
    this.rows = rows;
  }

  /**
   * The chat with the owner of a number.
   *
   * @param conversation what is to come in, to be named if it cannot
   * @param first time of the first message that comes in
   * @throws Problem.BadInput if nobody can tell which of two it is
   */
  long with(String digits, Conversation conversation, Instant first) throws IOException, Problem {
    Long chat = known.get(digits);
    if (chat != null) {
      return chat;
    }
    long found =
        switch (there.chatWith(digits)) {
          case ChatOfPerson.There(long existing) -> existing;
          case ChatOfPerson.New(var jid) -> {
            begun.add(conversation);
            yield made(digits, jid, first);
          }
          case ChatOfPerson.Twice _ -> throw twice(conversation);
        };
    known.put(digits, found);
    return found;
  }

  /** The conversations for which a chat was made. */
  List<Conversation> begun() {
    return begun;
  }

  private long made(String digits, OptionalLong jid, Instant first) throws IOException, Problem {
    long number = jid.isPresent() ? jid.getAsLong() : numbers.jid();
    if (jid.isEmpty()) {
      rows.put(new NumberRow(number, new PrivateText(digits)));
    }
    long chat = numbers.chat();
    rows.put(new ChatRow(chat, number, first.toEpochMilli()));
    return chat;
  }

  private static Problem twice(Conversation conversation) {
    return new Problem.BadInput(
        "the backup has two chats with one person, under the number and under a hidden id, and"
            + " conversation "
            + conversation.id().value()
            + " could belong into either",
        "Leave this conversation out: name the others with --conversation.");
  }
}
