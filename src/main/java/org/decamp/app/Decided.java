package org.decamp.app;

import java.util.List;

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
}
