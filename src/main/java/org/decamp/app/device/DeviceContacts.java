package org.decamp.app.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.BackupContact;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.PrivateText;
import org.decamp.model.SignalPerson;
import org.decamp.signalcli.SignalAccount;
import org.decamp.signalcli.SignalCli;
import org.decamp.signalcli.account.Contact;
import org.decamp.signalcli.address.Recipient.PhoneNumber;
import org.decamp.signalcli.address.Recipient.Username;
import org.decamp.signalcli.failure.SignalCliException;

/**
 * Whom the linked account knows, as the address book that a backup gives: an account has the same
 * id in both, so that what is linked to one is linked to the other.
 *
 * <p>Groups are not among them: Decamp names those by their master key, which signal-cli keeps to
 * itself.
 */
public final class DeviceContacts {

  private DeviceContacts() {}

  /**
   * Everybody whom the phone tells the device of.
   *
   * @param settling how long that may take
   */
  public static AddressBook of(SignalCli signalCli, Duration settling, Progress progress)
      throws SignalCliException, Problem {
    SignalAccount account = SignalDevice.account(signalCli);
    new DeviceSync(settling, progress).run(account);
    List<BackupContact> contacts = new ArrayList<>();
    int unusable = 0;
    for (Contact contact : account.contacts(false)) {
      Optional<BackupContact> usable = usable(contact);
      usable.ifPresent(contacts::add);
      unusable += usable.isPresent() ? 0 : 1;
    }
    return new AddressBook(contacts, List.of(), unusable);
  }

  private static Optional<BackupContact> usable(Contact contact) {
    OptionalLong number = contact.number().map(DeviceContacts::digits).orElse(OptionalLong.empty());
    return contact.aci().isEmpty() && number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BackupContact(
                contact.aci(),
                number,
                contact.names().stream().map(PrivateText::new).toList(),
                contact.username().map(Username::name).map(PrivateText::new)));
  }

  private static OptionalLong digits(PhoneNumber number) {
    long digits = Long.parseLong(number.text().substring(1));
    return SignalPerson.Phone.possible(digits) ? OptionalLong.of(digits) : OptionalLong.empty();
  }
}
