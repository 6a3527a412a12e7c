package org.decamp.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;

/** Decisions about a few people, so that they often contradict each other. */
final class RandomDecisions {

  private final Random random;

  RandomDecisions(long seed) {
    random = new Random(seed);
  }

  ConversationId conversation() {
    return ConversationId.of("instagram", Integer.toString(random.nextInt(6)));
  }

  Appearance appearance() {
    ConversationId conversation = conversation();
    return new Appearance(
        conversation, PersonId.of(conversation, Integer.toString(random.nextInt(3))));
  }

  Decisions next() {
    return new Decisions(
        some(() -> new Decisions.SamePerson(someOf(2 + random.nextInt(3), this::appearance))),
        some(() -> new Decisions.DifferentPeople(appearance(), appearance())),
        some(() ->
            new Decisions.GivenName(
                appearance(), new PrivateText(Integer.toString(random.nextInt(3))))),
        some(() -> new Decisions.Joined(conversation(), conversation())),
        some(() -> new Decisions.Separate(conversation(), conversation())));
  }

  private <T> List<T> some(Supplier<T> one) {
    return someOf(random.nextInt(6), one);
  }

  private static <T> List<T> someOf(int count, Supplier<T> one) {
    List<T> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return all;
  }
}
