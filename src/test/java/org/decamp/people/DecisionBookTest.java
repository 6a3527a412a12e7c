package org.decamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.Messenger;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;
import org.junit.jupiter.api.Test;

class DecisionBookTest {

  private static final Appearance ANNA = in("1");
  private static final Appearance ANN = in("2");
  private static final Appearance ANNIE = in("3");
  private static final DecisionBook EMPTY = new DecisionBook(Decisions.NONE);

  private static Appearance in(String thread) {
    ConversationId id = ConversationId.of("instagram", thread);
    return new Appearance(id, PersonId.of(id, "Anna"));
  }

  @Test
  void aLaterWordOutranksAnEarlierOne() {
    DecisionBook merged = EMPTY.merge(List.of(ANNA, ANN));
    DecisionBook split = merged.split(Set.of(ANNA), Set.of(ANN));
    assertThat(split.decisions().samePeople()).isEmpty();
    assertThat(split.decisions().differentPeople()).hasSize(1);
    assertThat(split.merge(List.of(ANN, ANNA)))
        .extracting(DecisionBook::decisions)
        .isEqualTo(merged.decisions());
  }

  @Test
  void whoIsSplitOffStaysTogether() {
    Decisions decisions =
        EMPTY.merge(List.of(ANNA, ANN, ANNIE)).split(Set.of(ANNA), Set.of(ANN, ANNIE)).decisions();
    assertThat(decisions.samePeople()).hasSize(1);
    assertThat(decisions.samePeople().getFirst().appearances())
        .containsExactlyInAnyOrder(ANN, ANNIE);
  }

  @Test
  void theNameOfTheFirstOneRemainsWhenTwoAreMerged() {
    DecisionBook named =
        EMPTY
            .rename(Set.of(ANNA), new PrivateText("Anna B."))
            .rename(Set.of(ANN), new PrivateText("Somebody"));
    assertThat(named.merge(List.of(ANNA, ANN)).decisions().names())
        .extracting(n -> n.name().value())
        .containsExactly("Anna B.", "Anna B.");
    assertThat(named.merge(List.of(ANN, ANNA)).decisions().names())
        .extracting(n -> n.name().value())
        .containsExactly("Somebody", "Somebody");
  }

  @Test
  void whoLeavesLeavesWithTheirOwnName() {
    Decisions named = EMPTY.rename(Set.of(ANNA), new PrivateText("Anna B.")).decisions();
    assertThat(
            new DecisionBook(named)
                .merge(List.of(ANNA, ANN))
                .unmerge(Set.of(ANNA, ANN))
                .decisions())
        .isEqualTo(named);
  }

  @Test
  void everyWordCanBeTakenBack() {
    assertThat(EMPTY.merge(List.of(ANNA, ANN)).unmerge(Set.of(ANNA, ANN)).decisions())
        .isEqualTo(Decisions.NONE);
    assertThat(
            EMPTY
                .rename(Set.of(ANNA), new PrivateText("x"))
                .rename(Set.of(ANNA), PrivateText.EMPTY)
                .decisions())
        .isEqualTo(Decisions.NONE);
    DecisionBook separated =
        EMPTY
            .join(ANNA.conversation(), ANN.conversation())
            .separate(ANN.conversation(), ANNA.conversation());
    assertThat(separated.decisions().joined()).isEmpty();
    assertThat(separated.join(ANNA.conversation(), ANN.conversation()).decisions().separate())
        .isEmpty();
  }

  private static final PersonTarget READ_ONLY = new SignalPerson.ReadOnly();
  private static final PersonTarget PHONE = new SignalPerson.Phone(12025550143L);

  @Test
  void ofSeveralLinksTheLastOneHoldsForEverybodyWhoIsTheSame() {
    DecisionBook book =
        EMPTY.merge(List.of(ANNA, ANN)).link(Set.of(ANN), READ_ONLY).link(Set.of(ANNA), PHONE);
    assertThat(book.decisions().links().people())
        .containsExactlyInAnyOrder(new Links.OfPerson(ANNA, PHONE), new Links.OfPerson(ANN, PHONE));
    assertThat(book.unlink(Set.of(ANN), Messenger.SIGNAL).decisions().links())
        .isEqualTo(Links.NONE);
  }

  @Test
  void theLinkOfTheFirstOneRemainsWhenTwoAreMerged() {
    DecisionBook linked = EMPTY.link(Set.of(ANNA), PHONE).link(Set.of(ANN), READ_ONLY);
    assertThat(linked.merge(List.of(ANNA, ANN)).decisions().links().people())
        .extracting(Links.OfPerson::target)
        .containsExactly(PHONE, PHONE);
    assertThat(linked.merge(List.of(ANN, ANNA)).decisions().links().people())
        .extracting(Links.OfPerson::target)
        .containsExactly(READ_ONLY, READ_ONLY);
  }

  @Test
  void everyOtherWordLeavesLinksAlone() {
    Links links =
        EMPTY
            .link(Set.of(ANNA), PHONE)
            .link(ANNIE.conversation(), new SignalConversation.Transcript())
            .decisions()
            .links();
    DecisionBook book =
        new DecisionBook(
            new Decisions(List.of(), List.of(), List.of(), List.of(), List.of(), links));
    assertThat(
            List.of(
                book.merge(List.of(ANN, ANNIE)),
                book.unmerge(Set.of(ANNA)),
                book.split(Set.of(ANNA), Set.of(ANN)),
                book.rename(Set.of(ANNA), new PrivateText("x")),
                book.join(ANN.conversation(), ANNIE.conversation()),
                book.separate(ANN.conversation(), ANNIE.conversation())))
        .extracting(b -> b.decisions().links())
        .containsOnly(links);
    assertThat(
            book.unlinkConversations(Set.of(ANNIE.conversation()), Messenger.SIGNAL)
                .unlink(Set.of(ANNA), Messenger.SIGNAL)
                .decisions())
        .isEqualTo(Decisions.NONE);
  }

  @Test
  void afterAnyWordsTheLastOneIsTrue() {
    RandomDecisions random = new RandomDecisions(5);
    Random choice = new Random(6);
    for (int round = 0; round < 300; round++) {
      DecisionBook book = new DecisionBook(random.next());
      for (int i = 0; i < 20; i++) {
        Appearance one = random.appearance();
        Appearance other = random.appearance();
        if (!one.equals(other)) {
          boolean merge = choice.nextBoolean();
          book = merge ? book.merge(List.of(one, other)) : book.split(Set.of(one), Set.of(other));
          assertThat(together(book, one, other)).isEqualTo(merge);
          assertThat(new DecisionBook(book.decisions()).decisions()).isEqualTo(book.decisions());
        }
      }
    }
  }

  private static boolean together(DecisionBook book, Appearance one, Appearance other) {
    return book.decisions().samePeople().stream()
        .map(g -> new ArrayList<>(g.appearances()))
        .anyMatch(g -> g.contains(one) && g.contains(other));
  }
}
