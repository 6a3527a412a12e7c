package org.decamp.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How often what was killed where, to be looked at. */
final class Toll {

  /** What is killed. */
  enum Victim {
    /** The replaying process, which uses a daemon. */
    REPLAY("Decamp, beside a daemon"),
    /** The daemon. */
    DAEMON("the daemon"),
    /** A replaying process that has a signal-cli of its own. */
    PARENT("Decamp, with a signal-cli of its own"),
    /** That signal-cli. */
    CHILD("a signal-cli of Decamp's own");

    private final String words;

    Victim(String words) {
      this.words = words;
    }
  }

  private static final int PARTS = 10;

  private final Map<Step, Map<Victim, Integer>> steps = new EnumMap<>(Step.class);
  private final int messages;
  private final int[] parts = new int[PARTS + 1];
  private int all;

  /** So many messages are to be sent in all. */
  Toll(int messages) {
    this.messages = messages;
  }

  /** Something was killed at a step, when so many messages had been sent. */
  void count(Victim victim, Step step, int sent) {
    steps.computeIfAbsent(step, _ -> new EnumMap<>(Victim.class)).merge(victim, 1, Integer::sum);
    parts[Math.min(sent * PARTS / messages, PARTS)]++;
    all++;
  }

  int all() {
    return all;
  }

  /** How often something was killed at a step. */
  int at(Step step) {
    return steps.getOrDefault(step, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    String tenths =
        IntStream.of(parts).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    return steps.entrySet().stream()
        .map(
            entry -> "%n%5d %s %s".formatted(at(entry.getKey()), entry.getKey().words(), of(entry)))
        .collect(
            Collectors.joining(
                "", all + " kills", "%n%s by tenths of what is sent".formatted(tenths)));
  }

  private static String of(Map.Entry<Step, Map<Victim, Integer>> entry) {
    return entry.getValue().entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey().words)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
