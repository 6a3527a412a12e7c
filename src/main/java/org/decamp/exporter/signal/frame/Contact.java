package org.decamp.exporter.signal.frame;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.wire.WireWriter;
import org.decamp.model.PrivateText;

/**
 * A person who is not known to be on Signal ({@code signal-backup}, section 8, options B and C).
 *
 * @param aci the account, real or made up
 * @param e164 a real phone number, digits without plus; never made up
 * @param unregisteredSince when the person was last seen not to be on Signal; the epoch if unknown
 * @param nickname how the owner calls the person, with a word of where the name comes from
 * @param systemName the name in the phone's address book
 * @param note shown on the contact's page
 */
public record Contact(
    Optional<Aci> aci,
    OptionalLong e164,
    Instant unregisteredSince,
    Optional<Name> nickname,
    Optional<Name> systemName,
    PrivateText note)
    implements Recipient.Destination {

  public Contact {
    if (aci.isEmpty() && e164.isEmpty()) {
      throw new IllegalArgumentException("Signal knows a contact by account or phone number");
    }
  }

  /** A name in two parts, of which one may be empty. */
  public record Name(PrivateText given, PrivateText family) {}

  /** A person of whom there is nothing but a name. */
  public static Contact madeUp(Aci aci, Instant now, Name nickname, PrivateText note) {
    return new Contact(
        Optional.of(aci), OptionalLong.empty(), now, Optional.of(nickname), Optional.empty(), note);
  }

  /** A person with a phone number. */
  public static Contact withNumber(long e164, Name name) {
    return new Contact(
        Optional.empty(),
        OptionalLong.of(e164),
        Instant.EPOCH,
        Optional.empty(),
        Optional.of(name),
        PrivateText.EMPTY);
  }

  WireWriter wire() {
    WireWriter contact = new WireWriter();
    aci.ifPresent(a -> contact.bytes(1, a.bytes()));
    e164.ifPresent(number -> contact.number(4, number));
    contact.message(8, new WireWriter().number(1, unregisteredSince.toEpochMilli())).flag(10, true);
    nickname.ifPresent(name ->
        contact.message(
            16,
            new WireWriter().text(1, Cleaned.text(name.given)).text(2, Cleaned.text(name.family))));
    contact.text(17, Cleaned.text(note));
    systemName.ifPresent(
        name -> contact.text(18, Cleaned.text(name.given)).text(19, Cleaned.text(name.family)));
    return contact;
  }

  @Override
  public String toString() {
    return "(contact)";
  }
}
