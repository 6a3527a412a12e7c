package org.decamp.app.cli;

import java.util.List;
import java.util.Map;
import org.decamp.app.LinkSuggestions;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.model.PrivateText;

/** Who may be who in Signal, for programs. */
final class JsonLinks {

  private final LinkWording wording;

  JsonLinks(LinkWording wording) {
    this.wording = wording;
  }

  Map<String, Object> person(LinkSuggestions.OfPerson suggestion) {
    return new JsonFields()
        .with("what", "person")
        .with("reference", wording.person(suggestion))
        .with("alike", suggestion.alike().stream().map(this::fields).map(JsonFields::map).toList())
        .with(
            "accept", suggestion.alike().stream().map(c -> wording.accept(suggestion, c)).toList())
        .map();
  }

  Map<String, Object> group(LinkSuggestions.OfGroup suggestion) {
    return new JsonFields()
        .with("what", "group")
        .with("reference", wording.conversation(suggestion))
        .with("alike", suggestion.alike().stream().map(this::fields).map(JsonFields::map).toList())
        .with(
            "accept", suggestion.alike().stream().map(g -> wording.accept(suggestion, g)).toList())
        .map();
  }

  Map<String, Object> contact(BackupContact contact) {
    return fields(contact).map();
  }

  Map<String, Object> contact(BackupGroup group) {
    return fields(group).map();
  }

  private JsonFields fields(BackupContact contact) {
    JsonFields fields = new JsonFields().with("kind", "contact");
    contact.aci().ifPresent(aci -> fields.with("id", aci.toString()));
    if (wording.shown().names()) {
      fields.with("names", contact.names().stream().map(PrivateText::value).toList());
      contact.username().ifPresent(name -> fields.with("username", name.value()));
      contact.e164().ifPresent(number -> fields.with("phone", "+" + number));
    }
    return fields;
  }

  private JsonFields fields(BackupGroup group) {
    JsonFields fields = new JsonFields().with("kind", "group").with("id", group.group().id());
    if (wording.shown().names()) {
      fields.with("names", List.of(group.title().value()));
    }
    return fields;
  }

  static Map<String, Object> figures(LinkSuggestions suggestions) {
    return new JsonFields()
        .with("contacts", suggestions.book().contacts().size())
        .with("groups", suggestions.book().groups().size())
        .with("unusable", suggestions.book().unusable())
        .with("linked", suggestions.linked())
        .with("alike", suggestions.people().size())
        .with("without", suggestions.peopleWithout())
        .with("groupsWithout", suggestions.groupsWithout())
        .map();
  }
}
