package org.decamp.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.exporter.signal.contacts.BackupGroup;
import org.decamp.model.SignalPerson;

/**
 * How contacts and groups of a backup are told: with everything that tells two of one name apart,
 * or by nothing but an id, where the reader may be anybody.
 *
 * @param names whether names and numbers may be printed
 */
record ShownContacts(boolean names) {

  /** One line for people. */
  String line(BackupContact contact) {
    if (!names) {
      return contact.aci().isPresent() ? "a contact" : "a contact without an account";
    }
    List<String> parts = new ArrayList<>();
    contact.names().forEach(name -> parts.add(TerminalText.line(name.value())));
    contact.username().ifPresent(name -> parts.add("@" + TerminalText.line(name.value())));
    contact.e164().ifPresent(number -> parts.add("+" + number));
    return parts.isEmpty() ? "(no name)" : String.join(", ", parts);
  }

  /** One line for people. */
  String line(BackupGroup group) {
    if (!names) {
      return "a group";
    }
    return group.title().isEmpty() ? "(no title)" : TerminalText.line(group.title().value());
  }

  /** The options that mean this contact. */
  String option(BackupContact contact) {
    return switch (contact.person()) {
      case SignalPerson.Contact known -> "--signal-contact " + known.aci();
      case SignalPerson.Phone phone -> "--signal-phone " + (names ? "+" + phone.e164() : "NUMBER");
      case SignalPerson.ReadOnly _ -> "--signal-read-only";
      case SignalPerson.Transcript _ -> "--signal-transcript";
    };
  }

  /** The options that mean this group. */
  static String option(BackupGroup group) {
    return "--signal-group " + group.group().id();
  }
}
