package org.decamp.vault.database;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.decamp.job.Problem;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.Reaction;
import org.decamp.vault.VaultReader.MessageCursor;
import org.decamp.vault.view.MinuteJoin;
import org.decamp.vault.view.WallClock;

/**
 * The messages of one layer in time order, under the ids and in the time of the view. Of a pages'
 * layer it has those of one zone.
 */
final class LayerStream implements AutoCloseable {

  private record Origin(long layer, PersonId sender, Optional<ZoneId> zone) {}

  private final long layer;
  private final MessageCursor cursor;
  private final UnaryOperator<PersonId> people;
  private final Optional<ZoneId> zone;
  private final Map<Integer, ZoneId> zones;
  private Optional<MinuteJoin.Version> next = Optional.empty();

  LayerStream(
      long layer,
      MessageCursor cursor,
      UnaryOperator<PersonId> people,
      Optional<ZoneId> zone,
      Map<Integer, ZoneId> zones)
      throws Problem {
    this.layer = layer;
    this.cursor = cursor;
    this.people = people;
    this.zone = zone;
    this.zones = zones;
    advance();
  }

  /** The minute of the next message, or the greatest number if there is none. */
  long minute() {
    return next.map(v -> MinuteJoin.minute(v.message().sentAt())).orElse(Long.MAX_VALUE);
  }

  /** Hands out the messages of a minute. */
  void take(long minute, List<MinuteJoin.Version> target) throws Problem {
    while (minute() == minute && next.isPresent()) {
      target.add(next.get());
      advance();
    }
  }

  private void advance() throws Problem {
    Optional<Message> message = cursor.next();
    while (message.isPresent() && !isOfThisZone(message.get())) {
      message = cursor.next();
    }
    next = message.map(m -> new MinuteJoin.Version(new Origin(layer, m.sender(), zone), seen(m)));
  }

  private boolean isOfThisZone(Message message) {
    return zone.isEmpty() || zone.get().equals(zoneOf(message));
  }

  private ZoneId zoneOf(Message message) {
    return zones.getOrDefault(message.provenance().sourceFile(), WallClock.DEFAULT_ZONE);
  }

  private Message seen(Message m) {
    Instant sentAt = zone.map(z -> WallClock.instant(m.sentAt(), z)).orElse(m.sentAt());
    return new Message(
        m.id(),
        people.apply(m.sender()),
        sentAt,
        m.precision(),
        m.contents().stream().map(this::seen).toList(),
        m.reactions().stream()
            .map(r -> new Reaction(people.apply(r.actor()), r.emoji(), r.at()))
            .toList(),
        m.provenance());
  }

  private Content seen(Content content) {
    return content instanceof Content.Event event && !event.people().isEmpty()
        ? new Content.Event(
            event.type(),
            event.people().stream().map(people).toList(),
            event.detail(),
            event.notice())
        : content;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
