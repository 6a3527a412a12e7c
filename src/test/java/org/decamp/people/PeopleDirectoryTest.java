package org.decamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.decamp.app.Conversations;
import org.decamp.app.Conversations.Said;
import org.decamp.model.PrivateText;
import org.decamp.testing.MemoryVault;
import org.junit.jupiter.api.Test;

class PeopleDirectoryTest {

  @Test
  void theOwnerComesFirstAndEqualNamesAreNotOnePerson() throws Exception {
    MemoryVault vault = new MemoryVault();
    Conversations.add(vault, "1", "a", new Said("Anna", 1, "x"), new Said("Zoe", 2, "y"));
    Conversations.add(vault, "2", "b", new Said("Anna", 3, "z"));
    assertThat(PeopleDirectory.of(vault).withoutOwner()).containsExactly("instagram");

    vault.owner("instagram", new PrivateText("Zoe"), "test");
    PeopleDirectory people = PeopleDirectory.of(vault);
    assertThat(people.withoutOwner()).isEmpty();
    assertThat(people.people())
        .extracting(n -> n.name().value())
        .containsExactly("Zoe", "Anna", "Anna");
    assertThat(people.people().getFirst().owner()).isTrue();
    assertThat(people.people()).allMatch(h -> h.sightings().size() == 1);
    assertThat(people.knows("instagram", new PrivateText("Anna"))).isTrue();
    assertThat(people.knows("messenger", new PrivateText("Anna"))).isFalse();
  }
}
