package org.decamp.exporter.whatsapp.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.decamp.exporter.sqlite.working.TableWriter;
import org.decamp.exporter.whatsapp.msgstore.MsgstoreColumns;
import org.decamp.model.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows into the tables of the app, with the values that others have used for imported messages
 * ({@code whatsapp}, sections 3.2, 3.3 and 5.3).
 */
final class RowInserts implements AutoCloseable {

  private static final String PEOPLE = "s.whatsapp.net";
  private static final int READ = 13;
  private static final int REACTION = 56;
  private static final int DELIVERY_MS = 500;

  /** All of these are said of a direct chat in which nothing special happened. */
  private static final int SPAM_DETECTION = 1;

  private static final int PLAINTEXT_DISABLED = 1;
  private static final int SENTINEL = 1;
  private static final int NO_MEMBERS = -1;

  private final TableWriter numbers;
  private final TableWriter chats;
  private final TableWriter messages;
  private final TableWriter media;
  private final Optional<TableWriter> addOns;
  private final Optional<TableWriter> reactions;

  RowInserts(Connection connection) throws SQLException {
    numbers = TableWriter.of(connection, "jid", MsgstoreColumns.JID);
    chats = TableWriter.of(connection, "chat", MsgstoreColumns.CHAT);
    messages = TableWriter.of(connection, "message", MsgstoreColumns.MESSAGE);
    media = TableWriter.of(connection, "message_media", MsgstoreColumns.MEDIA);
    addOns = optional(connection, "message_add_on", MsgstoreColumns.ADD_ON);
    reactions = optional(connection, "message_add_on_reaction", MsgstoreColumns.REACTION);
  }

  private static Optional<TableWriter> optional(
      Connection connection, String table, List<String> columns) throws SQLException {
    return TableWriter.exists(connection, table)
        ? Optional.of(TableWriter.of(connection, table, columns))
        : Optional.empty();
  }

  /** Puts a row in, sooner or later. */
  void put(NewRow row) throws SQLException {
    switch (row) {
      case NumberRow number -> add(number);
      case ChatRow chat -> add(chat);
      case MessageRow message -> add(message);
      case MediaRow file -> add(file);
      case ReactionRow reaction -> add(reaction);
    }
  }

  private void add(NumberRow number) throws SQLException {
    String digits = number.digits().value();
    numbers.add(number.id(), digits, PEOPLE, 0, 0, 0, digits + "@" + PEOPLE);
  }

  private void add(ChatRow chat) throws SQLException {
    chats.add(
        chat.id(),
        chat.number(),
        0,
        chat.created(),
        0,
        0,
        0.0,
        SPAM_DETECTION,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        PLAINTEXT_DISABLED,
        0,
        SENTINEL,
        SENTINEL,
        0,
        0,
        0,
        0,
        "general",
        NO_MEMBERS);
  }

  private void add(MessageRow message) throws SQLException {
    boolean own = message.own();
    messages.add(
        message.id(),
        message.chat(),
        own ? 1 : 0,
        message.key(),
        0,
        own ? READ : 0,
        0,
        0,
        0,
        message.recorded() ? 1 : 0,
        message.time(),
        own ? 0 : message.time() + DELIVERY_MS,
        own ? message.time() : -1,
        message.type(),
        orNull(message.text()),
        0,
        0,
        message.id(),
        message.reactions() ? 1 : 0,
        0);
  }

  private void add(MediaRow file) throws SQLException {
    var size = file.content().dimensions();
    media.add(
        file.message(),
        file.chat(),
        0,
        1,
        0,
        file.path(),
        file.content().size(),
        0,
        0,
        0,
        0,
        0,
        size.map(s -> s.width()).orElse(0),
        size.map(s -> s.height()).orElse(0),
        0,
        0,
        size.map(s -> (double) s.height() / s.width()).orElse(0.0),
        0,
        file.mimeType(),
        file.content().size(),
        file.name().map(PrivateText::value).orElse(null),
        file.hash(),
        file.content().duration().map(d -> Math.ceilDiv(d.toMillis(), 1000)).orElse(0L),
        0,
        0,
        0,
        file.caption().flatMap(c -> Optional.ofNullable(orNull(c))).orElse(null));
  }

  private void add(ReactionRow reaction) throws SQLException {
    addOns
        .orElseThrow()
        .add(
            reaction.id(),
            reaction.chat(),
            reaction.own() ? 1 : 0,
            reaction.key(),
            0,
            reaction.message(),
            reaction.time(),
            reaction.own() ? READ : 0,
            REACTION);
    reactions.orElseThrow().add(reaction.id(), reaction.emoji().value(), reaction.time());
  }

  private static @Nullable String orNull(PrivateText text) {
    return text.isEmpty() ? null : text.value();
  }

  void flush() throws SQLException {
    for (TableWriter writer : all()) {
      writer.flush();
    }
  }

  private List<TableWriter> all() {
    return Stream.concat(
            Stream.of(numbers, chats, messages, media),
            Stream.of(addOns, reactions).flatMap(Optional::stream))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    for (TableWriter writer : all()) {
      writer.close();
    }
  }
}
