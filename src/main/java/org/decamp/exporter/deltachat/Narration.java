package org.decamp.exporter.deltachat;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.deltachat.map.Draft;
import org.decamp.exporter.deltachat.map.Mapped;
import org.decamp.exporter.deltachat.map.MediaForm;
import org.decamp.exporter.deltachat.map.MessageMapping;
import org.decamp.exporter.deltachat.map.ViewType;
import org.decamp.exporter.deltachat.store.MessageRow;
import org.decamp.exporter.deltachat.store.Param;
import org.decamp.exporter.deltachat.store.ReactionRow;
import org.decamp.job.Problem;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;

/** Tells one conversation as entries of a chat, in the forecast and in the export alike. */
final class Narration {

  /** The states in which an entry is at rest ({@code delta-chat}, section 4.3). */
  private static final int SEEN = 16;

  private static final int DELIVERED = 26;

  /** The contact of lines that nobody wrote. */
  private static final long INFO = 2;

  private final Conversation conversation;
  private final PrivateText notice;
  private final Scene scene;
  private Optional<Long> chat = Optional.empty();
  private long partner;

  /**
   * @param notice the line at the head
   */
  Narration(Conversation conversation, PrivateText notice, Scene scene) {
    this.conversation = conversation;
    this.notice = notice;
    this.scene = scene;
  }

  /** Tells a message, unless it is there already. */
  void tell(Message message) throws IOException, Problem {
    UUID ofFirst = scene.secrets().entry(message.id(), 0);
    if (scene.profile().hasMessage(ofFirst)) {
      scene.duplicates().add(message);
      return;
    }
    Instant time = possible(message.sentAt());
    long place = place(time);
    long from = scene.cast().contact(conversation, message.sender());
    Mapped mapped =
        MessageMapping.map(
            message, person -> scene.cast().name(conversation, person), scene.fates());
    count(mapped, !time.equals(message.sentAt()));
    long first = 0;
    for (int part = 0; part < mapped.drafts().size(); part++) {
      Draft draft = mapped.drafts().get(part);
      UUID id = part == 0 ? ofFirst : scene.secrets().entry(message.id(), part);
      PrivateText origin =
          scene.origin().of(conversation.product(), message.sentAt(), draft.missing());
      long number = entry(place, draft.line() ? INFO : from, time, draft, id, origin);
      first = part == 0 ? number : first;
    }
    reactions(message, first);
  }

  /** Times after the export would push what comes later behind them. */
  private Instant possible(Instant time) {
    if (time.isAfter(scene.now())) {
      return scene.now();
    }
    Instant earliest = Instant.ofEpochSecond(1);
    return time.isBefore(earliest) ? earliest : time;
  }

  private void count(Mapped mapped, boolean moved) {
    Fates fates = scene.fates();
    if (mapped.withheld()) {
      fates.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
    } else if (moved) {
      fates.adapted(Subject.MESSAGE, Adaptation.TIME_SHIFTED);
    } else if (mapped.repaired()) {
      fates.adapted(Subject.MESSAGE, Adaptation.TEXT_REPAIRED);
    } else {
      fates.carried(Subject.MESSAGE);
    }
  }

  /** The chat, with the line at its head. */
  private long place(Instant first) throws IOException, Problem {
    if (chat.isPresent()) {
      return chat.get();
    }
    Cast cast = scene.cast();
    long place = cast.chat(conversation, first);
    chat = Optional.of(place);
    partner = cast.partner(conversation);
    boolean told =
        cast.earlier()
            .of(conversation.id())
            .anyMatch(id -> scene.profile().hasMessage(scene.secrets().notice(id)));
    if (!told) {
      Draft line = Draft.line(notice.value());
      entry(
          place,
          INFO,
          first,
          line,
          scene.secrets().notice(conversation.id()),
          scene.origin().ofNotice(conversation.product()));
    }
    return place;
  }

  private long entry(long place, long from, Instant time, Draft draft, UUID id, PrivateText origin)
      throws IOException, Problem {
    long number = scene.numbers().message();
    boolean own = from == Cast.OWNER;
    boolean line = from == INFO;
    scene
        .rows()
        .put(
            new MessageRow(
                number,
                place,
                from,
                line ? INFO : own ? partner : Cast.OWNER,
                time.getEpochSecond(),
                received(time, own),
                line ? ViewType.TEXT.number() : draft.type().number(),
                own ? DELIVERED : SEEN,
                draft.text(),
                param(draft).text(),
                id + "@localhost",
                origin));
    scene.tally().entry(place, draft.file().isPresent(), draft.missing());
    return number;
  }

  /** Where old messages are deleted, nothing that comes in now may look old. */
  private long received(Instant time, boolean own) {
    if (scene.fleeting()) {
      return scene.now().getEpochSecond();
    }
    return own ? 0 : time.getEpochSecond();
  }

  private Param param(Draft draft) throws IOException, Problem {
    Param param = new Param();
    if (draft.file().isPresent()) {
      MediaForm file = draft.file().get();
      param = file.param(scene.rows().medium(file.content(), file.extension()));
    }
    if (draft.quote().isPresent()) {
      param.with('q', draft.quote().get().value());
    }
    return param;
  }

  /** The last of each person counts. */
  private void reactions(Message message, long entry) throws IOException, Problem {
    Map<Long, PrivateText> last = new LinkedHashMap<>();
    for (Reaction reaction : message.reactions()) {
      PrivateText emoji = SafeText.of(reaction.emoji().value().strip());
      if (!ReactionRow.possible(emoji)) {
        scene.fates().omitted(Subject.REACTION, Omission.NO_PLACE);
      } else if (last.put(scene.cast().contact(conversation, reaction.actor()), emoji) != null) {
        scene.fates().omitted(Subject.REACTION, Omission.SUPERSEDED);
      }
    }
    for (Map.Entry<Long, PrivateText> one : last.entrySet()) {
      scene.rows().put(new ReactionRow(entry, one.getKey(), one.getValue()));
      scene.tally().reaction();
      scene.fates().carried(Subject.REACTION);
    }
  }
}
