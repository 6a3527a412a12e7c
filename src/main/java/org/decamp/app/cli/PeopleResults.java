package org.decamp.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.decamp.app.Decided;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.PeopleInFile;
import org.decamp.exporter.redaction.Pseudonyms;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.Suggestions;

/** Shows who is who. */
interface PeopleResults {

  void people(PeopleDirectory people);

  /** Who is who in copies that call people by pseudonyms. */
  void pseudonyms(List<Pseudonyms.Pseudonym> pseudonyms);

  void ownerSet(String product);

  void decided(Decided decided);

  void suggestions(Suggestions suggestions, SuggestedCommands commands);

  /**
   * Who may be who in Signal.
   *
   * @param contacts whether to list everybody of the backup
   */
  void linkSuggestions(LinkSuggestions suggestions, LinkWording wording, boolean contacts);

  void exported(Path file);

  void imported(PeopleInFile.Imported imported);
}
