package org.decamp.importer.meta.thread;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.decamp.importer.MessageIdentity;
import org.decamp.importer.meta.layout.ExportFile;
import org.decamp.importer.meta.text.GeneratedTexts;
import org.decamp.importer.meta.text.GeneratedTexts.Match;
import org.decamp.importer.meta.text.TextDecoder;
import org.decamp.importer.meta.thread.FilePeople.Somebody;
import org.decamp.importer.meta.thread.MessageDraft.MediaRef;
import org.decamp.importer.meta.thread.MessageDraft.ReactionRef;
import org.decamp.job.Problem;
import org.decamp.ledger.Subject;
import org.decamp.mapping.Phrase;
import org.decamp.model.CallMedium;
import org.decamp.model.Content;
import org.decamp.model.EventType;
import org.decamp.model.Message;
import org.decamp.model.PersonId;
import org.decamp.model.PrivateText;
import org.decamp.model.Provenance;
import org.decamp.model.Reaction;
import org.decamp.model.TextOrigin;
import org.decamp.model.WithheldReason;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message of the model out of a draft: fields decide first, text last, and nothing is
 * dropped ({@code instagram-export}, sections 2.2 and 6).
 */
final class MessageAssembler {

  private static final Set<Phrase.Kind> BESIDE_SHARE =
      EnumSet.of(Phrase.Kind.ATTACHMENT_PLACEHOLDER);
  private static final Set<Phrase.Kind> BESIDE_PLACE =
      EnumSet.of(Phrase.Kind.ATTACHMENT_PLACEHOLDER, Phrase.Kind.LOCATION_PLACEHOLDER);
  private static final Set<Phrase.Kind> BESIDE_CALL = EnumSet.of(Phrase.Kind.CALL);
  private static final Set<Phrase.Kind> UNSENT = EnumSet.of(Phrase.Kind.UNSENT_NOTICE);
  private static final Set<Phrase.Kind> ALONE =
      EnumSet.of(Phrase.Kind.REACTION_NOTICE, Phrase.Kind.EVENT);
  private static final Set<Phrase.Kind> OWNER_ALONE =
      EnumSet.of(Phrase.Kind.REACTION_NOTICE, Phrase.Kind.EVENT, Phrase.Kind.OWNER_EVENT);
  private static final Set<Phrase.Kind> ALONE_IN_GROUP =
      EnumSet.of(Phrase.Kind.REACTION_NOTICE, Phrase.Kind.EVENT, Phrase.Kind.GROUP_EVENT);
  private static final Set<Phrase.Kind> OWNER_IN_GROUP =
      EnumSet.of(
          Phrase.Kind.REACTION_NOTICE,
          Phrase.Kind.EVENT,
          Phrase.Kind.OWNER_EVENT,
          Phrase.Kind.GROUP_EVENT,
          Phrase.Kind.OWNER_GROUP_EVENT);

  private final int sourceFile;
  private final TextDecoder decoder;
  private final FilePeople people;
  private final MessageIdentity identity;
  private final Attachments attachments;
  private final Shares shares;
  private final GeneratedTexts phrases;
  private final Set<String> ownerNames;
  private final ObjectTally tally;

  MessageAssembler(
      ThreadContext thread,
      ExportFile file,
      int sourceFile,
      TextDecoder decoder,
      FilePeople people,
      ObjectTally tally) {
    this.sourceFile = sourceFile;
    this.decoder = decoder;
    this.people = people;
    this.identity = thread.identity();
    this.attachments = new Attachments(file, decoder, thread.media(), thread.mappings().layouts());
    this.shares = new Shares(thread.mappings().shareLinks(), decoder);
    this.phrases = thread.phrases();
    this.ownerNames = thread.ownerNames();
    this.tally = tally;
  }

  /** Makes the message; the draft has a time. */
  Message assemble(
      MessageDraft draft, long timestampMs, int index, long offset, int length, boolean group)
      throws Problem {
    Somebody sender = people.sender(draft.sender);
    String text = decoder.decode(draft.content);
    String link = decoder.decode(draft.link);
    List<Content> contents = contents(draft, sender, text, link, group);
    return new Message(
        identity.of(timestampMs, sender.name, text, attachments.names(draft), link),
        sender.id,
        Instant.ofEpochMilli(timestampMs),
        draft.precision,
        contents,
        reactions(draft),
        new Provenance(sourceFile, index, offset, length));
  }

  private List<Content> contents(
      MessageDraft draft, Somebody sender, String text, String link, boolean group) throws Problem {
    if (plainText(draft)) {
      return List.of(alone(text, sender, group));
    }
    List<Content> contents = new ArrayList<>();
    Content share = draft.hasShare ? shares.of(draft, link) : null;
    Content event = event(draft, sender, text);
    if (!text.isEmpty() && event == null) {
      contents.add(text(draft, share, text, sender, group));
    }
    if (!draft.notice.isEmpty()) {
      contents.add(text(decoder.decode(draft.notice), TextOrigin.SERVICE_NOTICE));
    }
    for (MediaRef ref : draft.media) {
      contents.add(new Content.Media(attachments.of(ref)));
    }
    if (share != null) {
      contents.add(share);
    }
    if (event != null) {
      tally.found(Subject.EVENT);
      contents.add(event);
    }
    if (draft.unsent) {
      contents.add(new Content.Unsent());
    }
    if (draft.withheld) {
      contents.add(new Content.Withheld(WithheldReason.NOT_IN_EXPORT));
    }
    if (draft.takenDown) {
      contents.add(new Content.Withheld(WithheldReason.TAKEN_DOWN));
    }
    if (contents.isEmpty()) {
      contents.add(remains(draft));
    }
    return contents;
  }

  private static boolean plainText(MessageDraft draft) {
    return !draft.content.isEmpty()
        && draft.media.isEmpty()
        && !draft.hasShare
        && draft.callSeconds == null
        && !draft.missed
        && !draft.unsent
        && !draft.takenDown
        && !draft.placeholder
        && !draft.withheld
        && draft.notice.isEmpty()
        && draft.event == null
        && (draft.type.isEmpty() || draft.type.equals("Generic"));
  }

  private Content remains(MessageDraft draft) {
    if (draft.bumped || !draft.bumpedMessage.isEmpty()) {
      tally.found(Subject.EVENT);
      return new Content.Event(
          EventType.OTHER,
          List.of(),
          PrivateText.ofNonEmpty(decoder.decode(draft.bumpedMessage)),
          Optional.empty());
    }
    return new Content.Withheld(WithheldReason.NOT_IN_EXPORT);
  }

  /** The text of a message that holds other things too. */
  private Content text(
      MessageDraft draft, @Nullable Content share, String text, Somebody sender, boolean group) {
    if (draft.placeholder) {
      return text(text, TextOrigin.SERVICE_NOTICE);
    }
    if (draft.unsent) {
      boolean notice = phrases.match(text, sender.name, UNSENT).isPresent();
      return text(text, notice ? TextOrigin.SERVICE_NOTICE : TextOrigin.TYPED);
    }
    if (share == null && draft.media.isEmpty()) {
      return alone(text, sender, group);
    }
    Set<Phrase.Kind> wanted = share instanceof Content.Location ? BESIDE_PLACE : BESIDE_SHARE;
    boolean placeholder = phrases.match(text, sender.name, wanted).isPresent();
    return text(text, placeholder ? TextOrigin.ATTACHMENT_PLACEHOLDER : TextOrigin.TYPED);
  }

  /** A text with nothing beside it: the only place of reaction notices and group events. */
  private Content alone(String text, Somebody sender, boolean group) {
    boolean owner = ownerNames.contains(sender.name);
    Set<Phrase.Kind> wanted =
        owner ? (group ? OWNER_IN_GROUP : OWNER_ALONE) : (group ? ALONE_IN_GROUP : ALONE);
    Optional<Match> found = phrases.match(text, sender.name, wanted);
    if (found.isEmpty()) {
      return text(text, TextOrigin.TYPED);
    }
    Match match = found.get();
    if (match.phrase().event().isEmpty()) {
      return text(text, TextOrigin.REACTION_NOTICE);
    }
    tally.found(Subject.EVENT);
    List<PersonId> concerned =
        match.person().map(name -> List.of(people.decoded(name).id)).orElse(List.of());
    return new Content.Event(
        match.phrase().event().get(),
        concerned,
        match.detail().flatMap(PrivateText::ofNonEmpty),
        PrivateText.ofNonEmpty(text));
  }

  private static Content text(String text, TextOrigin origin) {
    return new Content.Text(new PrivateText(text), origin);
  }

  /** A call or a change of members, by fields; its sentence is kept as the notice. */
  private @Nullable Content event(MessageDraft draft, Somebody sender, String text) {
    if (draft.callSeconds != null || draft.missed || draft.type.equals("Call")) {
      CallMedium medium =
          phrases
              .match(text, sender.name, BESIDE_CALL)
              .flatMap(m -> m.phrase().medium())
              .orElse(CallMedium.UNKNOWN);
      long seconds = draft.callSeconds == null ? 0 : Math.max(0, draft.callSeconds);
      return new Content.Call(
          medium, Duration.ofSeconds(seconds), draft.missed, PrivateText.ofNonEmpty(text));
    }
    if (draft.event != null) {
      return told(draft.event, sender, text);
    }
    EventType type =
        switch (draft.type) {
          case "Subscribe" -> EventType.JOINED;
          case "Unsubscribe" -> leaving(draft, sender);
          default -> null;
        };
    if (type == null) {
      return null;
    }
    List<PersonId> concerned = draft.users.stream().map(u -> people.named(u).id).toList();
    return new Content.Event(type, concerned, Optional.empty(), PrivateText.ofNonEmpty(text));
  }

  /** An event that a key tells; the sentence may say more, and old ones lack the full stop. */
  private Content told(EventType type, Somebody sender, String text) {
    Optional<Match> match = phrases.match(text, sender.name, OWNER_IN_GROUP);
    if (match.isEmpty()) {
      match = phrases.match(text + ".", sender.name, OWNER_IN_GROUP);
    }
    List<PersonId> concerned =
        match
            .flatMap(Match::person)
            .map(name -> List.of(people.decoded(name).id))
            .orElse(List.of());
    return new Content.Event(
        match.flatMap(m -> m.phrase().event()).orElse(type),
        concerned,
        match.flatMap(Match::detail).flatMap(PrivateText::ofNonEmpty),
        PrivateText.ofNonEmpty(text));
  }

  private EventType leaving(MessageDraft draft, Somebody sender) {
    boolean self =
        draft.users.isEmpty() || people.named(draft.users.getFirst()).name.equals(sender.name);
    return self ? EventType.LEFT : EventType.REMOVED;
  }

  private List<Reaction> reactions(MessageDraft draft) {
    if (draft.reactions.isEmpty()) {
      return List.of();
    }
    List<Reaction> reactions = new ArrayList<>(draft.reactions.size());
    for (ReactionRef ref : draft.reactions) {
      reactions.add(
          new Reaction(
              people.named(ref.actor()).id,
              new PrivateText(decoder.decode(ref.emoji())),
              instant(ref.seconds())));
    }
    return reactions;
  }

  private static Optional<Instant> instant(@Nullable Long seconds) {
    // Times must fit milliseconds.
    if (seconds == null || Math.abs(seconds / 1000) > Long.MAX_VALUE / 1_000_000) {
      return Optional.empty();
    }
    return Optional.of(Instant.ofEpochSecond(seconds));
  }
}
