package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.decamp.exporter.archive.html.search.SearchIndex;
import org.decamp.exporter.archive.html.view.AboutView;
import org.decamp.exporter.archive.html.view.DatesView;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.model.PersonId;

/** Writes all files of one conversation: its messages, media, days, and the page about it. */
final class ConversationFolder {

  private final Templates templates;
  private final Words words;
  private final Times times;
  private final ConversationHead head;
  private final String notice;
  private final Gallery gallery;
  private final Calendar calendar = new Calendar();
  private final SenderCounts senders = new SenderCounts();
  private final ConversationPages pages;

  ConversationFolder(
      Templates templates,
      PageLimits limits,
      Words words,
      Times times,
      MessageRenderer renderer,
      ConversationHead head,
      String notice,
      SearchIndex search) {
    this.templates = templates;
    this.words = words;
    this.times = times;
    this.head = head;
    this.notice = notice;
    gallery = new Gallery(templates, limits, words, times, head.summary());
    pages =
        new ConversationPages(
            templates,
            limits,
            words,
            times,
            renderer,
            head.summary(),
            notice,
            List.of(
                gallery,
                calendar,
                senders,
                (page, message, shown) ->
                    search.message(page, shown.anchor(), message.sentAt(), shown)));
  }

  /** Where a file of a conversation lies. */
  static String path(SummaryView conversation, String file) {
    return "conversations/" + conversation.id() + "/" + file;
  }

  void add(Message message) throws IOException, Problem {
    pages.add(message);
  }

  /** Writes what needs to have seen all messages. */
  void finish() throws IOException {
    pages.finish();
    gallery.finish();
    List<AboutView.Entry> written = pages.written();
    write("last.html", "html/last.jte", frame(written.getLast().file()));
    write(
        "dates.html",
        "html/dates.jte",
        new DatesView(frame(""), head.summary(), calendar.months(times)));
    write("pages.html", "html/about.jte", head.about(words, extent(), notice, written));
  }

  /** How lists show the conversation; known at the end. */
  SummaryView summary() {
    return head.counted(words, extent());
  }

  /** Time of the last message; before all others if there is none. */
  Instant last() {
    return pages.last();
  }

  /** How many messages each of its people wrote; known at the end. */
  Map<PersonId, Long> senders() {
    return senders.counts();
  }

  private Extent extent() {
    return pages.extent(calendar.years());
  }

  private FrameView frame(String redirect) {
    return new FrameView(words, head.summary().title(), ConversationPages.ROOT, redirect);
  }

  private void write(String file, String template, Object view) throws IOException {
    templates.file(path(head.summary(), file), template, view);
  }
}
