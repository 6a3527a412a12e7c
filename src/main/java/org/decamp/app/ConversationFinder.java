package org.decamp.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.vault.VaultReader;

/**
 * Finds the conversation that a person means by the beginning of its id or title.
 *
 * <p>Its errors name ids only: titles are private.
 */
public final class ConversationFinder {

  private static final int AMBIGUOUS_SHOWN = 5;

  private final ConversationList list;

  public ConversationFinder(VaultReader vault) throws Problem {
    this.list = ConversationList.of(vault);
  }

  /**
   * The one conversation that fits. An exact title comes before longer ones that begin alike.
   *
   * @throws Problem.Usage if none or several fit
   */
  public Conversation find(String words) throws Problem {
    String wanted = words.toLowerCase(Locale.ROOT);
    List<Conversation> all = list.rows().stream().map(ConversationList.Row::conversation).toList();
    List<Conversation> byId = all.stream().filter(c -> c.id().value().startsWith(wanted)).toList();
    List<Conversation> exact =
        all.stream().filter(c -> lower(c).equals(wanted) && !wanted.isEmpty()).toList();
    if (exact.size() == 1) {
      return exact.getFirst();
    }
    if (byId.size() == 1 && wanted.length() >= ConversationList.SHORTEST_ID) {
      return byId.getFirst();
    }
    List<Conversation> byTitle =
        all.stream().filter(c -> lower(c).startsWith(wanted) && !wanted.isEmpty()).toList();
    List<Conversation> fitting = byTitle.isEmpty() ? byId : byTitle;
    if (fitting.size() != 1) {
      throw fitting.isEmpty() ? none() : several(fitting);
    }
    return fitting.getFirst();
  }

  private static String lower(Conversation conversation) {
    return conversation.title().value().toLowerCase(Locale.ROOT);
  }

  private static Problem none() {
    return new Problem.Usage(
        "no conversation has an id or title that begins like that",
        "See decamp list for ids and titles.");
  }

  private Problem several(List<Conversation> fitting) {
    String ids =
        fitting.stream()
            .limit(AMBIGUOUS_SHOWN)
            .map(c -> list.shortId(c.id()))
            .collect(Collectors.joining(", "));
    String more = fitting.size() > AMBIGUOUS_SHOWN ? ", ..." : "";
    return new Problem.Usage(
        fitting.size() + " conversations begin like that: " + ids + more,
        "Give one of these ids instead; decamp list shows whose they are.");
  }
}
