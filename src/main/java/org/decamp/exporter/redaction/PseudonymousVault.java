package org.decamp.exporter.redaction;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.decamp.exporter.RedactedVault;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.Selection;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;
import org.decamp.model.Decisions.Appearance;
import org.decamp.model.Links;
import org.decamp.model.MediaId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.SourceFile;
import org.decamp.people.Human;
import org.decamp.people.PeopleDirectory;
import org.decamp.vault.TimeRange;
import org.decamp.vault.VaultReader;

/**
 * A vault in which everybody but the owner goes by a pseudonym. It shows no source files, because
 * they are as Meta wrote them.
 */
public final class PseudonymousVault implements RedactedVault {

  private final VaultReader vault;
  private final PeopleDirectory people;
  private final KnownNames names;
  private final Map<ConversationId, Cast> casts = new LinkedHashMap<>();
  private final Map<ConversationId, Conversation> shown = new LinkedHashMap<>();

  /**
   * Holds conversations and people in memory, but no messages.
   *
   * @param secret of the vault for {@link Pseudonyms#PURPOSE}; not kept
   */
  public PseudonymousVault(VaultReader vault, byte[] secret) throws Problem {
    this.vault = vault;
    people = PeopleDirectory.of(vault);
    Pseudonyms pseudonyms = new Pseudonyms(people, secret);
    names = new KnownNames(people, pseudonyms);
    for (Conversation conversation : people.conversations()) {
      Cast cast = new Cast(conversation, people, pseudonyms);
      casts.put(cast.id(), cast);
      shown.put(cast.id(), cast.shown(names.filter(conversation)));
    }
  }

  /** The same selection in the ids of this vault. */
  public Selection selection(Selection selection) {
    Map<ConversationId, ConversationId> conversations = new HashMap<>();
    Map<PersonId, PersonId> persons = new HashMap<>();
    for (Cast cast : casts.values()) {
      conversations.put(cast.original().id(), cast.id());
      for (Person person : cast.original().people()) {
        persons.put(person.id(), cast.id(person.id()));
      }
    }
    return new Selection(
        selection.conversations().stream()
            .map(id -> conversations.getOrDefault(id, id))
            .collect(Collectors.toUnmodifiableSet()),
        selection.people().stream()
            .map(id -> persons.getOrDefault(id, id))
            .collect(Collectors.toUnmodifiableSet()),
        selection.range(),
        selection.kinds(),
        selection.onlyMine(),
        true);
  }

  @Override
  public long filesKeptBack(Selection selection) throws Problem {
    long pictures =
        casts.values().stream()
            .filter(cast -> cast.original().image().isPresent())
            .filter(cast ->
                SelectedMessages.includes(selection, Objects.requireNonNull(shown.get(cast.id()))))
            .count();
    return pictures + (selection.takesEverything() ? vault.sourceFiles().size() : 0);
  }

  @Override
  public List<Conversation> conversations() {
    return List.copyOf(shown.values());
  }

  @Override
  public Optional<Conversation> conversation(ConversationId id) {
    return Optional.ofNullable(shown.get(id));
  }

  @Override
  public MessageCursor messages(ConversationId id, TimeRange range) throws Problem {
    Cast cast = Objects.requireNonNull(casts.get(id), "a conversation of this vault");
    ContentRedaction contents = new ContentRedaction(cast, names, names.filter(cast.original()));
    return new PseudonymousMessages(
        vault.messages(cast.original().id(), range), cast, contents, names.key());
  }

  @Override
  public InputStream openMedia(MediaId id) throws IOException, Problem {
    return vault.openMedia(id);
  }

  @Override
  public List<SourceFile> sourceFiles() {
    return List.of();
  }

  @Override
  public InputStream openSourceFile(int number) throws IOException {
    throw new IOException("source files are kept back");
  }

  @Override
  public Optional<Instant> lastImport() throws Problem {
    return vault.lastImport();
  }

  @Override
  public Optional<PrivateText> owner(String product) throws Problem {
    return vault.owner(product);
  }

  /** Who is one human being; names and links are left out. */
  @Override
  public Decisions decisions() {
    List<Decisions.SamePerson> same = new ArrayList<>();
    Map<ConversationId, ConversationId> ids = new HashMap<>();
    casts.values().forEach(cast -> ids.put(cast.original().id(), cast.id()));
    for (Human human : people.people()) {
      List<Appearance> appearances =
          human.sightings().stream().map(s -> appearance(s.appearance(), ids)).distinct().toList();
      if (human.merged() && appearances.size() > 1) {
        same.add(new Decisions.SamePerson(appearances));
      }
    }
    return new Decisions(same, List.of(), List.of(), List.of(), List.of(), Links.NONE);
  }

  private Appearance appearance(
      Appearance original, Map<ConversationId, ConversationId> conversations) {
    ConversationId id = Objects.requireNonNull(conversations.get(original.conversation()));
    return new Appearance(id, Objects.requireNonNull(casts.get(id)).id(original.person()));
  }

  /** Joined conversations are shown as one and need no word. */
  @Override
  public List<Decisions.Joined> joined() {
    return List.of();
  }

  @Override
  public byte[] rawSource(Provenance provenance) throws IOException {
    throw new IOException("source files are kept back");
  }
}
