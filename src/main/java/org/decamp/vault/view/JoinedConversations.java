package org.decamp.vault.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;

/**
 * Which conversations are part of another one: by the user's word, and beyond that where messages
 * prove it of a thread without an id and of one with an id.
 */
public final class JoinedConversations {

  private final Map<ConversationId, ConversationId> parents = new HashMap<>();

  private JoinedConversations() {}

  /**
   * The conversation that each part is part of.
   *
   * @param shared how many messages each thread without an id shares with which others; see {@link
   *     ContinuedThreads#shared}
   */
  public static Map<ConversationId, ConversationId> hosts(
      Decisions decisions, Map<ConversationId, Map<ConversationId, Integer>> shared) {
    JoinedConversations joined = new JoinedConversations();
    for (Decisions.Joined join : decisions.joined()) {
      joined.join(join.into(), join.part(), decisions);
    }
    Map<ConversationId, ConversationId> proven = new TreeMap<>();
    shared.forEach((part, counts) -> {
      if (!joined.parents.containsKey(part)) {
        joined.proven(counts).ifPresent(host -> proven.put(part, host));
      }
    });
    proven.forEach((part, host) -> joined.join(host, part, decisions));
    Map<ConversationId, ConversationId> hosts = new TreeMap<>();
    joined.parents.keySet().forEach(part -> hosts.put(part, joined.host(part)));
    return hosts;
  }

  private void join(ConversationId into, ConversationId part, Decisions decisions) {
    ConversationId host = host(into);
    ConversationId guest = host(part);
    if (!host.equals(guest) && mayJoin(host, guest, decisions)) {
      parents.put(guest, host);
    }
  }

  /** The one that shares more than all others, and enough; what the user joined counts as one. */
  private Optional<ConversationId> proven(Map<ConversationId, Integer> counts) {
    Map<ConversationId, Integer> byHost = new TreeMap<>();
    counts.forEach((id, count) -> byHost.merge(host(id), count, Math::max));
    int most = byHost.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<ConversationId> best =
        byHost.keySet().stream().filter(id -> byHost.getOrDefault(id, 0) == most).toList();
    return most >= ContinuedThreads.ENOUGH && best.size() == 1
        ? Optional.of(best.getFirst())
        : Optional.empty();
  }

  private boolean mayJoin(ConversationId a, ConversationId b, Decisions decisions) {
    return decisions.separate().stream()
        .noneMatch(pair -> {
          ConversationId one = host(pair.one());
          ConversationId other = host(pair.other());
          return (one.equals(a) && other.equals(b)) || (one.equals(b) && other.equals(a));
        });
  }

  private ConversationId host(ConversationId conversation) {
    ConversationId parent = parents.get(conversation);
    return parent == null ? conversation : host(parent);
  }
}
