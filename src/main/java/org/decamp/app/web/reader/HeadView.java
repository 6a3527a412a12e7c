package org.decamp.app.web.reader;

import java.io.IOException;
import org.decamp.exporter.archive.html.ConversationHead;
import org.decamp.exporter.archive.html.ConversationHeads;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;

/**
 * What stands above every page of a conversation.
 *
 * @param words of an archive's pages
 * @param summary title, kind, people
 * @param part which page it is: messages, media or about
 * @param messages leads to them
 * @param media leads to them
 * @param about leads to what is known of the conversation
 * @param search leads to a search in it
 */
public record HeadView(
    Words words,
    SummaryView summary,
    String part,
    String messages,
    String media,
    String about,
    String search) {

  static HeadView of(Conversation conversation, Words words, String part)
      throws IOException, Problem {
    ConversationHead head = new ConversationHeads(words, Links.FILES).of(conversation);
    return of(conversation, words, part, head.summary());
  }

  static HeadView of(Conversation conversation, Words words, String part, SummaryView summary) {
    return new HeadView(
        words,
        summary,
        part,
        Links.newest(conversation.id()),
        Links.of(Links.MEDIA, conversation.id()),
        Links.of(Links.ABOUT, conversation.id()),
        Links.of(Links.SEARCH, conversation.id()));
  }
}
