package org.decamp.app.web.reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.model.Person;
import org.decamp.model.PersonId;
import org.decamp.people.NameSearch;
import org.decamp.vault.BrowsableVault;
import org.decamp.vault.SearchableVault.Hit;
import org.decamp.vault.SearchableVault.HitCursor;

/**
 * A search that goes on as far as somebody reads. Of what it found it keeps where that is, not the
 * messages.
 */
final class SearchRun {

  /** Most hits that are kept. */
  static final int MOST = 10_000;

  private final SearchForm form;
  private final HitCursor cursor;
  private final Map<ConversationId, Set<PersonId>> senders;
  private final List<Found> found = new ArrayList<>();
  private Optional<Hit> last = Optional.empty();
  private long looked;
  private boolean ended;

  /**
   * Where a hit is.
   *
   * @param conversation in which
   * @param time of the message
   * @param message which one
   */
  record Found(ConversationId conversation, Instant time, MessageId message) {}

  private SearchRun(SearchForm form, HitCursor cursor, Map<ConversationId, Set<PersonId>> senders) {
    this.form = form;
    this.cursor = cursor;
    this.senders = senders;
  }

  static SearchRun start(SearchForm form, BrowsableVault vault, Shelf shelf) throws Problem {
    List<Conversation> among = form.among(shelf);
    Map<ConversationId, Set<PersonId>> senders = new HashMap<>();
    if (!form.person().isEmpty()) {
      NameSearch sender = new NameSearch(form.person());
      for (Conversation conversation : among) {
        senders.put(
            conversation.id(),
            conversation.people().stream()
                .filter(p -> Shelf.isCalled(p, sender))
                .map(Person::id)
                .collect(Collectors.toSet()));
      }
    }
    return new SearchRun(form, vault.search(form.query(), Shelf.ids(among)), senders);
  }

  SearchForm form() {
    return form;
  }

  /** Goes on until there are so many hits, or so many further messages were looked at. */
  void seek(int hits, int most) throws Problem {
    long stop = looked + most;
    while (!ended && found.size() < Math.min(hits, MOST) && looked < stop) {
      Optional<Hit> hit = cursor.next();
      ended = hit.isEmpty();
      if (hit.isPresent()) {
        looked++;
        last = hit;
        take(hit.get());
      }
    }
  }

  private void take(Hit hit) {
    Message message = hit.message();
    Set<PersonId> who = senders.getOrDefault(hit.conversation(), Set.of());
    boolean said = senders.isEmpty() || who.contains(message.sender());
    if (said && form.kind().isOf(message) && !message.generated()) {
      found.add(new Found(hit.conversation(), message.sentAt(), message.id()));
    }
  }

  /** The hits so far. */
  List<Found> found() {
    return found;
  }

  /** Whether everything was looked at. */
  boolean ended() {
    return ended;
  }

  /** Where it stands, if it has begun. */
  Optional<Hit> last() {
    return last;
  }
}
