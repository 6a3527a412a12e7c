package org.decamp.exporter.deltachat.map;

import java.util.List;

/**
 * What a message becomes.
 *
 * @param drafts in order, at least one
 * @param withheld whether the service did not hand out what the message held
 * @param repaired whether a text had a character that nothing can show
 */
public record Mapped(List<Draft> drafts, boolean withheld, boolean repaired) {

  public Mapped {
    drafts = List.copyOf(drafts);
  }
}
