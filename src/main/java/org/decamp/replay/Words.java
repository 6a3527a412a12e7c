package org.decamp.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.Wording;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Omission;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.Reaction;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;

/** Decides what everything in a message becomes, and keeps the books about it. */
final class Words {

  private final Speakers speakers;
  private final Fates fates;
  private final Changes changes;
  private final long largest;
  private final List<String> lines = new ArrayList<>();
  private final List<Piece.File> files = new ArrayList<>();
  private boolean withheld;

  private Words(Speakers speakers, Fates fates, Changes changes, long largest) {
    this.speakers = speakers;
    this.fates = fates;
    this.changes = changes;
    this.largest = largest;
  }

  /** The words and files of a message; never neither. */
  record Told(String words, List<Piece.File> files) {}

  /**
   * Tells a message.
   *
   * @param largest bytes of the largest file that is sent
   */
  static Told of(Message message, Speakers speakers, Fates fates, Changes changes, long largest) {
    Words words = new Words(speakers, fates, changes, largest);
    message.contentsWithoutPlaceholders().forEach(words::add);
    message.reactions().forEach(words::add);
    return words.told();
  }

  private Told told() {
    if (lines.isEmpty() && files.isEmpty()) {
      marked("an empty message");
    }
    if (withheld) {
      fates.adapted(Subject.MESSAGE, Adaptation.WITHHELD_NOTICE);
    } else if (changes.message()) {
      fates.adapted(Subject.MESSAGE, Adaptation.PSEUDONYMS);
    } else {
      fates.adapted(Subject.MESSAGE, Adaptation.SENT_ANEW);
    }
    return new Told(lines.stream().collect(Collectors.joining("\n")), List.copyOf(files));
  }

  private void add(Content content) {
    switch (content) {
      case Content.Text(var text, var origin) -> {
        if (origin == TextOrigin.TYPED) {
          plain(text);
        } else {
          marked(text.value());
        }
      }
      case Content.Media media -> attachment(media.attachment(), changes.part(media));
      case Content.Share share -> share(share);
      case Content.Location location -> location(location);
      case Content.Call call -> {
        marked(Wording.call(call));
        fates.adapted(Subject.EVENT, Adaptation.CALL_AS_TEXT);
      }
      case Content.Event event -> {
        marked(Wording.event(event, who -> new PrivateText(speakers.of(who))));
        fates.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT);
      }
      case Content.Unsent _ -> marked("taken back by the sender");
      case Content.Withheld(var reason) -> {
        marked(Wording.withheld(reason));
        withheld = true;
      }
      case Content.Unknown _ -> marked("a kind of message that is not known");
    }
  }

  private void add(Reaction reaction) {
    String emoji = SafeText.line(reaction.emoji()).strip();
    if (emoji.isEmpty()) {
      fates.omitted(Subject.REACTION, Omission.NO_PLACE);
      return;
    }
    marked(emoji + " " + speakers.of(reaction.actor()));
    fates.adapted(Subject.REACTION, Adaptation.REACTION_AS_TEXT);
  }

  private void plain(PrivateText text) {
    if (!text.value().isBlank()) {
      lines.add(SafeText.of(text.value()).value());
    }
  }

  private void marked(String words) {
    lines.add("[" + SafeText.of(words).value() + "]");
  }

  private void attachment(Attachment attachment, boolean changed) {
    switch (attachment.media()) {
      case StoredMedia stored when stored.size() > largest ->
          missing(Wording.tooLarge(attachment, "Signal"));
      case StoredMedia stored when stored.size() > 0 -> {
        files.add(new Piece.File(attachment, stored));
        fates.kept(Subject.ATTACHMENT, changed);
      }
      case StoredMedia _ -> missing(Wording.empty(attachment));
      case MissingMedia(var reason) -> missing(Wording.missing(attachment, reason));
    }
  }

  private void missing(String why) {
    marked(why);
    fates.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
  }

  /** Everything that is told of what was shared, and the address unless it was typed anyway. */
  private void share(Content.Share share) {
    List<PrivateText> told = Wording.share(share);
    told.stream().filter(text -> !says(text)).forEach(this::plain);
    if (told.isEmpty()) {
      marked("shared something that is not in the export");
    }
    fates.kept(Subject.SHARE, changes.part(share));
  }

  private void location(Content.Location location) {
    location.name().ifPresent(this::plain);
    location.link().filter(link -> !says(link)).ifPresent(this::plain);
    if (location.latitude().isPresent() && location.longitude().isPresent()) {
      marked(location.latitude().getAsDouble() + ", " + location.longitude().getAsDouble());
    } else if (location.name().isEmpty() && location.link().isEmpty()) {
      marked("a place that is not in the export");
    }
    fates.adapted(Subject.SHARE, Adaptation.LOCATION_AS_TEXT);
  }

  private boolean says(PrivateText text) {
    return lines.stream().anyMatch(line -> line.contains(text.value()));
  }
}
