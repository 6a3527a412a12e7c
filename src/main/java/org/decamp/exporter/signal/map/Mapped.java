package org.decamp.exporter.signal.map;

import java.util.List;

/**
 * What a message becomes.
 *
 * @param drafts in order; none if nobody could have written it
 * @param outcomes one of the message itself and of each reaction, attachment, share and event
 */
public record Mapped(List<Draft> drafts, List<Outcome> outcomes) {

  public Mapped {
    drafts = List.copyOf(drafts);
    outcomes = List.copyOf(outcomes);
  }
}
