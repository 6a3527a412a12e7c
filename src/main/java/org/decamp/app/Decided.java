package org.decamp.app;

import java.util.List;
import org.decamp.job.Problem;
import org.decamp.people.DecisionBook;

/**
 * What a user's word about people or conversations changed.
 *
 * @param what which word
 * @param changed whether anything is different now
 * @param references the short ids of the people or conversations in question
 */
public record Decided(What what, boolean changed, List<String> references) {

  /** The words that a user can say. */
  public enum What {
    MERGE,
    SPLIT,
    RENAME,
    JOIN,
    SEPARATE,
    LINK,
    UNLINK
  }

  public Decided {
    references = List.copyOf(references);
  }

  /** Keeps what the user decided, unless it was so already. */
  static Decided keep(OpenVault vault, What what, DecisionBook newer, List<String> references)
      throws Problem {
    boolean changed = !newer.decisions().equals(vault.reader().decisions());
    if (changed) {
      vault.decide(newer.decisions());
    }
    return new Decided(what, changed, references);
  }
}
