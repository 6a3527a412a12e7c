package org.decamp.exporter.signal.contacts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;

/**
 * A contact that history can be given to.
 *
 * @param aci the account; whoever has none has a phone number
 * @param e164 digits without plus
 * @param names what the user calls them first, then what their phone's address book and they
 *     themselves say; none may be known
 * @param username what they can be found by in Signal
 */
public record BackupContact(
    Optional<UUID> aci,
    OptionalLong e164,
    List<PrivateText> names,
    Optional<PrivateText> username) {

  public BackupContact {
    if (aci.isEmpty() && e164.isEmpty()) {
      throw new IllegalArgumentException("nobody can be linked to such a contact");
    }
    names = List.copyOf(names);
  }

  /** What to decide in order to link somebody to this contact. */
  public SignalPerson person() {
    return aci.<SignalPerson>map(SignalPerson.Contact::new)
        .orElseGet(() -> new SignalPerson.Phone(e164.orElseThrow()));
  }

  @Override
  public String toString() {
    return "(contact)";
  }
}
