package org.decamp.exporter.deltachat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Proves that nothing of what was imported is ever sent or answered. */
public final class Quiet {

  private static final int AT_ONCE = 2000;

  private Quiet() {}

  /**
   * Opens every imported chat with the network on, has all seen, and looks into every queue.
   *
   * @param entries how many entries were imported
   */
  public static void require(DeltaChatCore core, int account, long entries) throws Exception {
    Path database = core.database(account);
    Map<String, List<String>> before = DatabaseRows.queues(database);
    assertThat(before).containsKeys("smtp", "smtp_mdns", "jobs");
    core.startIo(account);
    for (int chat : core.archived(account)) {
      core.call("marknoticed_chat", account, chat);
      List<Integer> messages = core.messages(account, chat);
      for (int from = 0; from < messages.size(); from += AT_ONCE) {
        int to = Math.min(from + AT_ONCE, messages.size());
        core.call("markseen_msgs", account, messages.subList(from, to));
      }
    }
    assertThat(core.call("get_fresh_msgs", account).size()).isZero();
    core.call("stop_io", account);
    assertThat(DatabaseRows.queues(database)).isEqualTo(before);
    assertThat(DatabaseRows.imported(database, "16, 26")).isEqualTo(entries);
  }
}
