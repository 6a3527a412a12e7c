package org.decamp.exporter.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.signal.frame.BodyText;
import org.decamp.exporter.signal.frame.ChatItem;
import org.decamp.exporter.signal.frame.StandardMessage;
import org.decamp.exporter.signal.map.Cast;
import org.decamp.exporter.signal.map.Draft;
import org.decamp.exporter.signal.merge.EntryKey;
import org.decamp.exporter.signal.merge.Insertion;
import org.decamp.exporter.signal.merge.NewMedia;
import org.decamp.model.PrivateText;

/**
 * The entry before the first of a conversation: where all that follows comes from ({@code
 * signal-backup}, section 8). Written as the owner, who put it there.
 *
 * @param time just before the first message
 * @param words of the notice
 */
record NoticeEntry(Cast cast, EntryKey key, Instant time, PrivateText words) implements Insertion {

  static PrivateText words(String service, ExportPlan.Part part, Instant now) {
    return new PrivateText(
        String.format(
            Locale.ROOT,
            "Imported from %s on %s: %,d %s%s. These were not sent over Signal.",
            service,
            day(now),
            part.messages(),
            part.messages() == 1 ? "message" : "messages",
            part.first()
                .flatMap(first -> part.last().map(last -> ", " + day(first) + " to " + day(last)))
                .orElse("")));
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  @Override
  public long chatId() {
    return cast.chatId();
  }

  @Override
  public long authorId() {
    return cast.owner().recipientId();
  }

  @Override
  public Optional<Answered> answers() {
    return Optional.empty();
  }

  @Override
  public ChatItem entry(Instant sentAt, Optional<Instant> answered, NewMedia media) {
    return cast.entry(new Draft(authorId(), StandardMessage.of(BodyText.plain(words))), sentAt);
  }
}
