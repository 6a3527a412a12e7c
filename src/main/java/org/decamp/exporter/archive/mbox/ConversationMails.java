package org.decamp.exporter.archive.mbox;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.decamp.exporter.MediaExtension;
import org.decamp.exporter.archive.html.view.ContentView;
import org.decamp.exporter.archive.html.view.MessageRenderer;
import org.decamp.exporter.archive.html.view.MessageView;
import org.decamp.exporter.archive.html.view.PersonViews;
import org.decamp.exporter.archive.html.view.ReactionView;
import org.decamp.exporter.archive.html.view.Times;
import org.decamp.exporter.archive.html.view.Words;
import org.decamp.exporter.archive.text.Transcript;
import org.decamp.job.Problem;
import org.decamp.model.Conversation;
import org.decamp.model.ConversationId;
import org.decamp.model.Message;
import org.decamp.model.StoredMedia;
import org.decamp.model.TimePrecision;

/**
 * Makes mails of the messages of one conversation. Messages of a day are a thread under the first
 * of them: which message answers which, no export tells.
 */
final class ConversationMails {

  private final ConversationId id;
  private final String product;
  private final String title;
  private final Words words;
  private final Times times;
  private final Transcript transcript;
  private final MessageRenderer renderer;
  private final List<Mail.Attached> attached = new ArrayList<>();
  private long day = Long.MIN_VALUE;
  private String firstOfDay = "";

  ConversationMails(Conversation conversation, Words words) {
    this.id = conversation.id();
    this.product = conversation.product();
    this.words = words;
    this.title = new PersonViews(words).title(conversation);
    this.times = new Times(words);
    this.transcript = new Transcript(words);
    this.renderer = new MessageRenderer(conversation, "", words, this::attach);
  }

  /** Gives a file its name in the mail. */
  private String attach(StoredMedia media) {
    String name =
        String.format(
            Locale.ROOT, "%02d.%s", attached.size() + 1, MediaExtension.of(media.mimeType()));
    attached.add(new Mail.Attached(media, name, ""));
    return name;
  }

  /** The mail at the head of the mailbox that says where all this comes from. */
  Mail notice(List<String> notice, Instant at) {
    Mail.Headers headers =
        head(words.say("app.name"), "archive", at, "notice." + id.value())
            .words("Subject", title + " · " + words.say("notice.label"))
            .plain("X-Decamp", "notice");
    return new Mail(address("archive"), at, headers.lines(), notice, List.of());
  }

  /** The mail of a message. */
  Mail of(Message message) throws IOException, Problem {
    attached.clear();
    MessageView view = renderer.view(message, false);
    String messageId = message.id().text() + '.' + id.value();
    long itsDay = Times.epochDay(message.sentAt());
    boolean first = itsDay != day;
    if (first) {
      day = itsDay;
      firstOfDay = messageId;
    }
    Mail.Headers headers =
        head(view.name(), message.sender().value(), message.sentAt(), messageId)
            .words("Subject", title + " · " + times.date(message.sentAt()).shown());
    if (!first) {
      headers.plain("In-Reply-To", '<' + address(firstOfDay) + '>');
      headers.plain("References", '<' + address(firstOfDay) + '>');
    }
    headers.plain("X-Decamp", "message");
    if (message.precision() != TimePrecision.MILLISECOND) {
      headers.plain(
          "X-Decamp-Time", "to the " + message.precision().name().toLowerCase(Locale.ROOT));
    }
    for (ReactionView reaction : view.reactions()) {
      for (ReactionView.Who who : reaction.who()) {
        headers.words("X-Decamp-Reaction", reaction.emoji() + ' ' + who.name());
      }
    }
    for (ContentView content : view.contents()) {
      if (content instanceof ContentView.Missing missing) {
        headers.plain("X-Decamp-Missing", missing.code());
      }
    }
    return new Mail(
        address(message.sender().value()),
        message.sentAt(),
        headers.lines(),
        transcript.lines(view),
        named(view));
  }

  /** The files with the names that their senders gave them. */
  private List<Mail.Attached> named(MessageView view) {
    List<Mail.Attached> files = new ArrayList<>();
    for (ContentView content : view.contents()) {
      if (content instanceof ContentView.Media media) {
        Mail.Attached file = attached.get(files.size());
        files.add(new Mail.Attached(file.media(), file.name(), media.name()));
      }
    }
    return files;
  }

  private Mail.Headers head(String name, String sender, Instant at, String messageId) {
    return new Mail.Headers()
        .address("From", name, address(sender))
        .address("To", title, address(id.value()))
        .date(at)
        .plain("Message-ID", '<' + address(messageId) + '>')
        .plain("X-Decamp-Conversation", product + ' ' + id.value());
  }

  private static String address(String local) {
    return local + '@' + Mail.DOMAIN;
  }
}
