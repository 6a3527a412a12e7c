package org.decamp.vault.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.decamp.model.PersonId;
import org.junit.jupiter.api.Test;

/** Names that may be one person, and those that may not. */
class AliasesTest {

  private static final PersonId A = RandomVersions.person(1);
  private static final PersonId B = RandomVersions.person(2);
  private static final PersonId C = RandomVersions.person(3);

  @Test
  void namesOfOneExportAreNeverJoinedByEvidenceNotEvenThroughAThird() {
    Aliases aliases = new Aliases(Map.of("old", Set.of(A, B), "new", Set.of(C)), Set.of());
    aliases.proven(Map.of(Aliases.Pair.of(A, C), 5, Aliases.Pair.of(B, C), 4), 1);
    assertThat(aliases.canonical(C)).isEqualTo(A);
    assertThat(aliases.canonical(B)).isEqualTo(B);
  }

  @Test
  void theUsersWordThatTwoAreDifferentOutranksEvidenceAndTheirWordThatTheyAreOne() {
    Aliases aliases =
        new Aliases(Map.of("old", Set.of(A), "new", Set.of(B)), Set.of(Aliases.Pair.of(B, A)));
    aliases.proven(Map.of(Aliases.Pair.of(A, B), 9), 1);
    aliases.decided(A, B);
    assertThat(aliases.any()).isFalse();
    assertThat(aliases.anyPossible(List.of(A), List.of(B))).isFalse();
  }

  @Test
  void whetherAnyPairIsPossibleIsWhatAskingForEachWouldTell() {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      List<PersonId> people = new ArrayList<>();
      Map<Object, Set<PersonId>> exports = new HashMap<>();
      for (int i = 0; i < 5; i++) {
        PersonId person = RandomVersions.person(i);
        people.add(person);
        for (int export = 0; export < 3; export++) {
          if (random.nextInt(3) == 0) {
            exports.computeIfAbsent(export, _ -> new HashSet<>()).add(person);
          }
        }
      }
      Set<Aliases.Pair> different = new HashSet<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        different.add(pair(random));
      }
      Aliases aliases = new Aliases(exports, different);
      aliases.proven(Map.of(pair(random), 1), 1);
      boolean expected = false;
      for (PersonId one : people) {
        for (PersonId other : people) {
          expected |=
              !aliases.canonical(one).equals(aliases.canonical(other))
                  && aliases.possible(one, other);
        }
      }
      assertThat(aliases.anyPossible(people, people)).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static Aliases.Pair pair(Random random) {
    int one = random.nextInt(5);
    return Aliases.Pair.of(
        RandomVersions.person(one), RandomVersions.person((one + 1 + random.nextInt(4)) % 5));
  }

  @Test
  void theOrderOfTheEvidenceMakesNoDifference() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Map<Object, Set<PersonId>> exports = new HashMap<>();
      for (int i = 0; i < 5; i++) {
        exports
            .computeIfAbsent(random.nextInt(3), _ -> new HashSet<>())
            .add(RandomVersions.person(i));
      }
      List<PersonId> people =
          new ArrayList<>(exports.values().stream().flatMap(Set::stream).toList());
      Aliases one = new Aliases(exports, Set.of());
      one.together(people);
      Collections.shuffle(people, random);
      Aliases other = new Aliases(exports, Set.of());
      other.together(people);
      people.forEach(p -> assertThat(other.canonical(p)).isEqualTo(one.canonical(p)));
    }
  }
}
