package org.decamp.vault.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.decamp.model.Message;

/**
 * Pairs messages of pages with those of exact exports in one conversation, where what they say is
 * long enough and said once. First all messages of the pages are given, then the exact ones.
 */
public final class ClockPairs {

  /** How far a wall clock may be from UTC in this world, with a margin. */
  public static final Duration FARTHEST = Duration.ofHours(27);

  private static final int MOST = 200;
  private static final int DISTINCTIVE = 8;

  private record Shown(String key, Instant wall, boolean once) {}

  private final Sample<Shown> shown =
      new Sample<>(MOST, (one, _) -> new Shown(one.key(), one.wall(), false));
  private final Map<String, Instant> walls = new HashMap<>();
  private final Map<String, List<Instant>> instants = new HashMap<>();

  /** Takes a message of a page, its time as if it were UTC. */
  public void shown(Message message) {
    String key = ContentKey.of(message);
    if (key.length() >= DISTINCTIVE) {
      shown.add(key, new Shown(key, message.sentAt(), true));
    }
  }

  /** Ends the messages of the pages; whether any is worth looking for. */
  public boolean anyToFind() {
    shown.values().stream().filter(Shown::once).forEach(s -> walls.put(s.key(), s.wall()));
    return !walls.isEmpty();
  }

  /** Takes a message whose instant is known. */
  public void exact(Message message) {
    String key = ContentKey.of(message);
    Instant wall = walls.get(key);
    if (wall != null && Duration.between(wall, message.sentAt()).abs().compareTo(FARTHEST) <= 0) {
      List<Instant> known = instants.computeIfAbsent(key, _ -> new ArrayList<>(2));
      if (known.size() < 2) {
        known.add(message.sentAt());
      }
    }
  }

  /** The pairs, without what was said more than once. */
  public List<ZoneCalibration.Pair> pairs() {
    List<ZoneCalibration.Pair> pairs = new ArrayList<>();
    walls.forEach((key, wall) -> {
      List<Instant> known = instants.getOrDefault(key, List.of());
      if (known.size() == 1) {
        pairs.add(new ZoneCalibration.Pair(wall, known.getFirst()));
      }
    });
    return pairs;
  }
}
