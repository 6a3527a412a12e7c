package org.decamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.model.Box;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.PrivateText;
import org.decamp.people.Suggestion.Likeness;
import org.decamp.people.Suggestion.Sequence;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  private final MemoryVault vault = new MemoryVault();

  private ConversationId talk(String key, String other, int first, int last) throws Exception {
    vault.owner("instagram", new PrivateText("Me"), "test");
    return Conversations.add(
        vault, key, other, new Said(other, first, "a"), new Said("Me", last, "b"));
  }

  private Suggestions suggestions() throws Exception {
    return Suggestions.of(PeopleDirectory.of(vault));
  }

  private Sequence onlySequence() throws Exception {
    assertThat(suggestions().conversations()).hasSize(1);
    assertThat(suggestions().conversations().getFirst().candidates()).hasSize(1);
    return suggestions().conversations().getFirst().candidates().getFirst().sequence();
  }

  @Test
  void alikeNamesOfDifferentConversationsMayBeOnePerson() throws Exception {
    talk("1", "Zoë Ann", 1, 2);
    talk("2", "zoe ann", 3, 4);
    talk("3", "Zoey", 3, 4);
    assertThat(suggestions().people()).hasSize(1);
    assertThat(suggestions().people().getFirst().people()).hasSize(2);
    assertThat(suggestions().people().getFirst().likeness()).isEqualTo(Likeness.ALIKE_NAME);
    assertThat(suggestions().conversations()).isEmpty();
  }

  @Test
  void twoPeopleOfOneConversationAreNeverSuggestedAsOne() throws Exception {
    Conversations.add(vault, "1", "Group", new Said("Anna", 1, "x"), new Said("anna", 2, "y"));
    assertThat(suggestions().people()).isEmpty();
    Conversations.add(vault, "2", "Other", new Said("Anna", 1, "x"));
    assertThat(suggestions().people()).hasSize(1);
    assertThat(suggestions().people().getFirst().people()).hasSize(2);
  }

  @Test
  void theOwnerOfTwoServicesIsNotSuggestedAsOnePerson() throws Exception {
    talk("1", "Anna", 1, 2);
    vault.owner("messenger", new PrivateText("Me"), "test");
    Conversations.add(
        vault, "messenger", "2", Box.INBOX, "Bob", new Said("Bob", 1, "x"), new Said("Me", 2, "y"));
    assertThat(PeopleDirectory.of(vault).people()).filteredOn(Human::owner).hasSize(2);
    assertThat(suggestions().people()).isEmpty();
  }

  @Test
  void whatTheUserAnsweredIsNotAskedAgain() throws Exception {
    talk("1", "Anna", 1, 2);
    talk("2", "Anna", 3, 4);
    List<Human> two = suggestions().people().getFirst().people();
    DecisionBook book = new DecisionBook(Decisions.NONE);
    vault.decide(book.split(two.getFirst().appearances(), two.getLast().appearances()).decisions());
    assertThat(suggestions().people()).isEmpty();
    vault.decide(
        book.merge(
                List.of(
                    two.getFirst().sightings().getFirst().appearance(),
                    two.getLast().sightings().getFirst().appearance()))
            .decisions());
    assertThat(suggestions().people()).isEmpty();
  }

  @Test
  void aConversationWithoutDigitsThatGoesOnWhereTheOrdinaryOneEndsContinuesIt() throws Exception {
    talk("17", "Anna", 1, 10);
    talk("anna_5", "Anna", 10, 30);
    assertThat(onlySequence()).isEqualTo(Sequence.CONTINUES);
    assertThat(suggestions().conversations().getFirst().clear()).isTrue();
  }

  @Test
  void aLaterConversationOfAnOldLayoutIsInDoubtBecauseOnlyAnEncryptedDownloadMustGoOn()
      throws Exception {
    talk("17", "Anna", 1, 10);
    Conversations.add(
        vault, "anna_5", Box.INBOX, "Anna", new Said("Anna", 11, "a"), new Said("Me", 12, "b"));
    assertThat(onlySequence()).isEqualTo(Sequence.CONTINUES);
    assertThat(suggestions().conversations().getFirst().clear()).isFalse();
  }

  @Test
  void anEncryptedConversationIsNoOrdinaryOneWhateverItsKey() throws Exception {
    talk("17", "Anna", 1, 10);
    Conversations.add(
        vault, "18", Box.ENCRYPTED, "Anna", new Said("Anna", 11, "a"), new Said("Me", 12, "b"));
    assertThat(onlySequence()).isEqualTo(Sequence.CONTINUES);
    assertThat(suggestions().conversations().getFirst().clear()).isTrue();
  }

  @Test
  void anEarlierOrSimultaneousConversationIsInDoubt() throws Exception {
    talk("17", "Anna", 10, 20);
    talk("old", "Anna", 1, 10);
    assertThat(onlySequence()).isEqualTo(Sequence.PRECEDES);
    assertThat(suggestions().conversations().getFirst().clear()).isFalse();
    talk("bob", "Bob", 12, 19);
    talk("18", "Bob", 10, 20);
    assertThat(suggestions().conversations())
        .anyMatch(s -> s.candidates().getFirst().sequence() == Sequence.OVERLAPS && !s.clear());
  }

  @Test
  void withSeveralCandidatesOrSeveralPartsThereIsDoubt() throws Exception {
    talk("17", "Anna", 1, 10);
    talk("18", "Anna", 1, 10);
    talk("anna_5", "Anna", 11, 30);
    assertThat(suggestions().conversations().getFirst().candidates()).hasSize(2);
    assertThat(suggestions().conversations().getFirst().clear()).isFalse();
    talk("19", "Bob", 1, 10);
    talk("bob_1", "Bob", 11, 12);
    talk("bob_2", "Bob", 11, 12);
    assertThat(suggestions().conversations()).hasSize(3).noneMatch(s -> s.clear());
  }

  @Test
  void whatTheUserJoinedOrSeparatedIsNotSuggested() throws Exception {
    ConversationId into = talk("17", "Anna", 1, 10);
    ConversationId part = talk("anna_5", "Anna", 11, 30);
    DecisionBook book = new DecisionBook(Decisions.NONE);
    vault.decide(book.separate(into, part).decisions());
    assertThat(suggestions().conversations()).isEmpty();
    vault.decide(book.join(into, part).decisions());
    assertThat(suggestions().conversations()).isEmpty();
    assertThat(suggestions().people()).isEmpty();
  }

  @Test
  void differentPeopleHaveDifferentConversations() throws Exception {
    talk("17", "Anna", 1, 10);
    talk("anna_5", "Anna", 11, 30);
    List<Human> two = suggestions().people().getFirst().people();
    vault.decide(
        new DecisionBook(Decisions.NONE)
            .split(two.getFirst().appearances(), Set.copyOf(two.getLast().appearances()))
            .decisions());
    assertThat(suggestions().conversations()).isEmpty();
  }

  @Test
  void withoutAnOwnerNobodyKnowsWhoTheOtherOneIs() throws Exception {
    Conversations.add(vault, "17", "Anna", new Said("Anna", 1, "a"), new Said("Me", 2, "b"));
    Conversations.add(vault, "bob", "Bob", new Said("Bob", 3, "a"), new Said("Me", 4, "b"));
    assertThat(suggestions().conversations()).isEmpty();
  }
}
