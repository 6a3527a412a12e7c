package org.decamp.vault.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.decamp.model.PersonId;
import org.decamp.model.TimePrecision;

/** Counts how many messages two names share: the same content at the same time. */
public final class SharedMessages {

  /** So many messages prove it where times are known to the minute only. */
  public static final int ENOUGH = 3;

  private record Said(long time, String content) {}

  private final BiPredicate<PersonId, PersonId> possible;
  private final Map<Aliases.Pair, Integer> exact = new HashMap<>();
  private final Map<Aliases.Pair, Integer> coarse = new HashMap<>();

  /**
   * Begins to count.
   *
   * @param possible whether two names may be one person at all
   */
  public SharedMessages(BiPredicate<PersonId, PersonId> possible) {
    this.possible = possible;
  }

  /** Takes the versions of the messages of one minute. */
  public void count(Collection<MinuteJoin.Version> versions) {
    if (versions.size() < 2) {
      return;
    }
    Map<Said, Set<PersonId>> exactly = new HashMap<>();
    Map<String, Set<PersonId>> inTheMinute = new HashMap<>();
    Map<String, Set<PersonId>> roughly = new HashMap<>();
    for (MinuteJoin.Version version : versions) {
      String content = ContentKey.of(version.message());
      PersonId sender = version.message().sender();
      if (content.isEmpty()) {
        continue;
      }
      if (version.message().precision() == TimePrecision.MILLISECOND) {
        long time = version.message().sentAt().toEpochMilli();
        exactly.computeIfAbsent(new Said(time, content), _ -> new TreeSet<>()).add(sender);
        inTheMinute.computeIfAbsent(content, _ -> new TreeSet<>()).add(sender);
      } else {
        roughly.computeIfAbsent(content, _ -> new TreeSet<>()).add(sender);
      }
    }
    exactly.values().forEach(this::shared);
    roughly.forEach((content, senders) -> {
      Set<PersonId> others = inTheMinute.getOrDefault(content, Set.of());
      for (PersonId sender : senders) {
        // Whoever wrote it under the same name is the better explanation.
        if (!others.contains(sender) && others.size() == 1) {
          add(coarse, sender, others.iterator().next());
        }
      }
    });
  }

  private void shared(Set<PersonId> senders) {
    List<PersonId> sorted = List.copyOf(senders);
    for (int i = 1; i < sorted.size(); i++) {
      for (int k = 0; k < i; k++) {
        add(exact, sorted.get(k), sorted.get(i));
      }
    }
  }

  private void add(Map<Aliases.Pair, Integer> counts, PersonId a, PersonId b) {
    if (possible.test(a, b)) {
      counts.merge(Aliases.Pair.of(a, b), 1, Integer::sum);
    }
  }

  /** How many messages of the same millisecond each pair shares. */
  public Map<Aliases.Pair, Integer> exact() {
    return exact;
  }

  /** How many messages each pair shares of which one is known to the minute or second only. */
  public Map<Aliases.Pair, Integer> coarse() {
    return coarse;
  }
}
