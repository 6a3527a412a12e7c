package org.decamp.exporter.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.decamp.exporter.ChangedMessages.Changes;
import org.decamp.exporter.Fates;
import org.decamp.exporter.SafeText;
import org.decamp.exporter.Wording;
import org.decamp.ledger.Adaptation;
import org.decamp.ledger.Subject;
import org.decamp.mapping.WhatsAppChats.ChatLocale;
import org.decamp.model.Attachment;
import org.decamp.model.Content;
import org.decamp.model.Message;
import org.decamp.model.MissingMedia;
import org.decamp.model.PrivateText;
import org.decamp.model.StoredMedia;
import org.decamp.model.TextOrigin;

/** Decides what everything in a message becomes, and keeps the books about it. */
public final class MessageWords {

  private final ChatLocale locale;
  private final Wording.Names names;
  private final Fates fates;
  private final Changes changes;
  private final List<Attachment> files = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private boolean withheld;

  private MessageWords(ChatLocale locale, Wording.Names names, Fates fates, Changes changes) {
    this.locale = locale;
    this.names = names;
    this.fates = fates;
    this.changes = changes;
  }

  /**
   * What a message becomes.
   *
   * @param files attachments that are there
   * @param words in pieces, as people are to read them
   * @param missing one line for each attachment that is not there
   * @param withheld whether the service did not hand out what the message held
   */
  public record Mapped(
      List<Attachment> files, List<String> words, List<String> missing, boolean withheld) {

    public Mapped {
      files = List.copyOf(files);
      words = List.copyOf(words);
      missing = List.copyOf(missing);
    }
  }

  /**
   * What a message becomes, reactions aside.
   *
   * @param own whether the owner of the phone wrote it
   */
  public static Mapped map(
      Message message,
      boolean own,
      ChatLocale locale,
      Wording.Names names,
      Fates fates,
      Changes changes) {
    MessageWords mapping = new MessageWords(locale, names, fates, changes);
    message.contentsWithoutPlaceholders().forEach(content -> mapping.add(content, own));
    return mapping.mapped();
  }

  private void add(Content content, boolean own) {
    switch (content) {
      case Content.Text(var text, var origin) -> {
        if (!text.isEmpty()) {
          words.add(origin == TextOrigin.TYPED ? text.value() : marked(text.value()));
        }
      }
      case Content.Media media -> attachment(media.attachment(), changes.part(media));
      case Content.Share share -> share(share);
      case Content.Location location -> location(location);
      case Content.Call call -> {
        words.add(marked(Wording.call(call)));
        fates.adapted(Subject.EVENT, Adaptation.CALL_AS_TEXT);
      }
      case Content.Event event -> {
        words.add(marked(Wording.event(event, names)));
        fates.adapted(Subject.EVENT, Adaptation.EVENT_AS_TEXT);
      }
      case Content.Unsent _ -> words.add(own ? locale.deletedByYou() : locale.deleted());
      case Content.Withheld(var reason) -> {
        words.add(marked(Wording.withheld(reason)));
        withheld = true;
      }
      case Content.Unknown _ -> words.add(marked("a kind of message that is not known"));
    }
  }

  private static String marked(String words) {
    return "[" + words + "]";
  }

  private void attachment(Attachment attachment, boolean changed) {
    switch (attachment.media()) {
      case StoredMedia stored when stored.size() > 0 -> {
        files.add(attachment);
        fates.kept(Subject.ATTACHMENT, changed);
      }
      case StoredMedia _ -> missing(Wording.empty(attachment));
      case MissingMedia(var reason) -> missing(Wording.missing(attachment, reason));
    }
  }

  private void missing(String why) {
    missing.add(SafeText.line(new PrivateText(why)));
    fates.adapted(Subject.ATTACHMENT, Adaptation.MEDIA_MISSING);
  }

  /** Everything that is told of what was shared, and the address unless it was typed anyway. */
  private void share(Content.Share share) {
    List<String> told = Wording.share(share).stream().map(PrivateText::value).toList();
    told.stream().filter(text -> !says(text)).forEach(words::add);
    if (told.isEmpty()) {
      words.add(marked("shared something that is not in the export"));
    }
    fates.kept(Subject.SHARE, changes.part(share));
  }

  private boolean says(String text) {
    return words.stream().anyMatch(piece -> piece.contains(text));
  }

  /** As WhatsApp writes a place: a link to a map. */
  private void location(Content.Location location) {
    Optional<String> name = told(location.name());
    Optional<String> link = told(location.link());
    name.ifPresent(words::add);
    if (location.latitude().isPresent() && location.longitude().isPresent()) {
      words.add(
          locale.placeAt(
              "https://maps.google.com/?q="
                  + location.latitude().getAsDouble()
                  + ","
                  + location.longitude().getAsDouble()));
    } else {
      link.filter(text -> !says(text)).ifPresent(words::add);
      if (name.isEmpty() && link.isEmpty()) {
        words.add(marked("a place that is not in the export"));
      }
    }
    fates.adapted(Subject.SHARE, Adaptation.LOCATION_AS_TEXT);
  }

  private static Optional<String> told(Optional<PrivateText> text) {
    return text.filter(t -> !t.isEmpty()).map(PrivateText::value);
  }

  private Mapped mapped() {
    if (words.isEmpty() && files.isEmpty() && missing.isEmpty()) {
      words.add(marked("an empty message"));
    }
    return new Mapped(files, words, missing, withheld);
  }
}
