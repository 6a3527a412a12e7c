package org.decamp.app.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.decamp.app.ConversationList;
import org.decamp.app.DecideLinks;
import org.decamp.app.LinkSuggestions;
import org.decamp.app.OpenVault;
import org.decamp.app.PhoneNumber;
import org.decamp.app.SignalBackupDoor;
import org.decamp.app.device.DeviceContacts;
import org.decamp.app.device.DeviceSetting;
import org.decamp.app.device.SignalDevice;
import org.decamp.exporter.signal.contacts.AddressBook;
import org.decamp.exporter.signal.contacts.AddressBookReader;
import org.decamp.exporter.signal.folder.UnlockedSnapshot;
import org.decamp.job.Problem;
import org.decamp.model.SignalPerson;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PersonFinder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decamp people link}. */
@Command(
    name = "link",
    description = {
      "With --signal: compares the people of the vault by name with the contacts and groups of a",
      "Signal backup, and says what to type for who is who. Nobody is linked without your word.",
      "With --signal-cli: the same with the contacts of the linked device (decamp device link).",
      "With a person: takes your word for who they are in Signal, and by their number in WhatsApp.",
      "The backup is the folder SignalBackups of Signal for Android or Signal Desktop; Signal on",
      "an iPhone makes none and restores none. It is only read. Its recovery key is asked for",
      "without echo and never kept, nor are the contacts: a link holds the whole id, so that",
      "linking needs neither the backup nor the key again."
    },
    footer = {
      "",
      "Example:",
      "  decamp people link --signal SignalBackups",
      "  decamp people link --signal-cli",
      "  decamp people link \"Anna Bell\" --signal-phone \"+49 171 1234567\"",
      "  decamp people link 3fa9c1 --signal-read-only"
    })
final class LinkCommand extends BaseCommand {

  private static final Pattern ACCOUNT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Parameters(arity = "0..1", paramLabel = "PERSON", description = "a name or id")
  private @Nullable String person;

  @Mixin private final SignalTargetOptions signal = new SignalTargetOptions();

  @Option(
      names = "--signal-cli",
      description = "compare with the contacts of the linked device; a network is needed")
  private boolean ofDevice;

  @Mixin private final SignalCliOptions device = new SignalCliOptions();

  @Option(names = "--contacts", description = "list all contacts and groups of your Signal too")
  private boolean contacts;

  @Option(
      names = "--show-names",
      description =
          "print names and numbers of your Signal also into a file or to another program; a"
              + " terminal shows them anyway")
  private boolean showNames;

  @ArgGroup private Choice choice = new Choice();

  LinkCommand(Session session) {
    super(session);
  }

  /** Who the person is. */
  private static final class Choice {

    @Option(
        names = "--signal-contact",
        paramLabel = "ID",
        description = "a contact of your Signal, by the id that --signal shows: the best choice")
    private @Nullable String contact;

    @Option(
        names = {"--signal-phone", "--phone"},
        paramLabel = "NUMBER",
        description = "a phone number with its country code; WhatsApp goes by it, too")
    private @Nullable String phone;

    @Option(
        names = "--signal-read-only",
        description = "a contact of its own, which nothing can be sent to")
    private boolean readOnly;

    @Option(
        names = "--signal-transcript",
        description = "no contact: the conversation is written down in Note to Self")
    private boolean transcript;

    Optional<SignalPerson> person() throws Problem.Usage {
      if (contact != null) {
        return Optional.of(new SignalPerson.Contact(account(contact)));
      }
      if (phone != null) {
        return Optional.of(PhoneNumber.parse(phone));
      }
      return readOnly
          ? Optional.of(new SignalPerson.ReadOnly())
          : transcript ? Optional.of(new SignalPerson.Transcript()) : Optional.empty();
    }
  }

  private static UUID account(String typed) throws Problem.Usage {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    if (!ACCOUNT.matcher(id).matches()) {
      throw new Problem.Usage(
          "this is not the whole id of a contact",
          "Copy the command as decamp people link --signal FOLDER shows it.");
    }
    return UUID.fromString(id);
  }

  @Override
  ExitCode run() throws IOException, Problem {
    Optional<SignalPerson> target = choice.person();
    boolean compares = signal.named() != ofDevice && !(ofDevice && signal.given());
    if (person != null && target.isPresent() && !signal.named() && !ofDevice) {
      try (OpenVault vault = session().door().open()) {
        session().results().people().decided(new DecideLinks(vault).link(person, target.get()));
      }
      return ExitCode.DONE;
    }
    if (person == null && target.isEmpty() && compares) {
      if (ofDevice) {
        suggestFromDevice();
      } else {
        suggest();
      }
      return ExitCode.DONE;
    }
    throw new Problem.Usage(
        "either a person and who they are in Signal is to be given, or a backup or"
            + " --signal-cli to compare with",
        "decamp people link --signal FOLDER says what to type.");
  }

  private void suggest() throws IOException, Problem {
    SignalBackupDoor door = signal.door();
    try (OpenVault vault = session().door().open()) {
      AddressBook book;
      try (UnlockedSnapshot unlocked = door.open(session().signalKeys(signal.keyPlace()))) {
        book = AddressBookReader.read(unlocked);
      }
      show(vault, book, AddressSource.BACKUP);
    }
  }

  private void suggestFromDevice() throws Problem {
    DeviceSetting setting = device.setting(session());
    try (SignalDevice opened = SignalDevice.open(setting);
        OpenVault vault = session().door().open()) {
      AddressBook book =
          opened.doing(cli -> DeviceContacts.of(cli, setting.settling(), session().progress()));
      show(vault, book, AddressSource.DEVICE);
    }
  }

  private void show(OpenVault vault, AddressBook book, AddressSource source) throws Problem {
    PeopleDirectory directory = PeopleDirectory.of(vault.reader());
    ShownContacts shown =
        new ShownContacts(showNames || session().surroundings().streams().resultsSeen());
    session()
        .results()
        .people()
        .linkSuggestions(
            LinkSuggestions.of(directory, book),
            new LinkWording(
                new PersonFinder(directory), ConversationList.of(vault.reader()), shown, source),
            contacts);
  }
}
