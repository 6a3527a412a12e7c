package org.decamp.replay;

import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Where in a life of a replaying process it is killed.
 *
 * @param messages so many are sent before
 * @param step of the next one
 * @param standsStill whether the process waits at that step to be killed there; else it goes on
 *     while somebody makes up their mind
 */
record KillPoint(int messages, Step step, boolean standsStill) {

  private static final List<Step> OF_A_MESSAGE =
      List.copyOf(EnumSet.range(Step.WRITING, Step.SETTLED));

  /** Nobody kills it. */
  static final KillPoint NEVER = new KillPoint(Integer.MAX_VALUE, Step.SETTLED, false);

  /** Before the first message. */
  static final KillPoint EARLY = new KillPoint(0, Step.STARTING, false);

  /** When everything has been sent, while the vault is closed or later. */
  static final KillPoint LATE = new KillPoint(Integer.MAX_VALUE, Step.ENDED, false);

  /** By chance: half of all while signal-cli has the message, which takes longest. */
  static KillPoint within(int messages, RandomGenerator random) {
    Step step =
        random.nextBoolean()
            ? Step.HANDED_OVER
            : OF_A_MESSAGE.get(random.nextInt(OF_A_MESSAGE.size()));
    return new KillPoint(messages, step, random.nextBoolean());
  }

  /** The same, but nobody stands still. */
  KillPoint onTheWay() {
    return new KillPoint(messages, step, false);
  }

  boolean isHere(Step reached, int settled) {
    return standsStill && reached == step && settled == messages;
  }

  String line() {
    return messages + " " + step + " " + standsStill + "\n";
  }

  static KillPoint parse(String line) {
    String[] words = line.split(" ", -1);
    return new KillPoint(
        Integer.parseInt(words[0]), Step.valueOf(words[1]), Boolean.parseBoolean(words[2]));
  }
}
