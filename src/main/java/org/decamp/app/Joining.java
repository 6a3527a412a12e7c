package org.decamp.app;

import java.util.List;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.people.DecisionBook;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Suggestion;
import org.decamp.people.Suggestions;

/** What to do after an import with conversations that seem to continue other ones. */
public enum Joining {
  /** Leave them as they are and say so. */
  KEEP_APART,
  /** Join those that leave no doubt: the user gave their word in advance. */
  JOIN_WHAT_IS_CLEAR;

  /** Looks through the vault and joins or not. */
  JoinReport apply(OpenVault vault) throws Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    List<Suggestion.OneConversation> all = Suggestions.of(directory).conversations();
    return switch (this) {
      case KEEP_APART -> new JoinReport(List.of(), all);
      case JOIN_WHAT_IS_CLEAR -> join(vault, directory, all);
    };
  }

  private static JoinReport join(
      OpenVault vault, PeopleDirectory directory, List<Suggestion.OneConversation> all)
      throws Problem {
    var byDoubt = all.stream().collect(Collectors.partitioningBy(s -> s.clear()));
    List<Suggestion.OneConversation> clear = byDoubt.getOrDefault(true, List.of());
    DecisionBook book = new DecisionBook(directory.decisions());
    for (Suggestion.OneConversation suggestion : clear) {
      book = book.join(suggestion.candidates().getFirst().into().id(), suggestion.part().id());
    }
    if (!clear.isEmpty()) {
      vault.decide(book.decisions());
    }
    return new JoinReport(clear, byDoubt.getOrDefault(false, List.of()));
  }
}
