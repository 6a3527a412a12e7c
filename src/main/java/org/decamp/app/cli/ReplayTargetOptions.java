package org.decamp.app.cli;

import java.util.Locale;
import java.util.UUID;
import org.decamp.job.Problem;
import org.decamp.model.Messenger;
import org.decamp.model.SignalPerson;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;
import org.decamp.people.PersonFinder;
import org.decamp.replay.ReplayTarget;
import org.decamp.signalcli.address.GroupId;
import org.decamp.signalcli.address.Recipient;
import org.decamp.vault.VaultReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where conversations are sent; a group of one's own for each, unless something else is said. */
final class ReplayTargetOptions {

  private static final String ACCOUNT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @ArgGroup private Choice choice = new Choice();

  private static final class Choice {

    @Option(names = "--note-to-self", description = "everything into your Note to Self")
    private boolean self;

    @Option(
        names = "--to-contact",
        paramLabel = "PERSON",
        description =
            "to somebody else, whose phone rings for every message: a person of the vault whom you"
                + " linked, or the id of a contact")
    private @Nullable String contact;

    @Option(
        names = "--to-group",
        paramLabel = "ID",
        description =
            "to a group with others, whose phones ring for every message: as decamp device show"
                + " --groups tells")
    private @Nullable String group;
  }

  /**
   * The target.
   *
   * @throws Problem.Usage if there is no such contact or group
   */
  ReplayTarget target(VaultReader vault) throws Problem {
    if (choice.contact != null) {
      return new ReplayTarget.Contact(contact(choice.contact, vault));
    }
    if (choice.group != null) {
      return new ReplayTarget.Group(group(choice.group));
    }
    return choice.self ? new ReplayTarget.NoteToSelf() : new ReplayTarget.OwnGroups();
  }

  private static Recipient contact(String typed, VaultReader vault) throws Problem {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    if (id.matches(ACCOUNT)) {
      return new Recipient.Aci(UUID.fromString(id));
    }
    PeopleDirectory directory = PeopleDirectory.of(vault);
    Human human = new PersonFinder(directory).find(typed).human();
    return PeopleLinks.of(directory, Messenger.SIGNAL)
        .of(human)
        .filter(SignalPerson.Contact.class::isInstance)
        .map(SignalPerson.Contact.class::cast)
        .map(known -> new Recipient.Aci(known.aci()))
        .orElseThrow(() ->
            new Problem.Usage(
                "it is not said which contact of your Signal this person is",
                "Say it first: decamp people link --signal-cli tells how."));
  }

  private static GroupId group(String typed) throws Problem.Usage {
    try {
      GroupId id = new GroupId(typed.strip());
      if (!id.isLegacy()) {
        return id;
      }
    } catch (IllegalArgumentException _) {
      // Not even Base64: refused like a wrong length.
    }
    throw new Problem.Usage(
        "this is not the whole id of a group", "Copy it as decamp device show --groups shows it.");
  }
}
