package org.decamp.exporter.signal.frame;

import java.util.List;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * A question with answers to choose from.
 *
 * @param question 1 to 200 characters
 * @param options two or more
 */
public record Poll(
    PrivateText question,
    boolean multiple,
    List<Option> options,
    boolean ended,
    List<ItemReaction> reactions)
    implements Item {

  public Poll {
    options = List.copyOf(options);
    reactions = List.copyOf(reactions);
  }

  /**
   * An answer.
   *
   * @param text 1 to 100 characters
   * @param voters contacts or the owner
   */
  public record Option(PrivateText text, List<Long> voters) {
    public Option {
      voters = List.copyOf(voters);
    }
  }

  WireWriter wire() {
    WireWriter poll = new WireWriter().text(1, Cleaned.text(question)).flag(2, multiple);
    for (Option option : options) {
      WireWriter answer = new WireWriter().text(1, Cleaned.text(option.text));
      option.voters.forEach(v -> answer.message(2, new WireWriter().number(1, v).number(2, 1)));
      poll.message(3, answer);
    }
    poll.flag(4, ended);
    reactions.forEach(r -> poll.message(5, r.wire()));
    return poll;
  }
}
