package org.decamp.exporter.telegramjson;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.Wording;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Conversation;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;

/** Tells one conversation as messages of the document, in the forecast and in the export alike. */
final class Narration {

  private final Conversation conversation;
  private final Roster roster;
  private final Fates fates;
  private final ChatClock clock;

  /**
   * @param first time of the first message that is told
   */
  Narration(Conversation conversation, Instant first, Roster roster, Fates fates) {
    this.conversation = conversation;
    this.roster = roster;
    this.fates = fates;
    this.clock = new ChatClock(beforeFirst(first));
  }

  private static long beforeFirst(Instant first) {
    return Math.max(first.toEpochMilli() - 1, ReaderFacts.EARLIEST_MS);
  }

  /**
   * The first message of a chat: where all that follows comes from. By the owner, like the file.
   */
  static Post notice(
      String product, ExportPlan.Part part, Optional<Instant> imported, Roster roster) {
    Instant first = part.first().orElseThrow();
    EntryText words = new EntryText();
    words.marked(
        String.format(
            Locale.ROOT,
            "Imported from %s%s: %,d %s, %s to %s. They were not sent over this messenger.",
            Wording.service(product),
            imported.map(at -> " on " + day(at)).orElse(""),
            part.messages(),
            part.messages() == 1 ? "message" : "messages",
            day(first),
            day(part.last().orElseThrow())));
    return new Post(
        roster.owner(),
        beforeFirst(first),
        new Entry(words.entities(), Optional.empty(), Optional.empty(), 0),
        List.of());
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** A message; after the first its further files. */
  List<Post> tell(Message message, Changes changes) {
    MessageMapping.Mapped mapped =
        MessageMapping.map(
            message, person -> roster.person(conversation.id(), person).name(), fates, changes);
    Identity sender = roster.person(conversation.id(), message.sender());
    long sentAt = message.sentAt().toEpochMilli();
    long time = clock.next(sentAt, sender, mapped.entries().getFirst());
    if (mapped.withheld()) {
      fates.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
    } else if (time != sentAt) {
      fates.adapted(Subject.MESSAGE, Adaptation.TIME_SHIFTED);
    } else {
      fates.kept(Subject.MESSAGE, changes.message());
    }
    List<Post> posts = new ArrayList<>();
    for (Entry entry : mapped.entries()) {
      posts.add(
          new Post(
              sender,
              time,
              entry,
              posts.isEmpty() ? reactions(message, time, changes) : List.of()));
    }
    return posts;
  }

  private List<Post.Reacted> reactions(Message message, long sentAt, Changes changes) {
    List<Post.Reacted> reactions = new ArrayList<>();
    for (Reaction reaction : message.reactions()) {
      PrivateText emoji = SafeText.of(reaction.emoji().value());
      if (emoji.isEmpty()) {
        fates.omitted(Subject.REACTION, Omission.NO_PLACE);
        continue;
      }
      Optional<Long> told = reaction.at().map(Instant::toEpochMilli);
      Optional<Long> possible = told.filter(at -> at >= ReaderFacts.EARLIEST_MS);
      if (told.equals(possible)) {
        fates.kept(Subject.REACTION, changes.part(reaction));
      } else {
        fates.adapted(Subject.REACTION, Adaptation.TIME_SHIFTED);
      }
      reactions.add(
          new Post.Reacted(
              roster.person(conversation.id(), reaction.actor()), emoji, possible.orElse(sentAt)));
    }
    return reactions;
  }
}
