package org.decamp.replay;

import java.util.stream.Stream;

/** How far a replaying process has come with a message; what it is killed between. */
enum Step {
  /** It opens the vault, finds signal-cli and reads what was sent before. */
  STARTING('s', "before the first message"),
  /** The next message is found, and is being written down. */
  WRITING('w', "while it is written down"),
  /** It is written down, and not yet handed over. */
  WRITTEN('j', "written down, not handed over"),
  /** All of it but the bracket that closes it is on the way to signal-cli. */
  BEGUN('b', "half handed over"),
  /** signal-cli has it, and has not answered. */
  HANDED_OVER('h', "while signal-cli sends it"),
  /** signal-cli has answered, and that is being written down. */
  ANSWERED('a', "answered, not written down"),
  /** That is written down; the next one is looked for. */
  SETTLED('n', "between two messages"),
  /** The run is over, and the vault is being closed. */
  ENDED('e', "after the end");

  private final char letter;
  private final String words;

  Step(char letter, String words) {
    this.letter = letter;
    this.words = words;
  }

  /** By which a process says that it has come to it. */
  char letter() {
    return letter;
  }

  static Step of(int letter) {
    return Stream.of(values()).filter(step -> step.letter == letter).findFirst().orElseThrow();
  }

  /** Whether nobody knows what became of a message that came so far and no further. */
  boolean isUncertain() {
    return compareTo(WRITTEN) >= 0 && compareTo(ANSWERED) <= 0;
  }

  String words() {
    return words;
  }
}
