package org.decamp.app.web.reader;

import java.io.IOException;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

/**
 * A conversation in a list.
 *
 * @param summary title, kind, people
 * @param link leads to its newest messages
 * @param messages how many, in words
 * @param range from when to when, in words
 * @param latest day of its newest message, in words
 */
public record EntryView(
    SummaryView summary, String link, String messages, String range, String latest) {

  static EntryView of(Conversation c, ConversationHeads heads, Words words)
      throws IOException, Problem {
    Times times = new Times(words);
    boolean timed = c.first().isPresent() && c.last().isPresent();
    return new EntryView(
        heads.of(c).summary(),
        Links.newest(c.id()),
        words.say("conversation.messages", words.number(c.messageCount())),
        timed ? times.range(c.first().get(), c.last().get()) : "",
        timed ? times.date(c.last().get()).shown() : "");
  }
}
