package org.decamp.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Links;
import org.junit.jupiter.api.Test;

/** Which conversation is part of which. */
class JoinedConversationsTest {

  private static final ConversationId A = new ConversationId("a".repeat(16));
  private static final ConversationId B = new ConversationId("b".repeat(16));
  private static final ConversationId C = new ConversationId("c".repeat(16));

  private static Decisions decided(
      List<Decisions.Joined> joined, List<Decisions.Separate> separate) {
    return new Decisions(List.of(), List.of(), List.of(), joined, separate, Links.NONE);
  }

  @Test
  void aPartOfAPartIsPartOfTheWholeAndACircleIsNone() {
    Decisions circle =
        decided(
            List.of(
                new Decisions.Joined(A, B), new Decisions.Joined(B, C), new Decisions.Joined(C, A)),
            List.of());
    assertThat(JoinedConversations.hosts(circle, Map.of())).isEqualTo(Map.of(B, A, C, A));
  }

  @Test
  void theThreadThatSharesMostIsTheHostIfItSharesEnough() {
    assertThat(JoinedConversations.hosts(Decisions.NONE, Map.of(C, Map.of(A, 3, B, 4))))
        .isEqualTo(Map.of(C, B));
    assertThat(JoinedConversations.hosts(Decisions.NONE, Map.of(C, Map.of(A, 4, B, 4)))).isEmpty();
    assertThat(JoinedConversations.hosts(Decisions.NONE, Map.of(C, Map.of(A, 2)))).isEmpty();
  }

  @Test
  void twoThreadsThatTheUserJoinedAreNoRivals() {
    Decisions joined = decided(List.of(new Decisions.Joined(A, B)), List.of());
    assertThat(JoinedConversations.hosts(joined, Map.of(C, Map.of(A, 4, B, 4))))
        .isEqualTo(Map.of(B, A, C, A));
  }

  @Test
  void theUsersWordOutranksMessages() {
    Map<ConversationId, Map<ConversationId, Integer>> shared = Map.of(C, Map.of(A, 9));
    Decisions separate = decided(List.of(), List.of(new Decisions.Separate(C, A)));
    assertThat(JoinedConversations.hosts(separate, shared)).isEmpty();
    Decisions elsewhere = decided(List.of(new Decisions.Joined(B, C)), List.of());
    assertThat(JoinedConversations.hosts(elsewhere, shared)).isEqualTo(Map.of(C, B));
  }
}
