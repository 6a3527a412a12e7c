package org.decamp.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalConversation;
import org.decamp.model.SignalPerson;

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
        some(() -> new Decisions.Separate(conversation(), conversation())),
        new Links(
            some(() -> new Links.OfPerson(appearance(), person())),
            some(() -> new Links.OfConversation(conversation(), group()))));
  }

  SignalPerson person() {
    return switch (random.nextInt(4)) {
      case 0 -> new SignalPerson.Contact(new UUID(random.nextLong(), random.nextLong()));
      case 1 -> new SignalPerson.Phone(1 + random.nextLong(999_999_999_999_999L));
      case 2 -> new SignalPerson.ReadOnly();
      default -> new SignalPerson.Transcript();
    };
  }

  SignalConversation group() {
    return switch (random.nextInt(3)) {
      case 0 ->
          new SignalConversation.Group(
              "%016x%016x".formatted(random.nextLong(), random.nextLong()));
      case 1 -> new SignalConversation.ReadOnly();
      default -> new SignalConversation.Transcript();
    };
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
