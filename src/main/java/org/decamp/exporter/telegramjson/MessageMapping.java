package org.decamp.exporter.telegramjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.Fates;
import org.decamp.exporter.Wording;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;

/** Decides what everything in a message becomes, and keeps the books about it. */
final class MessageMapping {

  private final Fates fates;
  private final Changes changes;
  private final EntryText text = new EntryText();
  private final List<Entry.File> files = new ArrayList<>();
  private Optional<Entry.Place> place = Optional.empty();
  private int missing;
  private boolean withheld;

  private MessageMapping(Fates fates, Changes changes) {
    this.fates = fates;
    this.changes = changes;
  }

  /**
   * What a message becomes.
   *
   * @param entries at least one; those after the first are its further files
   * @param withheld whether the service did not hand out what the message held
   */
  record Mapped(List<Entry> entries, boolean withheld) {}

  static Mapped map(Message message, Wording.Names names, Fates fates, Changes changes) {
    MessageMapping mapping = new MessageMapping(fates, changes);
    message.contentsWithoutPlaceholders().forEach(content -> mapping.add(content, names));
    return new Mapped(mapping.entries(), mapping.withheld);
  }

  private void add(Content content, Wording.Names names) {
    switch (content) {
      case Content.Text words -> text(words);
      case Content.Media media -> attachment(media.attachment(), changes.part(media));
      case Content.Share share -> share(share);
      case Content.Location location -> location(location);
      case Content.Call call -> {
        text.marked(Wording.call(call));
        fates.adapted(Subject.EVENT, Adaptation.CALL_AS_TEXT);
      }
      case Content.Event event -> {
        text.marked(Wording.event(event, names));
        fates.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT);
      }
      case Content.Unsent _ -> text.marked("taken back by the sender");
      case Content.Withheld(var reason) -> {
        text.marked(Wording.withheld(reason));
        withheld = true;
      }
      case Content.Unknown _ -> text.marked("a kind of message that is not known");
    }
  }

  private void text(Content.Text words) {
    if (words.origin() == TextOrigin.TYPED) {
      text.plain(words.text());
    } else {
      text.marked(words.text().value());
    }
  }

  private void attachment(Attachment attachment, boolean changed) {
    switch (attachment.media()) {
      case StoredMedia stored when stored.size() > 0 -> {
        files.add(new Entry.File(attachment, stored));
        fates.kept(Subject.ATTACHMENT, changed);
      }
      case StoredMedia _ -> missing(Wording.empty(attachment));
      case MissingMedia(var reason) -> missing(Wording.missing(attachment, reason));
    }
  }

  private void missing(String words) {
    text.marked(words);
    missing++;
    fates.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
  }

  /** Everything that is told of what was shared, and the address unless it was typed anyway. */
  private void share(Content.Share share) {
    List<PrivateText> told = Wording.share(share);
    told.stream().filter(words -> !text.says(words)).forEach(text::plain);
    if (told.isEmpty()) {
      text.marked("shared something that is not in the export");
    }
    fates.kept(Subject.SHARE, changes.part(share));
  }

  private void location(Content.Location location) {
    location.name().ifPresent(text::plain);
    location.link().filter(link -> !text.says(link)).ifPresent(text::plain);
    boolean known = location.latitude().isPresent() && location.longitude().isPresent();
    if (known && place.isEmpty()) {
      place =
          Optional.of(
              new Entry.Place(
                  location.latitude().getAsDouble(), location.longitude().getAsDouble()));
      fates.kept(Subject.SHARE, changes.part(location));
      return;
    }
    if (known) {
      text.marked(location.latitude().getAsDouble() + ", " + location.longitude().getAsDouble());
    } else if (location.name().isEmpty() && location.link().isEmpty()) {
      text.marked("a place that is not in the export");
    }
    fates.adapted(Subject.SHARE, Adaptation.LOCATION_AS_TEXT);
  }

  private List<Entry> entries() {
    if (text.isEmpty() && files.isEmpty() && place.isEmpty()) {
      text.marked("an empty message");
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(text.entities(), files.stream().findFirst(), place, missing));
    files.stream().skip(1).map(Entry::further).forEach(entries::add);
    return entries;
  }
}
