package org.decamp.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.decamp.app.LinkSuggestions;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.job.Quantity;

/** Tells people who may be who in Signal, and what to type. */
final class LinkSuggestionText {

  /** Of more namesakes than these nobody can choose from a list. */
  private static final int NAMESAKES_SHOWN = 8;

  private final PrintWriter out;
  private final LinkWording wording;

  LinkSuggestionText(PrintWriter out, LinkWording wording) {
    this.out = out;
    this.wording = wording;
  }

  void print(LinkSuggestions suggestions, boolean contacts) {
    suggestions.people().forEach(this::person);
    suggestions.groups().forEach(this::group);
    if (contacts) {
      book(suggestions);
    }
    figures(suggestions);
    out.println();
    out.println("Nobody is linked unless you say so. For whoever is not among the above, one of:");
    out.println("  decamp people link PERSON --signal-contact ID     somebody of --contacts");
    out.println("  decamp people link PERSON --signal-phone NUMBER   a phone number");
    out.println("  decamp people link PERSON --signal-read-only      a contact to read only");
    out.println("  decamp people link PERSON --signal-transcript     into Note to Self");
    out.println("and for conversations of several people: decamp people link-group --help");
    if (!wording.shown().names()) {
      out.println(
          "Names and numbers of "
              + wording.source()
              + " are shown on a terminal, or with --show-names.");
    }
  }

  private void person(LinkSuggestions.OfPerson suggestion) {
    out.println(
        PeopleTable.name(suggestion.human())
            + " ("
            + String.join(" and ", suggestion.human().services())
            + ") may be:");
    List<BackupContact> alike = suggestion.alike();
    for (BackupContact contact : alike.stream().limit(NAMESAKES_SHOWN).toList()) {
      out.println("    " + wording.shown().line(contact));
      out.println("      " + wording.accept(suggestion, contact));
    }
    more(alike.size());
  }

  private void group(LinkSuggestions.OfGroup suggestion) {
    out.println(
        "The conversation "
            + ConversationTable.title(suggestion.conversation())
            + " may be the group:");
    for (BackupGroup group : suggestion.alike().stream().limit(NAMESAKES_SHOWN).toList()) {
      out.println("    " + wording.shown().line(group));
      out.println("      " + wording.accept(suggestion, group));
    }
    more(suggestion.alike().size());
  }

  private void more(int count) {
    if (count > NAMESAKES_SHOWN) {
      out.println(
          "    and "
              + Figures.count(count - NAMESAKES_SHOWN)
              + " more of this name; see --contacts");
    }
  }

  private void book(LinkSuggestions suggestions) {
    out.println();
    out.println("Contacts of " + wording.source() + ":");
    for (BackupContact contact : suggestions.contactsByName()) {
      out.println("  " + wording.shown().line(contact) + "  " + wording.shown().option(contact));
    }
    if (!wording.source().hasGroups()) {
      return;
    }
    out.println("Groups of the backup:");
    for (BackupGroup group : suggestions.book().groups()) {
      out.println("  " + wording.shown().line(group) + "  " + ShownContacts.option(group));
    }
  }

  private void figures(LinkSuggestions suggestions) {
    out.println();
    out.println(
        wording.source().hasGroups()
            ? "The backup has " + contacts(suggestions) + " and " + groups(suggestions) + "."
            : "Your Signal has "
                + contacts(suggestions)
                + ". Its groups can be told by a backup only: --signal FOLDER.");
    if (suggestions.book().unusable() > 0) {
      out.println(
          Figures.count(suggestions.book().unusable())
              + " more have neither an account nor a phone number, and cannot be linked to.");
    }
    out.println(
        "People of the vault: "
            + Figures.count(suggestions.linked())
            + " linked, "
            + Figures.count(suggestions.people().size())
            + " look like a contact, "
            + Figures.count(suggestions.peopleWithout())
            + " look like nobody."
            + (wording.source().hasGroups()
                ? " Groups that look like none: " + Figures.count(suggestions.groupsWithout())
                : ""));
  }

  private static String contacts(LinkSuggestions suggestions) {
    return Quantity.of(suggestions.book().contacts().size(), "contact");
  }

  private static String groups(LinkSuggestions suggestions) {
    return Quantity.of(suggestions.book().groups().size(), "group");
  }
}
