package org.decamp.vault.view;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.decamp.model.ConversationId;
import org.decamp.model.Decisions;

/** Which conversations are part of another one, by the user's word. */
public final class JoinedConversations {

  private final Map<ConversationId, ConversationId> parents = new HashMap<>();

  private JoinedConversations() {}

  /** The conversation that each part is part of. */
  public static Map<ConversationId, ConversationId> hosts(Decisions decisions) {
    JoinedConversations joined = new JoinedConversations();
    for (Decisions.Joined join : decisions.joined()) {
      ConversationId host = joined.host(join.into());
      ConversationId part = joined.host(join.part());
      if (!host.equals(part) && joined.mayJoin(host, part, decisions)) {
        joined.parents.put(part, host);
      }
    }
    Map<ConversationId, ConversationId> hosts = new TreeMap<>();
    joined.parents.keySet().forEach(part -> hosts.put(part, joined.host(part)));
    return hosts;
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
