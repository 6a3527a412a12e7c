package org.decamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Decisions.DifferentPeople;
import org.decamp.model.Decisions.GivenName;
import org.decamp.model.Decisions.Joined;
import org.decamp.model.Decisions.SamePerson;
import org.decamp.model.Decisions.Separate;
import org.decamp.model.Links;
import org.decamp.model.PersonId;
import org.decamp.model.PersonTarget;
import org.decamp.model.PrivateText;
import org.junit.jupiter.api.Test;

class NormalFormTest {

  private static final ConversationId A = ConversationId.of("instagram", "1");
  private static final ConversationId B = ConversationId.of("instagram", "2");
  private static final ConversationId C = ConversationId.of("instagram", "3");

  private static Appearance in(ConversationId conversation, String name) {
    return new Appearance(conversation, PersonId.of(conversation, name));
  }

  private static Decisions joined(Joined... joined) {
    return NormalForm.of(
        new Decisions(List.of(), List.of(), List.of(), List.of(joined), List.of(), Links.NONE));
  }

  @Test
  void normalisingTwiceChangesNothing() {
    RandomDecisions random = new RandomDecisions(1);
    for (int i = 0; i < 5_000; i++) {
      Decisions once = NormalForm.of(random.next());
      assertThat(NormalForm.of(once)).isEqualTo(once);
    }
  }

  @Test
  void theOrderOfDecisionsThatDoNotContradictEachOtherDoesNotMatter() {
    RandomDecisions random = new RandomDecisions(2);
    Random order = new Random(3);
    for (int i = 0; i < 5_000; i++) {
      Decisions normal = NormalForm.of(random.next());
      assertThat(NormalForm.of(shuffled(normal, order))).isEqualTo(normal);
    }
  }

  private static Decisions shuffled(Decisions d, Random order) {
    return new Decisions(
        shuffled(
            d.samePeople().stream()
                .map(g -> new SamePerson(shuffled(g.appearances(), order)))
                .toList(),
            order),
        shuffled(
            d.differentPeople().stream()
                .map(p -> new DifferentPeople(/* one= */ p.other(), /* other= */ p.one()))
                .toList(),
            order),
        shuffled(d.names(), order),
        shuffled(d.joined(), order),
        shuffled(
            d.separate().stream()
                .map(p -> new Separate(/* one= */ p.other(), /* other= */ p.one()))
                .toList(),
            order),
        new Links(shuffled(d.links().people(), order), shuffled(d.links().conversations(), order)));
  }

  private static <T> List<T> shuffled(List<T> list, Random order) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, order);
    return copy;
  }

  @Test
  void nobodyStandsInTwoGroupsAndNoPairContradictsOne() {
    RandomDecisions random = new RandomDecisions(4);
    for (int i = 0; i < 5_000; i++) {
      Decisions normal = NormalForm.of(random.next());
      Set<Appearance> seen = new HashSet<>();
      for (SamePerson group : normal.samePeople()) {
        assertThat(group.appearances()).hasSizeGreaterThan(1).isSorted().allMatch(seen::add);
        assertThat(normal.differentPeople())
            .noneMatch(p ->
                group.appearances().contains(p.one()) && group.appearances().contains(p.other()));
        Set<PrivateText> names = new HashSet<>();
        normal.names().stream()
            .filter(n -> group.appearances().contains(n.person()))
            .forEach(n -> names.add(n.name()));
        assertThat(names).hasSizeLessThan(2);
      }
      Set<ConversationId> parts = new HashSet<>();
      normal.joined().forEach(j -> assertThat(parts.add(j.part())).isTrue());
      assertThat(normal.joined()).noneMatch(j -> parts.contains(j.into()));
    }
  }

  @Test
  void everybodyHasAtMostOneLinkAndWhoIsTheSameHasTheSame() {
    RandomDecisions random = new RandomDecisions(8);
    for (int i = 0; i < 5_000; i++) {
      Decisions normal = NormalForm.of(random.next());
      Map<Appearance, PersonTarget> links = new HashMap<>();
      for (Links.OfPerson link : normal.links().people()) {
        assertThat(links.put(link.person(), link.target())).isNull();
      }
      for (SamePerson group : normal.samePeople()) {
        assertThat(group.appearances().stream().map(a -> Optional.ofNullable(links.get(a))))
            .containsOnly(Optional.ofNullable(links.get(group.appearances().getFirst())));
      }
      assertThat(normal.links().conversations())
          .extracting(Links.OfConversation::conversation)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void groupsThatShareSomebodyAreOneAndHaveOneName() {
    Decisions normal =
        NormalForm.of(
            new Decisions(
                List.of(
                    new SamePerson(List.of(in(A, "x"), in(B, "x"))),
                    new SamePerson(List.of(in(C, "x"), in(B, "x")))),
                List.of(),
                List.of(new GivenName(in(C, "x"), new PrivateText("X"))),
                List.of(),
                List.of(),
                Links.NONE));
    assertThat(normal.samePeople()).hasSize(1);
    assertThat(normal.samePeople().getFirst().appearances()).hasSize(3);
    assertThat(normal.names()).hasSize(1);
  }

  @Test
  void ofPartsInACircleTheLastWordIsKept() {
    assertThat(joined(new Joined(A, B), new Joined(B, A)).joined())
        .containsExactly(new Joined(B, A));
    assertThat(joined(new Joined(A, B), new Joined(B, C), new Joined(C, A)).joined())
        .containsExactlyInAnyOrder(new Joined(B, C), new Joined(B, A));
    assertThat(joined(new Joined(A, A)).joined()).isEmpty();
  }

  @Test
  void aPartOfAPartIsAPartOfTheWhole() {
    assertThat(joined(new Joined(B, C), new Joined(A, B)).joined())
        .containsExactlyInAnyOrder(new Joined(A, B), new Joined(A, C));
  }
}
