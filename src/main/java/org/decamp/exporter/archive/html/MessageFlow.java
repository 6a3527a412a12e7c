package org.decamp.exporter.archive.html;

import gg.jte.Content;
import java.io.IOException;
import java.time.Instant;
import org.decamp.exporter.archive.html.view.DayView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageTemplates;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.job.Problem;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a page as markup, day by day. Each page stands alone: it opens with its day and
 * the sender's name. Holds one page.
 */
public final class MessageFlow {

  private final MessageTemplates templates;
  private final Times times;
  private final MessageRenderer renderer;
  private final Utf8Output page = new Utf8Output();
  private final Utf8Output dayMessages = new Utf8Output();
  private final Utf8Output one = new Utf8Output();
  private Instant last = Instant.EPOCH;
  private long day = Long.MIN_VALUE;
  private @Nullable PersonId runOf;

  /**
   * @param renderer of the conversation
   */
  public MessageFlow(MessageTemplates templates, Times times, MessageRenderer renderer) {
    this.templates = templates;
    this.times = times;
    this.renderer = renderer;
  }

  /** Renders a message and puts it on the page. */
  public MessageView add(Message message) throws IOException, Problem {
    MessageView shown = render(message);
    accept(message, shown);
    return shown;
  }

  /** The messages of the page, which is empty again afterwards. */
  public Content take() {
    byte[] messages = takeBytes();
    return output -> output.writeBinaryContent(messages);
  }

  /** Renders a message as it would follow on this page, without putting it there. */
  MessageView render(Message message) throws IOException, Problem {
    long dayOf = Times.epochDay(message.sentAt());
    if (dayOf != day) {
      finishDay();
    }
    one.reset();
    MessageView view = renderer.view(message, dayOf != day || !message.sender().equals(runOf));
    templates.message(view, one);
    return view;
  }

  /** Puts the message there that was just rendered. */
  void accept(Message message, MessageView shown) {
    one.appendTo(dayMessages);
    last = message.sentAt();
    runOf = shown.line() ? null : message.sender();
    day = Times.epochDay(message.sentAt());
  }

  /** Bytes of the page with the message that was just rendered. */
  int size() {
    return page.size() + dayMessages.size() + one.size();
  }

  byte[] takeBytes() {
    finishDay();
    byte[] messages = page.toByteArray();
    page.reset();
    day = Long.MIN_VALUE;
    runOf = null;
    return messages;
  }

  private void finishDay() {
    if (dayMessages.size() > 0) {
      byte[] messages = dayMessages.toByteArray();
      templates.day(
          new DayView(times.day(last), output -> output.writeBinaryContent(messages)), page);
      dayMessages.reset();
    }
  }
}
