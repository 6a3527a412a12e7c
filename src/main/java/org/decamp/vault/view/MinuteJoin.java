package org.decamp.vault.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.Provenance;
import org.decamp.model.TimePrecision;

/**
 * Joins the versions that several layers have of the messages of one minute.
 *
 * <p>Two versions are one message if they say the same at the same time and by the same person. The
 * first of several equal ones joins the first, the second the second: what one layer has twice
 * stays two. Exact times are joined first, then what is known to the second meets them, then what
 * is known to the minute; each version is used up once.
 */
public final class MinuteJoin {

  /**
   * A version.
   *
   * @param origin where it comes from: versions of one origin are different messages
   * @param message with its sender as the view names them
   */
  public record Version(Object origin, Message message) {}

  private record Key(long time, PersonId sender, String content) {}

  private record Said(long time, String content) {}

  private static final Comparator<Message> BY_TIME =
      Comparator.comparing(Message::sentAt).thenComparing(Message::id);

  private final Comparator<Provenance> sources;
  private final Comparator<Message> order;
  private final BiPredicate<PersonId, PersonId> restores;

  /**
   * Sets the rules.
   *
   * @param sources orders messages of one instant, and decides whose provenance is kept
   * @param restores whether the first, a deleted account, may be the second, a person with a name
   */
  public MinuteJoin(Comparator<Provenance> sources, BiPredicate<PersonId, PersonId> restores) {
    this.sources = sources;
    this.order =
        Comparator.comparing(Message::sentAt)
            .thenComparing(Message::provenance, sources)
            .thenComparing(Message::id);
    this.restores = restores;
  }

  /** The messages, in order. */
  public List<Message> join(Collection<Version> versions) {
    List<Message> joined = nothingToJoin(versions) ? messages(versions) : joined(versions);
    joined.sort(order);
    return joined;
  }

  /** Whether all are of one origin and one precision, and nobody's may be somebody else's. */
  private boolean nothingToJoin(Collection<Version> versions) {
    if (versions.isEmpty()) {
      return true;
    }
    Set<PersonId> senders = new HashSet<>();
    Version first = versions.iterator().next();
    for (Version version : versions) {
      if (!version.origin().equals(first.origin())
          || version.message().precision() != first.message().precision()) {
        return false;
      }
      senders.add(version.message().sender());
    }
    return senders.stream()
        .noneMatch(nobody -> senders.stream().anyMatch(other -> restores.test(nobody, other)));
  }

  private static List<Message> messages(Collection<Version> versions) {
    List<Message> messages = new ArrayList<>(versions.size());
    versions.forEach(v -> messages.add(v.message()));
    return messages;
  }

  private List<Message> joined(Collection<Version> versions) {
    List<Message> joined = new ArrayList<>();
    for (TimePrecision precision : TimePrecision.values()) {
      List<Version> level =
          versions.stream().filter(v -> v.message().precision() == precision).toList();
      if (!level.isEmpty()) {
        joined = level(joined, level, unit(precision));
      }
    }
    return joined;
  }

  private static long unit(TimePrecision precision) {
    return switch (precision) {
      case MILLISECOND -> 1;
      case SECOND -> 1000;
      case MINUTE -> 60_000;
    };
  }

  private List<Message> level(List<Message> finer, List<Version> level, long unit) {
    Map<Key, List<Message>> groups = new LinkedHashMap<>();
    finer.stream()
        .sorted(BY_TIME)
        .forEach(m -> groups.computeIfAbsent(key(m, unit), _ -> new ArrayList<>()).add(m));
    Map<Key, Map<Object, List<Message>>> origins = new HashMap<>();
    for (Version version : level) {
      origins
          .computeIfAbsent(key(version.message(), unit), _ -> new HashMap<>())
          .computeIfAbsent(version.origin(), _ -> new ArrayList<>())
          .add(version.message());
    }
    origins.forEach((key, byOrigin) -> {
      List<Message> group = groups.computeIfAbsent(key, _ -> new ArrayList<>());
      List<List<Message>> sequences = new ArrayList<>(byOrigin.values());
      sequences.forEach(s -> s.sort(Comparator.comparing(Message::id)));
      sequences.sort(Comparator.comparing(s -> s.getFirst().id()));
      sequences.forEach(sequence -> align(group, sequence));
    });
    giveNamesBack(groups);
    List<Message> all = new ArrayList<>();
    groups.values().forEach(all::addAll);
    return all;
  }

  private void align(List<Message> group, List<Message> sequence) {
    for (int i = 0; i < sequence.size(); i++) {
      if (i < group.size()) {
        group.set(i, one(group.get(i), sequence.get(i)));
      } else {
        group.add(sequence.get(i));
      }
    }
  }

  /** What a deleted account wrote at the very time at which somebody wrote the same is theirs. */
  private void giveNamesBack(Map<Key, List<Message>> groups) {
    Map<Said, TreeMap<PersonId, List<Message>>> bySaid = new HashMap<>();
    groups.forEach((key, messages) -> {
      if (!key.content().isEmpty()) {
        bySaid
            .computeIfAbsent(new Said(key.time(), key.content()), _ -> new TreeMap<>())
            .put(key.sender(), messages);
      }
    });
    for (TreeMap<PersonId, List<Message>> speakers : bySaid.values()) {
      Map<PersonId, Integer> taken = new HashMap<>();
      speakers.forEach((nobody, nameless) ->
          speakers.forEach((somebody, named) -> {
            if (restores.test(nobody, somebody)) {
              int place = taken.getOrDefault(somebody, 0);
              while (!nameless.isEmpty() && place < named.size()) {
                named.set(place, named(named.get(place), nameless.removeFirst()));
                place++;
              }
              taken.put(somebody, place);
            }
          }));
    }
  }

  private Message named(Message named, Message nameless) {
    Message joined = one(named, nameless);
    return new Message(
        joined.id(),
        named.sender(),
        joined.sentAt(),
        joined.precision(),
        joined.contents(),
        joined.reactions(),
        joined.provenance());
  }

  private static Key key(Message message, long unit) {
    long time = Math.floorDiv(message.sentAt().toEpochMilli(), unit);
    return new Key(time, message.sender(), ContentKey.of(message));
  }

  /** The join of two versions: the more exact one gives time and identity, else the smaller id. */
  private Message one(Message a, Message b) {
    int byPrecision = a.precision().compareTo(b.precision());
    boolean first = byPrecision != 0 ? byPrecision < 0 : a.id().compareTo(b.id()) <= 0;
    return first ? RicherMessage.of(a, b, sources) : RicherMessage.of(b, a, sources);
  }

  /** The minute in which an instant lies, counted from 1970. */
  public static long minute(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli(), 60_000);
  }
}
