package org.decamp.vault.database;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.job.Problem;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.SearchableVault.Hit;
import org.decamp.vault.SearchableVault.HitCursor;
import org.decamp.vault.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Streams search hits: the index names the blocks that hold all words somewhere, then each message
 * of these is checked exactly. One block in memory at a time.
 */
final class SearchCursor implements HitCursor {

  /** A conversation that has candidates. */
  private record Place(
      ConversationId id,
      PersonNumbers people,
      Optional<Set<PersonId>> senders,
      TextLabels.Labeller labels) {}

  private record Candidate(long block, long conversation) {}

  private final Database database;
  private final BlockTable blocks;
  private final ConversationReader conversations;
  private final SearchTerms terms;
  private final SearchQuery query;
  private final TextLabels labels;
  private final List<Candidate> candidates;
  private final Map<Long, Place> places = new HashMap<>();
  private int nextCandidate;
  private @Nullable Records records;
  private @Nullable Place place;
  private int at;

  private SearchCursor(
      Database database,
      BlockTable blocks,
      ConversationReader conversations,
      SearchTerms terms,
      SearchQuery query,
      TextLabels labels,
      List<Candidate> candidates) {
    this.database = database;
    this.blocks = blocks;
    this.conversations = conversations;
    this.terms = terms;
    this.query = query;
    this.labels = labels;
    this.candidates = candidates;
  }

  static SearchCursor open(
      Database database,
      BlockTable blocks,
      ConversationReader conversations,
      SearchQuery query,
      TextLabels labels)
      throws SQLException {
    List<Long> order =
        query.conversation().isPresent()
            ? shown(conversations, List.of(query.conversation().get()))
            : conversations.newestFirst();
    return open(database, blocks, conversations, query, labels, order);
  }

  /** The rows that a person sees of conversations; those that are not there are left out. */
  static List<Long> shown(ConversationReader conversations, List<ConversationId> ids)
      throws SQLException {
    List<Long> rows = new ArrayList<>();
    for (ConversationId id : ids) {
      conversations.shown(id).ifPresent(rows::add);
    }
    return rows;
  }

  /**
   * Opens a search.
   *
   * @param order the rows of the conversations to look through
   */
  static SearchCursor open(
      Database database,
      BlockTable blocks,
      ConversationReader conversations,
      SearchQuery query,
      TextLabels labels,
      List<Long> order)
      throws SQLException {
    SearchTerms terms = new SearchTerms(query.words().value());
    List<Candidate> candidates = new ArrayList<>();
    if (!terms.isEmpty() || query.words().value().isBlank()) {
      Set<Long> found = terms.isEmpty() ? Set.of() : found(database, terms);
      for (long conversation : order) {
        collect(database, conversation, query.range(), terms.isEmpty(), found, candidates);
      }
    }
    return new SearchCursor(database, blocks, conversations, terms, query, labels, candidates);
  }

  /** The blocks in which the index knows all terms; some may be gone. */
  private static Set<Long> found(Database database, SearchTerms terms) throws SQLException {
    PreparedStatement match = database.statement("SELECT rowid FROM search WHERE search MATCH ?");
    match.setString(1, terms.indexQuery());
    Set<Long> found = new HashSet<>();
    try (ResultSet rows = match.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
    }
    return found;
  }

  private static void collect(
      Database database,
      long conversation,
      TimeRange range,
      boolean all,
      Set<Long> found,
      List<Candidate> candidates)
      throws SQLException {
    PreparedStatement select =
        database.statement(
            "SELECT id FROM block WHERE conversation = ? AND first_ts <= ? AND last_ts >= ?"
                + " ORDER BY first_ts");
    select.setLong(1, conversation);
    select.setLong(2, BlockCursor.clampedMillis(range.until()));
    select.setLong(3, BlockCursor.clampedMillis(range.from()));
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        if (all || found.contains(rows.getLong(1))) {
          candidates.add(new Candidate(rows.getLong(1), conversation));
        }
      }
    }
  }

  @Override
  public Optional<Hit> next() throws Problem {
    try {
      while (true) {
        Records current = records;
        Place where = place;
        if (current != null && where != null && at < current.count()) {
          int index = at++;
          if (isInTime(current, index) && terms.matches(current, index)) {
            Message message = MessageDecoder.decode(current, index, where.people());
            if (where.senders().isEmpty() || where.senders().get().contains(message.sender())) {
              return Optional.of(
                  new Hit(where.id(), where.labels().label(message, where.people())));
            }
          }
        } else if (nextCandidate < candidates.size()) {
          load(candidates.get(nextCandidate++));
        } else {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      throw DatabaseFault.damaged(e);
    }
  }

  private boolean isInTime(Records current, int index) {
    return query.range().contains(Instant.ofEpochMilli(current.time(index)));
  }

  private void load(Candidate candidate) throws Problem, IOException {
    Optional<Block> block =
        DatabaseReader.ask(
            database,
            () -> {
              Place known = places.get(candidate.conversation());
              place = known != null ? known : place(candidate.conversation());
              return blocks.block(candidate.block());
            });
    at = 0;
    records = block.isPresent() ? BlockBody.parse(block.get()) : null;
  }

  private Place place(long conversation) throws SQLException {
    PersonNumbers people = conversations.people(conversation);
    Optional<Set<PersonId>> senders = Optional.empty();
    if (query.sender().isPresent()) {
      String wanted = query.sender().get().value().toLowerCase(Locale.ROOT);
      Set<PersonId> matching = new HashSet<>();
      for (int n = 0; n < people.size(); n++) {
        if (conversations.names(conversation, n).stream()
            .anyMatch(name -> name.value().toLowerCase(Locale.ROOT).contains(wanted))) {
          matching.add(people.idOf(n));
        }
      }
      senders = Optional.of(matching);
    }
    Place found =
        new Place(conversations.id(conversation), people, senders, labels.of(conversation));
    places.put(conversation, found);
    return found;
  }

  @Override
  public void close() {
    nextCandidate = candidates.size();
    records = null;
  }
}
