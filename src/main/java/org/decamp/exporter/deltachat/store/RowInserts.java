package org.decamp.exporter.deltachat.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.sqlite.working.TableWriter;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/** Puts rows into the tables of the core, in an order in which each finds what it points to. */
final class RowInserts implements AutoCloseable {

  private static final int SINGLE = 100;
  private static final int GROUP = 120;

  /** The origin of somebody who is in no list of contacts. */
  private static final int UNKNOWN_SENDER = 16;

  private final TableWriter contacts;
  private final TableWriter chats;
  private final TableWriter members;
  private final TableWriter messages;
  private final TableWriter reactions;
  private final Optional<TableWriter> descriptions;

  RowInserts(Connection connection) throws SQLException {
    contacts =
        TableWriter.of(
            connection,
            "contacts",
            List.of("id", "name", "name_normalized", "addr", "origin", "fingerprint", "status"));
    chats =
        TableWriter.of(
            connection,
            "chats",
            List.of(
                "id", "type", "name", "name_normalized", "grpid", "param", "created_timestamp"));
    members =
        TableWriter.of(
            connection, "chats_contacts", List.of("chat_id", "contact_id", "add_timestamp"));
    messages =
        TableWriter.of(
            connection,
            "msgs",
            List.of(
                "id",
                "chat_id",
                "from_id",
                "to_id",
                "timestamp",
                "timestamp_sent",
                "timestamp_rcvd",
                "type",
                "state",
                "msgrmsg",
                "txt",
                "txt_normalized",
                "param",
                "rfc724_mid",
                "mime_in_reply_to",
                "mime_references",
                "hop_info"));
    reactions =
        TableWriter.of(connection, "reactions", List.of("msg_id", "contact_id", "reaction"));
    descriptions =
        TableWriter.exists(connection, "chats_descriptions")
            ? Optional.of(
                TableWriter.of(connection, "chats_descriptions", List.of("chat_id", "description")))
            : Optional.empty();
  }

  /** Puts a row in, sooner or later. */
  void put(NewRow row) throws SQLException {
    switch (row) {
      case ContactRow contact -> add(contact);
      case ChatRow chat -> add(chat);
      case MessageRow message -> add(message);
      case ReactionRow reaction ->
          reactions.add(reaction.message(), reaction.contact(), reaction.emoji().value());
    }
  }

  private void add(ContactRow contact) throws SQLException {
    contacts.add(
        contact.id(),
        contact.name().value(),
        normalized(contact.name()),
        contact.address().value(),
        UNKNOWN_SENDER,
        contact.fingerprint(),
        contact.status().value());
  }

  private void add(ChatRow chat) throws SQLException {
    Param param = new Param();
    chat.image().ifPresent(name -> param.blob('i', name));
    boolean group = chat.group().isPresent();
    chats.add(
        chat.id(),
        group ? GROUP : SINGLE,
        chat.name().value(),
        normalized(chat.name()),
        chat.group().orElse(""),
        param.text().value(),
        chat.created());
    for (long member : chat.members()) {
      members.add(chat.id(), member, group ? chat.created() : 0);
    }
    if (group && descriptions.isPresent()) {
      descriptions.get().add(chat.id(), chat.description().value());
    }
  }

  private void add(MessageRow message) throws SQLException {
    messages.add(
        message.id(),
        message.chat(),
        message.from(),
        message.to(),
        message.time(),
        message.time(),
        message.received(),
        message.type(),
        message.state(),
        1,
        message.text().value(),
        normalized(message.text()),
        message.param().value(),
        message.messageId(),
        "",
        "",
        message.origin().value());
  }

  /** What searches look into, where lower case is not only a matter of ASCII. */
  static @Nullable String normalized(PrivateText text) {
    String lower = text.value().toLowerCase(Locale.ROOT);
    boolean ascii = text.value().chars().allMatch(c -> c < 0x80);
    return ascii || lower.equals(text.value()) ? null : lower;
  }

  void flush() throws SQLException {
    contacts.flush();
    chats.flush();
    members.flush();
    if (descriptions.isPresent()) {
      descriptions.get().flush();
    }
    messages.flush();
    reactions.flush();
  }

  @Override
  public void close() throws SQLException {
    contacts.close();
    chats.close();
    members.close();
    if (descriptions.isPresent()) {
      descriptions.get().close();
    }
    messages.close();
    reactions.close();
  }
}
