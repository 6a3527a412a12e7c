package org.decamp.app.web.way;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.decamp.app.web.site.Texts;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Messenger;
import org.decamp.model.PersonTarget;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleLinks;

/**
 * What the user said of people and conversations, each with how to take it back.
 *
 * @param who everybody
 */
record DecidedRows(WhoIsWho who, Texts texts) {

  /** Shown at once. */
  private static final int SIZE = 20;

  /**
   * All of it that a page shows.
   *
   * @param from which of all is shown first
   * @param links whether that somebody is a contact is told here, too
   */
  Stretch<PeopleView.Decision> view(int from, boolean links) {
    List<Supplier<PeopleView.Decision>> all = new ArrayList<>();
    who.directory().people().stream().filter(Human::merged).forEach(h -> all.add(() -> merged(h)));
    conversations(all);
    different(all);
    if (links) {
      links(all);
    }
    return Stretch.of(all, from, SIZE, Supplier::get);
  }

  private PeopleView.Decision merged(Human human) {
    List<String> names = new ArrayList<>(List.of(Called.of(human.name())));
    human.sightings().stream()
        .limit(5)
        .map(s ->
            texts.say(
                "people.in",
                Called.beside(s.person().name()),
                new PlaceWords(texts).beside(s.conversation())))
        .forEach(names::add);
    return decision(
        "decided.merged", names, "split", who.finder().reference(human), "decided.split");
  }

  private void conversations(List<Supplier<PeopleView.Decision>> all) {
    Map<ConversationId, Conversation> known = new HashMap<>();
    who.directory().conversations().forEach(c -> known.put(c.id(), c));
    for (Decisions.Joined joined : who.directory().joined()) {
      Optional.ofNullable(known.get(joined.into()))
          .ifPresent(into ->
              all.add(() ->
                  decision(
                      "decided.joined",
                      List.of(title(into)),
                      "separate",
                      joined.into().value() + ' ' + joined.part().value(),
                      "decided.apart")));
    }
    for (Decisions.Separate separate : who.directory().decisions().separate()) {
      Optional<Conversation> one = Optional.ofNullable(known.get(separate.one()));
      Optional<Conversation> other = Optional.ofNullable(known.get(separate.other()));
      if (one.isPresent() && other.isPresent()) {
        all.add(() ->
            decision(
                "decided.separate",
                List.of(title(one.get()), title(other.get())),
                "join",
                separate.one().value() + ' ' + separate.other().value(),
                "people.join"));
      }
    }
  }

  private void different(List<Supplier<PeopleView.Decision>> all) {
    Asking asking = new Asking(who, texts);
    for (Decisions.DifferentPeople pair : who.directory().decisions().differentPeople()) {
      Optional<Human> one = who.directory().find(pair.one());
      Optional<Human> other = who.directory().find(pair.other());
      if (one.isPresent() && other.isPresent() && !one.equals(other)) {
        all.add(() ->
            decision(
                "decided.different",
                List.of(asking.placed(one.get()), asking.placed(other.get())),
                "merge",
                who.finder().reference(one.get()) + ' ' + who.finder().reference(other.get()),
                "people.merge"));
      }
    }
  }

  private void links(List<Supplier<PeopleView.Decision>> all) {
    PeopleLinks links = PeopleLinks.of(who.directory(), Messenger.SIGNAL);
    for (Human human : who.directory().people()) {
      links
          .of(human)
          .ifPresent(target ->
              all.add(() ->
                  new PeopleView.Decision(
                      words(target),
                      List.of(Called.of(human.name())),
                      "unlink",
                      who.finder().reference(human),
                      texts.say("decided.back"))));
    }
    for (Conversation conversation : who.directory().conversations()) {
      if (links.of(conversation.id()).isPresent()) {
        all.add(() ->
            decision(
                "decided.group",
                List.of(title(conversation)),
                "unlink-group",
                conversation.id().value(),
                "decided.back"));
      }
    }
  }

  private String words(PersonTarget target) {
    return switch (target) {
      case SignalPerson.Contact _ -> texts.say("decided.contact");
      case SignalPerson.Phone(long e164) -> texts.say("decided.phone", "+" + e164);
      case SignalPerson.ReadOnly _ -> texts.say("link.read-only");
      case SignalPerson.Transcript _ -> texts.say("link.transcript");
    };
  }

  private PeopleView.Decision decision(
      String what, List<String> names, String action, String references, String label) {
    return new PeopleView.Decision(texts.say(what), names, action, references, texts.say(label));
  }

  private String title(Conversation conversation) {
    return new PlaceWords(texts).title(conversation);
  }

  @Override
  public String toString() {
    return "(decided rows)";
  }
}
