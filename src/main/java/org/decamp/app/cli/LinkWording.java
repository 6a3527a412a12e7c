package org.decamp.app.cli;

import org.decamp.app.ConversationList;
import org.decamp.app.LinkSuggestions;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.people.PersonFinder;

/** What to type to say who is who in Signal, letter by letter. */
record LinkWording(
    PersonFinder people,
    ConversationList conversations,
    ShownContacts shown,
    AddressSource source) {

  String person(LinkSuggestions.OfPerson suggestion) {
    return people.reference(suggestion.human());
  }

  String conversation(LinkSuggestions.OfGroup suggestion) {
    return conversations.shortId(suggestion.conversation().id());
  }

  String accept(LinkSuggestions.OfPerson suggestion, BackupContact contact) {
    return "decamp people link " + person(suggestion) + " " + shown.option(contact);
  }

  String accept(LinkSuggestions.OfGroup suggestion, BackupGroup group) {
    return "decamp people link-group "
        + conversation(suggestion)
        + " "
        + ShownContacts.option(group);
  }
}
