package org.decamp.app;

import java.util.List;
import org.decamp.people.Suggestion;

/**
 * What became of conversations that may continue other ones after an import.
 *
 * @param joined those that the user's word in advance joined
 * @param left those that were kept apart: in doubt, or because the user said nothing
 */
public record JoinReport(
    List<Suggestion.OneConversation> joined, List<Suggestion.OneConversation> left) {

  public JoinReport {
    joined = List.copyOf(joined);
    left = List.copyOf(left);
  }
}
