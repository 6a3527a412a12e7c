package org.decamp.exporter.signal.contacts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import java.util.UUID;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.exporter.signal.frame.Aci;
import org.decamp.exporter.signal.frame.FrameKind;
import org.decamp.exporter.signal.frame.RecipientFacts;
import org.decamp.exporter.signal.snapshot.MainReader;
import org.decamp.exporter.signal.wire.WireException;
import org.decamp.exporter.signal.wire.WireMessage;
import org.decamp.job.Problem;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;

/** Reads a backup from begin to end, and keeps only who is in it. */
public final class AddressBookReader {

  private static final int USERNAME = 3;
  private static final int SYSTEM_NICKNAME = 20;
  private static final int NICKNAME = 16;

  private final List<BackupContact> contacts = new ArrayList<>();
  private final List<BackupGroup> groups = new ArrayList<>();
  private int unusable;

  private AddressBookReader() {}

  /**
   * Reads the people and groups of a backup.
   *
   * @throws Problem.BadInput if a record is damaged
   */
  public static AddressBook read(UnlockedSnapshot snapshot) throws IOException, Problem {
    AddressBookReader reader = new AddressBookReader();
    try (MainReader records = snapshot.records()) {
      records.next();
      for (Optional<byte[]> next = records.next(); next.isPresent(); next = records.next()) {
        reader.frame(WireMessage.parse(next.get()));
      }
    } catch (WireException e) {
      throw new Problem.BadInput(
          "the file main is damaged in " + snapshot.folder().path() + ": " + e.getMessage(),
          "Copy the folder from the phone again, or choose an older snapshot.",
          e);
    }
    return new AddressBook(reader.contacts, reader.groups, reader.unusable);
  }

  private void frame(WireMessage frame) throws WireException {
    if (FrameKind.of(frame) != FrameKind.RECIPIENT) {
      return;
    }
    WireMessage recipient = FrameKind.RECIPIENT.contentOf(frame);
    RecipientFacts facts = RecipientFacts.of(recipient);
    switch (facts.kind()) {
      case CONTACT -> contact(facts, recipient.message(2).orElseThrow());
      case GROUP ->
          facts
              .groupKey()
              .ifPresent(
                  key -> groups.add(BackupGroup.of(key, facts.name().orElse(PrivateText.EMPTY))));
      case DISTRIBUTION_LIST, SELF, RELEASE_NOTES, CALL_LINK, UNKNOWN -> {}
    }
  }

  private void contact(RecipientFacts facts, WireMessage contact) throws WireException {
    Optional<UUID> aci = facts.aci().filter(a -> !a.isNobody()).map(Aci::uuid);
    OptionalLong e164 = facts.e164().stream().filter(SignalPerson.Phone::possible).findFirst();
    if (aci.isEmpty() && e164.isEmpty()) {
      unusable++;
      return;
    }
    contacts.add(
        new BackupContact(
            aci, e164, names(contact), contact.text(USERNAME).flatMap(PrivateText::ofNonEmpty)));
  }

  private static List<PrivateText> names(WireMessage contact) throws WireException {
    SequencedSet<PrivateText> names = new LinkedHashSet<>();
    Optional<WireMessage> nickname = contact.message(NICKNAME);
    if (nickname.isPresent()) {
      String given = part(nickname.get(), 1);
      String family = part(nickname.get(), 2);
      add(names, given, family);
      if (family.startsWith("(")) {
        // A note of where a name comes from, as Decamp writes one, is no part of the name.
        add(names, given, "");
      }
    }
    add(names, part(contact, 18), part(contact, 19));
    add(names, part(contact, SYSTEM_NICKNAME), "");
    add(names, part(contact, 11), part(contact, 12));
    return List.copyOf(names);
  }

  private static String part(WireMessage message, int field) throws WireException {
    return message.text(field).filter(text -> !text.isBlank()).orElse("");
  }

  private static void add(SequencedSet<PrivateText> names, String given, String family) {
    String between = given.isEmpty() || family.isEmpty() ? "" : " ";
    PrivateText.ofNonEmpty(given + between + family).ifPresent(names::add);
  }
}
