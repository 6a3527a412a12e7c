package org.decamp.exporter.archive.html;

import java.util.ArrayList;
import java.util.List;
import org.decamp.exporter.archive.html.view.AboutView;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.PersonView;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Words;

/**
 * All that a conversation shows besides its messages.
 *
 * @param summary without counts, which are known at the end only
 * @param people everybody in it
 * @param facts for the page about it
 */
public record ConversationHead(
    SummaryView summary, List<PersonView> people, List<AboutView.Fact> facts) {

  public ConversationHead {
    people = List.copyOf(people);
    facts = List.copyOf(facts);
  }

  /** The summary with its counts. */
  SummaryView counted(Words words, Extent extent) {
    return new SummaryView(
        summary.id(),
        summary.title(),
        summary.kind(),
        summary.people(),
        summary.names(),
        extent.years(),
        summary.avatar(),
        summary.several(),
        extent.messages(),
        words.say("conversation.messages", words.number(extent.messages())),
        extent.range(),
        extent.latest(),
        extent.preview());
  }

  /** The page about the conversation. */
  AboutView about(Words words, Extent extent, String notice, List<AboutView.Entry> pages) {
    List<AboutView.Fact> all = new ArrayList<>(facts);
    all.add(new AboutView.Fact(words.say("conversation.count"), words.number(extent.messages())));
    if (!extent.range().isEmpty()) {
      all.add(new AboutView.Fact(words.say("conversation.range"), extent.range()));
    }
    return new AboutView(
        new FrameView(words, summary.title(), ConversationPages.ROOT, ""),
        counted(words, extent),
        notice,
        all,
        people,
        pages);
  }
}
