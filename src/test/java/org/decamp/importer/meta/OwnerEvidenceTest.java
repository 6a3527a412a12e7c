package org.decamp.importer.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose export it is, by the threads alone. */
class OwnerEvidenceTest {

  private static final String PRODUCT = "instagram";
  private final OwnerEvidence evidence = new OwnerEvidence();

  private void thread(String... participants) {
    evidence.thread(PRODUCT, List.of(participants), Set.of("Instagram User"), false);
  }

  @Test
  void whoTakesPartInMostThreadsIsTheOwner() {
    thread("Bob", "Alice");
    thread("Alice", "Eve");
    thread("Bob", "Eve", "Alice");
    assertThat(evidence.decide(PRODUCT)).contains(new OwnerEvidence.Owner("Alice", "most-threads"));
  }

  @Test
  void ofEqualsTheOneListedLastIsTheOwner() {
    thread("Bob", "Alice");
    assertThat(evidence.decide(PRODUCT))
        .contains(new OwnerEvidence.Owner("Alice", "last-participant"));
  }

  @Test
  void aTieInEverythingDecidesNothing() {
    thread("Bob", "Alice");
    thread("Alice", "Bob");
    assertThat(evidence.decide(PRODUCT)).isEmpty();
  }

  @Test
  void deletedAccountsAreNobody() {
    thread("Bob", "Instagram User");
    thread("Instagram User", "Alice", "Bob");
    thread("Alice", "Instagram User");
    thread("Bob", "Alice");
    thread("Instagram User", "Bob");
    assertThat(evidence.decide(PRODUCT)).contains(new OwnerEvidence.Owner("Bob", "most-threads"));
  }

  @Test
  void withoutThreadsThereIsNoOwner() {
    assertThat(evidence.decide(PRODUCT)).isEmpty();
  }
}
