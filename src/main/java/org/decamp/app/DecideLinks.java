package org.decamp.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.ConversationKind;
import org.decamp.model.ConversationTarget;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.Messenger;
import org.decamp.model.PersonTarget;
import org.decamp.people.DecisionBook;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.people.PeopleLinks;
import org.decamp.people.PersonFinder;

/** Takes the user's word for who somebody is, or where a group goes, in another messenger. */
public final class DecideLinks {

  private final OpenVault vault;
  private final PeopleDirectory directory;
  private final PersonFinder finder;
  private DecisionBook book;

  /** Reads who is in the vault now; for any number of decisions, as long as nobody else decides. */
  public DecideLinks(OpenVault vault) throws Problem {
    this.vault = vault;
    directory = PeopleDirectory.of(vault.reader());
    finder = new PersonFinder(directory);
    book = new DecisionBook(directory.decisions());
  }

  /**
   * That is who they are; what was said before of that messenger no longer holds.
   *
   * @param person a name or id
   * @throws Problem.Usage if the reference is not clear, or means the owner
   */
  public Decided link(String person, PersonTarget target) throws Problem {
    Human human = finder.find(person).human();
    if (human.owner()) {
      throw new Problem.Usage(
          "this is the owner of the conversations, who is the owner of the backup too",
          "Name somebody else; decamp people owner says who the owner is.");
    }
    return keep(
        Decided.What.LINK, book.link(said(human), target), List.of(finder.reference(human)));
  }

  /**
   * Everybody, and every group, of whom nothing is said goes there; both targets are of one
   * messenger.
   */
  public Decided linkRest(PersonTarget person, ConversationTarget group) throws Problem {
    PeopleLinks links = PeopleLinks.of(directory, person.messenger());
    Set<Appearance> people = new HashSet<>();
    directory.people().stream()
        .filter(h -> !h.owner() && links.of(h).isEmpty())
        .forEach(h -> people.addAll(h.appearances()));
    List<ConversationId> groups =
        directory.conversations().stream()
            .filter(c -> c.kind() == ConversationKind.GROUP && links.of(c.id()).isEmpty())
            .map(Conversation::id)
            .toList();
    return keep(Decided.What.LINK, book.link(people, person).link(groups, group), List.of());
  }

  /** Takes back who they are in that messenger. */
  public Decided unlink(String person, Messenger messenger) throws Problem {
    Human human = finder.find(person).human();
    return keep(
        Decided.What.UNLINK, book.unlink(said(human), messenger), List.of(finder.reference(human)));
  }

  private Decided keep(Decided.What what, DecisionBook newer, List<String> references)
      throws Problem {
    Decided decided = Decided.keep(vault, what, newer, references);
    book = newer;
    return decided;
  }

  /** Their appearances, and those of which something was said before they had other names. */
  private Set<Appearance> said(Human human) {
    Set<Appearance> all = new HashSet<>(human.appearances());
    directory.decisions().links().people().stream()
        .map(Links.OfPerson::person)
        .filter(a -> directory.find(a).filter(human::equals).isPresent())
        .forEach(all::add);
    return all;
  }

  /**
   * That is where the group goes.
   *
   * @param conversation the beginning of an id or title
   * @throws Problem.Usage if the reference is not clear, or means a conversation of two
   */
  public Decided linkGroup(String conversation, ConversationTarget target) throws Problem {
    Conversation group = new ConversationFinder(vault.reader()).find(conversation);
    if (group.kind() != ConversationKind.GROUP) {
      throw new Problem.Usage(
          "this is a conversation of two, which goes where the other one is linked to",
          "Link the person instead: decamp people link PERSON");
    }
    return keep(
        Decided.What.LINK,
        book.unlinkConversations(withParts(group.id()), target.messenger())
            .link(group.id(), target),
        reference(group));
  }

  /** Takes back where a group goes in that messenger. */
  public Decided unlinkGroup(String conversation, Messenger messenger) throws Problem {
    Conversation group = new ConversationFinder(vault.reader()).find(conversation);
    return keep(
        Decided.What.UNLINK,
        book.unlinkConversations(withParts(group.id()), messenger),
        reference(group));
  }

  private Set<ConversationId> withParts(ConversationId id) {
    Set<ConversationId> all = new HashSet<>(Set.of(id));
    directory.joined().stream()
        .filter(j -> j.into().equals(id))
        .map(Decisions.Joined::part)
        .forEach(all::add);
    return all;
  }

  private List<String> reference(Conversation conversation) throws Problem {
    return List.of(ConversationList.of(vault.reader()).shortId(conversation.id()));
  }
}
