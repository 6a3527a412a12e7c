package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.decamp.job.Problem;
import org.decamp.vault.VaultReader;

/**
 * Compares what the core shows with what a vault holds: entries of one chat and second must
 * together show what the messages of one conversation and second hold.
 */
public final class CoreComparison {

  private final DeltaChatCore core;
  private final int account;

  /** How many entries the core showed, lines and notices among them. */
  public int entries;

  /** Notices that were seen. */
  public int notices;

  /** Entries that answer to something. */
  public int quotes;

  /** Entries with a file that were compared. */
  public int files;

  /** Reactions that were compared. */
  public int reactions;

  public CoreComparison(DeltaChatCore core, int account) {
    this.core = core;
    this.account = account;
  }

  /** Reads all chats and compares. */
  public void compare(VaultReader vault) throws IOException, Problem {
    ShownHistory shown = new ShownHistory(core, account);
    shown.read();
    HeldHistory held = new HeldHistory(vault);
    held.read();
    assertThat(without(shown.moments, held.moments)).as("shown without being held").isEmpty();
    assertThat(without(held.moments, shown.moments)).as("held without being shown").isEmpty();
    assertThat(shown.lines.stream().sorted().toList())
        .isEqualTo(held.lines.stream().sorted().toList());
    List<String> different = new ArrayList<>();
    held.moments.forEach((when, expected) -> {
      Moment actual = Objects.requireNonNull(shown.moments.get(when));
      String difference = expected.differenceFrom(actual);
      if (!difference.isEmpty()) {
        different.add(difference + " of " + when);
      }
      quotes += actual.quotes.size();
      files += actual.files.size();
      reactions += actual.reactions.size();
    });
    assertThat(different).isEmpty();
    entries = shown.entries;
    notices = shown.notices;
  }

  private static Set<String> without(Map<String, Moment> some, Map<String, Moment> others) {
    Set<String> keys = new TreeSet<>(some.keySet());
    keys.removeAll(others.keySet());
    return keys;
  }
}
