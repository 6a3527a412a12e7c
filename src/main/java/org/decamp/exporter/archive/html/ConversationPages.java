package org.decamp.exporter.archive.html;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.archive.html.view.AboutView;
import org.decamp.exporter.archive.html.view.FrameView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.PageView;
import org.decamp.exporter.archive.html.view.SummaryView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.jspecify.annotations.Nullable;

/**
 * Cuts one conversation into pages. Holds the rendered messages of one page; that there is a next
 * page is known when a message does not fit any more.
 */
final class ConversationPages {

  static final String ROOT = "../../";

  private final Templates templates;
  private final PageLimits limits;
  private final Words words;
  private final Times times;
  private final MessageFlow flow;
  private final SummaryView heading;
  private final String notice;
  private final List<PlaceListener> listeners;

  private final List<AboutView.Entry> written = new ArrayList<>();
  private int onPage;
  private int hidden;
  private long total;
  private Instant first = Instant.EPOCH;
  private Instant pageFirst = Instant.EPOCH;
  private Instant last = Instant.EPOCH;
  private String file = file(1);
  private @Nullable MessageView newest;

  ConversationPages(
      Templates templates,
      PageLimits limits,
      Words words,
      Times times,
      MessageRenderer renderer,
      SummaryView heading,
      String notice,
      List<PlaceListener> listeners) {
    this.templates = templates;
    this.limits = limits;
    this.words = words;
    this.times = times;
    this.flow = new MessageFlow(templates.messages(), times, renderer);
    this.heading = heading;
    this.notice = notice;
    this.listeners = List.copyOf(listeners);
  }

  void add(Message message) throws IOException, Problem {
    if (onPage == limits.messages()) {
      finishPage(true);
    }
    MessageView shown = flow.render(message);
    if (onPage > 0 && flow.size() > limits.bytes()) {
      finishPage(true);
      shown = flow.render(message);
    }
    for (PlaceListener listener : listeners) {
      listener.message(file, message, shown);
    }
    if (newest == null || !shown.generated()) {
      newest = shown;
    }
    hidden += shown.hiddenLines();
    flow.accept(message, shown);
    if (onPage == 0) {
      pageFirst = message.sentAt();
    }
    if (total == 0) {
      first = message.sentAt();
    }
    last = message.sentAt();
    onPage++;
    total++;
  }

  /** Writes the last page; one page even if there was no message. */
  void finish() throws IOException {
    finishPage(false);
  }

  /** The pages written, in order. */
  List<AboutView.Entry> written() {
    return List.copyOf(written);
  }

  /** What has been written. */
  Extent extent(String years) {
    MessageView message = newest;
    return message == null
        ? new Extent(0, "", "", "", "")
        : new Extent(
            total, times.range(first, last), times.date(last).shown(), years, message.preview());
  }

  /** Time of the last message; before all others if there is none. */
  Instant last() {
    return total == 0 ? Instant.MIN : last;
  }

  private void finishPage(boolean more) throws IOException {
    int number = written.size() + 1;
    String range = onPage == 0 ? words.say("conversation.empty") : times.range(pageFirst, last);
    FrameView frame = new FrameView(words, heading.title(), ROOT, "");
    byte[] messages = flow.takeBytes();
    templates.file(
        ConversationFolder.path(heading, file),
        "html/page.jte",
        new PageView(
            frame,
            heading,
            notice,
            number,
            number == 1 ? "" : file(number - 1),
            more ? file(number + 1) : "",
            range,
            hidden,
            onPage == 0,
            output -> output.writeBinaryContent(messages)));
    written.add(
        new AboutView.Entry(
            file,
            range,
            words.say(
                "pages.messages",
                words.number(onPage == 0 ? 0 : total - onPage + 1),
                words.number(total))));
    file = file(number + 1);
    onPage = 0;
    hidden = 0;
  }

  private static String file(int number) {
    return String.format(Locale.ROOT, "%04d.html", number);
  }
}
