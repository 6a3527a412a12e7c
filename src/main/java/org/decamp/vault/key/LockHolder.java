package org.decamp.vault.key;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who has a vault open, as far as it helps to find the process: no name of a user, a computer or a
 * folder.
 *
 * @param process its number in the operating system
 * @param task what it does, such as {@code import}; empty if it did not say
 * @param since when it opened the vault, to the second
 */
record LockHolder(long process, String task, Instant since) {

  /** The longest text that is looked at. */
  static final int MOST_BYTES = 256;

  private static final Pattern TASK = Pattern.compile("[a-z][a-z -]{0,39}");
  private static final Pattern TEXT =
      Pattern.compile("process ([0-9]{1,18})\ntask ([a-z -]{0,40})\nsince ([0-9TZ:.+-]{1,40})\n");

  /** Like the lock itself, what a process is busy with belongs to the process. */
  private static volatile String ownTask = "";

  /**
   * Says what this process does from now on.
   *
   * @param task lower-case words; anything else is left out, as it might be personal
   */
  static void busyWith(String task) {
    ownTask = TASK.matcher(task).matches() ? task : "";
  }

  /** This process. */
  static LockHolder self() {
    return new LockHolder(
        ProcessHandle.current().pid(), ownTask, Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  /** As it stands in the file. */
  String text() {
    return "process " + process + "\ntask " + task + "\nsince " + since + "\n";
  }

  /** Reads what {@link #text} wrote; empty if it is cut or something else. */
  static Optional<LockHolder> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LockHolder(
              Long.parseLong(matcher.group(1)), matcher.group(2), Instant.parse(matcher.group(3))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether the process still runs; otherwise the note is one that a crash left. */
  boolean alive() {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }

  /** In words. */
  String described() {
    return "process " + process + (task.isEmpty() ? "" : ", " + task) + ", since " + since;
  }
}
