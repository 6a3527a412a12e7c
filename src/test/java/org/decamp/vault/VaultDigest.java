package org.decamp.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.Digests;
import org.decamp.model.Message;
import org.decamp.model.Person;
import org.decamp.model.SourceFile;
import org.decamp.vault.VaultReader.MessageCursor;

/** What a vault holds, as one hash: equal for vaults that are logically the same. */
final class VaultDigest {

  private VaultDigest() {}

  static String of(Vault vault) throws Problem {
    MessageDigest digest = Digests.sha256();
    VaultReader reader = vault.reader();
    Map<Integer, String> sources =
        reader.sourceFiles().stream()
            .collect(Collectors.toMap(SourceFile::number, SourceFile::sha256));
    sources.values().stream().sorted().forEach(s -> update(digest, s));
    for (Conversation conversation : reader.conversations()) {
      update(digest, conversation.id().value() + conversation.messageCount());
      conversation.titles().forEach(t -> update(digest, t.value()));
      update(digest, conversation.kind() + " " + conversation.box() + conversation.first());
      update(digest, conversation.last() + " " + conversation.stillParticipant());
      update(digest, conversation.image() + " " + conversation.inviteLink());
      conversation.people().forEach(p -> person(digest, p));
      try (MessageCursor cursor = reader.messages(conversation.id(), TimeRange.ALL)) {
        for (var next = cursor.next(); next.isPresent(); next = cursor.next()) {
          message(digest, next.get(), sources);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void person(MessageDigest digest, Person person) {
    update(digest, person.id().value() + person.owner() + person.deletedAccount());
    update(digest, person.member() + " " + person.handle());
    person.names().forEach(n -> update(digest, n.value()));
  }

  private static void message(MessageDigest digest, Message message, Map<Integer, String> sources) {
    update(digest, message.id().text() + message.sender() + message.sentAt() + message.precision());
    for (Content content : message.contents()) {
      update(digest, content instanceof Content.Text t ? t.text().value() : content.toString());
    }
    message
        .reactions()
        .forEach(r -> update(digest, r.actor().value() + r.emoji().value() + r.at()));
    update(
        digest,
        sources.get(message.provenance().sourceFile()) + ":" + message.provenance().index());
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
