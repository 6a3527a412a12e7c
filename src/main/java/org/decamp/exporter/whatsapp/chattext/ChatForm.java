package org.decamp.exporter.whatsapp.chattext;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.decamp.job.Problem;
import org.decamp.mapping.WhatsAppChats;
import org.decamp.mapping.WhatsAppChats.ChatLocale;
import org.decamp.mapping.WhatsAppChats.Grammar;

/**
 * How chats are to be written.
 *
 * @param grammar whose phone's way
 * @param locale in which language's form
 * @param zone the zone whose clocks tell the times
 * @param reactions whether reactions are written as lines, which WhatsApp does not do
 */
public record ChatForm(ChatGrammar grammar, ChatLocale locale, ZoneId zone, boolean reactions) {

  /** Years have two digits in many locales, and readers put 20 before them. */
  private static final LocalDateTime EARLIEST = LocalDateTime.of(2000, 1, 1, 0, 0);

  private static final LocalDateTime LATEST = LocalDateTime.of(2099, 12, 31, 23, 59);

  /** The form that most readers know. */
  public static ChatForm standard() throws Problem {
    return new ChatForm(
        ChatGrammar.ANDROID,
        WhatsAppChats.builtIn().locales().getFirst(),
        ZoneId.systemDefault(),
        false);
  }

  Grammar words() {
    return switch (grammar) {
      case ANDROID -> locale.android();
      case IPHONE -> locale.iphone();
    };
  }

  /** What clocks showed then, as far as a chat can tell it. */
  LocalDateTime clock(Instant time) {
    LocalDateTime shown = LocalDateTime.ofInstant(time, zone);
    return shown.isBefore(EARLIEST) ? EARLIEST : shown.isAfter(LATEST) ? LATEST : shown;
  }

  /** Whether a chat can tell that time. */
  boolean tells(Instant time) {
    return clock(time).equals(LocalDateTime.ofInstant(time, zone));
  }
}
