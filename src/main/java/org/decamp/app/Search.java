package org.decamp.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.decamp.job.Problem;
import org.decamp.job.Progress;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.vault.SearchQuery;
import org.decamp.vault.SearchableVault;

/** Finds messages by their words. */
public final class Search {

  private final SearchableVault vault;

  public Search(SearchableVault vault) {
    this.vault = vault;
  }

  /** Takes the hits, conversation by conversation, oldest first. */
  @FunctionalInterface
  public interface Reader {
    /** Takes one hit. */
    void hit(String shortId, Conversation conversation, Message message);
  }

  /**
   * What was found.
   *
   * @param shown hits handed out
   * @param more whether there are more
   * @param hidden hits passed over because the service generated them
   */
  public record Found(long shown, boolean more, long hidden) {}

  /**
   * Searches.
   *
   * @param words all must occur
   * @param sender part of a name; empty means everybody
   * @param limit at most so many hits
   * @param all whether messages that the service generated count, too
   */
  public Found run(
      List<String> words,
      Choice choice,
      Optional<String> sender,
      long limit,
      boolean all,
      Reader reader,
      Progress progress)
      throws Problem {
    ConversationList list = ConversationList.of(vault);
    Map<ConversationId, ConversationList.Row> rows = HashMap.newHashMap(list.rows().size());
    list.rows().forEach(r -> rows.put(r.conversation().id(), r));
    Optional<ConversationId> only = Optional.empty();
    if (!choice.conversations().isEmpty()) {
      only =
          Optional.of(new ConversationFinder(vault).find(choice.conversations().getFirst()).id());
    }
    SearchQuery query =
        new SearchQuery(
            new PrivateText(String.join(" ", words)),
            only,
            sender.map(PrivateText::new),
            choice.range());
    long count = 0;
    long hidden = 0;
    try (SearchableVault.HitCursor hits = vault.search(query)) {
      for (Optional<SearchableVault.Hit> h = hits.next(); h.isPresent(); h = hits.next()) {
        progress.checkCancelled();
        if (!all && h.get().message().generated()) {
          hidden++;
          continue;
        }
        if (++count > limit) {
          return new Found(limit, true, hidden);
        }
        ConversationList.Row row = rows.get(h.get().conversation());
        if (row != null) {
          reader.hit(row.shortId(), row.conversation(), h.get().message());
        }
      }
    }
    return new Found(count, false, hidden);
  }
}
