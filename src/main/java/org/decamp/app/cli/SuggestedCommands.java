package org.decamp.app.cli;

import java.util.stream.Collectors;
import org.decamp.app.ConversationList;
import org.decamp.people.PersonFinder;
import org.decamp.people.Suggestion;

/** What to type to accept a suggestion, letter by letter. */
record SuggestedCommands(PersonFinder people, ConversationList conversations) {

  String accept(Suggestion.OnePerson suggestion) {
    return "decamp people merge "
        + suggestion.people().stream().map(people::reference).collect(Collectors.joining(" "));
  }

  String accept(Suggestion.OneConversation suggestion, Suggestion.Candidate candidate) {
    return "decamp people join "
        + conversations.shortId(candidate.into().id())
        + " "
        + conversations.shortId(suggestion.part().id());
  }
}
