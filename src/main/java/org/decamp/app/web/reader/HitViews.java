package org.decamp.app.web.reader;

import gg.jte.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.decamp.exporter.archive.html.MessageFlow;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageTemplates;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.MessageId;
import org.decamp.vault.BrowsableVault;

/** Renders the hits of a page; a message that stands there already is not shown again. */
final class HitViews {

  private final BrowsableVault vault;
  private final Words words;
  private final Map<ConversationId, Optional<Conversation>> known = new HashMap<>();
  private final Map<ConversationId, MessageFlow> flows = new HashMap<>();
  private final Set<MessageId> shown = new HashSet<>();

  HitViews(BrowsableVault vault, Words words) {
    this.vault = vault;
    this.words = words;
  }

  List<SearchView.Near> of(List<SearchRun.Found> found) throws IOException, Problem {
    List<SearchView.Near> hits = new ArrayList<>();
    found.forEach(hit -> shown.add(hit.message()));
    for (SearchRun.Found hit : found) {
      Optional<Conversation> conversation = conversation(hit.conversation());
      Optional<Surroundings> around = Surroundings.of(vault, hit);
      if (conversation.isPresent() && around.isPresent()) {
        hits.add(near(conversation.get(), around.get()));
      }
    }
    return hits;
  }

  private Optional<Conversation> conversation(ConversationId id) throws Problem {
    Optional<Conversation> conversation = known.get(id);
    if (conversation == null) {
      conversation = vault.conversation(id);
      known.put(id, conversation);
    }
    return conversation;
  }

  private SearchView.Near near(Conversation conversation, Surroundings around)
      throws IOException, Problem {
    MessageFlow flow =
        flows.computeIfAbsent(
            conversation.id(),
            _ ->
                new MessageFlow(
                    new MessageTemplates(words),
                    new Times(words),
                    new MessageRenderer(conversation, "", words, Links.FILES)));
    Message message = around.message();
    Content before = neighbour(flow, around.before());
    MessageView view = flow.add(message);
    return new SearchView.Near(
        new PersonViews(words).title(conversation),
        Links.message(conversation.id(), message, view.anchor()),
        before,
        flow.take(),
        neighbour(flow, around.after()));
  }

  private Content neighbour(MessageFlow flow, Optional<Message> message)
      throws IOException, Problem {
    if (message.isPresent() && shown.add(message.get().id())) {
      flow.add(message.get());
    }
    return flow.take();
  }
}
