package org.decamp.exporter.signal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.GroupChange;
import org.decamp.exporter.signal.frame.Update;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.model.Content;
import org.decamp.model.PersonId;

/** What happened to a group, as far as Signal has a line for it and knows everybody's account. */
final class EventMapping {

  private final Cast cast;

  EventMapping(Cast cast) {
    this.cast = cast;
  }

  /** The event, where the chat can hold it. */
  Optional<Update> update(PersonId sender, Content.Event event) {
    if (cast.kind() != Cast.Kind.GROUP) {
      return Optional.empty();
    }
    List<GroupChange> changes = changes(sender, event);
    return changes.isEmpty() ? Optional.empty() : Optional.of(new Update.GroupChanged(changes));
  }

  private List<GroupChange> changes(PersonId sender, Content.Event event) {
    Optional<Aci> by = cast.aci(sender);
    return switch (event.type()) {
      case GROUP_CREATED -> List.of(new GroupChange.Created(by));
      case TITLE_CHANGED ->
          event
              .detail()
              .map(title -> List.<GroupChange>of(new GroupChange.Renamed(by, title)))
              .orElse(List.of());
      case IMAGE_CHANGED -> List.of(new GroupChange.PictureChanged(by, false));
      case JOINED ->
          event.people().isEmpty()
              ? each(List.of(sender), GroupChange.Joined::new)
              : each(event.people(), member -> new GroupChange.Added(by, member));
      case LEFT ->
          each(event.people().isEmpty() ? List.of(sender) : event.people(), GroupChange.Left::new);
      case REMOVED -> each(event.people(), member -> new GroupChange.Removed(by, member));
      case ADMIN_CHANGED, CALL_EVENT, POLL, COSMETIC, OTHER -> List.of();
    };
  }

  /** A change for each, or none at all: half of an event would be another event. */
  private List<GroupChange> each(List<PersonId> people, Function<Aci, GroupChange> change) {
    List<GroupChange> changes = new ArrayList<>();
    for (PersonId person : people) {
      Optional<Aci> aci = cast.aci(person);
      if (aci.isEmpty()) {
        return List.of();
      }
      changes.add(change.apply(aci.get()));
    }
    return changes;
  }

  static Outcome outcome(boolean asEvent) {
    return asEvent
        ? Outcome.carried(Subject.EVENT)
        : Outcome.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT);
  }

  /** The event as a line. */
  static String words(Content.Event event) {
    if (event.notice().isPresent()) {
      return event.notice().get().value();
    }
    return switch (event.type()) {
      case GROUP_CREATED -> "[made the group]";
      case TITLE_CHANGED -> "[named the group]";
      case IMAGE_CHANGED -> "[changed the picture of the group]";
      case JOINED -> "[somebody joined]";
      case LEFT -> "[left the group]";
      case REMOVED -> "[removed somebody]";
      case ADMIN_CHANGED -> "[changed who is an administrator]";
      case CALL_EVENT -> "[a call]";
      case POLL -> "[a poll]";
      case COSMETIC -> "[changed how the chat looks]";
      case OTHER -> "[something happened]";
    };
  }
}
