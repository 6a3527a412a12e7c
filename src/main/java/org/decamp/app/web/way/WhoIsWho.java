package org.decamp.app.web.way;

import java.util.Map;
import org.decamp.app.ConversationList;
import org.decamp.app.OpenVault;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.decamp.people.Suggestions;

/**
 * Who is in the vault, and what may be asked about them; true until somebody decides something or
 * imports more.
 *
 * @param directory everybody
 * @param suggestions what only the user can know
 * @param finder what to call people in a form
 * @param shortIds what to call conversations in a form
 */
record WhoIsWho(
    PeopleDirectory directory,
    Suggestions suggestions,
    PersonFinder finder,
    Map<ConversationId, String> shortIds) {

  static WhoIsWho of(OpenVault vault) throws Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    return new WhoIsWho(
        directory,
        Suggestions.of(directory),
        new PersonFinder(directory),
        ConversationList.of(directory.conversations()).shortIds());
  }

  @Override
  public String toString() {
    return "(who is who)";
  }
}
