package org.decamp.exporter.whatsapp.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.whatsapp.MessageWords;
import org.decamp.exporter.whatsapp.msgstore.KeyIds;
import org.decamp.exporter.whatsapp.store.MediaRow;
import org.decamp.exporter.whatsapp.store.MessageRow;
import org.decamp.exporter.whatsapp.store.ReactionRow;
import org.decamp.job.Problem;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.people.Human;

/** Tells one conversation as entries of a chat, in the forecast and in the export alike. */
final class Narration {

  private final Conversation conversation;
  private final Place.Goes place;
  private final PrivateText notice;
  private final Scene scene;
  private OptionalLong chat = OptionalLong.empty();

  /**
   * @param notice the line at the head
   */
  Narration(Conversation conversation, Place.Goes place, PrivateText notice, Scene scene) {
    this.conversation = conversation;
    this.place = place;
    this.notice = notice;
    this.scene = scene;
  }

  /** Tells a message, unless it is there already or neither of the two wrote it. */
  void tell(Message message) throws IOException, Problem {
    UUID ofFirst = KeyIds.entry(message.id(), 0);
    if (scene.there().has(ofFirst)) {
      scene.duplicates().add(message);
      return;
    }
    Optional<Boolean> own = own(message.sender());
    if (own.isEmpty()) {
      scene.homeless().add(message);
      return;
    }
    Instant time = possible(message.sentAt());
    long into = chat(time);
    MessageWords.Mapped mapped =
        MessageWords.map(
            message,
            own.get(),
            scene.locale(),
            person -> scene.cast().name(conversation, person),
            scene.fates(),
            Changes.NONE);
    count(mapped, !time.equals(message.sentAt()));
    List<ReactionRow> reactions = new ArrayList<>();
    long first = scene.numbers().message();
    reactions(message, into, first, time, reactions);
    List<Draft> drafts = Draft.of(mapped);
    for (int part = 0; part < drafts.size(); part++) {
      UUID id = part == 0 ? ofFirst : KeyIds.entry(message.id(), part);
      long number = part == 0 ? first : scene.numbers().message();
      entry(number, own.get(), id, time, drafts.get(part), part == 0 && !reactions.isEmpty());
    }
    for (ReactionRow reaction : reactions) {
      scene.rows().put(reaction);
      scene.tally().reaction();
    }
  }

  /** Whether the owner wrote or the other one; empty if somebody else did. */
  private Optional<Boolean> own(PersonId person) {
    Optional<Human> human = scene.cast().human(conversation, person);
    return human.filter(h -> h.owner() || h.equals(place.with())).map(Human::owner);
  }

  /** A phone shows what comes after today behind all that is still to come. */
  private Instant possible(Instant time) {
    Instant now = scene.origin().now();
    Instant earliest = Instant.ofEpochSecond(1);
    return time.isAfter(now) ? now : time.isBefore(earliest) ? earliest : time;
  }

  private void count(MessageWords.Mapped mapped, boolean moved) {
    Fates fates = scene.fates();
    boolean repaired =
        mapped.words().stream().anyMatch(text -> !SafeText.of(text).value().equals(text));
    if (mapped.withheld()) {
      fates.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
    } else if (moved) {
      fates.adapted(Subject.MESSAGE, Adaptation.TIME_SHIFTED);
    } else if (repaired) {
      fates.adapted(Subject.MESSAGE, Adaptation.TEXT_REPAIRED);
    } else {
      fates.carried(Subject.MESSAGE);
    }
  }

  /** The chat, with the line at the head of the conversation. */
  private long chat(Instant first) throws IOException, Problem {
    if (chat.isPresent()) {
      return chat.getAsLong();
    }
    chat = OptionalLong.of(scene.chats().with(place.digits(), conversation, first));
    boolean told =
        scene
            .cast()
            .earlier()
            .of(conversation.id())
            .anyMatch(id -> scene.there().has(KeyIds.notice(id)));
    if (!told) {
      entry(
          scene.numbers().message(),
          true,
          KeyIds.notice(conversation.id()),
          first.minusMillis(1),
          new Draft(notice, Optional.empty()),
          false);
    }
    return chat.getAsLong();
  }

  private void entry(
      long number, boolean own, UUID id, Instant time, Draft draft, boolean reactions)
      throws IOException, Problem {
    long into = chat.orElseThrow();
    scene
        .rows()
        .put(
            new MessageRow(
                number,
                into,
                own,
                KeyIds.text(id),
                time.toEpochMilli(),
                draft.form().number(),
                draft.form() == EntryForm.VOICE,
                draft.text(),
                reactions));
    scene.tally().entry(into, draft.file().isPresent());
    if (draft.file().isPresent()) {
      MediaForm file = draft.file().get();
      Rows.Medium medium = scene.rows().medium(file, own, scene.origin().day(time));
      scene
          .rows()
          .put(
              new MediaRow(
                  number,
                  into,
                  file.content(),
                  medium.path(),
                  medium.hash(),
                  file.mimeType(),
                  file.name(),
                  file.name().map(_ -> draft.text())));
    }
  }

  /** The last of each person counts. */
  private void reactions(
      Message message, long into, long entry, Instant time, List<ReactionRow> placed) {
    Map<Boolean, Reaction> last = new LinkedHashMap<>();
    for (Reaction reaction : message.reactions()) {
      Optional<Boolean> own = own(reaction.actor());
      if (own.isEmpty()) {
        scene.fates().omitted(Subject.REACTION, Omission.NO_RECIPIENT);
      } else if (!scene.there().takesReactions() || reaction.emoji().value().isBlank()) {
        scene.fates().omitted(Subject.REACTION, Omission.NO_PLACE);
      } else if (last.put(own.get(), reaction) != null) {
        scene.fates().omitted(Subject.REACTION, Omission.SUPERSEDED);
      }
    }
    last.forEach((own, reaction) -> {
      placed.add(
          new ReactionRow(
              scene.numbers().addOn(),
              into,
              own,
              KeyIds.text(KeyIds.reaction(message.id(), own)),
              entry,
              reaction.at().map(this::possible).orElse(time).toEpochMilli(),
              SafeText.of(reaction.emoji().value().strip())));
      scene.fates().carried(Subject.REACTION);
    });
  }
}
