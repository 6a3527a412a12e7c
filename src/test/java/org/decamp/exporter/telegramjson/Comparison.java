package org.decamp.exporter.telegramjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.model.Attachment;
import org.decamp.model.AttachmentKind;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/** Compares what a foreign reader finds with what the vault holds, message by message. */
final class Comparison {

  private static final long EARLIEST = 100_000_000_000L;

  private final VaultReader vault;
  private final Map<String, String> persons = new HashMap<>();
  private long messages;
  private long shifted;
  private long files;
  private long reactions;

  Comparison(VaultReader vault) {
    this.vault = vault;
  }

  /** Compares all that lies in the range with all chats. */
  void compare(List<ForeignReader.Chat> chats, TimeRange range) throws Exception {
    int next = 0;
    for (Conversation conversation : vault.conversations()) {
      List<Message> chosen = messages(conversation, range);
      if (!chosen.isEmpty()) {
        compare(conversation, chosen, chats.get(next++));
      }
    }
    assertThat(next).isEqualTo(chats.size());
  }

  long messages() {
    return messages;
  }

  long shifted() {
    return shifted;
  }

  long files() {
    return files;
  }

  long reactions() {
    return reactions;
  }

  private List<Message> messages(Conversation conversation, TimeRange range) throws Exception {
    List<Message> chosen = new ArrayList<>();
    try (VaultReader.MessageCursor cursor = vault.messages(conversation.id(), range)) {
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        chosen.add(m.get());
      }
    }
    return chosen;
  }

  private void compare(Conversation conversation, List<Message> chosen, ForeignReader.Chat chat)
      throws Exception {
    assertThat(chat.type())
        .isEqualTo(
            switch (conversation.kind()) {
              case DIRECT, ASSISTANT -> "personal_chat";
              case GROUP, BROADCAST -> "private_group";
              case SELF -> "saved_messages";
            });
    assertThat(chat.messages().getFirst().body())
        .startsWith("[Imported from ")
        .contains("%,d message".formatted(chosen.size()));
    assertThat(chat.messages().getFirst().time())
        .isLessThanOrEqualTo(chat.messages().get(1).time());
    assertThat(chat.messages()).hasSize(chosen.size() + 1);
    for (int i = 0; i < chosen.size(); i++) {
      compare(conversation, chosen.get(i), chat.messages().get(i + 1));
    }
  }

  private void compare(Conversation conversation, Message original, ForeignReader.Told told)
      throws Exception {
    messages++;
    long sentAt = original.sentAt().toEpochMilli();
    assertThat(told.time() - Math.max(sentAt, EARLIEST)).isBetween(0L, 9L);
    shifted += told.time() == sentAt ? 0 : 1;
    samePerson(conversation, original.sender(), told.fromId());
    name(conversation, original.sender())
        .ifPresent(name -> assertThat(told.from()).startsWith(name));
    List<StoredMedia> stored = new ArrayList<>();
    for (Content content : original.contents()) {
      switch (content) {
        case Content.Text text when text.origin() == TextOrigin.TYPED ->
            assertThat(told.body()).contains(shown(text.text().value()));
        case Content.Share share ->
            share.link().ifPresent(link -> assertThat(told.body()).contains(shown(link.value())));
        case Content.Media(Attachment attachment) -> attachment(attachment, told, stored);
        case Content.Text _,
            Content.Location _,
            Content.Call _,
            Content.Event _,
            Content.Unsent _,
            Content.Withheld _,
            Content.Unknown _ -> {}
      }
    }
    assertThat(told.files()).hasSameSizeAs(stored);
    reactions(conversation, original, told);
  }

  private void attachment(Attachment attachment, ForeignReader.Told told, List<StoredMedia> before)
      throws Exception {
    switch (attachment.media()) {
      case StoredMedia stored -> {
        ForeignReader.Attached there = told.files().get(before.size());
        try (InputStream in = vault.openMedia(stored.id())) {
          assertThat(there.bytes()).isEqualTo(ByteBuffer.wrap(in.readAllBytes()));
        }
        assertThat(there.mimeType()).isEqualTo(stored.mimeType());
        assertThat(there.voice()).isEqualTo(attachment.kind() == AttachmentKind.VOICE);
        stored
            .dimensions()
            .ifPresent(size -> {
              assertThat(there.width()).isEqualTo(size.width());
              assertThat(there.height()).isEqualTo(size.height());
            });
        before.add(stored);
        files++;
      }
      case MissingMedia _ -> assertThat(told.body()).contains(" missing, ");
    }
  }

  private void reactions(Conversation conversation, Message original, ForeignReader.Told told) {
    assertThat(told.reactions()).hasSameSizeAs(original.reactions());
    for (int i = 0; i < told.reactions().size(); i++) {
      Reaction reaction = original.reactions().get(i);
      ForeignReader.Reacted there = told.reactions().get(i);
      samePerson(conversation, reaction.actor(), there.author());
      assertThat(there.emoji()).isEqualTo(reaction.emoji().value());
      long at = reaction.at().map(time -> time.toEpochMilli()).orElse(0L);
      assertThat(there.time()).isEqualTo(at >= EARLIEST ? at : told.time());
      reactions++;
    }
  }

  /** Whoever the vault tells apart is told apart, and the other way round. */
  private void samePerson(Conversation conversation, PersonId person, String fromId) {
    boolean owner =
        conversation.people().stream().anyMatch(p -> p.id().equals(person) && p.owner());
    String key = owner ? "owner" : conversation.id().value() + person.value();
    assertThat(persons.computeIfAbsent(key, _ -> fromId)).isEqualTo(fromId);
    assertThat(persons.computeIfAbsent(fromId, _ -> key)).isEqualTo(key);
  }

  private static Optional<String> name(Conversation conversation, PersonId person) {
    return conversation.people().stream()
        .filter(p -> p.id().equals(person) && !p.owner())
        .map(Person::name)
        .map(name -> shown(name.value()))
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  private static String shown(String text) {
    return text.replace('\u0000', '\u2400');
  }
}
