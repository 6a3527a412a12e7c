package org.decamp.app.web.replay;

import java.util.List;
import org.decamp.app.web.way.LedgerView;

/**
 * What would be sent.
 *
 * @param target key of where to
 * @param form key of how
 * @param rows conversations, the one that began first before all others
 * @param cut how many more conversations there are than are shown
 * @param messages of Signal
 * @param files that go with them
 * @param size of those files
 * @param duration the least time it takes
 * @param uncertain messages of earlier runs of which nobody knows whether they were sent
 * @param ledger what will become of each object
 * @param samples some of the messages
 * @param ready whether this computer is linked and has what it needs
 * @param onDrive whether files touch a drive on their way
 */
public record DryRunView(
    String target,
    String form,
    List<Row> rows,
    long cut,
    long messages,
    long files,
    String size,
    String duration,
    long uncertain,
    LedgerView ledger,
    List<Sample> samples,
    boolean ready,
    boolean onDrive) {

  public DryRunView {
    rows = List.copyOf(rows);
    samples = List.copyOf(samples);
  }

  /**
   * A conversation.
   *
   * @param messages of Signal
   */
  public record Row(String title, String messages, String files) {}

  /**
   * A message as it would be sent.
   *
   * @param title of the conversation
   */
  public record Sample(String title, String text, List<String> files) {

    public Sample {
      files = List.copyOf(files);
    }
  }
}
