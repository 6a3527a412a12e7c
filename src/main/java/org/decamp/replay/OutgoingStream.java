package org.decamp.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SelectedMessages;
import org.decamp.exporter.SubjectTally;
import org.decamp.exporter.Wording;
import org.decamp.job.Problem;
import org.decamp.ledger.Ledger;
import org.decamp.ledger.Omission;
import org.decamp.mapping.SignalLimits.Attachments;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;

/** What of one conversation remains to be sent, a notice first. */
final class OutgoingStream implements OutgoingMessages {

  private final ReplayOptions options;
  private final Conversation conversation;
  private final String place;
  private final Speakers speakers;
  private final PieceKeys keys;
  private final AlreadySent sent;
  private final Ledger ledger;
  private final SelectedMessages messages;
  private final Composer composer;
  private final Queue<Outgoing> ready = new ArrayDeque<>();
  private final boolean noticeMissing;
  private boolean noticed;
  private boolean ended;

  /**
   * Begins.
   *
   * @param ledger receives what becomes of each object
   * @param messages of the conversation; closed with this
   */
  OutgoingStream(
      ReplayOptions options,
      Conversation conversation,
      Speakers speakers,
      PieceKeys keys,
      AlreadySent sent,
      Ledger ledger,
      SelectedMessages messages) {
    this.options = options;
    this.conversation = conversation;
    this.speakers = speakers;
    this.keys = keys;
    this.sent = sent;
    this.ledger = ledger;
    this.messages = messages;
    noticed = sent.done(keys.notice());
    noticeMissing = sent.missing(keys.notice());
    place = Places.of(options.target(), conversation.id());
    composer =
        new Composer(
            place,
            options,
            options.target() instanceof ReplayTarget.NoteToSelf
                ? Optional.of(speakers.title())
                : Optional.empty());
  }

  @Override
  public Optional<Outgoing> next() throws Problem {
    while (ready.isEmpty() && !ended) {
      Optional<Message> message = messages.next();
      if (message.isPresent()) {
        add(message.get());
      } else {
        composer.end().ifPresent(ready::add);
        ended = true;
      }
    }
    return Optional.ofNullable(ready.poll());
  }

  private void add(Message message) {
    Attachments room = options.limits().attachments();
    Fates fates = new Fates();
    Words.Told told = Words.of(message, speakers, fates, messages.changes(), room.bytes());
    List<Piece> all =
        Pieces.of(message, told, speakers.of(message.sender()), keys.next(message), room);
    List<Piece> remaining = all.stream().filter(piece -> !sent.done(piece.keys())).toList();
    if (!noticed && (noticeMissing || !remaining.isEmpty())) {
      ready.add(notice(message));
      noticed = true;
    }
    if (remaining.isEmpty()) {
      Omission why =
          all.stream().map(Piece::keys).allMatch(sent::there)
              ? Omission.DUPLICATE
              : Omission.PERHAPS_SENT;
      SubjectTally tally = new SubjectTally();
      tally.add(message);
      tally.enter((subject, count) -> ledger.omitted(subject, why, count));
      return;
    }
    fates.enter(ledger);
    remaining.forEach(piece -> composer.add(piece).ifPresent(ready::add));
  }

  private Outgoing notice(Message first) {
    return new Outgoing(
        place,
        noticeWords(),
        List.of(),
        List.of(keys.notice().getFirst()),
        0,
        first.sentAt(),
        false);
  }

  private PrivateText noticeWords() {
    String span =
        conversation
            .first()
            .flatMap(
                first -> conversation.last().map(last -> ", " + day(first) + " to " + day(last)))
            .orElse("");
    return new PrivateText(
        String.format(
            Locale.ROOT,
            "%s, imported from %s with Decamp: %,d %s%s, on the clocks of %s. What follows was sent"
                + " anew over Signal and is told with its old times and names.",
            speakers.title(),
            Wording.service(conversation.product()),
            conversation.messageCount(),
            conversation.messageCount() == 1 ? "message" : "messages",
            span,
            options.zone().getId()));
  }

  private String day(Instant time) {
    return time.atZone(options.zone()).toLocalDate().toString();
  }

  @Override
  public void close() {
    messages.close();
  }
}
