package org.decamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Messenger;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleLinksTest {

  private static final SignalPerson READ_ONLY = new SignalPerson.ReadOnly();

  private final MemoryVault vault = new MemoryVault();
  private ConversationId first = ConversationId.of("instagram", "1");
  private ConversationId second = first;

  @BeforeEach
  void twoConversationsWithOneAnnaEach() throws Exception {
    first = Conversations.add(vault, "1", "One", new Said("Anna", 1, "a"), new Said("Me", 2, "b"));
    second = Conversations.add(vault, "2", "Two", new Said("Anna", 3, "a"), new Said("Me", 4, "b"));
    vault.owner("instagram", new PrivateText("Me"), "test");
  }

  private List<Human> annas() throws Exception {
    return PeopleDirectory.of(vault).people().stream().filter(h -> !h.owner()).toList();
  }

  private PeopleLinks links() throws Exception {
    return PeopleLinks.of(PeopleDirectory.of(vault), Messenger.SIGNAL);
  }

  @Test
  void whoIsLinkedIsFoundAndANamesakeIsNot() throws Exception {
    Human anna = annas().getFirst();
    vault.decide(new DecisionBook(Decisions.NONE).link(anna.appearances(), READ_ONLY).decisions());
    assertThat(links().of(anna)).contains(READ_ONLY);
    assertThat(links().of(annas().getLast())).isEmpty();
    assertThat(links().linkedPeople()).isEqualTo(1);
  }

  @Test
  void whoIsMergedAfterwardsIsLinkedEverywhere() throws Exception {
    List<Decisions.Appearance> both =
        annas().stream().flatMap(h -> h.appearances().stream()).toList();
    vault.decide(
        new DecisionBook(Decisions.NONE)
            .link(Set.of(both.getFirst()), READ_ONLY)
            .merge(both)
            .decisions());
    assertThat(annas()).hasSize(1);
    assertThat(links().of(annas().getFirst())).contains(READ_ONLY);
  }

  @Test
  void whatWasSaidOfAPartHoldsForTheWholeUnlessMoreWasSaid() throws Exception {
    DecisionBook book =
        new DecisionBook(Decisions.NONE)
            .link(second, new SignalConversation.Transcript())
            .join(first, second);
    vault.decide(book.decisions());
    assertThat(links().of(first)).contains(new SignalConversation.Transcript());
    vault.decide(book.link(first, new SignalConversation.ReadOnly()).decisions());
    assertThat(links().of(first)).contains(new SignalConversation.ReadOnly());
  }

  @Test
  void theSameGoesForAPartThatOnlyMessagesProve() throws Exception {
    vault.decide(
        new DecisionBook(Decisions.NONE)
            .link(second, new SignalConversation.Transcript())
            .decisions());
    vault.prove(new Decisions.Joined(first, second));
    assertThat(links().of(first)).contains(new SignalConversation.Transcript());
  }
}
