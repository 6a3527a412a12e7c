package org.decamp.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.MediaId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;
import org.decamp.testing.RandomHistory;
import org.decamp.vault.key.KdfCost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault can be leafed through from any place, and says the same as when it is read through. */
class BrowsableVaultTest {

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Vault vault;

  @BeforeEach
  void aVault() throws Exception {
    try (Passphrase passphrase = new Passphrase("only for this test".toCharArray())) {
      vault = Vault.create(folder.resolve("vault"), passphrase, new KdfCost(8192, 1, 1));
    }
    try (Ingest ingest = vault.ingest()) {
      RandomHistory.fill(ingest, 10, 4, 1500);
      ingest.finish(new Ledger().balance());
    }
  }

  @AfterEach
  void close() throws Exception {
    vault.close();
  }

  private static List<Message> all(VaultReader.MessageCursor cursor) throws Problem {
    List<Message> messages = new ArrayList<>();
    try (cursor) {
      for (Optional<Message> m = cursor.next(); m.isPresent(); m = cursor.next()) {
        messages.add(m.get());
      }
    }
    return messages;
  }

  @Test
  void backwardsFromAnyInstantIsForwardsUpToItTurnedRound() throws Exception {
    Random random = new Random(1);
    for (Conversation conversation : vault.reader().conversations()) {
      ConversationId id = conversation.id();
      List<Message> forwards = all(vault.reader().messages(id, TimeRange.ALL));
      assertThat(all(vault.reader().backwards(id, TimeRange.ALL.until())))
          .isEqualTo(forwards.reversed());
      for (int i = 0; i < 10 && !forwards.isEmpty(); i++) {
        Message there = forwards.get(random.nextInt(forwards.size()));
        Instant until = there.sentAt().plusMillis(random.nextInt(3) - 1);
        assertThat(all(vault.reader().backwards(id, until)))
            .isEqualTo(
                all(vault.reader().messages(id, new TimeRange(TimeRange.ALL.from(), until)))
                    .reversed());
      }
    }
    assertThat(all(vault.reader().backwards(new ConversationId("0".repeat(16)), Instant.MAX)))
        .isEmpty();
  }

  @Test
  void stretchesCoverAllMessagesInOrderWithoutOverlap() throws Exception {
    for (Conversation conversation : vault.reader().conversations()) {
      List<BrowsableVault.Stretch> stretches = vault.reader().stretches(conversation.id());
      assertThat(stretches.stream().mapToLong(BrowsableVault.Stretch::messages).sum())
          .isEqualTo(conversation.messageCount());
      for (int i = 0; i < stretches.size(); i++) {
        TimeRange range =
            new TimeRange(stretches.get(i).first(), stretches.get(i).last().plusMillis(1));
        assertThat(all(vault.reader().messages(conversation.id(), range)))
            .hasSize(stretches.get(i).messages());
        if (i > 0) {
          assertThat(stretches.get(i).first()).isAfter(stretches.get(i - 1).last());
        }
      }
    }
  }

  @Test
  void aMediumIsKnownByItsIdAsItsMessagesKnowIt() throws Exception {
    int found = 0;
    for (Conversation conversation : vault.reader().conversations()) {
      for (Message message : all(vault.reader().messages(conversation.id(), TimeRange.ALL))) {
        for (Content content : message.contents()) {
          if (content instanceof Content.Media(Attachment(_, _, _, StoredMedia stored))) {
            assertThat(vault.reader().media(stored.id())).contains(stored);
            found++;
          }
        }
      }
    }
    assertThat(found).isPositive();
    assertThat(vault.reader().media(new MediaId("0".repeat(64)))).isEmpty();
  }

  @Test
  void aSearchAmongConversationsKeepsToThemAndTheirOrder() throws Exception {
    SearchQuery query =
        new SearchQuery(new PrivateText("hey"), Optional.empty(), Optional.empty(), TimeRange.ALL);
    List<ConversationId> order =
        vault.reader().conversations().stream().map(Conversation::id).limit(2).toList().reversed();
    List<MessageHit> expected = new ArrayList<>();
    for (ConversationId id : order) {
      hits(
          vault
              .reader()
              .search(
                  new SearchQuery(query.words(), Optional.of(id), Optional.empty(), TimeRange.ALL)),
          expected);
    }
    List<MessageHit> found = new ArrayList<>();
    hits(vault.reader().search(query, order), found);
    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  private record MessageHit(ConversationId conversation, Message message) {}

  private static void hits(SearchableVault.HitCursor cursor, List<MessageHit> into) throws Problem {
    try (cursor) {
      for (var hit = cursor.next(); hit.isPresent(); hit = cursor.next()) {
        into.add(new MessageHit(hit.get().conversation(), hit.get().message()));
      }
    }
  }

  @Test
  void aChangeShows() throws Exception {
    long before = vault.reader().changes();
    assertThat(vault.reader().conversations()).isNotEmpty();
    assertThat(vault.reader().changes()).isEqualTo(before);
    vault.setOwner("instagram", new PrivateText("Friend"));
    assertThat(vault.reader().changes()).isGreaterThan(before);
  }
}
