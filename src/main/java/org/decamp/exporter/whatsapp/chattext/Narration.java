package org.decamp.exporter.whatsapp.chattext;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.ExportPlan;
import org.decamp.exporter.Fates;
import org.decamp.exporter.Wording;
import org.decamp.exporter.whatsapp.MessageWords;
import org.decamp.job.Quantity;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Message;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;

/** Tells one conversation as messages of a chat, in the forecast and in the export alike. */
final class Narration {

  private final ChatForm form;
  private final Authors authors;
  private final Fates fates;
  private final MediaNames names;
  private long entries;

  Narration(ChatForm form, Authors authors, Fates fates) {
    this.form = form;
    this.authors = authors;
    this.fates = fates;
    this.names = new MediaNames(form.grammar());
  }

  /**
   * What a message of the vault becomes.
   *
   * @param entries at least one
   */
  record Told(LocalDateTime at, String author, List<Entry> entries) {

    Told {
      entries = List.copyOf(entries);
    }
  }

  /** The first line of a chat: where all that follows comes from. Nobody wrote it. */
  static String notice(
      String product, ExportPlan.Part part, Optional<Instant> imported, ChatForm form) {
    return String.format(
        Locale.ROOT,
        "Imported from %s%s with Decamp. %s, %s to %s, on the clocks of %s. Not sent over"
            + " WhatsApp.",
        Wording.service(product),
        imported.map(at -> " on " + form.clock(at).toLocalDate()).orElse(""),
        Quantity.of(part.messages(), "message"),
        form.clock(part.first().orElseThrow()).toLocalDate(),
        form.clock(part.last().orElseThrow()).toLocalDate(),
        form.zone().getId());
  }

  Told tell(Message message, Changes changes) {
    MessageWords.Mapped mapped =
        MessageWords.map(
            message,
            authors.owner(message.sender()),
            form.locale(),
            who -> new PrivateText(authors.of(who)),
            fates,
            changes);
    if (mapped.withheld()) {
      fates.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
    } else if (form.tells(message.sentAt())) {
      fates.kept(Subject.MESSAGE, changes.message());
    } else {
      fates.adapted(Subject.MESSAGE, Adaptation.TIME_SHIFTED);
    }
    LocalDateTime at = form.clock(message.sentAt());
    List<String> reactions = reactions(message);
    List<Entry> told =
        switch (form.grammar()) {
          case ANDROID -> together(mapped, reactions, at);
          case IPHONE -> apart(mapped, reactions, at);
        };
    entries += told.size();
    return new Told(at, authors.of(message.sender()), told);
  }

  /** Words stand below the first file. */
  private List<Entry> together(
      MessageWords.Mapped mapped, List<String> reactions, LocalDateTime at) {
    List<Entry> told = new ArrayList<>();
    for (Attachment attachment : mapped.files()) {
      told.add(
          new Entry(
              Optional.of(file(attachment, at, told.size())),
              told.isEmpty() ? lines(mapped, reactions, false) : List.of()));
    }
    if (told.isEmpty()) {
      told.add(new Entry(Optional.empty(), lines(mapped, reactions, true)));
    }
    return told;
  }

  /** Files are messages without words, which follow as a message of their own. */
  private List<Entry> apart(MessageWords.Mapped mapped, List<String> reactions, LocalDateTime at) {
    List<Entry> told = new ArrayList<>();
    boolean wordless = mapped.words().isEmpty() && mapped.missing().isEmpty();
    for (Attachment attachment : mapped.files()) {
      told.add(
          new Entry(
              Optional.of(file(attachment, at, told.size())),
              wordless && told.isEmpty() ? reactions : List.of()));
    }
    if (!wordless) {
      told.add(new Entry(Optional.empty(), lines(mapped, reactions, true)));
    }
    return told;
  }

  private Entry.File file(Attachment attachment, LocalDateTime at, int before) {
    StoredMedia media = (StoredMedia) attachment.media();
    return new Entry.File(names.of(attachment, media, at, entries + before + 1), media);
  }

  private static List<String> lines(
      MessageWords.Mapped mapped, List<String> reactions, boolean first) {
    List<String> lines = new ArrayList<>();
    for (String piece : mapped.words()) {
      lines.addAll(LineGuard.lines(piece, first && lines.isEmpty()));
    }
    mapped.missing().forEach(why -> lines.add(LineGuard.MARK + "(" + why + ")"));
    lines.addAll(reactions);
    return lines;
  }

  /** WhatsApp itself leaves reactions out of its chats. */
  private List<String> reactions(Message message) {
    List<String> lines = new ArrayList<>();
    for (Reaction reaction : message.reactions()) {
      String emoji = Authors.shown(reaction.emoji().value());
      if (!form.reactions() || emoji.isEmpty()) {
        fates.omitted(Subject.REACTION, Omission.NO_PLACE);
        continue;
      }
      String told = emoji + " " + authors.of(reaction.actor());
      lines.add(LineGuard.MARK + "[" + LineGuard.guarded(told, false) + "]");
      fates.adapted(Subject.REACTION, Adaptation.REACTION_AS_TEXT);
    }
    return lines;
  }
}
