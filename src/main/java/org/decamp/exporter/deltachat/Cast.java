package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.decamp.exporter.EarlierIds;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.Wording;
import org.decamp.exporter.deltachat.file.Addressee;
import org.decamp.exporter.deltachat.file.Profile;
import org.decamp.exporter.deltachat.map.MediaForm;
import org.decamp.exporter.deltachat.store.ChatRow;
import org.decamp.exporter.deltachat.store.ContactRow;
import org.decamp.exporter.deltachat.store.Rows;
import org.decamp.job.Problem;
import org.decamp.model.Attachment;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationKind;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;

/**
 * Who is who in the backup and which chat is which. Whoever and whatever is not there yet is made
 * when it is first asked for: people of whom nothing but a name is known, to whom nothing can be
 * sent, and groups that the owner is not a member of.
 */
final class Cast {

  /** The number of the owner in every profile. */
  static final long OWNER = 1;

  private static final PrivateText STRANGER = new PrivateText("Unknown person");
  private static final int SLUG = 24;
  private static final int DIGITS = 8;

  private final PeopleDirectory directory;
  private final EarlierIds earlier;
  private final Profile profile;
  private final KnownPartners known;
  private final DeltaChatSecrets secrets;
  private final Numbers numbers;
  private final Origin origin;
  private final Rows rows;
  private final Map<PersonId, Long> humans = new HashMap<>();
  private final Map<Appearance, Long> strangers = new HashMap<>();
  private final Map<Long, Long> singleChats = new HashMap<>();

  Cast(
      PeopleDirectory directory,
      Profile profile,
      RealChats realChats,
      DeltaChatSecrets secrets,
      Numbers numbers,
      Origin origin,
      Rows rows) {
    this.directory = directory;
    this.earlier = new EarlierIds(directory);
    this.profile = profile;
    this.known = new KnownPartners(realChats, profile, secrets, earlier);
    this.secrets = secrets;
    this.numbers = numbers;
    this.origin = origin;
    this.rows = rows;
  }

  /** The ids of a conversation and of what became part of it. */
  EarlierIds earlier() {
    return earlier;
  }

  /**
   * Comes before everything else of a conversation.
   *
   * @throws Problem.Usage if it cannot go where the owner says
   */
  void enter(Conversation conversation) throws Problem.Usage {
    known.enter(conversation, with(conversation));
  }

  /** Somebody in a conversation, also one whom its list of people lacks. */
  long contact(Conversation conversation, PersonId person) throws IOException, Problem {
    Appearance appearance = new Appearance(conversation.id(), person);
    Optional<Human> human = directory.find(appearance);
    if (human.isPresent()) {
      return human.get().owner() ? OWNER : contact(conversation, human.get());
    }
    Long stranger = strangers.get(appearance);
    if (stranger != null) {
      return stranger;
    }
    String service = Wording.service(conversation.product());
    long made =
        contact(
            secrets.fingerprint(person),
            STRANGER,
            conversation.product(),
            new PrivateText(service + " (imported)"));
    strangers.put(appearance, made);
    return made;
  }

  private long contact(Conversation conversation, Human human) throws IOException, Problem {
    Optional<Addressee> real = known.of(conversation, human);
    if (real.isPresent()) {
      return real.get().id();
    }
    Long made = humans.get(human.id());
    return made != null ? made : madeUp(conversation, human);
  }

  private long madeUp(Conversation conversation, Human human) throws IOException, Problem {
    String fingerprint =
        earlier
            .of(human, conversation)
            .map(secrets::fingerprint)
            .filter(f -> profile.contact(f).isPresent())
            .findFirst()
            .orElseGet(() -> secrets.fingerprint(human.id()));
    long made =
        contact(fingerprint, name(human), human.services().getFirst(), Origin.status(human));
    humans.put(human.id(), made);
    return made;
  }

  private long contact(String fingerprint, PrivateText name, String product, PrivateText status)
      throws IOException, Problem {
    OptionalLong there = profile.contact(fingerprint);
    if (there.isPresent()) {
      return there.getAsLong();
    }
    long id = numbers.contact();
    rows.put(new ContactRow(id, name, address(name, fingerprint, product), fingerprint, status));
    return id;
  }

  private static PrivateText name(Human human) {
    String line = SafeText.line(human.name()).strip();
    return line.isEmpty() ? STRANGER : new PrivateText(line);
  }

  private static PrivateText address(PrivateText name, String fingerprint, String product) {
    String slug = name.value().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String mark = fingerprint.substring(0, DIGITS).toLowerCase(Locale.ROOT);
    return new PrivateText(
        slug.substring(0, Math.min(SLUG, slug.length())).replaceAll("^-|-$", "")
            + "."
            + mark
            + "@"
            + product
            + ".invalid");
  }

  /** What everybody is called in notices. */
  PrivateText name(Conversation conversation, PersonId person) {
    return directory
        .find(new Appearance(conversation.id(), person))
        .map(Cast::name)
        .orElse(STRANGER);
  }

  /**
   * Where a conversation goes.
   *
   * @param first time of the first message that comes in
   */
  long chat(Conversation conversation, Instant first) throws IOException, Problem {
    Optional<Addressee> real = known.of(conversation);
    if (real.isPresent()) {
      return single(real.get().id(), real.get().name(), first);
    }
    Optional<Human> with = with(conversation);
    return with.isPresent()
        ? single(contact(conversation, with.get()), name(with.get()), first)
        : group(conversation, first);
  }

  /** Who gets what the owner writes; nobody in a group. */
  long partner(Conversation conversation) throws IOException, Problem {
    Optional<Human> with = with(conversation);
    return with.isPresent() ? contact(conversation, with.get()) : 0;
  }

  /** The other person, where there is exactly one. */
  private Optional<Human> with(Conversation conversation) {
    boolean ofTwo =
        conversation.kind() == ConversationKind.DIRECT
            || conversation.kind() == ConversationKind.ASSISTANT;
    Set<Human> others = new LinkedHashSet<>();
    for (Person person : conversation.people()) {
      directory
          .find(new Appearance(conversation.id(), person.id()))
          .filter(human -> !human.owner())
          .ifPresent(others::add);
    }
    return ofTwo && others.size() == 1 ? others.stream().findFirst() : Optional.empty();
  }

  private long single(long contact, PrivateText name, Instant first) throws IOException, Problem {
    Long told = singleChats.get(contact);
    if (told != null) {
      return told;
    }
    OptionalLong there = profile.singleChat(contact);
    long chat = there.isPresent() ? there.getAsLong() : numbers.chat();
    if (there.isEmpty()) {
      rows.put(
          new ChatRow(
              chat,
              name,
              Optional.empty(),
              List.of(contact),
              Optional.empty(),
              first.getEpochSecond(),
              PrivateText.EMPTY));
    }
    singleChats.put(contact, chat);
    return chat;
  }

  private long group(Conversation conversation, Instant first) throws IOException, Problem {
    Optional<String> there =
        earlier
            .of(conversation.id())
            .map(secrets::group)
            .filter(id -> profile.group(id).isPresent())
            .findFirst();
    if (there.isPresent()) {
      return profile.group(there.get()).getAsLong();
    }
    Set<Long> members = new LinkedHashSet<>();
    for (Person person : conversation.people()) {
      if (person.member()) {
        members.add(contact(conversation, person.id()));
      }
    }
    members.remove(OWNER);
    long chat = numbers.chat();
    rows.put(
        new ChatRow(
            chat,
            title(conversation),
            Optional.of(secrets.group(conversation.id())),
            new ArrayList<>(members),
            image(conversation),
            first.getEpochSecond(),
            origin.ofNotice(conversation.product())));
    return chat;
  }

  private PrivateText title(Conversation conversation) {
    String title = SafeText.line(conversation.title()).strip();
    return new PrivateText(
        title.isEmpty()
            ? Wording.service(conversation.product()) + " " + kind(conversation)
            : title);
  }

  private static String kind(Conversation conversation) {
    return conversation.kind() == ConversationKind.SELF ? "notes" : "conversation";
  }

  private Optional<String> image(Conversation conversation) throws IOException, Problem {
    Optional<MediaForm> picture =
        conversation.image().map(Attachment::media).flatMap(MediaForm::picture);
    return picture.isPresent()
        ? Optional.of(rows.medium(picture.get().content(), picture.get().extension()))
        : Optional.empty();
  }
}
